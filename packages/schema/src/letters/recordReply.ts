import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { saidFields, saidOf } from '../commands/saidFields.ts';
import { ExpressedStandEnum } from '../dossiers/progress.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf, requestIdOf } from './ids.ts';

const ReplyStandInput = builder.inputType('ReplyStandInput', {
  description: 'What a reply says of one document (позиция в ответе).',
  fields: (t) => ({
    document: t.id({
      required: true,
      description: 'The document (документ), in the revision that the letter asked about.',
    }),
    stand: t.field({ type: ExpressedStandEnum, required: true, description: 'What it says (позиция).' }),
    text: t.string({ description: 'In its own words (текст), at most 10,000 characters.' }),
  }),
});

const ReplyCommentInput = builder.inputType('ReplyCommentInput', {
  description: 'What a reply remarks on a clause (замечание в ответе).',
  fields: (t) => ({
    document: t.id({
      required: true,
      description: 'The document (документ), in the revision that the letter asked about.',
    }),
    element: t.string({
      description:
        'The structural element as the party names it (структурный элемент): «пункт 2.3»; none for the whole.',
    }),
    text: t.string({ required: true, description: 'The comment (замечание), at most 10,000 characters.' }),
    proposedWording: t.string({ description: 'What it would write instead (предлагаемая редакция).' }),
  }),
});

const RecordReplyInput = builder.inputType('RecordReplyInput', {
  description: 'A party answered a letter (внести ответ), perhaps with positions and comments.',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    request: t.id({
      required: true,
      description: 'Which letter it answers (запрос): the id of a ConsultationRequest.',
    }),
    party: t.id({ required: true, description: 'Who answers (сторона). A delegate speaks only for its own state.' }),
    letterNumber: t.string({ description: 'As printed (номер ответа), at most 300 characters.' }),
    text: t.string({ description: 'In its own words (текст), at most 10,000 characters.' }),
    stands: t.field({ type: [ReplyStandInput], description: 'Its position on documents (позиции), one of each.' }),
    comments: t.field({ type: [ReplyCommentInput], description: 'Its comments (замечания), at most 500.' }),
    ...saidFields(t, 'The day of the answer'),
  }),
});

const RecordReplyResult = carriedResult(
  'RecordReply',
  'ReplyRecorded',
  'The reply was recorded with all that it brought (ответ внесён).',
);

builder.mutationField('recordReply', (t) =>
  t.field({
    type: RecordReplyResult,
    description: 'A party answers a letter (внести ответ): reply, positions and comments together, or nothing.',
    args: {
      input: t.arg({ type: RecordReplyInput, required: true, description: 'Who answers what (кто и что отвечает).' }),
    },
    resolve: (_root, { input }, context) => {
      const [stands, comments] = [input.stands ?? [], input.comments ?? []];
      return run(
        context,
        {
          command: 'recordReply',
          dossier: input.dossier,
          requestId: requestIdOf(input.request),
          partyId: partyIdOf(input.party),
          letterNumber: input.letterNumber ?? null,
          text: input.text ?? null,
          stands: stands.map(({ document, stand, text }) => ({
            ...{ documentId: recordIdOf(document, 'Document'), stand, text: text ?? null },
          })),
          comments: comments.map(({ document, element, text, proposedWording }) => ({
            ...{ documentId: recordIdOf(document, 'Document'), element: element ?? null },
            ...{ text, proposedWording: proposedWording ?? null },
          })),
          ...saidOf(input),
        },
        input,
        [input.request, input.party, input.source?.paper, ...[...stands, ...comments].map(({ document }) => document)],
      );
    },
  }),
);
