import { ANSWER_STATE_TEXT, STAND_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { NameLink } from '../page/NameLink.tsx';
import { TableSection } from '../page/TableSection.tsx';
import { StandText } from '../stands/StandText.tsx';
import { useDays } from '../time/useDays.ts';
import { WhenText } from '../time/WhenText.tsx';
import { type Letter, STATE_LETTERS } from './said.ts';
import type { MemberState, StateAsked } from './state.ts';

/** The letters that asked a state, what it made of each, and in how many days. */
export function StateLetters({ state, asked }: { state: MemberState; asked: StateAsked }): ReactNode {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const day = state.asOf;
  const isLate = ({ request, answer }: Letter): boolean =>
    answer.state === 'AWAITED' && request.term !== null && request.term < day;
  const { position } = state;
  const list = useWholeList(STATE_LETTERS, { data: { memberState: state }, position, variables: asked });
  const columns: readonly Column<Letter>[] = [
    {
      ...{ key: 'sent', title: text('state.sent'), width: 'tabular:w-[150px]', isPlain: true, isSortable: true },
      value: ({ request }) => request.sent.edtf,
      show: ({ request }) => <WhenText when={request.sent} />,
    },
    {
      ...{ key: 'letter', title: text('state.letter'), width: 'tabular:w-[120px]', isPlain: true },
      value: ({ request: { letterNumber } }) => letterNumber && writtenIn(letterNumber, locale),
      show: ({ request: { letterNumber } }) =>
        letterNumber === null ? text('route.letterUnnumbered') : writtenIn(letterNumber, locale),
    },
    {
      ...{ key: 'dossier', title: text('column.dossier'), isPlain: true, isSortable: true },
      value: ({ dossier }) => dossier?.title ?? null,
      show: ({ dossier }) => dossier && <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>,
    },
    {
      ...{ key: 'due', title: text('decisions.column.term'), width: 'tabular:w-[140px]', isSortable: true },
      value: ({ request }) => request.term,
      show: ({ request }) =>
        request.term ? days.long(request.term) : (request.termUnknown ?? text('decisions.noTerm')),
    },
    {
      ...{ key: 'answer', title: text('state.answer'), width: 'tabular:w-[220px]', isPlain: true, isSortable: true },
      value: ({ answer }) => ANSWER_STATE_TEXT[fromWire(answer.state)][locale],
      show: (row) => (
        <>
          <span className={isLate(row) ? 'font-[550] text-late' : row.answer.state === 'ANSWERED' ? '' : 'text-ink-2'}>
            {ANSWER_STATE_TEXT[fromWire(row.answer.state)][locale]}
            {isLate(row) && `, ${text('stand.late')}`}
          </span>
          {row.answer.position && <StandText stand={fromWire(row.answer.position.stand)} />}
        </>
      ),
    },
    {
      ...{ key: 'said-as', title: text('column.stand'), isHidden: true },
      value: ({ answer }) => answer.position && STAND_TEXT[fromWire(answer.position.stand)][locale],
    },
    {
      ...{ key: 'days', title: text('state.days'), width: 'tabular:w-[110px]', isNumber: true, isSortable: true },
      value: ({ answer }) => answer.daysToAnswer ?? answer.daysWaiting,
      show: ({ answer }) =>
        answer.daysToAnswer ??
        (answer.daysWaiting !== null && (
          <span className="text-ink-3">{text('state.daysSoFar', { count: answer.daysWaiting })}</span>
        )),
    },
  ];
  return (
    <TableSection
      {...{ title: text('state.letters'), hint: text('state.lettersHint'), columns, list }}
      name={`letters-${state.code}-${state.asOf}`}
      keyOf={({ request }) => request.id}
      empty={text('state.noLetters')}
    />
  );
}
