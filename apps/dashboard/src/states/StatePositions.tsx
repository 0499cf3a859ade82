import { STAND_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import { useWholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { NameLink } from '../page/NameLink.tsx';
import { Quoted } from '../page/Quoted.tsx';
import { TableSection } from '../page/TableSection.tsx';
import { StandText } from '../stands/StandText.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { type Position, STATE_POSITIONS } from './said.ts';
import type { MemberState, StateAsked } from './state.ts';

/** What a state said, the latest first. */
export function StatePositions({ state, asked }: { state: MemberState; asked: StateAsked }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const { position } = state;
  const list = useWholeList(STATE_POSITIONS, { data: { memberState: state }, position, variables: asked });
  const columns: readonly Column<Position>[] = [
    {
      ...{ key: 'said', title: text('column.when'), width: 'tabular:w-[150px]', isPlain: true, isSortable: true },
      value: ({ occurred }) => occurred.edtf,
      show: ({ occurred }) => <WhenText when={occurred} />,
    },
    {
      ...{ key: 'stand', title: text('column.stand'), width: 'tabular:w-[220px]', isPlain: true, isSortable: true },
      value: ({ stand }) => STAND_TEXT[fromWire(stand)][locale],
      show: ({ stand }) => <StandText stand={fromWire(stand)} />,
    },
    {
      ...{ key: 'document', title: text('column.document'), width: 'tabular:w-[28%]', isPlain: true, isSortable: true },
      value: ({ revision }) => `${revision.document.title}, ${writtenIn(revision.label, locale)}`,
      show: ({ revision }) => (
        <>
          <NameLink to={href(`/documents/${revision.document.slug}`)}>{revision.document.title}</NameLink>
          <span className="text-ink-3">{`, ${writtenIn(revision.label, locale)}`}</span>
        </>
      ),
    },
    {
      ...{ key: 'words', title: text('column.words'), isPlain: true },
      value: ({ text: words }) => words,
      show: ({ text: words }) => words && <Quoted words={words} />,
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[18%]' },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) => (
        <span className="text-ink-3">
          <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
        </span>
      ),
    },
  ];
  return (
    <TableSection
      {...{ title: text('state.positions'), hint: text('state.positionsHint'), columns, list }}
      name={`positions-${state.code}-${state.asOf}`}
      keyOf={({ id }) => id}
      empty={text('state.noPositions')}
    />
  );
}
