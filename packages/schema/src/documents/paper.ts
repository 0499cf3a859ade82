import { type Id, locatorText, type PaperPassage } from '@concord/domain';
import type { AttachedText } from '@concord/register';
import { builder } from '../builder.ts';
import { loaderOf } from '../loaders.ts';
import { loadViews } from '../loading.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { AS_OF } from '../time/asOf.ts';
import { within } from '../within.ts';
import { DocumentRef } from './document.ts';
import { hold, weightOf } from './heldTexts.ts';

const attachedTo = loaderOf(({ register }, ids: readonly Id[]) => register.papers.read(ids));
const passagesOf = loaderOf(({ register }, ids: readonly Id[]) => register.papers.passages(ids));

const PassageRef = builder.objectRef<PaperPassage>('Passage').implement({
  description: 'A paragraph of an attached paper (абзац), with the place at which facts cite it.',
  fields: (t) => ({
    place: t.exposeString('place', {
      description: 'The place as a key (место): `paragraph 4`, `clause 2`, `heading`.',
    }),
    locator: t.string({
      description: 'The place in words (место).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ place }, { locale }, context) => inLocale(locatorText(place), locale, context),
    }),
    text: t.exposeString('text', { description: 'As written (текст).' }),
  }),
});

const PaperTextRef = builder.objectRef<AttachedText>('PaperText').implement({
  description:
    'The text of a paper as somebody attached it (приложенный текст). It stands outside the journal and is named by its digest.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'What the file is called (имя файла).' }),
    digest: t.exposeString('digest', { description: 'SHA-256 of the file (контрольная сумма), hexadecimal.' }),
    attachedAt: t.field({
      type: 'DateTime',
      description: 'When it was attached (когда приложен).',
      resolve: ({ attachedAt }) => attachedAt.toISOString(),
    }),
    passages: t.field({
      type: [PassageRef],
      description: 'Its paragraphs in order (абзацы).',
      complexity: { field: 1, multiplier: 50 },
      resolve: async ({ documentId, size }, _args, context) => {
        await hold(context, weightOf(size));
        return [...((await passagesOf(context, documentId)) ?? [])];
      },
    }),
  }),
});

builder.objectFields(DocumentRef, (t) => ({
  text: t.field({
    type: PaperTextRef,
    nullable: true,
    description: 'Its text (текст); null when nobody attached it: `npm run load -- --papers DIR` does.',
    resolve: async ({ value }, _args, context) => (await attachedTo(context, value.id)) ?? null,
  }),
}));

builder.queryField('document', (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: 'A document or a paper (документ) on a day; null when there is none, or none was known by then.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its short name (краткое имя), such as background-note-55-25-13.',
      }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { slug, asOf }, context) => {
      const found = await context.register.prisma.document.findUnique({
        where: { slug: slug.replaceAll('\0', '') },
        select: { id: true, dossierId: true },
      });
      // One that is not there is answered the same way as one that is not seen, also where the day is none.
      const { snapshot, day, past } = await loadViews(
        context,
        { ids: found?.dossierId ? [found.dossierId] : [] },
        asOf,
      );
      const value = found && snapshot.records.document.get(found.id);
      return value ? within({ value: null, records: snapshot.records, snapshot, day, past }, value) : null;
    },
  }),
);
