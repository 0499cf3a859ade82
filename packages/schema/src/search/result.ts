import {
  type Excerpt,
  foundRecord,
  type Highlight,
  type Id,
  SEARCH_KIND_TEXT,
  SEARCH_KINDS,
  type SearchKind,
  type SearchTerms,
  type SearchTexts,
  searchExcerpt,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';

export const SearchKindEnum = enumOf('SearchKind', 'What was found (что найдено).', SEARCH_KINDS, SEARCH_KIND_TEXT);

/** Something that was found, of the records in which the reader sees it. */
export type SearchResult = Within<
  Readonly<{
    kind: SearchKind;
    id: Id;
    dossierId: Id | null;
    texts: SearchTexts;
    terms: SearchTerms;
    /** Whether a word, as it is written in its texts, is one of those searched for. */
    matches: (word: string) => boolean;
  }>
>;

/** The types of the objects; what has no global id of its own is shown by its dossier. */
const TYPE_NAMES: Readonly<Record<SearchKind, string | null>> = {
  ...{ dossier: 'Dossier', document: 'Document', meeting: 'Meeting', decision: 'Decision', agendaItem: 'AgendaItem' },
  dissentingOpinion: 'DissentingOpinion',
  ...{ memberState: 'MemberState', administration: 'Administration', body: 'Body', organisation: 'Organisation' },
  ...{ reply: 'Reply', comment: 'Comment', position: 'Position', instruction: 'Instruction', measure: 'Measure' },
  ...{ route: 'Route', letter: null, signature: null, remark: null },
  ...{ notification: null, deposit: null, entryIntoForce: null, withdrawal: null },
};

const HighlightRef = builder.objectRef<Highlight>('SearchHighlight').implement({
  description: 'A place in an excerpt that was searched for (найденное место), in UTF-16 units, as JavaScript counts.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins (начало), from 0.' }),
    end: t.exposeInt('end', { description: 'Where it ends (конец): the first unit that does not belong to it.' }),
  }),
});

const ExcerptRef = builder.objectRef<Excerpt>('SearchExcerpt').implement({
  description:
    'A part of a text and the places in it that were searched for (фрагмент). Plain text, without any markup.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text (текст); … stands where it is cut.' }),
    highlights: t.field({
      type: [HighlightRef],
      description: 'The places (места), in order and without overlap; at least one.',
      resolve: ({ highlights }) => [...highlights],
    }),
  }),
});

export const SearchResultRef = builder.objectRef<SearchResult>('SearchResult').implement({
  description: 'Something that was found (результат поиска).',
  fields: (t) => ({
    kind: t.field({ type: SearchKindEnum, description: 'What it is (вид).', resolve: ({ value }) => value.kind }),
    title: t.string({
      description: 'What it is called (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.texts.title, locale, context),
    }),
    excerpt: t.field({
      type: ExcerptRef,
      nullable: true,
      description:
        'The place by which it was found (фрагмент): in the other language where it was found in that one only, null where no text shows it, as when a state is found by its code.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) =>
        searchExcerpt(value.texts, locale ?? context.locale, value.terms, value.matches) ?? null,
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description:
        'The object itself (объект); of a letter, of a signature, a notification, a deposit, an entry into force, a withdrawal and of a remark on the data, the dossier that it belongs to.',
      resolve: nodeOf,
    }),
    dossier: t.field({
      type: DossierRef,
      nullable: true,
      description: 'The dossier that it is, or belongs to (досье); null where there is none, or none that you may see.',
      resolve: dossierOf,
    }),
  }),
});

/** The object, marked with its type for the interface. */
function nodeOf(result: SearchResult): never {
  const { kind, id } = result.value;
  const [typeName, record] = [TYPE_NAMES[kind], foundRecord(result.records, kind, id)];
  if (typeName === null || !record) return { __typename: 'Dossier', ...dossierOf(result) } as never;
  return { __typename: typeName, ...within(result, record) } as never;
}

function dossierOf(result: SearchResult) {
  const dossier = result.records.dossier.get(result.value.dossierId ?? '');
  return dossier ? within(result, dossier) : null;
}
