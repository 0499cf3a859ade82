import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOSSIER_STATUS_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useDays } from '../time/useDays.ts';
import { StatusMark } from './StatusMark.tsx';

export const StatusesFragment = graphql(`
  fragment Statuses on DossierDocument {
    statuses {
      organisation {
        slug
        names {
          short(locale: $locale)
          full(locale: $locale)
        }
      }
      status
      since
      when {
        text(locale: $locale)
      }
    }
  }
`);

/** Where a document stands with each organisation, and since when. */
export function Statuses({ of }: { of: FragmentOf<typeof StatusesFragment> }): ReactNode {
  const { statuses } = readFragment(StatusesFragment, of);
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  return statuses.map(({ organisation, status, since, when }) => (
    <span key={organisation.slug} className="flex items-baseline gap-1.5 sm:whitespace-nowrap">
      <StatusMark status={fromWire(status)} />
      <abbr title={organisation.names.full} className="font-[550] no-underline">
        {organisation.names.short}
      </abbr>
      <span className="text-ink-2">
        {DOSSIER_STATUS_TEXT[fromWire(status)][locale]}
        {since ? `, ${text('dossier.since', { day: days.long(since) })}` : when && `, ${bound(when.text)}`}
      </span>
    </span>
  ));
}
