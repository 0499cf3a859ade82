import { type Checked, checkText, LABEL_LIMIT } from '../commands/checks.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Meeting, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { inBoth } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import { type LocalizedText, type Place, placeText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';
import type { Sitting } from './entries.ts';
import { meetingTitle } from './title.ts';

/** A meeting that can be seen. */
export function checkSeenMeeting(records: Records, meetingId: Id, viewer: Viewer): Checked<Meeting> {
  const meeting = records.meeting.get(meetingId);
  return meeting && sees(viewer, meeting)
    ? { value: meeting }
    : { refusal: refuse('UNKNOWN_MEETING', { meeting: meetingId }) };
}

/** A meeting that can be seen and has neither been held nor cancelled. */
export function checkAhead(records: Records, meetingId: Id, viewer: Viewer): Checked<Meeting> {
  const meeting = checkSeenMeeting(records, meetingId, viewer);
  if (meeting.refusal) return meeting;
  const { held, cancelled } = meeting.value;
  if (held) return { refusal: refuse('MEETING_HELD', { meeting: meetingId, held: held.edtf }) };
  if (cancelled) return { refusal: refuse('MEETING_CANCELLED', { meeting: meetingId, cancelled: cancelled.edtf }) };
  return meeting;
}

/** The bodies that are to sit, each once. */
export function checkSittings(
  records: Records,
  sittings: readonly Sitting[],
  viewer: Viewer,
): Checked<readonly [Body, ...Body[]]> {
  const bodies: Body[] = [];
  for (const { bodyId, number } of sittings) {
    const body = records.body.get(bodyId);
    if (!body || !sees(viewer, body)) return { refusal: refuse('UNKNOWN_BODY', { body: bodyId }) };
    if (bodies.includes(body)) return { refusal: refuse('REPEATED_BODY', { body: nameOf(body) }) };
    if (number !== null && (!Number.isSafeInteger(number) || number < 1))
      return { refusal: refuse('MEETING_NUMBER', { number }) };
    bodies.push(body);
  }
  const [first, ...others] = bodies;
  return first ? { value: [first, ...others] } : { refusal: refuse('NO_BODY_SITS') };
}

/** The refusal for a number that another meeting of the body has. One that was cancelled has left it to others. */
export function checkFree(records: Records, sittings: readonly Sitting[], viewer: Viewer): Refusal | undefined {
  const others = rowsOf(records.meeting).filter((meeting) => meeting.cancelled === null && sees(viewer, meeting));
  for (const { bodyId, number } of sittings) {
    const body = records.body.get(bodyId);
    const holder = others.find((other) =>
      other.sittings.some((sitting) => number !== null && sitting.bodyId === bodyId && sitting.number === number),
    );
    if (body && holder) {
      const days = holder.held ?? holder.planned;
      const title = meetingTitle(records, holder.sittings);
      const meeting = days ? inBoth((locale) => `${title[locale]}, ${inWords(days)[locale]}`) : title;
      return refuse('NUMBER_TAKEN', { number: String(number), body: nameOf(body), meeting });
    }
  }
  return undefined;
}

/** The days of a plan: they end some day, and not certainly before they were announced. */
export function checkPlanned(edtf: string, announced: When): Checked<When> {
  const planned = readWhen(edtf);
  const end = planned && latestOf(planned);
  if (!planned || !end) return { refusal: refuse('INVALID_DATE', { date: edtf }) };
  const first = earliestOf(announced);
  if (first === null || end >= first) return { value: planned };
  return { refusal: refuse('PLANNED_IN_PAST', { planned: planned.edtf, announced: latestOf(announced) ?? first }) };
}

/** A place as it was written, in whatever language. */
export function checkPlace(place: Place | null): Refusal | undefined {
  for (const text of Object.values(place ?? {})) {
    const refusal = checkText('place', text, LABEL_LIMIT);
    if (refusal) return refusal;
  }
  return undefined;
}

/** A place for readers of both languages: as written where it was given in one. */
export function placeInBoth(place: Place | null): LocalizedText | null {
  return place && { ru: placeText(place, 'ru'), en: placeText(place, 'en') };
}

export function nameOf({ names }: Pick<Body, 'names'>): LocalizedText {
  return shortName(names);
}
