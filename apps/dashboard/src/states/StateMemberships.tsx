import { MEMBERSHIP_ROLE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Holding } from '../bodies/Holding.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { Empty } from '../page/Empty.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';
import type { MemberState } from './state.ts';

/** In which bodies a state sits, itself or through an administration, as what, and since when. */
export function StateMemberships({ memberships }: { memberships: MemberState['memberships'] }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  return (
    <Section title={text('state.memberships')} hint={text('state.membershipsHint')}>
      {memberships.length === 0 && <Empty text={text('state.noMemberships')} />}
      <ul>
        {memberships.map(({ id, role, holds, from, until, body }) => (
          <li key={id} className="border-line border-t py-2">
            <NameLink to={href(`/bodies/${body.slug}`)}>{body.names.short}</NameLink>
            <span className="text-ink-2">{`, ${MEMBERSHIP_ROLE_TEXT[fromWire(role)][locale]}`}</span>
            <Holding {...{ holds, from, until }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
