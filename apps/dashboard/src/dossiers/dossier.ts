import { graphql, type ResultOf } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { DecisionsFragment } from '../decisions/Decisions.tsx';
import { JournalFragment } from '../journal/Journal.tsx';
import { LettersFragment } from '../letters/Letters.tsx';
import { fromWire } from '../locale/wire.ts';
import type { Silence } from '../page/silence.ts';
import { RouteLineFragment } from '../route/fragment.ts';
import { RouteStopsFragment } from '../route/stops.ts';
import { DossierHeadFragment } from './DossierHead.tsx';
import { isPressing } from './isPressing.ts';
import { OutstandingFragment } from './Outstanding.tsx';
import { ProgressFragment } from './Progress.tsx';
import { RemarksFragment } from './Remarks.tsx';
import { StepsFragment } from './Steps.tsx';

/** A dossier, with what the parts of its page take from it. */
const DossierPageFragment = graphql(
  `
    fragment DossierPage on Dossier @_unmask {
      slug
      title(locale: $locale)
      asOf
      position
      lastKnown
      noNewsSince
      attention {
        reason
      }
      progress {
        ruleReason(locale: $locale)
      }
      decisions {
        state
      }
      ...DossierHead
      ...RouteLine
      ...Progress
      ...Outstanding
      ...Steps
      ...Decisions
      ...Letters
      ...Journal
      ...Remarks
    }
  `,
  [
    DossierHeadFragment,
    RouteLineFragment,
    ProgressFragment,
    OutstandingFragment,
    StepsFragment,
    DecisionsFragment,
    LettersFragment,
    JournalFragment,
    RemarksFragment,
  ],
);

/** `present` is asked for where the address gives a day: whether that is today, and up to where the day line can be moved. */
export const DossierPageQuery = graphql(
  `
    query DossierPage($locale: Locale!, $slug: String!, $asOf: LocalDate, $isDayGiven: Boolean!, $entries: Int!) {
      dossier(slug: $slug, asOf: $asOf) {
        ...DossierPage
      }
      present: dossier(slug: $slug) @include(if: $isDayGiven) {
        asOf
        noNewsSince
        lastKnown
        ...RouteStops
      }
    }
  `,
  [DossierPageFragment, RouteStopsFragment],
);

export const DossierPageSubscription = graphql(
  `
    subscription DossierChanged($locale: Locale!, $slug: String!, $entries: Int!, $after: Cursor) {
      dossierChanged(slug: $slug, after: $after) {
        __typename
        ... on DossierState {
          cursor
          dossier {
            ...DossierPage
          }
          entries {
            id
            summary(locale: $locale)
          }
        }
        ... on ResyncRequired {
          reason
        }
      }
    }
  `,
  [DossierPageFragment],
);

export type DossierPageData = ResultOf<typeof DossierPageQuery>;
export type DossierPageUpdate = ResultOf<typeof DossierPageSubscription>;

/** An update carries the whole dossier: it stands in the place of the former one, and of the one of today. */
export function mergeDossier(data: DossierPageData, update: DossierPageUpdate): DossierPageData | 'reload' {
  const { dossierChanged } = update;
  if (dossierChanged.__typename !== 'DossierState') return 'reload';
  const { dossier } = dossierChanged;
  // Of today the page needs the same dossier: both come from one answer.
  const { asOf, noNewsSince, lastKnown } = dossier;
  return { dossier, ...(data.present && { present: { ...data.present, asOf, noNewsSince, lastKnown } }) };
}

/** Whether an answer is of a day before today; the one that was asked without a day never is. */
export function isPastAnswer({ dossier, present }: DossierPageData): boolean {
  return Boolean(dossier && present && dossier.asOf !== present.asOf);
}

/**
 * The day on which a dossier is read whose sources end in the past, when the address gives none. One that is still held up or late is read
 * today: that is what presses.
 */
export function lastDayOf({ dossier, present }: DossierPageData): LocalDate | null {
  if (present || !dossier?.noNewsSince || isPressing(fromWire(dossier.attention.reason))) return null;
  return dossier.lastKnown;
}

/** That nothing is known of the dossier up to today, and whether the day shown is the last of which something is. */
export function silenceOf({ dossier, present }: DossierPageData): Silence | null {
  // An answer without `present` is itself of today.
  const { asOf: today, noNewsSince, lastKnown } = present ?? dossier ?? {};
  if (!dossier || !today || !noNewsSince || !lastKnown) return null;
  return { today, isReached: dossier.asOf >= lastKnown };
}
