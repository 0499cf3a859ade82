import { disposeComment } from '../../comments/disposeComment.ts';
import { makeComment } from '../../comments/makeComment.ts';
import { nameDecisionRule } from '../../dossiers/nameDecisionRule.ts';
import { reportStatus } from '../../dossiers/reportStatus.ts';
import { consolidateReplies } from '../../letters/consolidateReplies.ts';
import { form, forWhom, given, of } from './form.ts';

/** What was answered, remarked and reported of where documents stand and by which rule, entered once more. */
export const OF_ANSWERS = {
  repliesConsolidated: form<'repliesConsolidated', 'consolidation'>(
    'consolidation',
    ({ payload }, says, said, records, context) => {
      const { consolidationId: _, dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return consolidateReplies({ command: 'consolidateReplies', ...told }, records, context);
    },
  ),
  commentMade: form<'commentMade', 'comment'>('comment', ({ payload, visibility }, says, said, records, context) => {
    const { commentId: _, dossierId, ...comment } = payload;
    const documentId = records.revision.get(comment.revisionId)?.documentId ?? '';
    const was = { ...comment, ...of(records, dossierId), documentId, ...forWhom(visibility) };
    return makeComment({ command: 'makeComment', ...was, ...said, ...given(says) }, records, context);
  }),
  commentDisposed: form<'commentDisposed', 'disposition'>(
    'disposition',
    ({ payload }, says, said, records, context) => {
      const { dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return disposeComment({ command: 'disposeComment', ...told }, records, context);
    },
  ),
  decisionRuleNamed: form<'decisionRuleNamed', 'ruleNaming'>(
    'ruleNaming',
    ({ payload }, says, said, records, context) => {
      const { ruleNamingId: _, dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return nameDecisionRule({ command: 'nameDecisionRule', ...told }, records, context);
    },
  ),
  statusReported: form<'statusReported', 'statusReport'>(
    'statusReport',
    ({ payload }, says, said, records, context) => {
      const { statusReportId: _, dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return reportStatus({ command: 'reportStatus', ...told }, records, context);
    },
  ),
} as const;
