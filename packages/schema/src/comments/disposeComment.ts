import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { saidFields, saidOf } from '../commands/saidFields.ts';
import { recordIdOf } from '../ids.ts';
import { DispositionEnum } from './comment.ts';

const DisposeCommentInput = builder.inputType('DisposeCommentInput', {
  description: 'A comment was considered (рассмотреть замечание).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    comment: t.id({ required: true, description: 'Which comment (замечание).' }),
    disposition: t.field({ type: DispositionEnum, required: true, description: 'What became of it (результат).' }),
    reason: t.string({ description: 'Why (обоснование), at most 10,000 characters. A rejection needs one.' }),
    ...saidFields(t, 'When it was considered'),
  }),
});

const DisposeCommentResult = carriedResult(
  'DisposeComment',
  'CommentDisposed',
  'What became of the comment was recorded (результат рассмотрения внесён).',
);

builder.mutationField('disposeComment', (t) =>
  t.field({
    type: DisposeCommentResult,
    description:
      'What became of a comment (рассмотреть замечание); a later disposition replaces an earlier one, which stays in the journal. For the secretariat.',
    args: {
      input: t.arg({
        type: DisposeCommentInput,
        required: true,
        description: 'Which one, and what became of it (какое замечание и что с ним решено).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'disposeComment',
          dossier: input.dossier,
          commentId: recordIdOf(input.comment, 'Comment'),
          disposition: input.disposition,
          reason: input.reason ?? null,
          ...saidOf(input),
        },
        input,
        [input.comment, input.source?.paper],
      ),
  }),
);
