import type { RevisionText } from '@concord/domain';
import { builder } from '../builder.ts';
import { type Within, within } from '../within.ts';
import { RevisionRef } from './document.ts';
import { SourceRefType, sourcesOf } from './source.ts';

const RevisionTextRef = builder.objectRef<Within<RevisionText>>('RevisionText').implement({
  description:
    'The text of a revision in one language (текст редакции). Its file stands outside the journal and is named by its digest.',
  fields: (t) => ({
    language: t.string({
      description: 'In which language (язык), ISO 639-1: `ru`, `en`, `kk`.',
      resolve: ({ value }) => value.language,
    }),
    fileName: t.string({
      description: 'What the file is called (имя файла).',
      resolve: ({ value }) => value.fileName,
    }),
    mediaType: t.string({
      description: 'What the file is (тип файла): text/plain or a .docx.',
      resolve: ({ value }) => value.mediaType,
    }),
    size: t.int({ description: 'How large the file is (размер), in bytes.', resolve: ({ value }) => value.size }),
    digest: t.string({
      description: 'SHA-256 of the file (контрольная сумма), hexadecimal.',
      resolve: ({ value }) => value.digest,
    }),
    paragraphs: t.stringList({
      nullable: true,
      description:
        'Its paragraphs in order (абзацы), without empty ones; null where the file itself was not brought to this register.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async ({ value }, _args, { register }) => {
        const file = await register.files.load(value.digest);
        return file?.paragraphs.map(({ text }) => text).filter((text) => text !== '') ?? null;
      },
    }),
    base64: t.string({
      nullable: true,
      description: 'The file itself (файл) as base64; null where it was not brought to this register.',
      complexity: 50,
      resolve: async ({ value }, _args, { register }) =>
        (await register.files.load(value.digest))?.content.toString('base64') ?? null,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: sourcesOf,
    }),
  }),
});

builder.objectFields(RevisionRef, (t) => ({
  texts: t.field({
    type: [RevisionTextRef],
    description: 'Its text (тексты), by language; none where nobody attached one.',
    complexity: { field: 1, multiplier: 2 },
    resolve: (revision) =>
      [...revision.records.revisionText.values()]
        .filter(({ revisionId }) => revisionId === revision.value.id)
        .sort((a, b) => (a.language < b.language ? -1 : 1))
        .map((text) => within(revision, text)),
  }),
}));
