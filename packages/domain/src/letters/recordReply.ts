import { notAllowed } from '../access/check.ts';
import { checkDossier, checkSource, checkText, LABEL_LIMIT, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkSaid, checkWriter } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { ConsultationRequest, Dossier, Records } from '../journal/records.ts';
import { type Party, partyName } from '../parties/party.ts';
import { speaksFor } from '../parties/speaksFor.ts';
import { narrowest } from '../sight/narrowest.ts';
import type { Viewer } from '../sight/sight.ts';
import { inBoth, joined } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import { latestOf, type When } from '../time/when.ts';
import { checkRequest, letterName } from './checkRequest.ts';
import type { RecordReply } from './command.ts';
import { isAsked } from './isAsked.ts';
import { commentsOfReply, standsOfReply } from './partsOfReply.ts';
import { repliesTo } from './replies.ts';

/**
 * A party answered a letter, perhaps with a position on each document and with comments: all of it is recorded, or nothing. The answer
 * is about the revisions that the letter asked about. Who was not asked may write all the same, and the secretariat records it: it
 * closes nothing. What a delegate enters without a paper is known since the day on which it is entered.
 *
 * Refused: who is not signed in or speaks for another state; a dossier, letter, party or paper that is not there; a delegate whose
 * state the letter did not ask, where it names no collective that may hold the state; an answer that is certainly before the letter, or
 * says nothing; one that is recorded already, by its number and its day; dates and texts as in `expressPosition`; and whatever `expressPosition` and `makeComment` refuse of its parts.
 */
export function recordReply(command: RecordReply, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const request = checkRequest(records, dossier.value, command.requestId, viewer);
  if (request.refusal) return refused(request.refusal);
  const party = checkWriter(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  if (!speaksFor(records, viewer, party.value)) return refused(notAllowed(viewer));
  const unasked = checkAddressed(records, request.value, party.value, viewer);
  if (unasked) return refused(unasked);
  const early = checkNotBefore(command.occurred, request.value.sent, letterName(request.value));
  if (early) return refused(early);
  const times = checkSaid(command, viewer, today, {
    what: letterName(request.value),
    day: latestOf(request.value.sent),
  });
  if (times.refusal) return refused(times.refusal);
  const text =
    checkText('letterNumber', command.letterNumber, LABEL_LIMIT) ?? checkText('text', command.text, TEXT_LIMIT);
  if (text) return refused(text);
  if (saysNothing(command)) return refused(refuse('EMPTY_REPLY'));
  const again = checkNewReply(records, command, party.value, times.value.occurred);
  if (again) return refused(again);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  const reply = replyReceived(command, dossier.value, context, {
    ...times.value,
    sources: sources.value,
    visibility: narrowest(dossier.value, request.value),
  });
  const stands = standsOfReply(command, request.value, records, context);
  if (stands.kind === 'refused') return stands;
  const comments = commentsOfReply(command, request.value, records, context, reply.payload.replyId);
  if (comments.kind === 'refused') return comments;
  const parts = [...stands.entries, ...comments.entries].map((entry) => ({
    ...entry,
    visibility: narrowest(entry, reply),
  }));
  return { kind: 'accepted', entries: [reply, ...parts] };
}

type ReplyEntry = Extract<NewEntry, { kind: 'replyReceived' }>;

function replyReceived(
  { requestId, partyId, letterNumber, text }: RecordReply,
  dossier: Dossier,
  { newId }: DecisionContext,
  told: Pick<NewEntry, 'occurred' | 'known' | 'sources' | 'visibility'>,
): ReplyEntry {
  return {
    streamId: dossier.id,
    streamKind: 'dossier',
    kind: 'replyReceived',
    version: KIND_VERSIONS.replyReceived,
    payload: { replyId: newId(), dossierId: dossier.id, requestId, partyId, letterNumber, text },
    ...told,
  };
}

/** A delegate answers what its state was asked. Where a letter names collectives as written, nobody can tell that it was not. */
function checkAddressed(
  records: Records,
  request: ConsultationRequest,
  party: Party,
  viewer: Viewer,
): Refusal | undefined {
  if (viewer.role !== 'delegate' || isAsked(records, request, party) !== false) return undefined;
  const asked = request.addresseeIds.flatMap((id) => {
    const addressee = checkWriter(records, id).value;
    return addressee ? [partyName(addressee)] : [];
  });
  return refuse('NOT_ASKED', { party: partyName(party), letter: letterName(request), asked });
}

/** A party can write twice on one day, but not by one letter: what comes with its number again was entered before. */
function checkNewReply(
  records: Records,
  { requestId, partyId, letterNumber }: RecordReply,
  party: Party,
  occurred: When,
): Refusal | undefined {
  if (letterNumber === null) return undefined;
  const same = repliesTo(records, requestId).some(
    (reply) =>
      reply.partyId === partyId && reply.letterNumber === letterNumber && reply.occurred.edtf === occurred.edtf,
  );
  if (!same) return undefined;
  const what = inBoth((locale) => `${REPLY[locale]} (${writtenIn(letterNumber, locale)})`);
  return refuse('ALREADY_RECORDED', { what: joined(what, partyName(party)), when: inWords(occurred) });
}

const REPLY: LocalizedText = { ru: 'ответ', en: 'reply' };

function saysNothing({ letterNumber, text, source, stands, comments }: RecordReply): boolean {
  return letterNumber === null && text === null && source === null && stands.length + comments.length === 0;
}
