import { toldText } from '../dossiers/changeText.ts';
import { leadOf } from '../letters/brought.ts';
import { broughtTold } from '../letters/broughtText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Entry } from './entry.ts';
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

/** What matters most of what was entered in one go: of a letter what leads it, else what was entered first. */
export function leadOfEntries<E extends Entry>(entries: Together<E>): E {
  return leadOf({
    reply: entries[0],
    positions: entries.filter(({ kind }) => kind === 'positionExpressed'),
    comments: entries.filter(({ kind }) => kind === 'commentMade'),
  });
}

/** One line that says what was entered in one go: «Горния: согласовано с 2 замечаниями». */
export function summaryOfAll(entries: Together<Entry>, records: Records): LocalizedText {
  const [first] = entries;
  if (first.kind !== 'replyReceived' || entries.length === 1) return summaryOf(first, records);
  const positions = entries.filter((entry) => entry.kind === 'positionExpressed').map(({ payload }) => payload);
  const comments = entries.filter((entry) => entry.kind === 'commentMade').map(({ payload }) => payload);
  return toldText(broughtTold(records, { reply: first.payload, positions, comments }));
}
