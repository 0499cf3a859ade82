import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { STREAM_KINDS, type StreamKind } from '@concord/domain';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf } from '../live/list.ts';
import type { Address } from '../page/address.ts';
import type { Asked } from '../page/useAsked.ts';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { SubjectFragment } from './subject.ts';

/** So many are shown at first, and each time that more are wanted. */
const PAGE = 50;

/** An entry wherever it stands, with what it is about. */
const ListedEntryFragment = graphql(
  `
    fragment ListedEntry on JournalEntry @_unmask {
      id
      kind
      summary(locale: $locale)
      synthetic
      recordedAt
      recordedBy {
        name(locale: $locale)
      }
      occurred {
        edtf
        ...WhenText
      }
      known {
        edtf
        ...WhenText
      }
      corrects {
        summary(locale: $locale)
      }
      subject {
        ...Subject
      }
      sources {
        ...SourceText
      }
    }
  `,
  [WhenTextFragment, SubjectFragment, SourceTextFragment],
);

export const WholeJournalQuery = graphql(
  `
    query WholeJournal(
      $locale: Locale!
      $asOf: LocalDate
      $isDayGiven: Boolean!
      $filter: JournalFilter!
      $direction: OrderDirection!
      $first: Int!
      $after: Cursor
      $slug: String!
      $isDossierGiven: Boolean!
    ) {
      journal(first: $first, after: $after, filter: $filter, direction: $direction) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ListedEntry
          }
        }
      }
      dossier(slug: $slug) @include(if: $isDossierGiven) {
        title(locale: $locale)
      }
      board(asOf: $asOf) {
        asOf
        position
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [ListedEntryFragment],
);

export type WholeJournal = ResultOf<typeof WholeJournalQuery>;
export type ListedEntry = ResultOf<typeof ListedEntryFragment>;

export const JOURNAL = listOf(WholeJournalQuery, ({ journal }) => journal);

/** Who entered it: somebody at the desk or through the API, or a dataset that was loaded. */
export const ENTERED = ['people', 'dataset'] as const;

/** What the address leaves of the journal; what it names wrongly leaves everything. */
export type EntryFilter = Readonly<{
  about: StreamKind | null;
  entered: (typeof ENTERED)[number] | null;
  dossier: string | null;
  /** Only what has been known since this day. */
  since: string | null;
}>;

export function entryFilterOf({ get, since }: Pick<Address, 'get' | 'since'>): EntryFilter {
  return {
    about: STREAM_KINDS.find((each) => each === get('kind')) ?? null,
    entered: ENTERED.find((each) => each === get('by')) ?? null,
    dossier: get('dossier') || null,
    since,
  };
}

/** The variables of the first page; of a past day there are only the entries that were known by then. */
export function journalVariables(
  { about, entered, dossier, since }: EntryFilter,
  isOldestFirst: boolean,
  asked: Asked,
): VariablesOf<typeof WholeJournalQuery> & Asked {
  return {
    ...asked,
    filter: {
      about: about && [about.toUpperCase() as Uppercase<StreamKind>],
      entered: entered && entered === 'people',
      dossiers: dossier === null ? null : [dossier],
      known: since || asked.asOf ? { gte: since, lte: asked.asOf } : null,
    },
    direction: isOldestFirst ? 'ASC' : 'DESC',
    ...{ first: PAGE, after: null, slug: dossier ?? '', isDossierGiven: dossier !== null },
  };
}
