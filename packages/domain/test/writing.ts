import type { ConsolidateReplies, DisposeComment, MakeComment, RecordReply, RequestPositions } from '../src/index.ts';

/** A letter of the secretariat to Avalia, with what a test wants to be different. */
export function letter(stepId: string, occurred: string, different: Partial<RequestPositions> = {}): RequestPositions {
  return {
    ...{ command: 'requestPositions', dossier: 'dossier', stepId, letterNumber: '165', senderId: null },
    ...{ meetingId: null, asksFor: null, addresseeIds: ['XA'], collectives: [], occurred, known: null },
    ...{ informedIds: [], informedCollectives: [] },
    ...{ term: null, termDays: null, termUnit: 'calendarDays', calendarBodyId: null, answersKnown: true },
    source: { paperId: 'letter', locator: 'heading' },
    ...different,
  };
}

/** An answer of Avalia to a letter. */
export function reply(requestId: string, occurred: string, different: Partial<RecordReply> = {}): RecordReply {
  return {
    ...{ command: 'recordReply', dossier: 'dossier', requestId, partyId: 'XA', letterNumber: 'XA-1', text: null },
    ...{ occurred, known: null, source: null, stands: [], comments: [], offRoute: false },
    ...different,
  };
}

/** That the answers to a letter were summarised. */
export function summary(
  requestId: string,
  occurred: string,
  different: Partial<ConsolidateReplies> = {},
): ConsolidateReplies {
  return {
    ...{ command: 'consolidateReplies', dossier: 'dossier', requestId, bodyId: null, recipientId: 'group' },
    ...{ occurred, known: null, source: null },
    ...different,
  };
}

/** A comment of Avalia on the draft. */
export function comment(stepId: string, occurred: string, different: Partial<MakeComment> = {}): MakeComment {
  return {
    ...{ command: 'makeComment', dossier: 'dossier', documentId: 'draft', revisionId: null, stepId, partyId: 'XA' },
    ...{ element: 'пункт 2.3', text: 'Уточнить', proposedWording: null, replyId: null },
    ...{ occurred, known: null, source: null },
    ...different,
  };
}

/** What became of a comment. */
export function disposition(
  commentId: string,
  occurred: string,
  different: Partial<DisposeComment> = {},
): DisposeComment {
  return {
    ...{ command: 'disposeComment', dossier: 'dossier', commentId, disposition: 'accepted', reason: null },
    ...{ occurred, known: null, source: null },
    ...different,
  };
}
