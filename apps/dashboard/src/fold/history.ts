import { graphql, type ResultOf } from '@concord/contract';
import { ANONYMOUS, type Days, daysOf, type Entry, forStates, type LocalDate, type Viewer } from '@concord/domain';
import { type DossierPageData, DossierPageQuery } from '../dossiers/dossier.ts';
import type { WireLocale } from '../locale/useLocale.ts';
import { fromWire } from '../locale/wire.ts';
import type { At } from './at.ts';
import { dossierTold } from './dossier.ts';
import { select } from './select.ts';

/** Everything from which a dossier is told on any day. */
export const HistoryQuery = graphql(`
  query History($slug: String!, $locale: Locale!) {
    viewer {
      account
      role
      readOnly
      state {
        code
      }
    }
    dossier(slug: $slug) {
      asOf
      history {
        position
        entries {
          id
          streamId
          streamKind
          streamVersion
          kind
          version
          payload
          occurred {
            edtf
            inferred
          }
          known {
            edtf
            inferred
          }
          recordedAt
          recordedBy(locale: $locale)
          sources {
            paperId
            place
            words
            inferred
          }
          visibility
          concerned
        }
      }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof HistoryQuery>['dossier']>;
type Asking = ResultOf<typeof HistoryQuery>['viewer'];

/** A dossier that can be read on any day without asking the server. */
export type History = Readonly<{
  days: Days;
  position: string;
  slug: string;
  today: LocalDate;
  viewer: Viewer;
  /** The days on which something became known since the dossier was. */
  turns: readonly LocalDate[];
}>;

export function historyFrom(slug: string, { asOf, history: { position, entries } }: Answer, asking: Asking): History {
  const folded = entries.map(
    ({ streamKind, sources, visibility, concerned, ...entry }) =>
      ({
        ...entry,
        streamKind: fromWire(streamKind),
        visibility: visibility === 'CONCERNED' ? forStates(concerned) : fromWire(visibility),
        sources: sources.map(({ place, ...source }) => ({ ...source, locator: place })),
      }) as Entry,
  );
  const days = daysOf(folded);
  const isThere = (day: LocalDate): boolean =>
    [...days.recordsOn(day).dossier.values()].some((each) => each.slug === slug);
  const turns = days.turns.filter((day) => day < asOf && isThere(day));
  return { days, position, slug, today: asOf, viewer: viewerOf(asking), turns };
}

/** Who asks, as the domain knows them. */
function viewerOf(asking: Asking): Viewer {
  if (!asking) return ANONYMOUS;
  const { account, readOnly, state } = asking;
  const own = { account, ...(readOnly ? { readOnly: true as const } : {}) };
  const role = fromWire(asking.role);
  return role === 'delegate' ? { ...own, role, state: state?.code ?? '' } : { ...own, role };
}

/** What the page asks for besides the day. */
export type Shown = Readonly<{ locale: WireLocale; entries: number }>;

/**
 * What the page shows of a day, worked out here: the same fragments, answered from folded entries by the same rules.
 *
 * @returns `dossier` null for a day before anything was known
 */
export function pageOn(history: History, day: LocalDate, shown: Shown): DossierPageData {
  const { slug, today } = history;
  const dossier = dossierOn(history, day);
  const present = dossierOn(history, today);
  const variables = { ...shown, slug };
  const answer = {
    dossier: dossier && select(dossier, DossierPageQuery, 'DossierPage', variables),
    present: present && select(present, DossierPageQuery, 'RouteStops', variables),
  };
  return answer as DossierPageData;
}

function dossierOn({ days, position, slug, today, viewer }: History, day: LocalDate) {
  const isPast = day < today;
  const records = isPast ? days.recordsOn(day) : days.present;
  const dossier = [...records.dossier.values()].find((each) => each.slug === slug);
  const at: At = { records, day, isPast, position, days, viewer };
  return dossier ? dossierTold(at, dossier) : null;
}
