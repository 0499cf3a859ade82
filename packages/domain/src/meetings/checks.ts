import { type Checked, checkText, LABEL_LIMIT, notAllowed } from '../commands/checks.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Meeting, Records } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { type LocalizedText, type Place, placeText } from '../text/text.ts';
import type { Sitting } from './entries.ts';

/** Meetings are entered by the secretariat and administrators. */
export function checkMayEnter(viewer: Viewer): Refusal | undefined {
  if (viewer.role === 'anonymous') return refuse('NOT_SIGNED_IN');
  return viewer.role === 'secretariat' || viewer.role === 'admin' ? undefined : notAllowed(viewer);
}

/** A meeting that can be seen and has neither been held nor cancelled. */
export function checkAhead(records: Records, meetingId: Id, viewer: Viewer): Checked<Meeting> {
  const meeting = records.meeting.get(meetingId);
  if (!meeting || !sees(viewer, meeting)) return { refusal: refuse('UNKNOWN_MEETING', { meeting: meetingId }) };
  if (meeting.held) return { refusal: refuse('MEETING_HELD', { meeting: meetingId, held: meeting.held.edtf }) };
  if (meeting.cancelled)
    return { refusal: refuse('MEETING_CANCELLED', { meeting: meetingId, cancelled: meeting.cancelled.edtf }) };
  return { value: meeting };
}

/** The bodies that are to sit, each once. */
export function checkSittings(
  records: Records,
  sittings: readonly Sitting[],
  viewer: Viewer,
): Checked<readonly [Body, ...Body[]]> {
  const bodies: Body[] = [];
  for (const { bodyId } of sittings) {
    const body = records.body.get(bodyId);
    if (!body || !sees(viewer, body)) return { refusal: refuse('UNKNOWN_BODY', { body: bodyId }) };
    if (bodies.includes(body)) return { refusal: refuse('REPEATED_BODY', { body: nameOf(body) }) };
    bodies.push(body);
  }
  const [first, ...others] = bodies;
  return first ? { value: [first, ...others] } : { refusal: refuse('NO_BODY_SITS') };
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

export function nameOf({ names }: Body): LocalizedText {
  return { ru: names.ru.short, en: names.en.short };
}
