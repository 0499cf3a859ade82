import { graphql, type ResultOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { useLocale } from '../locale/useLocale.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { ChoiceField } from './form/ChoiceField.tsx';
import { fitting, searchedOf } from './form/choice.ts';
import { useDeskText } from './text.ts';

/** How many dossiers there may be for all of them to be listed at once. */
const LISTED = 100;

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
        totalCount
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
  const [typed, setTyped] = useState('');
  const asked = { locale: wire, synthetic, isPlaced };
  const listed = useOnce(DossiersQuery, asked);
  const isSearched = (listed.data?.dossiers.totalCount ?? 0) > LISTED && typed.trim().length > 1;
  const found = useOnce(FoundDossiersQuery, isSearched ? { ...asked, text: searchedOf(typed) } : null);
  const all = (listed.data?.dossiers.edges ?? []).map(({ node }) => node);
  const hits = (found.data?.search.edges ?? []).flatMap(({ node: { node } }) =>
    node.__typename === 'Dossier' ? [node] : [],
  );
  const dossiers = (isSearched ? hits : all).filter(({ slug }) => !without.includes(slug));
  const choices = dossiers.map(({ slug, title, synthetic: isFictional }) => ({
    ...{ id: slug, label: title },
    ...(isFictional ? { hint: text('synthetic.tag') } : {}),
  }));
  const { error, reload } = isSearched ? found : listed;
  return (
    <>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <ChoiceField
        name={name}
        label={label}
        choices={isSearched ? choices : fitting(choices, typed)}
        onType={setTyped}
        value={null}
        onChange={(choice) => {
          const dossier = dossiers.find(({ slug }) => slug === choice?.id);
          if (!dossier) return;
          setTyped('');
          onChoose(dossier);
        }}
        isEmptied={isEmptied}
      />
    </>
  );
}
