import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { recordIdOf } from '../../ids.ts';
import { partyIdOf } from '../../letters/ids.ts';
import { TermUnitEnum } from '../../routes/step.ts';
import { amongOf, ForceRuleAmongInput } from '../../signing/amongInput.ts';
import { ForceTriggerEnum, SignatureMannerEnum } from '../../signing/enums.ts';
import { NoticeInput, noticeOf } from '../../signing/noticeInput.ts';
import { ProvisionalInput, provisionalOf } from '../../signing/provisionalInput.ts';
import { LocalizedTextInput } from '../../text/localizedInput.ts';
import { occurredField, said, saidAs } from './said.ts';

/** What a letter asked instead. */
export const LetterInsteadInput = builder.inputType('LetterInsteadInput', {
  description: 'What a letter asked, of whom and by when instead (запрос позиции); what is left out stays.',
  fields: (t) => ({
    step: t.id({ description: 'At which step (этап).' }),
    letterNumber: t.string({ description: 'As printed (номер письма); null for none.' }),
    sender: t.id({ description: 'Who sends it (отправитель); null where nobody is named.' }),
    meeting: t.id({ description: 'The meeting that it prepares (заседание); null for none.' }),
    asksFor: t.field({
      type: LocalizedTextInput,
      description: 'What it asks for (что запрошено); null for positions.',
    }),
    addressees: t.idList({ description: 'Whom it asks, all of them (адресаты).' }),
    collectives: t.field({
      type: [LocalizedTextInput],
      description: 'Groups as the letter writes them, all of them (коллективные адресаты).',
    }),
    informed: t.idList({ description: 'Whom it only informs, all of them (для сведения).' }),
    informedCollectives: t.field({
      type: [LocalizedTextInput],
      description: 'Groups that it only informs, as it writes them, all of them (группы для сведения).',
    }),
    term: t.field({ type: 'LocalDate', description: 'The last day for an answer (срок); null for none.' }),
    termDays: t.int({ description: 'So many days from the day of the letter (срок в днях); null for none.' }),
    termUnit: t.field({ type: TermUnitEnum, description: 'What days these are (единица срока).' }),
    calendarOf: t.id({ description: 'By which body’s calendar (календарь органа); null for those of the step.' }),
    answersKnown: t.boolean({ description: 'Whether the sources say who answered (известно ли, кто ответил).' }),
    ...occurredField(t, 'sent'),
  }),
});

/** Who answered what instead. */
export const ReplyInsteadInput = builder.inputType('ReplyInsteadInput', {
  description:
    'Who answered a letter instead, and how (ответ); what is left out stays. Its positions and comments are entries of their own.',
  fields: (t) => ({
    party: t.id({ description: 'Who answers (сторона).' }),
    letterNumber: t.string({ description: 'As printed (номер ответа); null for none.' }),
    text: t.string({ description: 'In its own words (текст); null for none.' }),
    ...occurredField(t, 'answered'),
  }),
});

/** How who signed instead. */
export const SignatureInsteadInput = builder.inputType('SignatureInsteadInput', {
  description: 'Who signed instead, or did not, and how (подпись); what is left out stays.',
  fields: (t) => ({
    party: t.id({ description: 'Who (сторона).' }),
    manner: t.field({ type: SignatureMannerEnum, description: 'How, or that it did not (способ).' }),
    text: t.string({ description: 'The reservation or the dissenting opinion (текст); null for none.' }),
    needsProcedures: t.boolean({
      description: 'Whether it needs internal procedures (внутригосударственные процедуры); null where it did not say.',
    }),
    appliesProvisionally: t.boolean({
      description: 'Whether it applies the document provisionally (временное применение); null where it did not say.',
    }),
    ...occurredField(t, 'signed'),
  }),
});

/** Whose notification or deposit it was instead. */
export const InstrumentInsteadInput = builder.inputType('InstrumentInsteadInput', {
  description: 'Who notified or deposited instead, and when (уведомление, сдача на хранение).',
  fields: (t) => ({
    party: t.id({ description: 'Who (сторона).' }),
    reservation: t.string({ description: 'The reservation that it made with it (оговорка); null for none.' }),
    ...occurredField(t, 'given or made'),
  }),
});

/** When a reservation was withdrawn instead. */
export const ReservationWithdrawalInsteadInput = builder.inputType('ReservationWithdrawalInsteadInput', {
  description: 'When a reservation was withdrawn instead (снятие оговорки).',
  fields: (t) => occurredField(t, 'withdrawn'),
});

/** On what a document enters into force instead. */
export const ForceRuleInsteadInput = builder.inputType('ForceRuleInsteadInput', {
  description: 'On what a document enters into force instead (порядок вступления в силу); what is left out stays.',
  fields: (t) => ({
    trigger: t.field({ type: ForceTriggerEnum, description: 'On what (с чего).' }),
    date: t.field({ type: 'LocalDate', description: 'On a date (дата); null for none.' }),
    count: t.int({ description: 'How many notifications or deposits (число); null for none.' }),
    among: t.field({
      type: ForceRuleAmongInput,
      description: 'How many of which parties among them (в том числе); null for none.',
    }),
    monthsAfter: t.int({ description: 'So many months after it (через сколько месяцев).' }),
    daysAfter: t.int({ description: 'So many calendar days after it (через сколько дней).' }),
    firstOfMonth: t.boolean({ description: 'On the first day of the month that follows (с первого числа).' }),
    notBefore: t.field({ type: 'LocalDate', description: 'Not before this day (не ранее); null for none.' }),
    provisional: t.field({
      type: ProvisionalInput,
      description: 'That it is applied provisionally until then (временное применение); null where it is not.',
    }),
    notice: t.field({
      type: NoticeInput,
      description: 'How long before it leaves a party gives notice (срок уведомления о выходе); null for none.',
    }),
    wording: t.field({
      type: LocalizedTextInput,
      description: 'What the article says of a rule in words (как сказано); null for none.',
    }),
    citation: t.field({ type: LocalizedTextInput, description: 'The article (основание).' }),
    ...occurredField(t, 'laid down'),
  }),
});

/** When and for whom it was in force instead. */
export const ForceInsteadInput = builder.inputType('ForceInsteadInput', {
  description: 'For whom a document entered into force instead, and when (вступление в силу).',
  fields: (t) => ({
    party: t.id({ description: 'For whom (сторона); null for all.' }),
    ...occurredField(t, 'in force'),
  }),
});

/** Who withdrew when instead. */
export const WithdrawalInsteadInput = builder.inputType('WithdrawalInsteadInput', {
  description:
    'Who gave notice of a withdrawal instead, or that the document was withdrawn, and when (снятие, выход); what is left out stays.',
  fields: (t) => ({
    party: t.id({ description: 'Who (сторона); null for the document itself.' }),
    effective: t.string({
      description: 'Since when it is in effect (с какого времени действует), EDTF; null where no paper says so.',
    }),
    ...occurredField(t, 'withdrawn, or notice was given'),
  }),
});

/** When a notice of withdrawal was revoked instead. */
export const RevocationInsteadInput = builder.inputType('RevocationInsteadInput', {
  description: 'When a notice of withdrawal was revoked instead (отзыв уведомления о выходе).',
  fields: (t) => occurredField(t, 'revoked'),
});

export function letterInstead(input: typeof LetterInsteadInput.$inferInput): AgainSays['letter'] {
  const { step, letterNumber, sender, meeting, asksFor, addressees, collectives, occurred } = input;
  const { informed, informedCollectives, term, termDays, termUnit, calendarOf, answersKnown } = input;
  return {
    ...{ stepId: said(step && recordIdOf(step, 'Step')), letterNumber, senderId: saidAs(sender, partyIdOf) },
    ...{ meetingId: saidAs(meeting, (id) => recordIdOf(id, 'Meeting')), asksFor, occurred: said(occurred) },
    ...{ term, termDays, termUnit: said(termUnit), answersKnown: said(answersKnown) },
    calendarBodyId: saidAs(calendarOf, (id) => recordIdOf(id, 'Body')),
    ...{ addresseeIds: said(addressees?.map(partyIdOf)), collectives: said(collectives) },
    ...{ informedIds: said(informed?.map(partyIdOf)), informedCollectives: said(informedCollectives) },
  };
}

export function replyInstead(input: typeof ReplyInsteadInput.$inferInput): AgainSays['reply'] {
  const { party, letterNumber, text, occurred } = input;
  return { partyId: said(party && partyIdOf(party)), letterNumber, text, occurred: said(occurred) };
}

export function signatureInstead(input: typeof SignatureInsteadInput.$inferInput): AgainSays['signature'] {
  const { party, manner, text, needsProcedures, appliesProvisionally, occurred } = input;
  return {
    ...{ partyId: said(party && partyIdOf(party)), manner: said(manner), text, needsProcedures },
    ...{ appliesProvisionally, occurred: said(occurred) },
  };
}

export function instrumentInstead(input: typeof InstrumentInsteadInput.$inferInput): AgainSays['instrument'] {
  const { party, reservation, occurred } = input;
  return { partyId: said(party && partyIdOf(party)), reservation, occurred: said(occurred) };
}

export function reservationWithdrawalInstead(
  input: typeof ReservationWithdrawalInsteadInput.$inferInput,
): AgainSays['reservationWithdrawal'] {
  return { occurred: said(input.occurred) };
}

export function forceRuleInstead(input: typeof ForceRuleInsteadInput.$inferInput): AgainSays['forceRule'] {
  const { trigger, date, count, among, monthsAfter, daysAfter, firstOfMonth, wording, citation, occurred } = input;
  const { notBefore, provisional, notice } = input;
  return {
    ...{ trigger: said(trigger), date, count, among: saidAs(among, amongOf) },
    ...{ monthsAfter: said(monthsAfter), daysAfter: said(daysAfter) },
    ...{ firstOfMonth: said(firstOfMonth), notBefore, provisional: saidAs(provisional, provisionalOf) },
    ...{ notice: saidAs(notice, noticeOf), wording },
    ...{ citation: said(citation), occurred: said(occurred) },
  };
}

export function forceInstead(input: typeof ForceInsteadInput.$inferInput): AgainSays['force'] {
  return { partyId: saidAs(input.party, partyIdOf), occurred: said(input.occurred) };
}

export function withdrawalInstead(input: typeof WithdrawalInsteadInput.$inferInput): AgainSays['withdrawal'] {
  const { party, effective, occurred } = input;
  return { partyId: saidAs(party, partyIdOf), effective, occurred: said(occurred) };
}

export function revocationInstead(input: typeof RevocationInsteadInput.$inferInput): AgainSays['revocation'] {
  return { occurred: said(input.occurred) };
}
