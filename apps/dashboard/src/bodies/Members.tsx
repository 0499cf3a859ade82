import { MEMBERSHIP_ROLE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import { wholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Column } from '../page/columns.ts';
import { TableSection } from '../page/TableSection.tsx';
import { PartyLink, partyText } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { Membership } from './body.ts';

/** Who sits in a body, as what, and whether on the day of the page; who certainly does comes first. */
export function Members({ memberships, name }: { memberships: readonly Membership[]; name: string }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const holdsText = ({ holds }: Membership): string =>
    text(holds === null ? 'membership.cannotTell' : holds ? 'membership.holds' : 'membership.ended');
  const columns: readonly Column<Membership>[] = [
    {
      ...{ key: 'member', title: text('column.party'), width: 'tabular:w-[26%]', isPlain: true, isSortable: true },
      value: ({ party }) => partyText(party),
      show: ({ party }) => <PartyLink party={party} />,
    },
    {
      ...{ key: 'role', title: text('body.role'), width: 'tabular:w-[16%]', isPlain: true, isSortable: true },
      value: ({ role }) => MEMBERSHIP_ROLE_TEXT[fromWire(role)][locale],
    },
    {
      ...{ key: 'holds', title: text('body.onDay'), width: 'tabular:w-[26%]', isPlain: true, isSortable: true },
      // Where everybody sits there it need not be said of each.
      isHidden: memberships.every(({ holds }) => holds),
      value: holdsText,
      show: (row) => <span className={row.holds ? '' : 'text-ink-2'}>{holdsText(row)}</span>,
    },
    {
      ...{ key: 'from', title: text('body.since'), width: 'tabular:w-[200px]', isSortable: true },
      value: ({ from, until }) => [from.edtf, until?.edtf].filter(Boolean).join('–'),
      show: ({ from, until, holds }) => (
        <>
          {text('membership.from')} <WhenText when={from} />
          {until && holds !== null && (
            <>
              , {text('membership.until')} <WhenText when={until} />
            </>
          )}
        </>
      ),
    },
    {
      ...{ key: 'sources', title: text('column.sources') },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) => (
        <span className="text-ink-3">
          <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
        </span>
      ),
    },
  ];
  const place = ({ holds }: Membership): number => (holds ? 0 : holds === null ? 1 : 2);
  const rows = memberships.toSorted(
    (a, b) => place(a) - place(b) || partyText(a.party).localeCompare(partyText(b.party), locale),
  );
  return (
    <TableSection
      {...{ title: text('body.members'), hint: text('body.membersHint'), columns, name }}
      list={wholeList(rows)}
      keyOf={({ id }) => id}
      empty={text('body.noMembers')}
    />
  );
}
