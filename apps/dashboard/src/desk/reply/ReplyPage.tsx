import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useAddress } from '../../page/address.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { WithDossier } from '../Dossiers.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { likelyTarget, ReplyFormQuery } from './data.ts';
import { ReplyForm } from './ReplyForm.tsx';

/** An answer with positions and comments: a delegate gives that of its state, the secretariat enters anybody's. */
export function ReplyPage(): ReactNode {
  const text = useDeskText();
  const title = text(isSecretariat(useDeskViewer()) ? 'reply.title' : 'reply.titleOwn');
  return (
    <WithDossier title={title} lead={text('reply.which')}>
      {(slug) => <ReplyIn key={slug} slug={slug} title={title} />}
    </WithDossier>
  );
}

function ReplyIn({ slug, title }: { slug: string; title: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { get } = useAddress();
  const viewer = useDeskViewer();
  const asked = useOnce(ReplyFormQuery, { slug, locale: wire });
  const step = get('step');
  const party = viewer.role === 'DELEGATE' ? (viewer.state?.id ?? null) : null;
  return (
    <Loaded title={title} asked={asked}>
      {(data) => {
        const { dossier } = data;
        const target = dossier && likelyTarget(dossier, step, party);
        if (!dossier || !target)
          return (
            <DeskFrame title={title} lead={text('desk.noSuchDossier')}>
              {null}
            </DeskFrame>
          );
        return (
          <DeskFrame title={title} lead={dossier.title} isSynthetic={dossier.synthetic}>
            <ReplyForm
              key={dossier.version}
              name={`reply.${slug}.${step ?? ''}`}
              data={data}
              dossier={dossier}
              initial={{
                ...{ target: target.id, letterNumber: '', stands: {}, comments: [], known: '' },
                ...{ occurred: viewer.today, version: dossier.version },
                party: viewer.state && { id: viewer.state.id, label: viewer.state.names.short },
              }}
              onNext={asked.reload}
            />
          </DeskFrame>
        );
      }}
    </Loaded>
  );
}
