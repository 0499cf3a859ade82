import { graphql, type ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { listOf } from '../live/list.ts';
import { useLocale } from '../locale/useLocale.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { ChoiceField } from './form/ChoiceField.tsx';
import { useSearched } from './form/useSearched.ts';
import { useDeskText } from './text.ts';

const ChosenFragment = graphql(`
  fragment DeskChosen on Dossier @_unmask {
    slug
    title(locale: $locale)
    synthetic
    steps @include(if: $isPlaced) {
      state
      step {
        id
      }
    }
  }
`);

const DossiersQuery = graphql(
  `
    query DeskDossiers($locale: Locale!, $synthetic: Boolean, $isPlaced: Boolean!) {
      dossiers(first: 100, filter: { synthetic: $synthetic }) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DeskChosen
          }
        }
      }
    }
  `,
  [ChosenFragment],
);

const FoundDossiersQuery = graphql(
  `
    query DeskFoundDossiers($text: String!, $locale: Locale!, $synthetic: Boolean, $isPlaced: Boolean!) {
      search(text: $text, kinds: [DOSSIER], first: 20, filter: { synthetic: $synthetic }) {
        edges {
          node {
            node {
              __typename
              ... on Dossier {
                ...DeskChosen
              }
            }
          }
        }
      }
    }
  `,
  [ChosenFragment],
);

const DOSSIERS = listOf(DossiersQuery, ({ dossiers }) => dossiers);

const FOUND = {
  query: FoundDossiersQuery,
  thingsIn: ({ search }: ResultOf<typeof FoundDossiersQuery>) =>
    search.edges.flatMap(({ node: { node } }) => (node.__typename === 'Dossier' ? [node] : [])),
};

/** A dossier that can be chosen; with its steps where those were asked for. */
export type ChosenDossier = ResultOf<typeof ChosenFragment>;

/** Which dossier: all are listed where they are few; of many the server finds, as one types, whose texts hold what is typed. */
export function DossierField({
  name,
  label,
  synthetic = null,
  without = [],
  isPlaced = false,
  isEmptied = false,
  onChoose,
}: {
  name: string;
  label: string;
  /** Only fictional ones, or only real ones. */
  synthetic?: boolean | null;
  /** Those that are chosen already, by slug. */
  without?: readonly string[];
  /** Whether it is asked at which step they are. */
  isPlaced?: boolean;
  /** Whether it is empty again after each choice, for the next one. */
  isEmptied?: boolean;
  onChoose: (dossier: ChosenDossier) => void;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { choices, onType, thingOf, error, reload } = useSearched(
    DOSSIERS,
    FOUND,
    { locale: wire, synthetic, isPlaced },
    ({ slug, title, synthetic: isFictional }) =>
      without.includes(slug) ? null : { id: slug, label: title, ...(isFictional && { hint: text('synthetic.tag') }) },
  );
  return (
    <>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <ChoiceField
        {...{ name, label, choices, onType, isEmptied }}
        value={null}
        onChange={(choice) => {
          const dossier = thingOf(choice);
          if (!dossier) return;
          onType('');
          onChoose(dossier);
        }}
      />
    </>
  );
}
