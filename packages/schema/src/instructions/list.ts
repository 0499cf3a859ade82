import {
  type Instruction,
  type InstructionStatus,
  instructionsOf,
  instructionsOverall,
  partyOf,
  type Records,
  stateByCode,
  stateCodeOf,
  statesByCode,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { belonging, type Condition, day, exactly, flag, named, number, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { InstructionRef, PeriodEnum } from './instruction.ts';
import { InstructionStateEnum, statusOf } from './status.ts';

const TERMS = { en: 'instructions', ru: 'поручения' };
const InstructionConnectionRef = connectionOf(InstructionRef, 'Instruction', TERMS);

type Own = Within<Instruction>;

const charged = ({ value }: Own) => [...value.executorIds, ...value.coExecutorIds];
const slugsOf = ({ records }: Own, ids: readonly string[]) => ids.map((id) => records.body.get(id)?.slug);

const executor: Condition<Own> = {
  input: (t) =>
    t.id({ description: 'Only what this party has to do, alone or with others (исполнитель или соисполнитель).' }),
  fitting: (sent: string, { context, from }) => {
    const id = executorId(context, from.records, sent);
    return (own) => charged(own).includes(id);
  },
};

const stateCode: Condition<Own> = {
  input: (t) =>
    t.string({
      description:
        'Only what the state with this code has to do (государство), itself or through an administration of its own; lower case is forgiven.',
    }),
  fitting: (sent: string, { context, from }) => {
    const code = codeOf(context, from.records, sent);
    return (own) => charged(own).some((id) => stateCodeOf(own.records, id) === code);
  },
};

const InstructionList = listOf<Own>(
  'Instruction',
  TERMS,
  {
    state: exactly(
      InstructionStateEnum,
      'Only those that stand there (состояние). Over all dossiers, without it and without `stateIn`, all that are not discharged.',
      (own) => statusOf(own).state,
    ),
    stateIn: oneOf(
      InstructionStateEnum,
      'Only those that stand in one of these ways (состояния).',
      (own) => statusOf(own).state,
    ),
    executor,
    stateCode,
    ...ofParties(charged),
    ...ofDossier(({ value }: Own) => value.dossierId),
    bodies: named(
      'Only what one of these bodies has to do, by short name (органы).',
      (own) => slugsOf(own, charged(own)),
      BODIES,
    ),
    reportTo: named(
      'Only what is to be reported to one of these bodies, by short name (кому докладывать).',
      (own) => slugsOf(own, own.value.reportToIds),
      BODIES,
    ),
    decisions: belonging(
      ['Decision'],
      'Only what comes from one of these decisions (решения).',
      ({ value }) => value.decisionId,
    ),
    late: flag(
      'Only those that are late (просроченные), or only those that are not.',
      (own) => statusOf(own).state === 'late',
    ),
    daysLate: number('Days since what was due passed (просрочено дней).', (own) => statusOf(own).daysLate),
    nextReportDue: day('By when the next report is due (следующий доклад).', (own) => statusOf(own).nextReportDue),
    term: day('By when (срок).', ({ value }) => value.term),
    given: day('When it was given (дано).', ({ value }) => value.given),
    discharged: day('When it was discharged (снято с контроля).', ({ value }) => value.discharged),
    periods: oneOf(PeriodEnum, 'Only what is to be reported so often (периодичность).', ({ value }) => value.period),
    object: text('What is to be done (предмет).', ({ value }) => Object.values(value.object)),
  },
  {
    DAYS_LATE: falling('The longest overdue first (по просрочке).', (own) => statusOf(own).daysLate),
    NEXT_REPORT_DUE: rising('What is due next first (по сроку доклада).', (own) => statusOf(own).nextReportDue),
    TERM: rising('The nearest term first (по сроку).', ({ value }) => value.term),
    GIVEN: falling('What was given last first (по дню поручения).', ({ value }) => value.given),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('instructions', (t) =>
  t.connection(
    {
      type: InstructionRef,
      description:
        'Who has to report, of what, to whom and since when (кто должен доложить, о чём, кому, с каких пор), over all dossiers that you may see: the most overdue first, then what is due next.',
      args: { ...InstructionList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const { state, stateIn } = args.filter ?? {};
        const followed = { state: (state ?? stateIn) ? ('any' as const) : undefined };
        return page(context, args, all, instructionsOverall(all.records, all.day, followed));
      },
    },
    InstructionConnectionRef,
  ),
);

builder.objectField(DossierRef, 'instructions', (t) =>
  t.connection(
    {
      type: InstructionRef,
      description: 'What somebody has to do in it (поручения), the most overdue first, what was discharged at the end.',
      args: InstructionList.args(t.arg),
      resolve: (view, args, context) =>
        page(context, args, view, instructionsOf(view.records, view.value.id, view.day)),
    },
    InstructionConnectionRef,
  ),
);

function page(
  context: Context,
  args: Parameters<typeof InstructionList.page>[2],
  all: Within<unknown>,
  found: readonly InstructionStatus[],
) {
  const instructions = found.map(({ instruction }) => within(all, instruction));
  return InstructionList.page(context, all, args, instructions);
}

/** @throws for a party that was not known on the day */
function executorId(context: Context, records: Records, sent: string): string {
  const id = recordIdOf(sent, 'MemberState', 'Administration', 'Body');
  if (partyOf(records, id)) return id;
  throw badInput(context, {
    ru: `filter.executor: стороны ${sent.slice(0, 80)} на этот день нет. Ожидается id государства, администрации или органа.`,
    en: `filter.executor: there is no party ${sent.slice(0, 80)} on that day. Expected the id of a state, an administration or a body.`,
  });
}

/** @throws for a code that was not known on the day */
function codeOf(context: Context, records: Records, code: string): string {
  const state = stateByCode(records, code);
  if (state) return state.code;
  const known = statesByCode(records).map((each) => each.code);
  throw badInput(context, {
    ru: `filter.stateCode: государства с кодом ${code.slice(0, 40)} на этот день нет. Известны: ${known.join(', ') || 'никакие'}.`,
    en: `filter.stateCode: there is no state with the code ${code.slice(0, 40)} on that day. Known: ${known.join(', ') || 'none'}.`,
  });
}
