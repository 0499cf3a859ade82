import type { DocumentOutcome, ExpressedStand } from '../dossiers/entries.ts';
import type { Place, Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { AgainSays } from './again/says.ts';
import type { Id, SourceRef } from './entry.ts';

/** What a position says instead; what is left out stays. */
export type PositionInstead = Readonly<{
  stand?: ExpressedStand | undefined;
  occurred?: string | undefined;
  text?: string | null | undefined;
}>;

export type OccurrenceInstead = Readonly<{
  outcomes?: readonly DocumentOutcome[] | undefined;
  occurred?: string | undefined;
  place?: Place | null | undefined;
  actorIds?: readonly Id[] | undefined;
  decisionId?: Id | null | undefined;
  purpose?: Written | null | undefined;
}>;

/** EDTF. */
export type PlanInstead = Readonly<{ planned: string }>;

export type RemarkInstead = Readonly<{ text: Written }>;

/** What stands in the place of the entry, by its kind; or nothing, when it is taken back. */
export type Instead =
  | Readonly<{ of: 'position'; says: PositionInstead }>
  | Readonly<{ of: 'occurrence'; says: OccurrenceInstead }>
  | Readonly<{ of: 'plan'; says: PlanInstead }>
  | Readonly<{ of: 'remark'; says: RemarkInstead }>
  | { readonly [Of in keyof AgainSays]: Readonly<{ of: Of; says: AgainSays[Of] }> }[keyof AgainSays]
  | Readonly<{ of: 'nothing' }>;

/** Our slip, or what the world corrected itself (исправить запись). */
export const CORRECTION_KINDS = ['misentry', 'revision'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** An entry of whatever stream is corrected or taken back. */
export type CorrectEntry = Readonly<{
  command: 'correctEntry';
  /** Slug of the dossier in which the entry is expected; null where it is found by its id alone. */
  dossier: string | null;
  entryId: Id;
  correction: CorrectionKind;
  reason: Written;
  /** Exactly one says what is to stand in its place. */
  instead: readonly Instead[];
  /** EDTF: when the world corrected itself; on the day of `known` unless given, and one of them has to be. Of a slip nobody asks. */
  occurred: string | null;
  /** Since when a revision is known; the end of `occurred` unless given. A slip keeps the `known` of what it corrects. */
  known: LocalDate | null;
  /** The paper that says so; the sources of the entry stay where none is given. */
  source: SourceRef | null;
}>;
