import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { meetingColumns } from '../meetings/meetingColumns.tsx';
import { useAddress } from '../page/address.ts';
import { TableSection } from '../page/TableSection.tsx';
import type { Body } from './body.ts';

/** The meetings of a body, the newest first. */
export function BodyMeetings({ meetings, name }: { meetings: Body['meetings']; name: string }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  return (
    <TableSection
      {...{ title: text('page.meetings'), name, total: meetings.totalCount }}
      columns={meetingColumns({ text, locale, href })}
      rows={meetings.edges.map(({ node }) => node)}
      keyOf={({ slug }) => slug}
      empty={text('body.noMeetings')}
    />
  );
}
