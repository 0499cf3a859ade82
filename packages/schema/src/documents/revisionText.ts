import type { RevisionText } from '@concord/domain';
import { builder } from '../builder.ts';
import { loaderOf } from '../loaders.ts';
import { type Within, within } from '../within.ts';
import { RevisionRef } from './document.ts';
import { hold, weightOf } from './heldTexts.ts';
import { SourceRefType, sourcesOf } from './source.ts';

const sizeOf = loaderOf(({ register }, digests: readonly string[]) => register.files.sizes(digests));

const textOf = loaderOf(async ({ register }, digests: readonly string[]) => {
  const texts = await register.files.paragraphs(digests);
  return new Map([...texts].map(([digest, paragraphs]) => [digest, written(paragraphs)]));
});

const base64Of = loaderOf(async ({ register }, digests: readonly string[]) => {
  const contents = await register.files.contents(digests);
  return new Map([...contents].map(([digest, content]) => [digest, content.toString('base64')]));
});

function written(paragraphs: readonly Readonly<{ text: string }>[]): string[] {
  return paragraphs.map(({ text }) => text).filter((text) => text !== '');
}

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
      resolve: async ({ value: { digest } }, _args, context) => {
        const size = await sizeOf(context, digest);
        if (!size) return null;
        await hold(context, weightOf(size.text));
        return (await textOf(context, digest)) ?? null;
      },
    }),
    base64: t.string({
      nullable: true,
      description: 'The file itself (файл) as base64; null where it was not brought to this register.',
      complexity: 50,
      resolve: async ({ value: { digest } }, _args, context) => {
        const size = await sizeOf(context, digest);
        if (!size) return null;
        await hold(context, Math.ceil(size.content / 3) * 4);
        return (await base64Of(context, digest)) ?? null;
      },
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
