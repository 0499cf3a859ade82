import { type Checked, checkDossier, checkSource, checkTimes, type Since } from '../commands/checks.ts';
import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { checkSeenMeeting } from './checks.ts';
import { meetingTitle } from './title.ts';

type Input = Readonly<{ meetingId: Id; occurred: string; known: LocalDate | null; source: SourceRef }>;

/** What an entry about a meeting says besides its payload. */
export type AtMeeting = Omit<NewEntry, 'kind' | 'version' | 'payload' | 'streamKind'> & { streamKind: 'meeting' };

/**
 * A meeting that can be seen and was not cancelled, with when something about it was said.
 *
 * @param notBefore what it refers to, and since when that is known
 */
export function checkAt(
  records: Records,
  command: Input,
  { viewer, today }: DecisionContext,
  notBefore: (meeting: Meeting) => Checked<Since | null> = () => ({ value: null }),
): Checked<Readonly<{ meeting: Meeting; common: AtMeeting }>> {
  const { meetingId } = command;
  const seen = checkSeenMeeting(records, meetingId, viewer);
  if (seen.refusal) return seen;
  const meeting = seen.value;
  if (meeting.cancelled)
    return { refusal: refuse('MEETING_CANCELLED', { meeting: meetingId, cancelled: meeting.cancelled.edtf }) };
  const since = notBefore(meeting);
  if (since.refusal) return since;
  const times = checkTimes(command, today, since.value);
  if (times.refusal) return times;
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return sources;
  const { visibility } = meeting;
  const common: AtMeeting = {
    ...{ streamId: meetingId, streamKind: 'meeting' },
    ...times.value,
    ...{ sources: sources.value, visibility },
  };
  return { value: { meeting, common } };
}

/** Since when it is known that a meeting was held; what follows from it is not said before. */
export function heldSince(records: Records, { sittings, held }: Meeting, occurred: string): Checked<Since> {
  const title = meetingTitle(records, sittings);
  if (!held) return { refusal: refuse('MEETING_NOT_HELD', { meeting: title }) };
  const early = checkNotBefore(occurred, held, title);
  return early ? { refusal: early } : { value: { what: title, day: latestOf(held) } };
}

/** The dossier of that slug, where one is named. */
export function checkAbout(records: Records, slug: string | null, viewer: Viewer): Checked<Id | null> {
  if (slug === null) return { value: null };
  const dossier = checkDossier(records, slug, viewer);
  return dossier.refusal ? dossier : { value: dossier.value.id };
}

/** Documents that can be seen, each once. */
export function checkDocuments(records: Records, ids: readonly Id[], viewer: Viewer): Refusal | undefined {
  for (const [index, id] of ids.entries()) {
    const document = records.document.get(id);
    if (!document || !sees(viewer, document)) return refuse('NO_SUCH_DOCUMENT', { document: id });
    if (ids.indexOf(id) < index) return refuse('REPEATED_DOCUMENT', { document: document.title });
  }
  return undefined;
}
