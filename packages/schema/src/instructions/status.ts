import {
  INSTRUCTION_STATE_TEXT,
  INSTRUCTION_STATES,
  type Instruction,
  type InstructionStatus,
  instructionStatus,
  type Party,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { InstructionRef } from './instruction.ts';

/** Where an instruction stands. */
export const InstructionStateEnum = enumOf(
  'InstructionState',
  'Where an instruction stands (состояние поручения): derived, never stored.',
  INSTRUCTION_STATES,
  INSTRUCTION_STATE_TEXT,
);
builder.objectFields(InstructionRef, (t) => ({
  executors: t.field({
    type: [PartyRef],
    description: 'Who has to do it (исполнители).',
    resolve: (own) => parties(own, statusOf(own).executors),
  }),
  coExecutors: t.field({
    type: [PartyRef],
    description: 'With whom (соисполнители).',
    resolve: (own) => parties(own, statusOf(own).coExecutors),
  }),
  reportTo: t.field({
    type: [PartyRef],
    description: 'To whom it is to be reported (кому докладывать).',
    resolve: (own) => parties(own, statusOf(own).reportTo),
  }),
  yetToReport: t.field({
    type: [PartyRef],
    description:
      'Those who have to do it and have not reported since it started, or not for a period that has passed (ещё не доложили): of an instruction that is late they are who is. Nobody else reports for them.',
    resolve: (own) => parties(own, statusOf(own).yetToReport),
  }),
  state: t.field({
    type: InstructionStateEnum,
    description: 'Where it stands on the day of the answer (состояние).',
    resolve: (own) => statusOf(own).state,
  }),
  reason: t.string({
    description: 'Why it stands there (основание).',
    args: {
      locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
    },
    resolve: (own, { locale }, context) => inLocale(statusOf(own).reason, locale, context),
  }),
  since: t.field({
    type: WhenRef,
    nullable: true,
    description: 'Since when it stands there (с каких пор).',
    resolve: (own) => statusOf(own).since,
  }),
  nextReportDue: t.field({
    type: 'LocalDate',
    nullable: true,
    description:
      'By when the next report is due (следующий доклад): the end of the period, or the term, also one that was missed. Null where no day can be named, and once the term has passed and all have reported.',
    resolve: (own) => statusOf(own).nextReportDue,
  }),
  daysLate: t.int({
    nullable: true,
    description: 'Days since what was due passed (просрочено дней); null when it is not late.',
    resolve: (own) => statusOf(own).daysLate,
  }),
}));

/** How an instruction stands on the day of the answer. */
export function statusOf({ records, value, day }: Within<Instruction>): InstructionStatus {
  return instructionStatus(records, value, day);
}

function parties(own: Within<unknown>, found: readonly Party[]) {
  return found.map((party) => partyShape(within(own, party)));
}
