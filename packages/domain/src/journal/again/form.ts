import type { Decision, DecisionContext } from '../../commands/decision.ts';
import type { LocalDate } from '../../time/localDate.ts';
import type { EntryOf, SourceRef } from '../entry.ts';
import type { EntryKind } from '../kinds.ts';
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
}>;

/** A form, which says of itself what is said instead. */
export function form<K extends EntryKind, Of extends keyof AgainSays>(
  of: Of,
  enter: Form<K, Of>['enter'],
  place: Pick<Form<K, Of>, 'isInItsPlace'> = {},
): Form<K, Of> {
  return { of, enter, ...place };
}

/** What is said, without what is left out. */
export function given<Says extends object>(says: Says): { [F in keyof Says]: Exclude<Says[F], undefined> } {
  return Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined)) as never;
}
