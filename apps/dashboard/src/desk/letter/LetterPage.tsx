import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { WithDossier } from '../Dossiers.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { LetterFormQuery } from './data.ts';
import { LetterForm } from './LetterForm.tsx';

/** A letter that asks for positions: who asks whom at which step, until when. */
export function LetterPage(): ReactNode {
  const text = useDeskText();
  return (
    <WithDossier title={text('desk.task.letter')} lead={text('letter.which')}>
      {(slug) => <LetterIn key={slug} slug={slug} />}
    </WithDossier>
  );
}

function LetterIn({ slug }: { slug: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.letter');
  const asked = useOnce(LetterFormQuery, { slug, locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {(data) =>
        data.dossier ? (
          <DeskFrame title={title} lead={data.dossier.title} isSynthetic={data.dossier.synthetic}>
            <LetterForm key={data.dossier.version} data={data} dossier={data.dossier} onNext={asked.reload} />
          </DeskFrame>
        ) : (
          <DeskFrame title={title} lead={text('desk.noSuchDossier')}>
            {null}
          </DeskFrame>
        )
      }
    </Loaded>
  );
}
