import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { makeComment } from '../comments/makeComment.ts';
import { expressPosition } from '../dossiers/expressPosition.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import { askedAbout } from './askedAbout.ts';
import type { RecordReply } from './command.ts';

/** More comments than these come as several replies, or one by one. */
const COMMENTS_LIMIT = 500;

/** The positions that a reply brings, one of each document, of the revisions that the letter asked about. */
export function standsOfReply(
  { stands, dossier, partyId, occurred, known, source, offRoute }: RecordReply,
  request: ConsultationRequest,
  records: Records,
  context: DecisionContext,
): Decision {
  const named = new Set<Id>();
  return allOf(stands, 'stands', ({ documentId, stand, text }) => {
    const title = records.document.get(documentId)?.title;
    if (named.has(documentId) && title) return refusedBy(refuse('REPEATED_DOCUMENT', { document: title }));
    named.add(documentId);
    const told = { dossier, stepId: request.stepId, partyId, occurred, known, source, offRoute };
    const revisionId = askedAbout(records, request, documentId)?.id ?? null;
    const position = { command: 'expressPosition', ...told, documentId, revisionId, stand, text } as const;
    return expressPosition(position, records, context);
  });
}

/** The comments that a reply brings, on the revisions that the letter asked about. */
export function commentsOfReply(
  { comments, dossier, partyId, occurred, known, source }: RecordReply,
  request: ConsultationRequest,
  records: Records,
  context: DecisionContext,
  replyId: Id,
): Decision {
  if (comments.length > COMMENTS_LIMIT)
    return refusedBy(refuse('TOO_MANY_COMMENTS', { count: comments.length, limit: COMMENTS_LIMIT }));
  const decision = allOf(comments, 'comments', (comment) => {
    const told = { dossier, stepId: request.stepId, partyId, occurred, known, source };
    const revisionId = askedAbout(records, request, comment.documentId)?.id ?? null;
    return makeComment({ command: 'makeComment', ...told, ...comment, revisionId, replyId: null }, records, context);
  });
  if (decision.kind === 'refused') return decision;
  return { kind: 'accepted', entries: decision.entries.map((entry) => broughtBy(entry, replyId)) };
}

function broughtBy(entry: NewEntry, replyId: Id): NewEntry {
  return entry.kind === 'commentMade' ? { ...entry, payload: { ...entry.payload, replyId } } : entry;
}

/** The entries of all parts, or the refusal of the first that is refused, with the place of a text that it names. */
function allOf<Part>(parts: readonly Part[], field: string, decide: (part: Part) => Decision): Decision {
  const entries: NewEntry[] = [];
  for (const [index, part] of parts.entries()) {
    const decision = decide(part);
    if (decision.kind === 'refused') {
      const { code, facts } = decision.refusal;
      const place = facts.field === undefined ? {} : { field: `${field}[${index}].${facts.field}` };
      return refusedBy({ code, facts: { ...facts, ...place } });
    }
    entries.push(...decision.entries);
  }
  return { kind: 'accepted', entries };
}

function refusedBy(refusal: Refusal): Decision {
  return { kind: 'refused', refusal };
}
