import {
  type Act,
  CLAUSE_VERB_TEXT,
  CLAUSE_VERBS,
  type LocalizedText,
  type OperativeClause,
  partiesOf,
  RECITAL_VERB_TEXT,
  RECITAL_VERBS,
  type Recital,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';

export const ClauseVerbEnum = enumOf(
  'ClauseVerb',
  'What a clause does (действие пункта).',
  CLAUSE_VERBS,
  CLAUSE_VERB_TEXT,
);
export const RecitalVerbEnum = enumOf(
  'RecitalVerb',
  'How a recital of the preamble begins (оборот преамбулы).',
  RECITAL_VERBS,
  RECITAL_VERB_TEXT,
);

const ReferenceRef = builder.objectRef<LocalizedText>('Reference').implement({
  description: 'A document outside the register that a preamble refers to (ссылка преамбулы).',
  fields: (t) => ({
    title: t.string({
      description: 'What it is called (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (title, { locale }, context) => inLocale(title, locale, context),
    }),
  }),
});

/** A recital of a preamble. */
export const RecitalRef = builder.objectRef<Within<Recital>>('Recital').implement({
  description: 'A recital of the preamble (абзац преамбулы).',
  fields: (t) => ({
    verb: t.field({
      type: RecitalVerbEnum,
      description: 'How it begins (оборот).',
      resolve: ({ value }) => value.verb,
    }),
    object: t.string({
      nullable: true,
      description:
        'What it says (содержание), in a few words of the register’s own; null when it only refers to documents.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.object && inLocale(value.object, locale, context),
    }),
    references: t.field({
      type: [ReferenceRef],
      description: 'The documents that it refers to (ссылки).',
      resolve: ({ value }) => [...value.references],
    }),
  }),
});

/** One thing that a clause says. */
export const ActRef = builder.objectRef<Within<Act>>('Act').implement({
  description: 'One thing that a clause says (действие): what is noted or to be done, by whom, when.',
  fields: (t) => ({
    id: t.id({
      description:
        'Stable (постоянный идентификатор); not a global id. `giveInstruction` takes it, together with the decision.',
      resolve: ({ value }) => value.actId,
    }),
    verb: t.field({
      type: ClauseVerbEnum,
      description: 'What it does (действие).',
      resolve: ({ value }) => value.verb,
    }),
    object: t.string({
      description: 'What is noted, approved or to be done (предмет), in a few words of the register’s own.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.object, locale, context),
    }),
    executors: t.field({
      type: [PartyRef],
      description: 'Who has to do it (исполнители).',
      resolve: (act) => parties(act, act.value.executorIds),
    }),
    coExecutors: t.field({
      type: [PartyRef],
      description: 'With whom (соисполнители).',
      resolve: (act) => parties(act, act.value.coExecutorIds),
    }),
    reportTo: t.field({
      type: [PartyRef],
      description: 'To whom it is to be reported (кому докладывать).',
      resolve: (act) => parties(act, act.value.reportToIds),
    }),
    condition: t.string({
      nullable: true,
      description: 'What starts it (условие); null when it starts at once.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) =>
        value.condition && inLocale(value.condition.wording, locale, context),
    }),
    conditionStep: t.field({
      type: StepRef,
      nullable: true,
      description: 'The step that has to be done before it starts (этап, после которого начинается).',
      resolve: (act) => {
        const step = act.records.step.get(act.value.condition?.stepId ?? '');
        return step ? within(act, step) : null;
      },
    }),
    term: t.field({
      type: WhenRef,
      nullable: true,
      description: 'By when (срок); null when no term is set.',
      resolve: ({ value }) => value.term,
    }),
    asNeeded: t.boolean({
      description: 'Said in the place of a term: as needed (по мере необходимости).',
      resolve: ({ value }) => value.asNeeded,
    }),
  }),
});

/** An operative clause. */
export const OperativeClauseRef = builder.objectRef<Within<OperativeClause>>('OperativeClause').implement({
  description: 'An operative clause (пункт) with its acts.',
  fields: (t) => ({
    number: t.string({
      description: 'Its number (номер пункта), as printed: «2», «2.1», «3а».',
      resolve: ({ value }) => value.number,
    }),
    acts: t.field({
      type: [ActRef],
      description: 'What it says, one by one (действия).',
      resolve: (clause) => clause.value.acts.map((act) => within(clause, act)),
    }),
  }),
});

/** Parties in the order in which the paper names them, without those that the reader may not see. */
function parties(from: Within<unknown>, ids: readonly string[]) {
  return ids.flatMap((id) => partiesOf(from.records, [id])).map((party) => partyShape(within(from, party)));
}
