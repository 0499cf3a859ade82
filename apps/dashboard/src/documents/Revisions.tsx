import { type FragmentOf, readFragment } from '@concord/contract';
import { STAND_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { type Text, useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { type Column, tableOf } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { Quoted } from '../page/Quoted.tsx';
import { Section } from '../page/Section.tsx';
import { PartyLink, partyText } from '../parties/PartyLink.tsx';
import { StandText } from '../stands/StandText.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { RevisionTexts } from './RevisionTexts.tsx';
import { type PositionRow, positionRows, RevisionFragment } from './revision.ts';
import { SourceList } from './SourceText.tsx';
import { sourcesText } from './sourcesText.ts';

/** The revisions of a document, the latest first, each with what was said of it; of earlier ones folded. */
export function Revisions({
  revisions,
  isUntold,
  name,
}: {
  revisions: readonly FragmentOf<typeof RevisionFragment>[];
  /** Whether something was answered of which the sources do not say by whom. */
  isUntold: boolean;
  /** What the download is called. */
  name: string;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const everyColumn = positionColumns(text, locale);
  const columns = everyColumn.filter(({ key }) => key !== 'revision');
  return (
    <Section
      title={text('revisions.title')}
      hint={text('revisions.hint')}
      anchor="revisions"
      aside={
        revisions.length > 0 && <Download name={name} table={() => tableOf(everyColumn, positionRows(revisions))} />
      }
    >
      {revisions.length === 0 && <Empty text={text('revisions.none')} />}
      <ol>
        {readFragment(RevisionFragment, revisions).map(({ label, issued, sources, positions, texts }, index, all) => {
          const rows = positions.map((position) => ({ ...position, revision: label }));
          const isWordless = rows.every(({ text: words }) => !words);
          return (
            <li key={label} className="break-inside-auto border-line-2 border-t py-2.5">
              <h3 className="font-[560] text-title first-letter:uppercase">
                {writtenIn(label, locale)}
                {index === 0 && (
                  <span className="ml-2 font-normal text-ink-3 text-small">{text('revisions.latest')}</span>
                )}
              </h3>
              <p className="text-ink-2">
                <WhenText when={issued} />
                <small className="ml-2 text-ink-3 text-small">
                  <SourceList sources={sources} isNoneSaid={true} />
                </small>
              </p>
              <RevisionTexts texts={texts} before={all[index + 1]} />
              {rows.length === 0 ? (
                <p className="mt-1 text-ink-3 text-small">
                  {text(isUntold ? 'revisions.positionsUntold' : 'revisions.noPositions')}
                </p>
              ) : (
                <details open={index === 0} className="mt-3">
                  <summary className="mb-1.5 cursor-pointer text-ink-2 text-small touch:py-3.5">
                    {text('revisions.positions', { count: rows.length })}
                  </summary>
                  <DataTable
                    label={text('revisions.table', { label: writtenIn(label, locale) })}
                    columns={columns.filter(({ key }) => key !== 'text' || !isWordless)}
                    rows={rows}
                    keyOf={({ id }) => id}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The columns of what parties said of a document. */
function positionColumns(text: Text, locale: Locale): readonly Column<PositionRow>[] {
  return [
    {
      ...{ key: 'revision', title: text('column.revision'), width: 'tabular:w-[120px]' },
      value: ({ revision }) => writtenIn(revision, locale),
    },
    {
      ...{ key: 'party', title: text('column.party'), width: 'tabular:w-[150px]', isPlain: true },
      value: ({ party }) => partyText(party),
      show: ({ party }) => <PartyLink party={party} />,
    },
    {
      ...{ key: 'stand', title: text('column.stand'), width: 'tabular:w-[230px]', isPlain: true },
      value: ({ stand }) => STAND_TEXT[fromWire(stand)][locale],
      show: ({ stand }) => <StandText stand={fromWire(stand)} />,
    },
    {
      ...{ key: 'when', title: text('column.when'), width: 'tabular:w-[150px]', isPlain: true },
      value: ({ occurred }) => occurred.edtf,
      show: ({ occurred }) => <WhenText when={occurred} />,
    },
    {
      ...{ key: 'text', title: text('column.words'), isPlain: true },
      value: ({ text: words }) => words,
      show: ({ text: words }) => words && <Quoted words={words} />,
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[20%]' },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) => (
        <span className="text-ink-3">
          <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
        </span>
      ),
    },
  ];
}
