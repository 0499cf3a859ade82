import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DECISION_MANNER_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';

export const DecisionBodiesFragment = graphql(`
  fragment DecisionBodies on Decision {
    manner
    taken {
      text(locale: $locale)
    }
    bodies {
      slug
      names {
        full(locale: $locale)
      }
    }
  }
`);

/** Whose decision it is, where its meeting does not tell: of bodies without a meeting, with how and when, or of one body of several. */
export function DecisionBodies({
  decision,
  meetingOf,
}: {
  decision: FragmentOf<typeof DecisionBodiesFragment>;
  /** How many bodies sit at its meeting; null where it is taken without one. */
  meetingOf: number | null;
}): ReactNode {
  const { manner, taken, bodies } = readFragment(DecisionBodiesFragment, decision);
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  if (bodies.length === meetingOf) return null;
  const how = [manner && DECISION_MANNER_TEXT[fromWire(manner)][locale], taken && bound(taken.text)];
  return (
    <>
      {bodies.map(({ slug, names }) => (
        <p key={slug}>
          <NameLink to={href(`/bodies/${slug}`)}>{names.full}</NameLink>
        </p>
      ))}
      {meetingOf === null && <p className="text-ink-2 first-letter:uppercase">{how.filter(Boolean).join(', ')}</p>}
    </>
  );
}
