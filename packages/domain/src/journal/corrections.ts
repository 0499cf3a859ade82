import type { LocalizedText } from '../text/text.ts';
import type { When } from '../time/when.ts';
import type { Id } from './entry.ts';

/** Why something is corrected: in both languages, or as the one who corrects it wrote it in one. */
type Reason = string | LocalizedText;

/** What a correction puts in the place of the entry that it corrects; null takes the entry back altogether. */
export type Replacement = Readonly<{
  occurred: When;
  /** A payload of the corrected entry's own kind. */
  payload: Readonly<Record<string, unknown>>;
}>;

/** Our slip. It takes the original's `known`, so that answers for past days improve. */
export type MisentryCorrected = Readonly<{ corrects: Id; reason: Reason; replacement: Replacement | null }>;

/** The world corrected itself. It has its own `known`: earlier days keep the earlier answer. */
export type FactRevised = Readonly<{ corrects: Id; reason: Reason; replacement: Replacement | null }>;
