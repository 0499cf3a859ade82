import { toldText } from '../dossiers/changeText.ts';
import { broughtTold } from '../letters/broughtText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Records } from './records.ts';
import { summaryOf } from './summary.ts';

/** What was entered in one go, as it was entered. */
type Together<E extends Entry> = readonly [E, ...E[]];

/**
 * Entries, with those in one group that were entered in one go: a reply with the positions and comments in it, a dossier with its
 * documents, a document with its first revision.
 *
 * @param entries the latest first; the groups come in that order, too
 * @param isCut whether there are earlier ones: what may have come with one of those is left out
 */
export function enteredTogether<E extends Entry>(entries: readonly E[], isCut: boolean): readonly Together<E>[] {
  const groups: [E, ...E[]][] = [];
  for (const entry of entries.toReversed()) {
    const group = groups.at(-1);
    if (group && comesWith(group[0], entry)) group.push(entry);
    else groups.push([entry]);
  }
  const whole = isCut ? groups.findIndex(([first]) => !mayFollow(first)) : 0;
  return whole < 0 ? [] : groups.slice(whole).reverse();
}

/** Whether an entry is of a kind that may have come with an earlier one. */
function mayFollow({ kind, payload }: Entry): boolean {
  if (kind === 'commentMade') return payload.replyId !== null;
  return kind === 'positionExpressed' || kind === 'documentAdded' || kind === 'revisionIssued';
}

function comesWith(first: Entry, entry: Entry): boolean {
  return (
    entry.streamId === first.streamId &&
    entry.recordedAt === first.recordedAt &&
    entry.recordedBy === first.recordedBy &&
    entry.occurred.edtf === first.occurred.edtf &&
    isPartOf(first, entry)
  );
}

function isPartOf(first: Entry, entry: Entry): boolean {
  switch (first.kind) {
    case 'replyReceived':
      if (entry.kind === 'commentMade') return entry.payload.replyId === first.payload.replyId;
      return entry.kind === 'positionExpressed' && entry.payload.partyId === first.payload.partyId;
    case 'dossierOpened':
      return entry.kind === 'documentAdded' || entry.kind === 'revisionIssued';
    case 'documentAdded':
      return entry.kind === 'revisionIssued' && entry.payload.documentId === first.payload.documentId;
    default:
      return false;
  }
}

/** What matters most of what was entered in one go: where a party stands, then what it remarks, then that it answered. */
export function leadOfEntries<E extends Entry>(entries: Together<E>): E {
  const ofKind = (kind: Entry['kind']): E | undefined => entries.find((entry) => entry.kind === kind);
  return ofKind('positionExpressed') ?? ofKind('commentMade') ?? entries[0];
}

/** One line that says what was entered in one go: «Горния: согласовано с 2 замечаниями». */
export function summaryOfAll(entries: Together<Entry>, records: Records): LocalizedText {
  const [first] = entries;
  if (first.kind !== 'replyReceived' || entries.length === 1) return summaryOf(first, records);
  const { partyId, requestId } = first.payload;
  const stands = entries.filter((entry): entry is EntryOf<'positionExpressed'> => entry.kind === 'positionExpressed');
  const comments = entries.filter((entry): entry is EntryOf<'commentMade'> => entry.kind === 'commentMade');
  return toldText(
    broughtTold(records, {
      ...{ partyId, requestId },
      stands: stands.map(({ payload }) => payload),
      comments: comments.map(({ payload }) => payload),
    }),
  );
}
