import type { ClauseStated, DecisionManner, DraftDecision, Recital } from '@concord/domain';
import { builder } from '../builder.ts';
import { type InputFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { ClauseVerbEnum, RecitalVerbEnum } from './clause.ts';
import { DecisionMannerEnum } from './decision.ts';

const ActConditionInput = builder.inputType('ActConditionInput', {
  description: 'What starts an act (условие).',
  fields: (t) => ({
    wording: t.field({ type: LocalizedTextInput, required: true, description: 'In words (как сформулировано).' }),
    step: t.id({ description: 'The step that has to be done first (этап), where there is one.' }),
  }),
});

const ActInput = builder.inputType('ActInput', {
  description: 'One thing that a clause says (действие): what is noted or to be done, by whom, when.',
  fields: (t) => ({
    verb: t.field({ type: ClauseVerbEnum, required: true, description: 'What it does (глагол).' }),
    object: t.field({
      type: LocalizedTextInput,
      required: true,
      description: 'What is noted or to be done (предмет).',
    }),
    executors: t.idList({ description: 'Who has to do it (исполнители): states, administrations, bodies.' }),
    coExecutors: t.idList({ description: 'With whom (соисполнители).' }),
    reportTo: t.idList({ description: 'To whom it is to be reported (кому докладывать).' }),
    condition: t.field({ type: ActConditionInput, description: 'What starts it (условие).' }),
    term: t.string({ description: `By when (срок), EDTF; none where no term is set. ${INFERRED}` }),
    asNeeded: t.boolean({ description: 'As needed (по мере необходимости), in the place of a term.' }),
  }),
});

/** An operative clause, as it is typed. */
export const ClauseInput = builder.inputType('OperativeClauseInput', {
  description: 'An operative clause (пункт) with its acts.',
  fields: (t) => ({
    number: t.string({
      required: true,
      description: 'Its number (номер пункта), as printed: «2», «2.1», «3а»; each once.',
    }),
    acts: t.field({ type: [ActInput], required: true, description: 'What it says, one by one (действия).' }),
  }),
});

/** A recital, as it is typed. */
export const RecitalInput = builder.inputType('RecitalInput', {
  description: 'A recital of the preamble (абзац преамбулы): what it says, or what it refers to.',
  fields: (t) => ({
    verb: t.field({ type: RecitalVerbEnum, required: true, description: 'How it begins (оборот).' }),
    object: t.field({ type: LocalizedTextInput, description: 'What it says (содержание), in a few words.' }),
    references: t.field({
      type: [LocalizedTextInput],
      description: 'Documents outside the register that it refers to, as they are called (ссылки).',
    }),
  }),
});

/** What a draft and a decision say, whole. */
export function decisionFields(t: InputFields, what: string) {
  return {
    meeting: t.id({
      description:
        'The meeting (заседание); not cancelled. Left out where it is decided without one: then `bodies` say whose it is.',
    }),
    bodies: t.idList({
      description:
        'The bodies whose decision it is (чьё решение): needed without a meeting; of a meeting those of its bodies that decided, where not all did.',
    }),
    manner: t.field({
      type: DecisionMannerEnum,
      description:
        'How it is taken (способ принятия); of a meeting it need not be said, without one left out where no source says.',
    }),
    number: t.string({ description: 'As printed (номер): «53/24-9.2». One that names another meeting is refused.' }),
    minutes: t.string({ description: 'The number of the minutes that it stands in (протокол): «55/25».' }),
    agendaItem: t.id({ description: 'The item of the agenda of that meeting (вопрос повестки).' }),
    dossier: t.string({ description: 'Slug of the dossier that it is about (досье).' }),
    paper: t.id({ description: 'The paper that holds its text (документ с текстом).' }),
    documents: t.idList({ description: 'The documents that it is about (документы): of any dossier, or papers.' }),
    recitals: t.field({ type: [RecitalInput], description: 'Its preamble (преамбула).' }),
    clauses: t.field({ type: [ClauseInput], description: 'Its operative clauses (пункты).' }),
    ...whenFields(t, what),
    expectedVersion: t.int({
      description:
        'The meeting’s `version` that you saw, or without a meeting that of the first of the bodies (версия); of a draft that was prepared for a meeting always that of the meeting. Another one now is refused.',
    }),
  };
}

type Stated = Readonly<{
  meeting?: string | null | undefined;
  bodies?: readonly string[] | null | undefined;
  manner?: DecisionManner | null | undefined;
  number?: string | null | undefined;
  minutes?: string | null | undefined;
  agendaItem?: string | null | undefined;
  dossier?: string | null | undefined;
  paper?: string | null | undefined;
  documents?: readonly string[] | null | undefined;
  recitals?: readonly (typeof RecitalInput.$inferInput)[] | null | undefined;
  clauses?: readonly (typeof ClauseInput.$inferInput)[] | null | undefined;
}> &
  Parameters<typeof whenSaid>[0];

/** The same as the domain takes it. */
export function statedOf(input: Stated): Omit<DraftDecision, 'command'> {
  const { meeting, bodies, manner, number, minutes, agendaItem, dossier, paper, documents, recitals, clauses } = input;
  return {
    meetingId: meeting ? recordIdOf(meeting, 'Meeting') : null,
    ...{ bodyIds: (bodies ?? []).map((id) => recordIdOf(id, 'Body')), manner: manner ?? null },
    ...{ number: number ?? null, minutes: minutes ?? null },
    ...{ agendaItemId: agendaItem ? recordIdOf(agendaItem, 'AgendaItem') : null, dossier: dossier ?? null },
    paperId: paper ? recordIdOf(paper, 'Document') : null,
    documentIds: (documents ?? []).map((id) => recordIdOf(id, 'Document')),
    recitals: (recitals ?? []).map(recitalOf),
    clauses: (clauses ?? []).map(clauseOf),
    ...whenSaid(input),
  };
}

/** A recital as the domain takes it. */
export function recitalOf({ verb, object, references }: typeof RecitalInput.$inferInput): Recital {
  return { verb, object: object ?? null, references: references ?? [] };
}

/** A clause as the domain takes it. */
export function clauseOf({ number, acts }: typeof ClauseInput.$inferInput): ClauseStated {
  return {
    number,
    acts: acts.map(({ verb, object, condition, term, asNeeded, ...parties }) => ({
      ...{ verb, object, executorIds: partiesOf(parties.executors), coExecutorIds: partiesOf(parties.coExecutors) },
      reportToIds: partiesOf(parties.reportTo),
      condition: condition
        ? { wording: condition.wording, stepId: condition.step ? recordIdOf(condition.step, 'Step') : null }
        : null,
      ...{ term: term ?? null, asNeeded: asNeeded ?? false },
    })),
  };
}

/** The global ids of an input, so that a refusal repeats what was sent. */
export function sentIn({ meeting, bodies, agendaItem, paper, documents, clauses, source }: Stated) {
  const acts = (clauses ?? []).flatMap((clause) => clause.acts);
  const parties = acts.flatMap(({ executors, coExecutors, reportTo, condition }) => [
    ...[...(executors ?? []), ...(coExecutors ?? []), ...(reportTo ?? [])],
    condition?.step,
  ]);
  return [meeting, ...(bodies ?? []), agendaItem, paper, ...(documents ?? []), ...parties, source.paper];
}

function partiesOf(ids: readonly string[] | null | undefined): readonly string[] {
  return (ids ?? []).map((id) => recordIdOf(id, 'MemberState', 'Administration', 'Body'));
}
