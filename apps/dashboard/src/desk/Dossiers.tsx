import { graphql } from '@concord/contract';
import type { ReactNode } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { ChoiceField } from './form/ChoiceField.tsx';
import { useDeskText, useLocale } from './text.ts';

const DossiersQuery = graphql(`
  query DeskDossiers($locale: Locale!) {
    dossiers(first: 100) {
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

/** Asks which dossier a form is about, where the address does not say; the form follows. */
export function WithDossier({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: (slug: string) => ReactNode;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { get, set } = useAddress();
  const slug = get('dossier');
  const { data, error, reload } = useOnce(DossiersQuery, slug ? null : { locale: wire });
  if (slug) return children(slug);
  return (
    <DeskFrame title={title} lead={lead}>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <div className="mt-6 max-w-[760px]">
        <ChoiceField
          name="dossier"
          label={text('desk.dossier')}
          choices={(data?.dossiers.edges ?? []).map(({ node }) => ({
            ...{ id: node.slug, label: node.title },
            ...(node.synthetic ? { hint: text('synthetic.tag') } : {}),
          }))}
          value={null}
          onChange={(choice) => choice && set({ dossier: choice.id })}
        />
      </div>
    </DeskFrame>
  );
}
