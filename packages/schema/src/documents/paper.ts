import { type Document, entriesAsOf, locatorText, type PaperPassage, type SourceRef } from '@concord/domain';
import type { AttachedText } from '@concord/register';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { loadViews } from '../loading.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { DocumentRef } from './document.ts';

/** More facts of one paper than this are not told; a paper of two pages carries about a hundred. */
const CITATIONS = 1_000;

const PassageRef = builder.objectRef<PaperPassage>('Passage').implement({
  description: 'A paragraph of an attached paper (абзац), with the place at which facts cite it.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'The place as a key: `paragraph 4`, `clause 2`, `heading`.' }),
    locator: t.string({
      description: 'The place in words (место).',
      args: { locale: t.arg({ type: LocaleEnum, description: 'The language; that of the request unless given.' }) },
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
    digest: t.exposeString('digest', { description: 'SHA-256 of the file, hexadecimal.' }),
    attachedAt: t.field({
      type: 'DateTime',
      description: 'When it was attached (когда приложен).',
      resolve: ({ attachedAt }) => attachedAt.toISOString(),
    }),
    passages: t.field({
      type: [PassageRef],
      description: 'Its paragraphs in order (абзацы).',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ passages }) => [...passages],
    }),
  }),
});

type Citation = Readonly<{ entry: EntryWithin; source: SourceRef }>;

const CitationRef = builder.objectRef<Citation>('Citation').implement({
  description: 'What a fact takes from a paper (ссылка на документ): the place and the words.',
  fields: (t) => ({
    entry: t.field({
      type: JournalEntryRef,
      description: 'The entry that cites the paper (запись).',
      resolve: ({ entry }) => entry,
    }),
    place: t.string({ description: 'The place as a key: `paragraph 4`.', resolve: ({ source }) => source.locator }),
    locator: t.string({
      description: 'The place in words (место).',
      args: { locale: t.arg({ type: LocaleEnum, description: 'The language; that of the request unless given.' }) },
      resolve: ({ source }, { locale }, context) => inLocale(locatorText(source.locator), locale, context),
    }),
    words: t.stringList({
      description: 'The few words there that carry the fact, as written (слова источника).',
      resolve: ({ source }) => [...(source.words ?? [])],
    }),
    inferred: t.boolean({
      description: 'Whether the place says it only by inference (восстановлено).',
      resolve: ({ source }) => source.inferred ?? false,
    }),
  }),
});

builder.objectFields(DocumentRef, (t) => ({
  text: t.field({
    type: PaperTextRef,
    nullable: true,
    description: 'Its text (текст); null when nobody attached it: `npm run load -- --papers DIR` does.',
    resolve: ({ value }, _args, { register }) => register.papers.read(value.id),
  }),
  citations: t.field({
    type: [CitationRef],
    description: `What facts take from it (ссылки), in the order in which they were recorded; at most ${CITATIONS}.`,
    complexity: { field: 1, multiplier: 100 },
    resolve: (document, _args, context) => citationsOf(document, context),
  }),
}));

/** What the facts of the day take from a paper. */
async function citationsOf(document: Within<Document>, context: Context): Promise<Citation[]> {
  const { value, snapshot, day, past } = document;
  const all = await context.register.loadCiting(context.sight, value.id, snapshot.position.number);
  const entries = (past ? entriesAsOf(all, day) : all).slice(0, CITATIONS) as typeof all;
  const placed = await withinRecords(context, entries);
  return placed.flatMap((entry) =>
    entry.value.sources.filter(({ paperId }) => paperId === value.id).map((source) => ({ entry, source })),
  );
}

builder.queryField('document', (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: 'A document or a paper (документ) on a day; null when there is none, or none was known by then.',
    args: {
      slug: t.arg.string({ required: true, description: 'Its short name, such as background-note-55-25-13.' }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { slug, asOf }, context) => {
      const found = await context.register.prisma.document.findUnique({
        where: { slug: slug.replaceAll('\0', '') },
        select: { id: true, dossierId: true },
      });
      if (!found) return null;
      const choice = { ids: found.dossierId === null ? [] : [found.dossierId] };
      const { snapshot, day, past } = await loadViews(context, choice, asOf);
      const value = snapshot.records.document.get(found.id);
      return value ? within({ value: null, records: snapshot.records, snapshot, day, past }, value) : null;
    },
  }),
);
