import type { Operation } from '@concord/client';
import { type ReactNode, useRef } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { useLocale, type WireLocale } from '../locale/useLocale.ts';
import { useAddress } from '../page/address.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { DossierField } from './DossierField.tsx';
import { useFirstField } from './form/useFirstField.ts';
import { Loaded } from './Loaded.tsx';
import { useDeskText } from './text.ts';

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
  query: Operation<Data, { slug: string; locale: WireLocale }>;
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
  const { set } = useAddress();
  const field = useRef<HTMLDivElement>(null);
  useFirstField(field);
  return (
    <DeskFrame title={title} lead={lead}>
      <div ref={field} className="mt-6 max-w-[760px]">
        <DossierField name="dossier" label={text('desk.dossier')} onChoose={({ slug }) => set({ dossier: slug })} />
      </div>
    </DeskFrame>
  );
}
