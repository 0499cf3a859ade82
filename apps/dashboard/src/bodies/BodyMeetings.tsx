import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { meetingColumns } from '../meetings/meetingColumns.tsx';
import { useAddress } from '../page/address.ts';
import { TableSection } from '../page/TableSection.tsx';
import type { Body, BodyAsked } from './body.ts';
import { BODY_MEETINGS } from './lists.ts';

/** The meetings of a body, the newest first. */
export function BodyMeetings({ body, asked }: { body: Body; asked: BodyAsked }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const list = useWholeList(BODY_MEETINGS, { data: { body }, position: body.position, variables: asked });
  return (
    <TableSection
      {...{ title: text('page.meetings'), list }}
      name={`meetings-${body.slug}-${body.asOf}`}
      columns={meetingColumns({ text, locale, href })}
      keyOf={({ slug }) => slug}
      empty={text('body.noMeetings')}
    />
  );
}
