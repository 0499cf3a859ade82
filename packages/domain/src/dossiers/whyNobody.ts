import { bodiesOf } from '../bodies/find.ts';
import { fullMembersOf, uncertainMembershipsOn } from '../bodies/membership.ts';
import type { Body, ConsultationRequest, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { givesTerm, letterTermUnknown } from '../letters/term.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { dayText, whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { collectivesAsked } from './requests.ts';
import { sentences } from './stepReason.ts';
import { isUpToParties, openRequests, type StepStatus } from './stepStatus.ts';

/**
 * Why nobody can be named at these open steps: whom a letter asked or who answered it, who sits in the bodies, or whose step it
 * is. Only letters that still wait for answers count; what nobody could know on the day is not said.
 */
export function whyNobody(records: Records, statuses: readonly StepStatus[], day: LocalDate): LocalizedText {
  const letters = statuses.flatMap(openRequests).map((letter) => letterText(records, letter, day));
  const unasked = statuses.filter((status) => openRequests(status).length === 0);
  const bodies = unasked
    .filter(isUpToParties)
    .flatMap(({ step }) => bodiesOf(records, step.bodyIds))
    .filter(({ id }) => fullMembersOf(records, id, day).length === 0);
  const left = bodies.flatMap((body) => leftText(records, body, day) ?? []);
  const unknown = bodies.filter((body) => !leftText(records, body, day));
  const nobodys = unasked.filter((status) => !isUpToParties(status) || status.step.bodyIds.length === 0);
  return sentences(
    ...letters,
    unknown.length > 0 ? membersText(unknown.map(({ names }) => shortName(names))) : undefined,
    ...left,
    bodies.some(({ id }) => uncertainMembershipsOn(records, id, day).length > 0) ? EARLIER : undefined,
    ...nobodys.map(({ step: { name } }) => ({
      ru: `Чей это этап, в источниках не сказано: ${quoted('ru', name.ru)}.`,
      en: `The sources do not say whose step it is: ${quoted('en', name.en)}.`,
    })),
  );
}

/** A body that all have left, as one that was dissolved, has no unknown members; undefined where any may still sit there, or none ever did. */
function leftText(records: Records, { id, names }: Body, day: LocalDate): LocalizedText | undefined {
  const own = rowsBy(records.membership, 'bodyId', id).filter(({ role }) => role === 'fullMember');
  const ends = own.map(({ until }) => (until && latestOf(until)) ?? '9');
  const last = ends.toSorted().at(-1);
  if (last === undefined || last >= day) return undefined;
  return inBoth((locale) => {
    const when = `${LAST_DAY[locale]}: ${dayText(last, locale)}`;
    return `${ALL_LEFT[locale]}: ${shortName(names)[locale]} (${when}).`;
  });
}

const ALL_LEFT: LocalizedText = {
  ru: 'Из органа вышли все известные члены',
  en: 'All known members have left the body',
};
const LAST_DAY: LocalizedText = { ru: 'последний день', en: 'last day' };

function membersText(bodies: readonly LocalizedText[]): LocalizedText {
  const [ru, en] = (['ru', 'en'] as const).map((locale) =>
    listText(
      locale,
      bodies.map((name) => name[locale]),
    ),
  );
  return bodies.length === 1
    ? { ru: `Состав органа неизвестен: ${ru}.`, en: `The members of the body are unknown: ${en}.` }
    : { ru: `Состав органов неизвестен: ${ru}.`, en: `The members of the bodies are unknown: ${en}.` };
}

/** Where a letter names whom it asks, and its answers are known, only a term that nobody can tell is a reason. */
function letterText(records: Records, letter: ConsultationRequest, day: LocalDate): LocalizedText | undefined {
  const collectives = collectivesAsked(records, letter.id);
  if (collectives.length === 0 && letter.answersKnown) return letterTermUnknown(records, letter) ?? undefined;
  /** On the day on which it was sent nobody could have answered. */
  const mayHaveAnswers = (latestOf(letter.sent) ?? '') < day;
  return inBoth((locale) => {
    const number = letter.letterNumber && writtenIn(letter.letterNumber, locale);
    const title = [number, whenText(letter.sent, locale)].filter((part) => part !== null).join(', ');
    const names = collectives.map(({ wording }) => quoted(locale, wording[locale]));
    const parts = [
      sentText(title, listText(locale, names), locale),
      !letter.answersKnown && mayHaveAnswers ? ANSWERS[locale] : '',
      givesTerm(letter) ? '' : NO_TERM[locale],
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
  });
}

function sentText(title: string, collectives: string, locale: Locale): string {
  if (locale === 'ru')
    return collectives
      ? `Запрос (${title}) направлен: ${collectives}; поимённый состав не указан`
      : `Запрос (${title})`;
  return collectives
    ? `The request (${title}) went to ${collectives}, whose members are not named`
    : `The request (${title})`;
}

const EARLIER: LocalizedText = {
  ru: 'Кто входил раньше, известно; входит ли и теперь, не указано.',
  en: 'Who sat there earlier is known; whether they still do is not stated.',
};
const ANSWERS: LocalizedText = { ru: 'кто ответил, неизвестно', en: 'who has answered is not known' };
const NO_TERM: LocalizedText = { ru: 'срок ответа не указан', en: 'no term for answers is given' };
