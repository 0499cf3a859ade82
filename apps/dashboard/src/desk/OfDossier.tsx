import type { Operation } from '@concord/client';
import { graphql } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { ChoiceField } from './form/ChoiceField.tsx';
import { fitting, searchedOf } from './form/choice.ts';
import { Loaded } from './Loaded.tsx';
import { useDeskText, useLocale } from './text.ts';

/** How many dossiers there may be for all of them to be listed at once. */
const LISTED = 100;

const DossiersQuery = graphql(`
  query DeskDossiers($locale: Locale!) {
    dossiers(first: 100) {
      totalCount
      edges {
        node {
          slug
          title(locale: $locale)
          synthetic
        }
      }
    }
  }
`);

const FoundDossiersQuery = graphql(`
  query DeskFoundDossiers($text: String!, $locale: Locale!) {
    search(text: $text, kinds: [DOSSIER], first: 20) {
      edges {
        node {
          node {
            __typename
            ... on Dossier {
              slug
              title(locale: $locale)
              synthetic
            }
          }
        }
      }
    }
  }
`);

/** What every form about a dossier asks of it. */
type Asked = Readonly<{ title: string; synthetic: boolean }>;
type About<Data extends { dossier: Asked | null }> = Data & Readonly<{ dossier: NonNullable<Data['dossier']> }>;

/** A page with a form about one dossier: asks which, where the address does not say, and what the form needs to know of it. */
export function OfDossier<Data extends { dossier: Asked | null }>({
  title,
  which,
  query,
  children,
}: {
  title: string;
  /** What is said where it has to be chosen. */
  which: string;
  query: Operation<Data, { slug: string; locale: 'RU' | 'EN' }>;
  /** The form; `onNext` opens it again for the next one. */
  children: (data: About<Data>, onNext: () => void) => ReactNode;
}): ReactNode {
  const slug = useAddress().get('dossier');
  if (slug === null) return <WhichDossier title={title} lead={which} />;
  return (
    <InDossier key={slug} title={title} slug={slug} query={query}>
      {children}
    </InDossier>
  );
}

function InDossier<Data extends { dossier: Asked | null }>({
  title,
  slug,
  query,
  children,
}: Pick<Parameters<typeof OfDossier<Data>>[0], 'title' | 'query' | 'children'> & { slug: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const asked = useOnce(query, { slug, locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {(data) => (
        <DeskFrame
          title={title}
          lead={data.dossier?.title ?? text('desk.noSuchDossier')}
          isSynthetic={data.dossier?.synthetic ?? false}
        >
          {data.dossier && children(data as About<Data>, asked.reload)}
        </DeskFrame>
      )}
    </Loaded>
  );
}

function WhichDossier({ title, lead }: { title: string; lead: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { set } = useAddress();
  const [typed, setTyped] = useState('');
  const { data, error, reload } = useOnce(DossiersQuery, { locale: wire });
  const isSearched = (data?.dossiers.totalCount ?? 0) > LISTED && typed.trim().length > 1;
  const found = useOnce(FoundDossiersQuery, isSearched ? { text: searchedOf(typed), locale: wire } : null);
  const all = (data?.dossiers.edges ?? []).map(({ node }) => node);
  const hits = (found.data?.search.edges ?? []).map(({ node }) => node.node);
  const choices = (isSearched ? hits.filter((node) => node.__typename === 'Dossier') : all).map((node) => ({
    ...{ id: node.slug, label: node.title },
    ...(node.synthetic ? { hint: text('synthetic.tag') } : {}),
  }));
  return (
    <DeskFrame title={title} lead={lead}>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <div className="mt-6 max-w-[760px]">
        <ChoiceField
          name="dossier"
          label={text('desk.dossier')}
          choices={isSearched ? choices : fitting(choices, typed)}
          onType={setTyped}
          value={null}
          onChange={(choice) => choice && set({ dossier: choice.id })}
        />
      </div>
    </DeskFrame>
  );
}
