import type { NewEntry } from '../commands/decision.ts';
import { statesConcerned } from '../sight/visibility.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { entriesAsOf, knownOf } from './asOf.ts';
import type { Entry, Id } from './entry.ts';
import { evolve, fold } from './evolve.ts';
import { fits } from './fits.ts';
import { recordsBuilder, TABLE_NAMES } from './records.ts';
import { standingOf } from './standing.ts';
import { idsIn } from './synthetic.ts';

/**
 * The entries that stand on what corrections would take away, on whatever day: those that name it, and those that could not come
 * after what is left. A record that an earlier entry names was there before: whoever disposes of a comment does not make it.
 *
 * @param entries whole streams: those that are corrected, and those, all or some, that name what may go
 * @param corrections all that would be recorded together
 */
export function leaningOn(entries: readonly Entry[], corrections: readonly NewEntry[]): readonly Entry[] {
  const all = [...entries, ...corrections.map(asRecorded)];
  const streams = new Set(corrections.map(({ streamId }) => streamId));
  const found = new Map<Id, Entry>();
  for (const day of daysToSee(entries, all, streams)) {
    const [before, after] = [standingOn(entries, day), standingOn(all, day)];
    for (const entry of naming(after, gone(before, after, streams))) found.set(entry.id, entry);
    if (day === null) for (const entry of misfits(before, after, streams)) found.set(entry.id, entry);
  }
  return [...found.values()].filter(({ id }) => !isNew(id));
}

/**
 * What corrections would take away, on whatever day, that other streams may name: ids, and the codes of states. Of a dossier others name
 * the documents, and nothing that happened to them.
 *
 * @param entries whole streams: those that are corrected
 * @param corrections all that would be recorded together
 */
export function takenAway(entries: readonly Entry[], corrections: readonly NewEntry[]): readonly string[] {
  const all = [...entries, ...corrections.map(asRecorded)];
  const [dossiers, others] = [new Set<Id>(), new Set<Id>()];
  for (const { streamId, streamKind } of corrections) (streamKind === 'dossier' ? dossiers : others).add(streamId);
  const found = new Set<string>();
  for (const day of daysToSee(entries, all, new Set([...dossiers, ...others]))) {
    const [before, after] = [standingOn(entries, day), standingOn(all, day)];
    for (const id of gone(before, after, others)) found.add(id);
    const { dossier, document } = fold(before);
    for (const id of gone(before, after, dossiers)) if (dossier.has(id) || document.has(id)) found.add(id);
  }
  return [...found];
}

/** What stands of some entries on a day; today where it is null. */
function standingOn(entries: readonly Entry[], day: LocalDate | null): readonly Entry[] {
  return standingOf(day === null ? entries : entriesAsOf(entries, day));
}

/** Everything that an entry names, and the states whose codes say for whom it is. */
function namedBy(entry: Entry): readonly string[] {
  const { payload, sources, visibility } = entry;
  // For whom something is stays said of it when it is taken back.
  if (entry.kind === 'visibilityChanged')
    return [...sources.map(({ paperId }) => paperId), ...statesConcerned(visibility)];
  // A silence procedure is concluded anew when a letter or a rule of it changes: nothing stands on its conclusion having named them.
  const told = entry.kind === 'silenceConcluded' ? { ...entry.payload, requestIds: [], decisionRuleIds: [] } : payload;
  return [...idsIn(told), ...sources.map(({ paperId }) => paperId), ...statesConcerned(visibility)];
}

function naming(entries: readonly Entry[], named: ReadonlySet<string>): readonly Entry[] {
  return named.size === 0 ? [] : entries.filter((entry) => namedBy(entry).some((id) => named.has(id)));
}

/** What the streams said before and do not say after. */
function gone(before: readonly Entry[], after: readonly Entry[], streams: ReadonlySet<Id>): ReadonlySet<string> {
  const left = saidBy(after, streams);
  return new Set([...saidBy(before, streams)].filter((id) => !left.has(id)));
}

/** The ids of all records, of the acts of decisions, and the codes of states. */
function saidBy(entries: readonly Entry[], streams: ReadonlySet<Id>): ReadonlySet<string> {
  const records = fold(entries.filter(({ streamId }) => streams.has(streamId)));
  return new Set([
    ...TABLE_NAMES.flatMap((table) => [...records[table].keys()]),
    ...[...records.decision.values()].flatMap(({ clauses }) =>
      clauses.flatMap(({ acts }) => acts.map(({ actId }) => actId)),
    ),
    ...[...records.memberState.values()].map(({ code }) => code),
  ]);
}

/** The entries that fitted before and do not fit after. */
function misfits(before: readonly Entry[], after: readonly Entry[], streams: ReadonlySet<Id>): readonly Entry[] {
  return [...streams].flatMap((streamId) => {
    const own = (entries: readonly Entry[]) => entries.filter((entry) => entry.streamId === streamId);
    const already = new Set(unfitting(own(before)).map(({ id }) => id));
    return unfitting(own(after)).filter(({ id }) => !already.has(id));
  });
}

function unfitting(entries: readonly Entry[]): readonly Entry[] {
  const builder = recordsBuilder();
  return entries.filter((entry) => {
    const isFit = fits(builder.done(), entry);
    builder.apply(evolve(builder.done(), entry));
    return !isFit;
  });
}

/**
 * The days that show all that corrections may take away: today (null), the last days on which what was revised still stood as it was, and
 * the last days before something is there again by a later entry, which was there earlier before.
 */
function daysToSee(
  entries: readonly Entry[],
  all: readonly Entry[],
  streams: ReadonlySet<Id>,
): ReadonlySet<LocalDate | null> {
  const revised = all.flatMap(({ kind, known }) => (kind === 'factRevised' ? (latestOf(known) ?? []) : []));
  const [before, after] = [firstDays(entries, streams), firstDays(all, streams)];
  const again = [...before].flatMap(([id, day]) => {
    const later = after.get(id);
    return later !== undefined && later > day ? [later] : [];
  });
  return new Set([null, ...[...revised, ...again].map((day) => addDays(day, -1))]);
}

/** Since which day each record of some streams is there. */
function firstDays(entries: readonly Entry[], streams: ReadonlySet<Id>): ReadonlyMap<Id, LocalDate> {
  const known = knownOf(entries);
  const builder = recordsBuilder();
  const days = new Map<Id, LocalDate>();
  for (const entry of standingOf(entries).filter(({ streamId }) => streams.has(streamId))) {
    const changes = evolve(builder.done(), entry);
    const since = latestOf(known.get(entry.id) ?? entry.known);
    builder.apply(changes);
    for (const { id } of changes) if (since !== null && since < (days.get(id) ?? '9999')) days.set(id, since);
  }
  return days;
}

const NEW = 'new ';

function isNew(id: Id): boolean {
  return id.startsWith(NEW);
}

/** A correction as if it were recorded. */
function asRecorded(entry: NewEntry, index: number): Entry {
  return { ...entry, id: `${NEW}${index}`, streamVersion: 0, recordedAt: '', recordedBy: null } as Entry;
}
