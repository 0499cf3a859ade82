import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { saidFields, saidOf } from '../commands/saidFields.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import { forWhom, forWhomFields } from '../viewer/visibility.ts';

const MakeCommentInput = builder.inputType('MakeCommentInput', {
  description: 'What a party remarks on a clause of a document (внести замечание).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    document: t.id({ required: true, description: 'On which document (документ).' }),
    revision: t.id({ description: 'On which revision (редакция); the latest unless given.' }),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    party: t.id({ required: true, description: 'Who makes it (сторона). A delegate speaks only for its own state.' }),
    element: t.string({
      description:
        'The structural element as the party names it (структурный элемент): «пункт 2.3», at most 300 characters; none for the whole.',
    }),
    text: t.string({ required: true, description: 'The comment (замечание), at most 10,000 characters.' }),
    proposedWording: t.string({ description: 'What it would write instead (предлагаемая редакция).' }),
    reply: t.id({ description: 'The reply of the same party that brought it (ответ).' }),
    ...forWhomFields(t),
    ...saidFields(t, 'The day of the comment'),
  }),
});

const MakeCommentResult = carriedResult('MakeComment', 'CommentMade', 'The comment was recorded (замечание внесено).');

builder.mutationField('makeComment', (t) =>
  t.field({
    type: MakeCommentResult,
    description: 'A party remarks on a clause and may propose another wording (внести замечание).',
    args: {
      input: t.arg({
        type: MakeCommentInput,
        required: true,
        description: 'Who remarks what on what (кто, к чему и какое делает замечание).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'makeComment',
          dossier: input.dossier,
          documentId: recordIdOf(input.document, 'Document'),
          revisionId: input.revision ? recordIdOf(input.revision, 'Revision') : null,
          stepId: recordIdOf(input.step, 'Step'),
          partyId: partyIdOf(input.party),
          element: input.element ?? null,
          text: input.text,
          proposedWording: input.proposedWording ?? null,
          replyId: input.reply ? recordIdOf(input.reply, 'Reply') : null,
          ...forWhom(input),
          ...saidOf(input),
        },
        input,
        [input.document, input.revision, input.step, input.party, input.reply, input.source?.paper],
      ),
  }),
);
