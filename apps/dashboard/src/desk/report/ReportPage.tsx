import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { WithDossier } from '../Dossiers.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { InstructionsQuery } from './data.ts';
import { ReportForm } from './ReportForm.tsx';

/** Somebody reported on an instruction. */
export function ReportPage(): ReactNode {
  const text = useDeskText();
  return (
    <WithDossier title={text('desk.task.report')} lead={text('report.which')}>
      {(slug) => <ReportIn key={slug} slug={slug} />}
    </WithDossier>
  );
}

function ReportIn({ slug }: { slug: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.report');
  const asked = useOnce(InstructionsQuery, { slug, locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {({ dossier }) => (
        <DeskFrame
          title={title}
          lead={dossier?.title ?? text('desk.noSuchDossier')}
          isSynthetic={dossier?.synthetic ?? false}
        >
          {dossier && <ReportForm key={dossier.version} dossier={dossier} onNext={asked.reload} />}
        </DeskFrame>
      )}
    </Loaded>
  );
}
