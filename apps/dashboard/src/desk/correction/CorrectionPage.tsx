import { readFragment } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { EntryLineFragment } from '../../journal/EntryLine.tsx';
import { JournalPages, type PagedEntry } from '../../journal/JournalPages.tsx';
import { useDossierJournal } from '../../journal/useDossierJournal.ts';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { WhenText } from '../../time/WhenText.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { type CorrectionDossier, CorrectionEntryQuery, CorrectionQuery } from './data.ts';
import { OtherEntry } from './OtherEntry.tsx';

/** What was entered by mistake is chosen in the journal of its dossier, or on the page of what it is about, and corrected with a reason. */
export function CorrectionPage(): ReactNode {
  const text = useDeskText();
  const { get } = useAddress();
  const entry = get('entry');
  if (entry && get('dossier') === null) return <OtherEntry key={entry} id={entry} />;
  return (
    <OfDossier title={text('desk.task.correction')} which={text('correction.which')} query={CorrectionQuery}>
      {({ dossier }) =>
        entry ? <OneEntry key={entry} dossier={dossier} entry={entry} /> : <Entries dossier={dossier} />
      }
    </OfDossier>
  );
}

/** The entry of the address, to be corrected; the journal where the dossier has no such one. */
function OneEntry({ dossier, entry }: { dossier: CorrectionDossier; entry: string }): ReactNode {
  const { wire } = useLocale();
  const { data, error, reload } = useOnce(CorrectionEntryQuery, { id: entry, locale: wire });
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (!data) return <div aria-busy="true" className="mt-6 h-9 max-w-[760px] rounded-md bg-line opacity-60" />;
  const { node } = data;
  const isOurs = node?.__typename === 'JournalEntry' && node.dossier?.slug === dossier.slug;
  return isOurs ? <CorrectionForm dossier={dossier} entry={node} /> : <Entries dossier={dossier} />;
}

/** The journal of a dossier, the latest entry first; what was corrected already says so. A delegate is shown what it may correct. */
function Entries({ dossier: { slug } }: { dossier: CorrectionDossier }): ReactNode {
  const text = useDeskText();
  const isEntering = isSecretariat(useDeskViewer());
  const journal = useDossierJournal(slug, null);
  const [pages, setPages] = useState(1);
  // Of the pages so far: what corrects an entry stands before it.
  const corrected = new Set<string>();
  let count = 0;
  return (
    <div className="mt-6 max-w-[900px]">
      <JournalPages of={journal} after={null} pages={pages} onMore={() => setPages(pages + 1)}>
        {(entries, isLast) => {
          for (const { corrects } of entries) if (corrects) corrected.add(corrects.id);
          const shown = isEntering ? entries : entries.filter(({ mayCorrect }) => mayCorrect);
          count += shown.length;
          if (isLast && count === 0) return <li className="text-ink-2">{text('correction.none')}</li>;
          return shown.map((entry) => <Entry key={entry.id} entry={entry} isCorrected={corrected.has(entry.id)} />);
        }}
      </JournalPages>
    </div>
  );
}

function Entry({ entry, isCorrected }: { entry: PagedEntry; isCorrected: boolean }): ReactNode {
  const text = useDeskText();
  const { here } = useAddress();
  const { id, summary, occurred, recordedBy, mayCorrect } = readFragment(EntryLineFragment, entry);
  return (
    <li className="flex items-baseline justify-between gap-6 border-line border-t py-2">
      <p>
        <span className="text-ink-3">
          <WhenText when={occurred} />
          {' · '}
        </span>
        {summary}
        {recordedBy && (
          <span className="block text-ink-3 text-small">{text('journal.by', { account: recordedBy.name })}</span>
        )}
      </p>
      {isCorrected && <span className="shrink-0 text-ink-3 text-small">{text('correction.corrected')}</span>}
      {mayCorrect && (
        <Link
          href={here({ entry: id })}
          aria-label={text('journal.correctEntry', { entry: summary })}
          className="inline-flex min-h-8 shrink-0 items-center text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
        >
          {text('journal.correct')}
        </Link>
      )}
    </li>
  );
}
