import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { recordIdOf } from '../../ids.ts';
import { CHARGED, ConditionInput, chargedIds, conditionOf } from '../../instructions/giveInstruction.ts';
import { PeriodEnum } from '../../instructions/instruction.ts';
import { MeasureStateEnum } from '../../instructions/measureProgress.ts';
import { LocalizedTextInput } from '../../text/localizedInput.ts';
import { INFERRED } from '../../time/inferred.ts';
import { occurredField, said, saidAs } from './said.ts';

/** Who has to do what instead. */
export const InstructionInsteadInput = builder.inputType('InstructionInsteadInput', {
  description:
    'Who has to do what by when instead (поручение); what is left out stays, whatever the act says from which it comes.',
  fields: (t) => ({
    object: t.field({ type: LocalizedTextInput, description: 'What is to be done (предмет).' }),
    executors: t.idList({ description: 'Who has to do it, all of them (исполнители).' }),
    coExecutors: t.idList({ description: 'With whom, all of them (соисполнители).' }),
    reportTo: t.idList({ description: 'To whom it is to be reported, all of them (кому докладывать).' }),
    condition: t.field({ type: ConditionInput, description: 'What starts it (условие); null for nothing.' }),
    term: t.string({ description: `By when (срок), EDTF; null for no day. ${INFERRED}` }),
    period: t.field({
      type: PeriodEnum,
      description: 'How often it is to be reported (периодичность); null for none.',
    }),
    asNeeded: t.boolean({ description: 'As needed (по мере необходимости), in the place of a term and a period.' }),
    ...occurredField(t, 'given'),
  }),
});

/** Who reported what instead. */
export const ReportInsteadInput = builder.inputType('ReportInsteadInput', {
  description: 'Who reported what on an instruction instead (доклад); what is left out stays.',
  fields: (t) => ({
    by: t.idList({ description: 'Who reported, all of them (кто доложил).' }),
    meeting: t.id({ description: 'At which meeting (заседание); null for none.' }),
    text: t.string({ description: 'What was reported (текст); null for none.' }),
    ...occurredField(t, 'reported'),
  }),
});

/** When the condition of an instruction was met instead. */
export const ConditionMetInsteadInput = builder.inputType('ConditionMetInsteadInput', {
  description: 'When what an instruction waits for came about instead (условие наступило).',
  fields: (t) => occurredField(t, 'met'),
});

/** Why an instruction was discharged instead. */
export const DischargeInsteadInput = builder.inputType('DischargeInsteadInput', {
  description: 'Why and when an instruction was discharged instead (снятие с контроля).',
  fields: (t) => ({ reason: t.string({ description: 'Why (причина).' }), ...occurredField(t, 'discharged') }),
});

/** What a measure of a plan is instead. */
export const MeasureInsteadInput = builder.inputType('MeasureInsteadInput', {
  description: 'What a line of a plan says instead (мероприятие); what is left out stays.',
  fields: (t) => ({
    number: t.string({ description: 'As printed (номер): «2.1».' }),
    title: t.field({ type: LocalizedTextInput, description: 'What is to be done (наименование).' }),
    executors: t.idList({ description: 'Who has to do it, all of them (исполнители).' }),
    term: t.string({ description: `By when (срок), EDTF; null for no day. ${INFERRED}` }),
    ...occurredField(t, 'added'),
  }),
});

/** How far who has come with a measure instead. */
export const ProgressInsteadInput = builder.inputType('ProgressInsteadInput', {
  description: 'How far who has come with a measure instead (ход выполнения); what is left out stays.',
  fields: (t) => ({
    party: t.id({ description: 'Who (сторона): an executor.' }),
    state: t.field({ type: MeasureStateEnum, description: 'How far it has come (ход).' }),
    text: t.string({ description: 'In its own words (текст); null for none.' }),
    ...occurredField(t, 'said'),
  }),
});

export function instructionInstead(input: typeof InstructionInsteadInput.$inferInput): AgainSays['instruction'] {
  const { object, executors, coExecutors, reportTo, condition, term, period, asNeeded, occurred } = input;
  return {
    ...{ object: said(object), executorIds: said(executors && chargedIds(executors)) },
    ...{
      coExecutorIds: said(coExecutors && chargedIds(coExecutors)),
      reportToIds: said(reportTo && chargedIds(reportTo)),
    },
    ...{ condition: saidAs(condition, conditionOf), term, period, asNeeded: said(asNeeded), occurred: said(occurred) },
  };
}

export function reportInstead(input: typeof ReportInsteadInput.$inferInput): AgainSays['report'] {
  const { by, meeting, text, occurred } = input;
  return {
    ...{ byIds: said(by && chargedIds(by)), meetingId: saidAs(meeting, (id) => recordIdOf(id, 'Meeting')) },
    ...{ text, occurred: said(occurred) },
  };
}

export function conditionMetInstead(input: typeof ConditionMetInsteadInput.$inferInput): AgainSays['conditionMet'] {
  return { occurred: said(input.occurred) };
}

export function dischargeInstead(input: typeof DischargeInsteadInput.$inferInput): AgainSays['discharge'] {
  return { reason: said(input.reason), occurred: said(input.occurred) };
}

export function measureInstead(input: typeof MeasureInsteadInput.$inferInput): AgainSays['measure'] {
  const { number, title, executors, term, occurred } = input;
  return {
    ...{ number: said(number), title: said(title), executorIds: said(executors && chargedIds(executors)) },
    ...{ term, occurred: said(occurred) },
  };
}

export function progressInstead(input: typeof ProgressInsteadInput.$inferInput): AgainSays['progress'] {
  const { party, state, text, occurred } = input;
  return {
    ...{ partyId: said(party && recordIdOf(party, ...CHARGED)), measureState: said(state) },
    ...{ text, occurred: said(occurred) },
  };
}
