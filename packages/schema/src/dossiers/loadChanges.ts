import {
  attention,
  type Difference,
  differences,
  entriesBetween,
  type Id,
  type LocalDate,
  type Records,
} from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import type { Context } from '../context.ts';
import { type EntryWithin, entryWithin } from '../journal/entry.ts';
import type { From } from '../lists/known.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { eachInTurn, ownTurn } from '../turns.ts';
import { mostPressing } from './dossiers.ts';

/** One difference, with the entry that it names. */
export type DifferenceTold = Difference & Readonly<{ entry: EntryWithin | null }>;

/** What changed in a dossier between two days. */
export type DossierChange = Readonly<{
  /** Null when it was not known on the earlier day. */
  before: DossierView | null;
  after: DossierView;
  entries: readonly StoredEntry[];
  differences: readonly DifferenceTold[];
}>;

/** The dossiers that changed between the end of one day and the end of another, the most pressing first; and what was known by the later. */
export async function loadChanges(
  context: Context,
  from: LocalDate,
  to: LocalDate,
): Promise<Readonly<{ changes: readonly DossierChange[]; later: From }>> {
  const [later, earlier] = await loadDays(context, from, to);
  const { position } = later.snapshot;
  const before = new Map(earlier.views.map((view) => [view.value.id, view]));
  const { agendaItem, decision } = later.snapshot.records;
  // Of meetings, and of bodies that decided without one.
  const others = new Set([...agendaItem.values(), ...decision.values()].map(({ streamId }) => streamId));
  // A correction counts for what came before it, so a day is told only from all entries.
  const entries = await context.register.loadEntries({
    ...{ sight: context.sight, streamIds: [...later.views.map(({ value }) => value.id), ...others] },
    upTo: position.number,
  });
  const came = Map.groupBy(entriesBetween(entries, from, to), (entry) => dossierOf(entry, decision));
  await ownTurn(context);
  // Remembered for the order.
  await eachInTurn(context, later.views, ({ records, value, day }) => attention(records, value.id, day));
  const changes = await eachInTurn(context, mostPressing(later.views), (view) => ({
    before: before.get(view.value.id) ?? null,
    after: view,
    entries: came.get(view.value.id) ?? [],
    differences: differences(
      { records: earlier.snapshot.records, day: earlier.day },
      { records: later.snapshot.records, day: later.day },
      view.value.id,
    ),
  }));
  const isChanged = (change: (typeof changes)[number]) => change.entries.length > 0 || change.differences.length > 0;
  const { snapshot } = later;
  return {
    changes: await withEntries(context, changes.filter(isChanged)),
    later: { records: snapshot.records, snapshot },
  };
}

/** With the entries that the differences name: those of states and bodies are not among the dossier's. */
async function withEntries(
  { register, sight }: Context,
  changes: readonly (Omit<DossierChange, 'differences'> & Readonly<{ differences: readonly Difference[] }>)[],
): Promise<readonly DossierChange[]> {
  const ids = new Set(changes.flatMap(({ differences }) => differences.flatMap(({ entryId }) => entryId ?? [])));
  const entries = ids.size === 0 ? [] : await register.loadEntries({ sight, ids: [...ids] });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return changes.map((change) => ({
    ...change,
    differences: change.differences.map((difference) => {
      const entry = byId.get(difference.entryId ?? '');
      return { ...difference, entry: entry ? entryWithin(change.after, entry) : null };
    }),
  }));
}

/** The dossier that an entry is about: that of its stream, or the one that an entry of a meeting or a body names, if by its decision. */
function dossierOf({ streamKind, streamId, kind, payload }: StoredEntry, decisions: Records['decision']): Id | null {
  if (streamKind === 'dossier') return streamId;
  if (kind === 'dissentingOpinionGiven') return decisions.get(payload.decisionId)?.dossierId ?? null;
  return 'dossierId' in payload ? payload.dossierId : null;
}

/** So often the two days are loaded anew when the journal moved between them. */
const TRIES = 3;

/** The later day and the earlier one, at one place in the journal, unless it moves all the time. */
async function loadDays(context: Context, from: LocalDate, to: LocalDate) {
  for (let tries = 1; ; tries += 1) {
    const days = [await loadViews(context, {}, to), await loadViews(context, {}, from)] as const;
    if (days[0].snapshot.position.hash === days[1].snapshot.position.hash || tries === TRIES) return days;
  }
}
