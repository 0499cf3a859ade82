import type { FragmentOf } from '@concord/contract';
import { MEETING_STATE_TEXT } from '@concord/domain';
import type { Locale } from '../locale/locale.ts';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Address } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { NameLink } from '../page/NameLink.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { WhenText, type WhenTextFragment } from '../time/WhenText.tsx';
import { MeetingStateMark } from './MeetingStateMark.tsx';

type When = Readonly<{ edtf: string }> & FragmentOf<typeof WhenTextFragment>;

/** A meeting in a list; `synthetic` is left out where the page says it of all. */
export type ListedMeeting = Readonly<{
  slug: string;
  title: string;
  place: string | null;
  state: Uppercase<'planned' | 'postponed' | 'held' | 'cancelled'> | 'NO_REPORT';
  planned: When | null;
  held: When | null;
  synthetic?: boolean;
}>;

/** When a meeting is, which bodies sit, where, and what became of it. */
export function meetingColumns<Row extends ListedMeeting>({
  text,
  locale,
  href,
}: {
  text: Text;
  locale: Locale;
  href: Address['href'];
}): readonly Column<Row>[] {
  return [
    {
      ...{ key: 'when', title: text('column.when'), width: 'tabular:w-[170px]', isSortable: true, isPlain: true },
      value: ({ held, planned }) => (held ?? planned)?.edtf ?? null,
      show({ held, planned }) {
        const when = held ?? planned;
        return when && <WhenText when={when} />;
      },
    },
    {
      ...{ key: 'meeting', title: text('column.meeting'), isSortable: true, isPlain: true },
      value: ({ title }) => title,
      show: ({ slug, title, synthetic }) => (
        <>
          <NameLink to={href(`/meetings/${slug}`)}>{title}</NameLink>
          {synthetic && <SyntheticTag />}
        </>
      ),
    },
    {
      ...{ key: 'place', title: text('column.place'), width: 'tabular:w-[22%]', isSortable: true, isPlain: true },
      value: ({ place }) => place,
    },
    {
      ...{ key: 'state', title: text('column.state'), width: 'tabular:w-[170px]', isSortable: true, isPlain: true },
      value: ({ state }) => MEETING_STATE_TEXT[fromWire(state)][locale],
      show: ({ state }) => (
        <span className="flex items-baseline gap-1.5">
          <MeetingStateMark state={fromWire(state)} />
          {MEETING_STATE_TEXT[fromWire(state)][locale]}
        </span>
      ),
    },
    {
      ...{ key: 'synthetic', title: text('column.synthetic'), isHidden: true },
      value: ({ synthetic }) => (synthetic ? text('synthetic.tag') : null),
    },
  ];
}
