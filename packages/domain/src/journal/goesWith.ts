import type { Checked } from '../commands/checks.ts';
import type { NewEntry } from '../commands/decision.ts';
import { refuse } from '../commands/refusal.ts';
import type { Sitting } from '../meetings/entries.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import type { Replacement } from './corrections.ts';
import type { Entry, EntryOf } from './entry.ts';

/** What stands of an entry, and what is to stand in its place; null takes it back. */
export type Corrected = Readonly<{ standing: Entry; replacement: Replacement | null }>;

/** What goes with the correction of an entry, in the same transaction: entries that are corrected, too, and new ones. */
export type Going = Readonly<{ corrected: readonly Corrected[]; added: readonly NewEntry[] }>;

const NOTHING: Going = { corrected: [], added: [] };

/**
 * What is one thing with a corrected entry, although it is told in several. That a meeting was held is told once more in each dossier
 * on which it decided, and with who attended: these are taken back with it, and move to another day with it; what it decided on one of
 * several days stays on that day, unless the meeting was not held then. The numbers that a meeting
 * was announced under are repeated when it is held.
 *
 * Refused: a day on which one of these was known already.
 *
 * @param others what stands besides, in its stream and in those that name it
 * @param besides what entering it once more leads to, where all of it was said once more; undefined where it was not
 * @param revised since when a revision is known; null where each keeps its own day
 */
export function goesWith(
  { standing, replacement }: Corrected,
  others: readonly Entry[],
  besides: readonly NewEntry[] | undefined,
  revised: When | null,
): Checked<Going> {
  if (standing.kind === 'meetingHeld') return withHeld(standing, replacement, others, besides, revised);
  if (standing.kind !== 'meetingAnnounced' || replacement === null) return { value: NOTHING };
  const { sittings } = replacement.payload as Readonly<{ sittings: readonly Sitting[] }>;
  const corrected = others.flatMap((entry) =>
    entry.streamId === standing.streamId && repeats(entry, standing)
      ? [{ standing: entry, replacement: { occurred: entry.occurred, payload: { ...entry.payload, sittings } } }]
      : [],
  );
  return { value: { corrected: sameSittings(standing, sittings) ? [] : corrected, added: [] } };
}

function repeats(entry: Entry, { payload }: EntryOf<'meetingAnnounced'>): boolean {
  return (
    (entry.kind === 'meetingHeld' || entry.kind === 'meetingAnnounced') &&
    JSON.stringify(entry.payload.sittings) === JSON.stringify(payload.sittings)
  );
}

function sameSittings({ payload }: EntryOf<'meetingAnnounced'>, sittings: readonly Sitting[]): boolean {
  return JSON.stringify(payload.sittings) === JSON.stringify(sittings);
}

function withHeld(
  held: EntryOf<'meetingHeld'>,
  replacement: Replacement | null,
  others: readonly Entry[],
  besides: readonly NewEntry[] | undefined,
  revised: When | null,
): Checked<Going> {
  const { meetingId } = held.payload;
  const attendance = others.filter((entry) => isAttendance(entry) && entry.payload.meetingId === meetingId);
  const halves = others.filter(
    ({ kind, payload }) => kind === 'stepOccurrenceRecorded' && (payload as Half).meetingId === meetingId,
  );
  if (replacement === null)
    return {
      value: {
        corrected: [...attendance, ...halves].map((standing) => ({ standing, replacement: null })),
        added: [],
      },
    };
  const said = besides === undefined ? undefined : attendanceSaid(attendance, besides);
  const { occurred } = replacement;
  const moved: Corrected[] = [];
  for (const standing of occurred.edtf === held.occurred.edtf ? [] : [...(said ? [] : attendance), ...halves]) {
    if (standing.occurred.edtf !== held.occurred.edtf && !leaves(standing.occurred, held.occurred, occurred)) continue;
    const early = checkKnown(revised ?? standing.known, occurred);
    if (early) return early;
    moved.push({ standing, replacement: { occurred, payload: standing.payload } });
  }
  return { value: { corrected: [...(said?.corrected ?? []), ...moved], added: said?.added ?? [] } };
}

/** Whether a day among those of a meeting is none of those to which it moves. */
function leaves(day: When, before: When, after: When): boolean {
  return isWithin(day, before) && !isWithin(day, after);
}

function isWithin(day: When, days: When): boolean {
  const [from, to] = [earliestOf(day), latestOf(day)];
  return from !== null && to !== null && from >= (earliestOf(days) ?? '9') && to <= (latestOf(days) ?? '');
}

type Half = Readonly<{ meetingId: string | null }>;

function isAttendance(entry: Entry): entry is EntryOf<'attendanceRecorded'> {
  return entry.kind === 'attendanceRecorded';
}

/** Who attended after all: of a body that was told of before instead, of one that is not named any more nothing, of any other anew. */
function attendanceSaid(before: readonly Entry[], besides: readonly NewEntry[]): Going {
  const said = besides.flatMap((entry) => (entry.kind === 'attendanceRecorded' ? [entry] : []));
  const corrected = before.filter(isAttendance).flatMap((standing): readonly Corrected[] => {
    const { attendanceId, bodyId, partyIds } = standing.payload;
    const instead = said.find(({ payload }) => payload.bodyId === bodyId);
    if (!instead) return [{ standing, replacement: null }];
    const { occurred } = instead;
    if (occurred.edtf === standing.occurred.edtf && `${partyIds}` === `${instead.payload.partyIds}`) return [];
    return [{ standing, replacement: { occurred, payload: { ...instead.payload, attendanceId } } }];
  });
  const told = new Set(before.filter(isAttendance).map(({ payload }) => payload.bodyId));
  return { corrected, added: said.filter(({ payload }) => !told.has(payload.bodyId)) };
}

function checkKnown(since: When, occurred: When): Checked<never> | undefined {
  const [end, known] = [latestOf(occurred) ?? '', latestOf(since) ?? ''];
  return end > known ? { refusal: refuse('KNOWN_TOO_EARLY', { known, earliest: end }) } : undefined;
}
