import type { AgainSays } from '@concord/domain';
import { MajorityInput, majorityOf, ShareInput } from '../../bodies/citeDecisionRule.ts';
import { DecisionRuleKindEnum } from '../../bodies/decisionRule.ts';
import { MembershipRoleEnum } from '../../bodies/membership.ts';
import { builder } from '../../builder.ts';
import { partyIdOf } from '../../letters/ids.ts';
import { LocalizedTextInput } from '../../text/localizedInput.ts';
import { INFERRED } from '../../time/inferred.ts';
import { occurredField, said, saidAs } from './said.ts';

/** What is said of a membership instead. */
export const MembershipInsteadInput = builder.inputType('MembershipInsteadInput', {
  description: 'Who sits in the body instead, as what and when (членство); what is left out stays.',
  fields: (t) => ({
    party: t.id({ description: 'Who sits in it (сторона).' }),
    role: t.field({ type: MembershipRoleEnum, description: 'What it may do there (статус).' }),
    from: t.string({ description: `Since when (с), EDTF. ${INFERRED}` }),
    until: t.string({ description: `Until when (по), EDTF; null while it goes on. ${INFERRED}` }),
    ...occurredField(t, 'said'),
  }),
});

/** When a membership ended instead. */
export const MembershipEndInsteadInput = builder.inputType('MembershipEndInsteadInput', {
  description: 'The last day of a membership instead (окончание членства).',
  fields: (t) => ({
    until: t.string({ description: `Until when (по), EDTF. ${INFERRED}` }),
    ...occurredField(t, 'said'),
  }),
});

/** How a body decides instead. */
export const DecisionRuleInsteadInput = builder.inputType('DecisionRuleInsteadInput', {
  description: 'How the body decides instead (правило принятия решений); what is left out stays.',
  fields: (t) => ({
    kind: t.field({ type: DecisionRuleKindEnum, description: 'By what a decision carries (вид).' }),
    matter: t.field({
      type: LocalizedTextInput,
      description: 'For what questions it holds (предмет); null for the general rule.',
    }),
    majority: t.field({ type: MajorityInput, description: 'Which majority (большинство); null for none.' }),
    quorum: t.field({ type: ShareInput, description: 'Which share has to take part (кворум); null for none.' }),
    from: t.string({ description: `Since when it holds (с), EDTF. ${INFERRED}` }),
    until: t.string({ description: `Until when (по), EDTF; null while it holds. ${INFERRED}` }),
    citation: t.field({ type: LocalizedTextInput, description: 'The article or clause (основание).' }),
    ...occurredField(t, 'laid down'),
  }),
});

/** Which days a body works instead. */
export const CalendarInsteadInput = builder.inputType('CalendarInsteadInput', {
  description: 'The working days of the body instead (календарь рабочих дней); what is left out stays.',
  fields: (t) => ({
    firstYear: t.int({ description: 'The first year that it covers (первый год).' }),
    lastYear: t.int({ description: 'The last year that it covers (последний год).' }),
    weekend: t.intList({ description: 'The days of the week that are free (выходные): 1 for Monday to 7 for Sunday.' }),
    holidays: t.field({
      type: ['LocalDate'],
      description: 'Days that are free besides (праздничные дни), all of them.',
    }),
    workingDays: t.field({
      type: ['LocalDate'],
      description: 'Days of the weekend on which work is done (рабочие выходные), all of them.',
    }),
    citation: t.field({ type: LocalizedTextInput, description: 'What lays them down (основание).' }),
    ...occurredField(t, 'laid down'),
  }),
});

export function membershipInstead(input: typeof MembershipInsteadInput.$inferInput): AgainSays['membership'] {
  const { party, role, from, until, occurred } = input;
  return {
    partyId: said(party && partyIdOf(party)),
    role: said(role),
    from: said(from),
    until,
    occurred: said(occurred),
  };
}

export function membershipEndInstead(input: typeof MembershipEndInsteadInput.$inferInput): AgainSays['membershipEnd'] {
  return { until: said(input.until), occurred: said(input.occurred) };
}

export function decisionRuleInstead(input: typeof DecisionRuleInsteadInput.$inferInput): AgainSays['decisionRule'] {
  const { kind, matter, majority, quorum, from, until, citation, occurred } = input;
  return {
    ...{ ruleKind: said(kind), matter, quorum, from: said(from), until },
    ...{ citation: said(citation), occurred: said(occurred) },
    majority: saidAs(majority, majorityOf),
  };
}

export function calendarInstead(input: typeof CalendarInsteadInput.$inferInput): AgainSays['calendar'] {
  const { firstYear, lastYear, weekend, holidays, workingDays, citation, occurred } = input;
  return {
    ...{ firstYear: said(firstYear), lastYear: said(lastYear), weekend: said(weekend), holidays: said(holidays) },
    ...{ workingDays: said(workingDays), citation: said(citation), occurred: said(occurred) },
  };
}
