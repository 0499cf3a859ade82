import { type Entry, type Id, mayCorrect, summaryOf } from '@concord/domain';
import type { At } from './at.ts';
import { sourcesTold } from './documents.ts';
import { type Told, text, told } from './told.ts';
import { whenTold } from './when.ts';

/** The latest entries of a dossier, as they counted on the day. */
export function journalTold(at: At, dossierId: Id, first: number): Told {
  const own = at.isPast ? at.days.entriesOn(at.day) : at.days.entries;
  const entries = own.filter(({ streamId }) => streamId === dossierId).reverse();
  return told('JournalEntryConnection', {
    nodes: () => entries.slice(0, first).map((entry) => entryTold(at, entry)),
    pageInfo: () => told('PageInfo', { hasNextPage: () => entries.length > first }),
  });
}

function entryTold(at: At, entry: Entry): Told {
  const { id, kind, occurred, recordedAt, recordedBy, sources, payload } = entry;
  const corrected = 'corrects' in payload ? at.days.entries.find((each) => each.id === payload.corrects) : undefined;
  return told('JournalEntry', {
    id: () => btoa(`JournalEntry:${id}`),
    kind: () => kind,
    summary: text(summaryOf(entry, at.records)),
    occurred: () => whenTold(occurred),
    recordedAt: () => recordedAt,
    recordedBy: () => (recordedBy === null ? null : told('Account', { name: () => recordedBy })),
    sources: () => sourcesTold(at, sources),
    mayCorrect: () => !at.isPast && mayCorrect(at.viewer, id, entriesOf(at, entry), at.records),
    // What is corrected is told as it is named today, on whatever day.
    corrects: () => (corrected ? entryTold({ ...at, records: at.days.present, isPast: false }, corrected) : null),
  });
}

/** The entries of the stream of an entry. */
function entriesOf({ days }: At, { streamId }: Entry): readonly Entry[] {
  return days.entries.filter((each) => each.streamId === streamId);
}
