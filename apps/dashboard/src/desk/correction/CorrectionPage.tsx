import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../../page/address.ts';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { type CorrectionDossier, CorrectionQuery } from './data.ts';

/** What was entered by mistake is chosen in the journal of its dossier, and corrected with a reason. */
export function CorrectionPage(): ReactNode {
  const text = useDeskText();
  const { get } = useAddress();
  return (
    <OfDossier title={text('desk.task.correction')} which={text('correction.which')} query={CorrectionQuery}>
      {({ dossier }) => {
        const entry = dossier.journal.nodes.find(({ id }) => id === get('entry'));
        return entry ? (
          <CorrectionForm key={entry.id} dossier={dossier} entry={entry} />
        ) : (
          <Entries dossier={dossier} />
        );
      }}
    </OfDossier>
  );
}

/** The journal of a dossier, the latest entry first; what was corrected already says so. A delegate is shown what it may correct. */
function Entries({ dossier }: { dossier: CorrectionDossier }): ReactNode {
  const text = useDeskText();
  const { here } = useAddress();
  const isEntering = isSecretariat(useDeskViewer());
  const { nodes } = dossier.journal;
  const shown = isEntering ? nodes : nodes.filter(({ mayCorrect }) => mayCorrect);
  const corrected = new Set(nodes.flatMap(({ corrects }) => (corrects ? [corrects.id] : [])));
  if (shown.length === 0) return <p className="mt-6 text-ink-2">{text('correction.none')}</p>;
  return (
    <ol className="mt-6 max-w-[900px]">
      {shown.map(({ id, summary, occurred, recordedBy, mayCorrect }) => (
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
          {corrected.has(id) && <span className="shrink-0 text-ink-3 text-small">{text('correction.corrected')}</span>}
          {mayCorrect && (
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
