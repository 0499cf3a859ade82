import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareParties, type Party, partiesOf, partyName } from '../parties/party.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';
import { type Course, cameOn, courseOf } from './course.ts';
import { isAwaited, type PartyStand } from './stand.ts';
import { standsAt } from './stands.ts';
import { sentences } from './stepReason.ts';
import { isOpenStep, openRequests, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
import { bodiesOf } from './underWay.ts';

/** A party from which something is awaited at a step. */
export type OutstandingItem = Readonly<{
  party: Party;
  step: Step;
  /** Since when it is awaited: the day of the letter, else the day when the dossier came to the step. */
  since: LocalDate | null;
  term: LocalDate | null;
  daysWaiting: number | null;
  /** Days past the term; null while there is none, or it has not passed. */
  daysLate: number | null;
}>;

/** Who is awaited, the longest overdue first; or why nobody can be named. */
export type Outstanding =
  | Readonly<{ kind: 'list'; items: readonly OutstandingItem[] }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/**
 * Who is awaited on a day: whoever is eligible or was asked at an open step and has not been heard on the latest revision;
 * where a body has to do something rather than parties to speak, that body. At a step that only may come next nobody is
 * awaited but those whom a letter asked. It follows from what was held and asked, never from what was scheduled.
 *
 * Nobody is named when answers are known to have come without saying whose, when a letter names collectives whose members
 * no source cites, or when the members of the body are unknown.
 */
export function outstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  return remember(records, `outstanding ${dossierId} ${day}`, () => workOutOutstanding(records, dossierId, day));
}

function workOutOutstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  const course = courseOf(records, dossierId);
  if (!course) return { kind: 'list', items: [] };
  const statuses = stepStatuses(records, dossierId, day);
  const open = statuses.filter(isOpenStep);
  const found = open.map((status) => awaitedAt(records, course, status, day));
  if (found.some(({ kind }) => kind === 'cannotTell'))
    return {
      kind: 'cannotTell',
      reason: whyNobody(
        records,
        dossierId,
        open.filter((_, at) => found[at]?.kind === 'cannotTell'),
      ),
    };
  const unclear = statuses.find(({ state }) => state === 'cannotTell');
  if (open.length === 0 && unclear) return { kind: 'cannotTell', reason: unclear.reason };
  return { kind: 'list', items: found.flatMap((each) => (each.kind === 'list' ? each.items : [])).sort(compareItems) };
}

function awaitedAt(
  records: Records,
  course: Course,
  status: StepStatus,
  day: LocalDate,
): Readonly<{ kind: 'list'; items: readonly OutstandingItem[] }> | Readonly<{ kind: 'cannotTell' }> {
  const { step, state } = status;
  const requests = openRequests(status);
  if (state === 'may' && requests.length === 0) return { kind: 'list', items: [] };
  if (!takesPositions(status)) {
    const items = bodiesAwaited(records, course, step, day);
    return items.length > 0 ? { kind: 'list', items } : { kind: 'cannotTell' };
  }

  const stands = bodiesOf(records, step.bodyIds).flatMap((body) =>
    course.documents
      .filter(({ id }) => state === 'may' || !course.of.get(id)?.done.has(step.id))
      .flatMap(({ id }) => standsAt(records, course, step, body, id, day).stands),
  );
  if (stands.length === 0 || stands.some(({ stand }) => stand === 'cannotTell')) return { kind: 'cannotTell' };
  const items = new Map<Id, OutstandingItem>();
  for (const stand of stands)
    if (isAwaited(stand.stand) && (state !== 'may' || isAsked(requests, stand.party)))
      items.set(stand.party.record.id, itemOf(stand, step, day));
  return { kind: 'list', items: [...items.values()] };
}

function isAsked(requests: readonly ConsultationRequest[], { record }: Party): boolean {
  return requests.some(({ addresseeIds }) => addresseeIds.includes(record.id));
}

function itemOf(
  { party, since, term }: Pick<PartyStand, 'party' | 'since' | 'term'>,
  step: Step,
  day: LocalDate,
): OutstandingItem {
  return {
    party,
    step,
    since,
    term,
    daysWaiting: since !== null && since <= day ? daysBetween(since, day) : null,
    daysLate: term !== null && term < day ? daysBetween(term, day) : null,
  };
}

function bodiesAwaited(records: Records, course: Course, step: Step, day: LocalDate): readonly OutstandingItem[] {
  const came = course.documents
    .filter(({ id }) => !course.of.get(id)?.done.has(step.id))
    .flatMap(({ id }) => cameOn(records, course, step, id) ?? [])
    .sort();
  const since = came[0] ?? null;
  const term = since !== null && step.termDays !== null ? addDays(since, step.termDays) : null;
  return partiesOf(records, step.bodyIds).map((party) => itemOf({ party, since, term }, step, day));
}

function compareItems(a: OutstandingItem, b: OutstandingItem): number {
  return (
    (b.daysLate ?? -1) - (a.daysLate ?? -1) ||
    (b.daysWaiting ?? -1) - (a.daysWaiting ?? -1) ||
    compareParties(a.party, b.party)
  );
}

/** Why nobody can be named: the bodies or their members are unknown, or whom a letter asked, or who answered it. */
function whyNobody(records: Records, dossierId: Id, statuses: readonly StepStatus[]): LocalizedText {
  const unasked = statuses.filter((status) => openRequests(status).length === 0);
  const bodies = unasked.filter(takesPositions).flatMap(({ step }) => bodiesOf(records, step.bodyIds));
  const nobodys = unasked.filter((status) => !takesPositions(status)).map(({ step }) => step.name);
  const letters = rowsBy(records.consultationRequest, 'dossierId', dossierId);
  return sentences(
    bodies.length > 0
      ? inBoth((locale) => {
          const names = listText(
            locale,
            bodies.map(({ names: { [locale]: name } }) => name.short),
          );
          return locale === 'ru'
            ? `Состав органа неизвестен: ${names}.`
            : `The members of the body are unknown: ${names}.`;
        })
      : undefined,
    ...nobodys.map((name) => ({
      ru: `Чей это этап, в источниках не сказано: ${quoted('ru', name.ru)}.`,
      en: `The sources do not say whose step it is: ${quoted('en', name.en)}.`,
    })),
    ...letters.map((letter) => letterText(records, letter)),
  );
}

function letterText(records: Records, letter: ConsultationRequest): LocalizedText | undefined {
  const collectives = rowsBy(records.collective, 'requestId', letter.id).map((record) =>
    partyName({ kind: 'collective', record }),
  );
  if (letter.answersKnown && collectives.length === 0) return undefined;
  return inBoth((locale) => {
    const title = [letter.letterNumber, whenText(letter.sent, locale)].filter((part) => part !== null).join(', ');
    const names = listText(
      locale,
      collectives.map((wording) => quoted(locale, wording[locale])),
    );
    if (locale === 'ru')
      return [
        `Запрос (${title})`,
        names && ` направлен: ${names}; поимённый состав не указан`,
        letter.answersKnown
          ? ''
          : names
            ? '; кто ответил, в источниках не сказано'
            : ': кто ответил, в источниках не сказано',
        '.',
      ].join('');
    return [
      `The request (${title})`,
      names && ` went to ${names}, whose members are not named`,
      letter.answersKnown
        ? ''
        : names
          ? '; the sources do not say who answered'
          : ': the sources do not say who answered',
      '.',
    ].join('');
  });
}
