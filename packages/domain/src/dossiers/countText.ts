import { type Party, partyName } from '../parties/party.ts';
import type { InstrumentTable } from '../signing/instruments.ts';
import type { Signing } from '../signing/signatories.ts';
import { capital } from '../text/capital.ts';
import { afterLead, type Lead } from '../text/lead.ts';
import { daysText, plural } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { dayText, nearText } from '../text/whenText.ts';
import type { AttentionFacts } from './attention.ts';
import type { ApprovalProgress } from './progress.ts';
import { answeredWithoutPosition, isConsent } from './stand.ts';
import { NAMED, waitText } from './waitText.ts';

/** «Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.» While a silence procedure runs: «Согласовали 7 из 11; возражений нет.» */
export function countText(facts: AttentionFacts, locale: Locale): string {
  if (facts.isSilent || facts.reason === 'cannotTell') return '';
  const { progress, signing, outstanding, daysOver } = facts;
  const isSilence = progress !== undefined && runsBySilence(progress);
  const awaited = outstanding.kind === 'list' ? outstanding.items : [];
  const items = awaited.filter(({ step, daysLate }) => !isSilence || step.id !== progress.step.id || daysLate !== null);
  const parts = [
    progress && !(isSilence && hasNoConsent(progress)) ? agreedText(progress, locale) : '',
    isSilence ? unopposedText(progress, facts, locale) : '',
    progress ? staleText(progress, locale) : '',
    progress ? unsaidText(progress, locale) : '',
    ...(signing ? [signedText(signing, locale) + reservedText(signing, locale), ...unsignedText(signing, locale)] : []),
    ...forceText(facts, locale),
    items.length > 0 ? waitText(items, locale) : '',
    outstanding.kind === 'cannotTell' ? UNTOLD[locale] : '',
    daysOver !== null && items.every(({ daysLate }) => daysLate === null) ? overText(daysOver, locale) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${capital(parts.join('; '))}.` : '';
}

/** Whether nothing is to be waited for but that nobody objects: whoever says nothing until the term of a silence procedure owes nothing. */
function runsBySilence({ silence, step }: ApprovalProgress): boolean {
  return silence?.state === 'running' && silence.brokenBy.length === 0 && step.bodyIds.length === 1;
}

function hasNoConsent({ counts }: ApprovalProgress): boolean {
  return !counts.some(({ stand }) => isConsent(stand));
}

/** «возражений нет; молчание до конца срока (14 января) станет согласием»; what is due soon has said the latter. */
function unopposedText(
  { silence }: ApprovalProgress,
  { reason, dissent, day }: AttentionFacts,
  locale: Locale,
): string {
  if (dissent.objectors.length > 0) return '';
  const none = locale === 'ru' ? 'возражений нет' : 'nobody objects';
  const term = silence?.term ?? null;
  if (term === null || reason === 'dueSoon') return none;
  const end = dayText(term, locale, day);
  return locale === 'ru'
    ? `${none}; молчание до конца срока (${end}) станет согласием`
    : `${none}; silence until the end of the term (${end}) will be consent`;
}

const UNTOLD: LocalizedText = { ru: 'кого ждём, сказать нельзя', en: 'who is awaited cannot be told' };

/** «согласовали 7 из 11»; nothing where nobody can tell of anybody. */
export function agreedText({ counts, total }: ApprovalProgress, locale: Locale): string {
  if (counts.every(({ stand }) => stand === 'cannotTell')) return '';
  const agreed = counts.reduce((sum, { stand, count }) => sum + (isConsent(stand) ? count : 0), 0);
  if (agreed === total && total > 1) return locale === 'ru' ? `согласовали все ${total}` : `all ${total} agreed`;
  if (agreed === 0 && total === 1) return NO_CONSENT[locale];
  if (agreed === 0) return locale === 'ru' ? `пока не согласовал никто из ${total}` : `none of ${total} agreed yet`;
  if (locale === 'en') return `${agreed} of ${total} agreed`;
  return `${plural(locale, agreed, { one: 'согласовала', other: 'согласовали' })} ${agreed} из ${total}`;
}

const NO_CONSENT: LocalizedText = { ru: 'согласия пока нет', en: 'no consent yet' };

/** «подписали 7 из 11»; where no source says who has to, «подписали, насколько известно: 7». */
function signedText({ signed, total, acceded }: Signing, locale: Locale): string {
  if (total === null) return signed === 0 ? '' : `${KNOWN_TO_HAVE_SIGNED[locale]}: ${signed}`;
  // Nobody signs what is open for acceptance only.
  if (signed === 0 && acceded.length > 0) return '';
  if (signed === total && total > 1) return locale === 'ru' ? `подписали все ${total}` : `all ${total} signed`;
  if (signed === 0) return locale === 'ru' ? `пока не подписал никто из ${total}` : `none of ${total} signed yet`;
  if (locale === 'en') return `${signed} of ${total} signed`;
  return `${plural(locale, signed, { one: 'подписала', other: 'подписали' })} ${signed} из ${total}`;
}

/** «(с оговоркой: 2)», of those who signed. */
function reservedText({ withReservation }: Signing, locale: Locale): string {
  return withReservation === 0 ? '' : ` (${WITH_RESERVATION[locale]}: ${withReservation})`;
}

const WITH_RESERVATION: LocalizedText = { ru: 'с оговоркой', en: 'with a reservation' };
const KNOWN_TO_HAVE_SIGNED: LocalizedText = { ru: 'подписали, насколько известно', en: 'known to have signed' };

/** «уведомлений: 2 из 3», «вступление в силу: завтра»: once of documents of which the same is to be said. */
function forceText({ instruments, forceAhead, day }: AttentionFacts, locale: Locale): readonly string[] {
  const parts = [
    ...instruments.map(({ table, given, needed, among }) => {
      const of = locale === 'ru' ? 'из' : 'of';
      const all = `${INSTRUMENTS[table][locale]}: ${given} ${of} ${needed}`;
      return among ? `${all} (${AMONG_THEM[locale]}: ${among.given} ${of} ${among.needed})` : all;
    }),
    ...forceAhead.map((when) => `${IN_FORCE[locale]}: ${nearText(when, locale, day)}`),
  ];
  return [...new Set(parts)];
}

const INSTRUMENTS: Readonly<Record<InstrumentTable, LocalizedText>> = {
  notification: { ru: 'уведомлений', en: 'notifications' },
  deposit: { ru: 'сдано на хранение', en: 'deposits' },
};
const AMONG_THEM: LocalizedText = { ru: 'в том числе названных', en: 'of those named' };
const IN_FORCE: LocalizedText = { ru: 'вступление в силу', en: 'entry into force' };

/**
 * Who said that it does not sign, who withdrew and who acceded without signing: nobody waits for them, and they do not object. Of more
 * than a few it is told how many they are.
 */
function unsignedText({ notSigned, withdrew, acceded }: Signing, locale: Locale): readonly string[] {
  const told = (lead: Lead, parties: readonly Party[]): readonly string[] => {
    if (parties.length > NAMED) return [`${lead.more[locale]}: ${parties.length}`];
    return parties.length > 0 ? [afterLead(lead, parties.map(partyName))[locale]] : [];
  };
  return [...told(NOT_SIGNED, notSigned), ...told(WITHDREW, withdrew), ...told(ACCEDED, acceded)];
}

const NOT_SIGNED: Lead = {
  one: { ru: 'не подписала одна сторона', en: 'did not sign' },
  more: { ru: 'не подписали', en: 'did not sign' },
};
const WITHDREW: Lead = {
  one: { ru: 'вышла одна сторона', en: 'withdrew' },
  more: { ru: 'вышли', en: 'withdrew' },
};
const ACCEDED: Lead = {
  one: { ru: 'присоединение без подписания', en: 'acceded without signing' },
  more: { ru: 'присоединение без подписания', en: 'acceded without signing' },
};

function staleText({ counts }: ApprovalProgress, locale: Locale): string {
  const stale = counts.find(({ stand }) => stand === 'stale')?.count ?? 0;
  if (stale === 0) return '';
  if (locale === 'en') return `${stale} ${plural(locale, stale, { one: 'position is', other: 'positions are' })} stale`;
  const forms = { one: 'позиция устарела', few: 'позиции устарели', other: 'позиций устарело' };
  return `${stale} ${plural(locale, stale, forms)}`;
}

/** Who answered and took no stand: nobody waits for it, and its consent is missing all the same. */
function unsaidText({ stands }: ApprovalProgress, locale: Locale): string {
  const unsaid = stands.filter((each) => !each.voiceOnly && !each.awaited && answeredWithoutPosition(each));
  if (unsaid.length === 0) return '';
  const names = unsaid.map(({ party }) => partyName(party));
  return unsaid.length <= NAMED ? afterLead(UNSAID, names)[locale] : `${UNSAID.more[locale]}: ${unsaid.length}`;
}

const UNSAID: Lead = {
  one: { ru: 'ответ без позиции', en: 'answered without a position' },
  more: { ru: 'ответы без позиции', en: 'answered without a position' },
};

function overText(days: number, locale: Locale): string {
  const count = daysText(locale, days);
  return locale === 'ru' ? `этап идёт дольше обычного на ${count}` : `the step takes ${count} longer than usual`;
}
