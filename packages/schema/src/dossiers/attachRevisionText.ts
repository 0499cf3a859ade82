import { checkCommand, FILE_LIMIT, type FileProblem, fileRefusal } from '@concord/domain';
import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';

const FileInput = builder.inputType('FileInput', {
  description: 'A file (файл): a .txt in UTF-8 or a .docx.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name with the ending (имя файла): `concept.docx`.' }),
    base64: t.string({
      required: true,
      description: `Its content (содержимое) as base64; at most ${FILE_LIMIT} kB of it.`,
    }),
  }),
});

const AttachRevisionTextInput = builder.inputType('AttachRevisionTextInput', {
  description: 'The text of a revision in one language (приложить текст редакции).',
  fields: (t) => ({
    ...dossierFields(t),
    document: t.id({ required: true, description: 'Of which document of the dossier (документ).' }),
    revision: t.id({ description: 'Of which revision (редакция); the latest one unless given.' }),
    language: t.string({ required: true, description: 'In which language (язык), ISO 639-1: `ru`, `en`, `kk`.' }),
    file: t.field({ type: FileInput, required: true, description: 'The file with the text (файл).' }),
    ...whenFields(t, 'received'),
  }),
});

const AttachRevisionTextResult = carriedResult(
  'AttachRevisionText',
  'RevisionTextAttached',
  'The text was attached (текст редакции приложен): the journal holds the digest of its file.',
);

builder.mutationField('attachRevisionText', (t) =>
  t.field({
    type: AttachRevisionTextResult,
    description: 'The text of a revision is attached as a file (приложить текст редакции). For the secretariat.',
    args: {
      input: t.arg({
        type: AttachRevisionTextInput,
        required: true,
        description: 'Of which revision (какой редакции).',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const barred = checkCommand(context.viewer, 'attachRevisionText');
      if (barred) return barred;
      const content = Buffer.from(input.file.base64, 'base64');
      const file =
        problemOf(input.file.base64, content) ?? (await context.register.files.read(input.file.name, content));
      if (typeof file === 'string') return fileRefusal(input.file.name, file, FILE_LIMIT);
      const { digest, fileName, mediaType } = file;
      const command = {
        command: 'attachRevisionText',
        ...{ dossier: input.dossier, language: input.language },
        documentId: recordIdOf(input.document, 'Document'),
        revisionId: input.revision ? recordIdOf(input.revision, 'Revision') : null,
        file: { digest, fileName, mediaType, size: content.length },
        ...whenSaid(input),
      } as const;
      return run(context, command, input, [input.document, input.revision, input.source.paper], [file]);
    },
  }),
);

/** What is wrong with a content before it is read: base64 that was cut off or mistyped would be read as another file. */
function problemOf(base64: string, content: Buffer): FileProblem | undefined {
  if (content.length > FILE_LIMIT * 1_000) return 'tooLarge';
  return content.toString('base64') === base64 ? undefined : 'notBase64';
}
