import type { Decision, DecisionContext, NewEntry } from '../../commands/decision.ts';
import { statesConcerned, type Visibility, visibilityKind } from '../../sight/visibility.ts';
import type { LocalDate } from '../../time/localDate.ts';
import type { EntryOf, Id, SourceRef } from '../entry.ts';
import type { EntryKind, Payloads } from '../kinds.ts';
import type { Records } from '../records.ts';
import type { AgainSays } from './says.ts';

/** When it happened, since when it is known and by which paper, as a command says it. */
export type Said = Readonly<{ occurred: string; known: LocalDate; source: SourceRef }>;

/** How an entry of a kind is entered once more. */
export type Form<K extends EntryKind, Of extends keyof AgainSays> = Readonly<{
  /** What is said instead. */
  of: Of;
  /**
   * Decides the command that entered it, with what is said instead; of several entries to which that leads the first one stands
   * in the place of the old.
   *
   * @param records without the old entry
   */
  enter: (entry: EntryOf<K>, says: AgainSays[Of], said: Said, records: Records, context: DecisionContext) => Decision;
  /** Whether it is decided on what stood before it, rather than on everything else that stands: what comes later would close it. */
  isInItsPlace?: true;
  /** What keeps its id, where that is not told by place or by saying the same. */
  keep?: (before: Payloads[K], after: Payloads[K]) => Payloads[K];
}>;

/** A form, which says of itself what is said instead. */
export function form<K extends EntryKind, Of extends keyof AgainSays>(
  of: Of,
  enter: Form<K, Of>['enter'],
  otherwise: Pick<Form<K, Of>, 'isInItsPlace' | 'keep'> = {},
): Form<K, Of> {
  return { of, enter, ...otherwise };
}

/** What is said, without what is left out. */
export function given<Says extends object>(says: Says): { [F in keyof Says]: Exclude<Says[F], undefined> } {
  return Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined)) as never;
}

/** The dossier as commands name it. */
export function of({ dossier }: Records, dossierId: Id): Readonly<{ dossier: string }> {
  return { dossier: dossier.get(dossierId)?.slug ?? '' };
}

/** For whom it is, as a command says it. */
export function forWhom(visibility: Visibility) {
  return { visibility: visibilityKind(visibility), concerned: statesConcerned(visibility) };
}

/** What a decision leads to, with what its command cannot say: that stays as it was. */
export function staying<K extends EntryKind>(decision: Decision, fields: Partial<Payloads[K]>): Decision {
  if (decision.kind === 'refused') return decision;
  const [first, ...others] = decision.entries;
  if (!first) return decision;
  return { ...decision, entries: [{ ...first, payload: { ...first.payload, ...fields } } as NewEntry, ...others] };
}
