import { approvalProgress, approvalProgresses, stepStatuses } from '@concord/domain';
import { builder } from '../builder.ts';
import { documentsOf } from '../comments/comments.ts';
import { knownId } from '../lists/known.ts';
import { within } from '../within.ts';
import { ApprovalProgressRef } from './progress.ts';
import { DossierRef } from './ref.ts';

builder.objectFields(DossierRef, (t) => ({
  progresses: t.field({
    type: [ApprovalProgressRef],
    description:
      'The progress of approval for each body of a step and each document (ход согласования по органам и документам): at a joint meeting each body decides by its own rule. By body, then by document; none when the step is not on the route.',
    args: {
      step: t.arg.id({ description: 'The step (этап); the one under way unless given, else the last one considered.' }),
      body: t.arg.id({ description: 'Only this body (орган); all of the step unless given.' }),
      document: t.arg.id({
        description:
          'Only this document (документ); unless given all that have come to the step, or all when none has.',
      }),
    },
    complexity: { field: 1, multiplier: 4 },
    resolve: (view, { step, body, document }, context) => {
      const idOf = (name: string, sent: string | null | undefined, type: string) =>
        sent ? knownId(context, name, view, sent, [type]) : undefined;
      return approvalProgresses(view.records, view.value.id, view.day, {
        ...{ stepId: idOf('step', step, 'Step'), bodyId: idOf('body', body, 'Body') },
        documentId: document ? documentsOf(context, view, document)[0]?.id : undefined,
      }).map((progress) => within(view, progress));
    },
  }),
  stepProgresses: t.field({
    type: [ApprovalProgressRef],
    description:
      'The progress of approval at every step where somebody has a say (ход согласования по этапам), in the order of the route: of each what `progress` tells of it.',
    complexity: { field: 1, multiplier: 8 },
    resolve: (view) =>
      stepStatuses(view.records, view.value.id, view.day).flatMap(({ step }) => {
        const progress = approvalProgress(view.records, view.value.id, view.day, { stepId: step.id });
        return progress ? [within(view, progress)] : [];
      }),
  }),
}));
