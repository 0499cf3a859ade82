import { isLocalDate, STREAM_KINDS } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { SinceField } from '../page/SinceField.tsx';
import { Chip } from '../quality/Chip.tsx';
import { ENTERED, type EntryFilter } from './journalPage.ts';

/** About what, entered by whom, of which dossier and since when known; the address keeps all of it. */
export function JournalFilters({
  filter: { about, entered, dossier, since },
  dossierTitle,
  day,
}: {
  filter: EntryFilter;
  dossierTitle: string | null;
  /** The day that is shown. */
  day: string;
}): ReactNode {
  const text = useText();
  const { here, set } = useAddress();
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-2.5 print:hidden">
      {dossier === null ? (
        <ul aria-label={text('journal.about')} className="flex flex-wrap gap-1.5">
          {[null, ...STREAM_KINDS].map((each) => (
            <li key={each ?? 'all'}>
              <Chip to={here({ kind: each === about ? null : each, pages: null })} isChosen={each === about}>
                {text(each ? `journal.about.${each}` : 'journal.aboutAll')}
              </Chip>
            </li>
          ))}
        </ul>
      ) : (
        <p className="flex min-w-0 items-center">
          <Chip to={here({ dossier: null, pages: null })} isChosen={true}>
            <span className="max-w-[min(52ch,70vw)] truncate">{dossierTitle ?? dossier}</span>
            <span aria-hidden="true">×</span>
            <span className="sr-only">{text('quality.anyDossier')}</span>
          </Chip>
        </p>
      )}
      <ul aria-label={text('journal.enteredBy')} className="flex flex-wrap gap-1.5">
        {[null, ...ENTERED].map((each) => (
          <li key={each ?? 'all'}>
            <Chip to={here({ by: each === entered ? null : each, pages: null })} isChosen={each === entered}>
              {text(each ? `journal.by.${each}` : 'journal.byAll')}
            </Chip>
          </li>
        ))}
      </ul>
      <SinceField
        label={text('journal.knownSince')}
        value={since ?? ''}
        max={day}
        onChange={(value) => set({ since: isLocalDate(value) ? value : null, pages: null }, { replace: true })}
      />
    </div>
  );
}
