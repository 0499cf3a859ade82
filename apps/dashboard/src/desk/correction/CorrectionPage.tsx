import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useOnce } from '../../live/useOnce.ts';
import { useAddress } from '../../page/address.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { WithDossier } from '../Dossiers.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { type CorrectionDossier, CorrectionQuery } from './data.ts';

/** What was entered by mistake is chosen in the journal of its dossier, and corrected with a reason. */
export function CorrectionPage(): ReactNode {
  const text = useDeskText();
  return (
    <WithDossier title={text('desk.task.correction')} lead={text('correction.which')}>
      {(slug) => <CorrectionIn key={slug} slug={slug} />}
    </WithDossier>
  );
}

function CorrectionIn({ slug }: { slug: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { get } = useAddress();
  const title = text('desk.task.correction');
  return (
    <Loaded title={title} asked={useOnce(CorrectionQuery, { slug, locale: wire })}>
      {({ dossier }) => {
        const entry = dossier?.journal.nodes.find(({ id }) => id === get('entry'));
        return (
          <DeskFrame
            title={title}
            lead={dossier?.title ?? text('desk.noSuchDossier')}
            isSynthetic={dossier?.synthetic ?? false}
          >
            {dossier && entry && <CorrectionForm key={entry.id} dossier={dossier} entry={entry} />}
            {dossier && !entry && <Entries dossier={dossier} />}
          </DeskFrame>
        );
      }}
    </Loaded>
  );
}

/** The journal of a dossier, the latest entry first; what was corrected already says so. */
function Entries({ dossier }: { dossier: CorrectionDossier }): ReactNode {
  const text = useDeskText();
  const { here } = useAddress();
  const { nodes } = dossier.journal;
  const corrected = new Set(nodes.flatMap(({ corrects }) => (corrects ? [corrects.id] : [])));
  return (
    <ol className="mt-6 max-w-[900px]">
      {nodes.map(({ id, summary, occurred, recordedBy }) => (
        <li key={id} className="flex items-baseline justify-between gap-6 border-line border-t py-2">
          <p>
            <span className="text-ink-3">
              {occurred.text}
              {' · '}
            </span>
            {summary}
            {recordedBy && (
              <span className="block text-ink-3 text-small">{text('journal.by', { account: recordedBy.name })}</span>
            )}
          </p>
          {corrected.has(id) ? (
            <span className="shrink-0 text-ink-3 text-small">{text('correction.corrected')}</span>
          ) : (
            <Link
              href={here({ entry: id })}
              aria-label={text('journal.correctEntry', { entry: summary })}
              className="inline-flex min-h-8 shrink-0 items-center text-accent text-small underline decoration-1 underline-offset-3 max-sm:min-h-11"
            >
              {text('journal.correct')}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
