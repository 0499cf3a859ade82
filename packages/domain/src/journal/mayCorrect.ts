import { checkCommand, notAllowed } from '../access/check.ts';
import { COMMAND_ACCESS } from '../access/commands.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { partyOf } from '../parties/party.ts';
import { speaksFor } from '../parties/speaksFor.ts';
import type { Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import type { CorrectionKind } from './correctionCommand.ts';
import { enteredBy } from './enteredBy.ts';
import type { Entry, Id, SourceRef } from './entry.ts';
import type { Records } from './records.ts';
import { cameFrom, targetOf } from './standing.ts';

/**
 * Whether it is for a viewer to correct what stands of an entry: for whoever may enter such a one for any party, and for a delegate a
 * slip in a position of its own state.
 */
export function isTheirs(viewer: Viewer, correction: CorrectionKind, standing: Entry, records: Records): boolean {
  if (COMMAND_ACCESS[enteredBy(standing.kind)][viewer.role] === 'yes') return true;
  if (standing.kind !== 'positionExpressed' || correction !== 'misentry') return false;
  const party = partyOf(records, standing.payload.partyId);
  return party !== undefined && speaksFor(records, viewer, party);
}

/** What a delegate may ask to have corrected: a position, and what has corrected one. */
const OF_DELEGATES: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>([
  'positionExpressed',
  'misentryCorrected',
  'factRevised',
]);

/** The refusal that is certain from the kind of an entry alone, before it is looked at what stands of it and what leans on it. */
export function checkCorrects(viewer: Viewer, { kind }: Pick<Entry, 'kind'>): Refusal | undefined {
  if (viewer.role !== 'delegate' || OF_DELEGATES.has(kind)) return undefined;
  return checkCommand(viewer, enteredBy(kind)) ?? notAllowed(viewer);
}

/**
 * The refusal for a delegate who corrects what a paper shows, without another paper that says otherwise: the entry would go on citing one
 * that contradicts it. What was misread in the same paper, whoever entered it, is for the secretariat to put right. A paper that was cited
 * before an earlier correction counts as well.
 *
 * @param entries those of the stream
 */
export function checkShown(
  viewer: Viewer,
  entryId: Id,
  entries: readonly Entry[],
  source: SourceRef | null,
): Refusal | undefined {
  if (viewer.role !== 'delegate') return undefined;
  const papers = new Set(cameFrom(entries, entryId).flatMap(({ sources }) => sources.map(({ paperId }) => paperId)));
  if (papers.size === 0 || (source !== null && !papers.has(source.paperId))) return undefined;
  return refuse('CORRECTION_DOES_NOT_FIT', { expected: ANOTHER_PAPER });
}

const ANOTHER_PAPER: LocalizedText = {
  ru: 'Запись сделана по документу. Укажите другой документ, который говорит иное: source; прочитанное неверно в том же документе исправляет секретариат.',
  en: 'The entry was made from a paper. Give another paper, which says otherwise: source; what was misread in the same paper is corrected by the secretariat.',
};

/**
 * Whether a viewer may correct a slip in an entry now: it is theirs, the token that was shown may enter something, and nothing
 * has corrected the entry yet; a correction is corrected in its place. For whom something is, is changed once more instead.
 *
 * @param entries those of the stream that the viewer sees, in order
 */
export function mayCorrect(viewer: Viewer, entryId: Id, entries: readonly Entry[], records: Records): boolean {
  if (checkCommand(viewer, 'correctEntry')) return false;
  const target = targetOf(entries, entryId);
  return (
    target !== undefined &&
    target.standing.kind !== 'visibilityChanged' &&
    target.correctedBy === undefined &&
    isTheirs(viewer, 'misentry', target.standing, records)
  );
}
