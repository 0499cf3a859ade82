import type { ReactNode } from 'react';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import { Pulse } from '../live/Pulse.tsx';
import { useWholeList } from '../live/useWholeList.ts';
import { type Text, useText } from '../locale/useText.ts';
import { type Address, useAddress } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { NameLink } from '../page/NameLink.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { TableSection } from '../page/TableSection.tsx';
import { PartyLink, partyText } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { InstructionsAsked, InstructionsData } from './instructions.ts';
import { MEASURES, type MeasureRow } from './measures.ts';

/** The lines of plans, the most overdue first, and how far each state has come. */
export function Measures({ data, asked }: { data: InstructionsData; asked: InstructionsAsked }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const { asOf, position } = data.instructions;
  const list = useWholeList(MEASURES, { data, position, variables: asked });
  return (
    <TableSection
      {...{ title: text('measures.title'), hint: text('measures.hint'), anchor: 'measures', list }}
      columns={measureColumns(text, href)}
      keyOf={({ id }) => id}
      empty={null}
      name={`measures-${asOf}`}
    />
  );
}

function measureColumns(text: Text, href: Address['href']): readonly Column<MeasureRow>[] {
  return [
    {
      ...{ key: 'measure-state', title: text('column.state'), width: 'tabular:w-[19%]', isPlain: true },
      value: ({ reason }) => reason,
      show: ({ reason, termDayOff, late, done }) => (
        <>
          <Pulse value={reason} />
          <b className={`block font-[560] ${late ? 'text-late' : ''}`}>
            {text(late ? 'measures.late' : done ? 'measures.done' : 'measures.open')}
          </b>
          <span className="text-ink-2">{[reason, termDayOff].filter(Boolean).join(' ')}</span>
        </>
      ),
    },
    {
      ...{ key: 'measure', title: text('measures.measure'), width: 'tabular:w-[26%]', isPlain: true },
      value: ({ number, title }) => `${number} ${title}`,
      show: ({ number, title, document }) => (
        <>
          {number}. {title}
          <span className="block text-ink-3">
            <NameLink to={href(`/documents/${document.slug}`)}>{document.title}</NameLink>
            {document.synthetic && <SyntheticTag />}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'progress', title: text('measures.progress'), isPlain: true },
      value: ({ progress }) =>
        progress
          .map(({ party, stateText, when, text: words }) =>
            [partyText(party), stateText, when?.edtf, words].filter(Boolean).join(', '),
          )
          .join('; '),
      show: ({ progress }) =>
        progress.length > 0 ? (
          <ul>
            {progress.map(({ party, state, stateText, when, text: words }) => (
              <li key={partyText(party)}>
                <PartyLink party={party} />:{' '}
                <span className={state === 'DONE' || state === 'DROPPED' ? 'font-[560]' : state ? '' : 'text-ink-3'}>
                  {stateText}
                </span>
                {when && (
                  <span className="text-ink-3">
                    , <WhenText when={when} />
                  </span>
                )}
                {words && <span className="text-ink-2">{`: ${words}`}</span>}
              </li>
            ))}
          </ul>
        ) : (
          <span className="text-ink-3">{text('measures.nobody')}</span>
        ),
    },
    {
      ...{ key: 'measure-term', title: text('decisions.column.term'), width: 'tabular:w-[118px]', isSortable: true },
      value: ({ term }) => term?.edtf ?? null,
      show: ({ term }) =>
        term ? <WhenText when={term} /> : <span className="text-ink-3">{text('decisions.noTerm')}</span>,
    },
    {
      ...{ key: 'measure-sources', title: text('column.sources'), width: 'tabular:w-[16%]' },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) => (
        <span className="text-ink-3">
          <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
        </span>
      ),
    },
  ];
}
