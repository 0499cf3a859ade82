import type { LocalDate } from '@concord/domain';
import type { RouteDossier, RouteOccurrence, RouteStatus, StationSource, StationWhen } from './fragment.ts';

/** What stands on the route line. */
export type StationKind =
  /** The dossier came here; `uncertain` when its day is only bounded. */
  | 'held'
  | 'uncertain'
  /** Heard for information: neither a step nor a deviation. */
  | 'information'
  | 'letter'
  | 'planned'
  /** Planned, its day passed, and there is no news. */
  | 'noReport'
  /** Where the dossier is on the day shown. */
  | 'now'
  | 'toCome';

export type Station = Readonly<{
  id: string;
  kind: StationKind;
  /** Whether it is what comes next. */
  isNext: boolean;
  stepId: string;
  stepName: string;
  /** Whether the route requires its step: only then does the way to come lead through it. */
  isRequired: boolean;
  /** The place of its step in the route, and the lane of its organisation from the top. */
  order: number;
  lane: number;
  when: StationWhen | null;
  meeting: Readonly<{ number: string | null; bodies: readonly string[] }> | null;
  place: string | null;
  outcome: RouteOccurrence['outcome'] | null;
  /** When the documents fared differently: what the sources say of some of them. */
  outcomes: readonly RouteOccurrence['outcome'][];
  letterNumber: string | null;
  /** The papers that say so. */
  sources: readonly StationSource[];
}>;

export type Route = Readonly<{
  lanes: readonly Readonly<{ id: string; name: string }>[];
  stations: readonly Station[];
}>;

/** A day that lies within more days than these is drawn as uncertain, unless it is a meeting of several days. */
const MEETING_DAYS = 7;
const DAY = 86_400_000;

/** Everything that is drawn, in the order in which it happened or is to happen. */
export function routeOf({ steps, attention, asOf }: RouteDossier): Route {
  const lanes = lanesOf(steps);
  const nextId = attention.next?.step.id ?? null;
  /** Nothing comes next, and nobody needs to guess: it has come through, was withdrawn or was not adopted. */
  const isOver = nextId === null && steps.every(({ state }) => state !== 'CANNOT_TELL');
  const stations = steps.flatMap((status, order) => {
    const { step, occurrences, plans, requests } = status;
    const common = {
      isNext: false,
      stepId: step.id,
      stepName: step.name,
      isRequired: step.necessity === 'MUST',
      order,
      lane: lanes.findIndex(({ id }) => id === step.organisation.id),
      meeting: null,
      place: null,
      outcome: null,
      outcomes: [],
      letterNumber: null,
      sources: [],
    };
    const happened = occurrences.map(
      ({ id, outcome, outcomes, forInformation, when, place, meeting, sources }): Station => ({
        ...common,
        id,
        kind: forInformation ? 'information' : isUncertain(when) ? 'uncertain' : 'held',
        when,
        outcome,
        place,
        sources,
        outcomes: [...new Set(outcomes.map((each) => each.outcome))],
        meeting: meetingOf(meeting),
      }),
    );
    const planned = plans
      .filter(({ state }) => state === 'PLANNED' || state === 'NO_REPORT')
      .map(
        ({ id, state, planned: when, place, meeting, sources }): Station => ({
          ...common,
          id,
          kind: state === 'NO_REPORT' ? 'noReport' : 'planned',
          isNext: step.id === nextId,
          when,
          place,
          sources,
          meeting: meetingOf(meeting),
        }),
      );
    const asked = requests.map(
      ({ id, sent, letterNumber, sources }): Station => ({
        ...common,
        id,
        kind: 'letter',
        when: sent,
        letterNumber,
        sources,
      }),
    );
    const toCome = isOver ? [] : ahead(status, common, nextId, asOf);
    return [...happened, ...asked, ...planned, ...toCome];
  });
  return { lanes, stations: stations.toSorted(byTime) };
}

/** Where the dossier is now, unless a plan without news says it; and a required step to come that nothing has announced. */
function ahead(
  { step, state, occurrences, plans }: RouteStatus,
  common: Omit<Station, 'id' | 'kind' | 'when'>,
  nextId: string | null,
  asOf: LocalDate,
): readonly Station[] {
  if (step.id === nextId) {
    if (plans.some((plan) => plan.state === 'NO_REPORT')) return [];
    const when = { edtf: asOf, earliest: asOf, latest: asOf, inferred: false, text: '' };
    return [{ ...common, id: `now ${step.id}`, kind: 'now', isNext: true, when }];
  }
  const isCome = occurrences.some(({ forInformation, outcome }) => !forInformation && outcome !== 'POSTPONED');
  const isAnnounced = plans.some((plan) => plan.state !== 'HELD');
  if (PAST.has(state) || step.necessity !== 'MUST' || isCome || isAnnounced) return [];
  return [{ ...common, id: `to come ${step.id}`, kind: 'toCome', when: null }];
}

/** The states of steps to which nothing leads any more. */
const PAST: ReadonlySet<RouteStatus['state']> = new Set(['DONE', 'NOT_ADOPTED', 'NOT_NEEDED']);

/** One lane for each organisation; the one with the most required steps is the lowest, where the way mostly runs. */
function lanesOf(steps: readonly RouteStatus[]): Route['lanes'] {
  const required = new Map<string, { id: string; name: string; count: number }>();
  for (const { step } of steps) {
    const { id, names } = step.organisation;
    const lane = required.get(id) ?? { id, name: names.short, count: 0 };
    required.set(id, { ...lane, count: lane.count + (step.necessity === 'MUST' ? 1 : 0) });
  }
  return [...required.values()].sort((a, b) => a.count - b.count).map(({ id, name }) => ({ id, name }));
}

function isUncertain({ earliest, latest }: StationWhen): boolean {
  if (earliest === null || latest === null) return true;
  return Date.parse(latest) - Date.parse(earliest) > MEETING_DAYS * DAY;
}

function meetingOf(meeting: RouteOccurrence['meeting']): Station['meeting'] {
  if (!meeting) return null;
  return {
    number: meeting.numbers.filter(Boolean).join('/') || null,
    bodies: meeting.bodies.map(({ names }) => names.short),
  };
}

/** The day at which a station stands: the middle of its bounds, or the bound that there is. */
export function dayOf({ when }: Station): LocalDate | null {
  if (!when) return null;
  const { earliest, latest } = when;
  if (earliest === null || latest === null) return latest ?? earliest;
  const middle = Date.parse(earliest) + Math.floor((Date.parse(latest) - Date.parse(earliest)) / DAY / 2) * DAY;
  return new Date(middle).toISOString().slice(0, 10);
}

function byTime(a: Station, b: Station): number {
  const [first, second] = [dayOf(a) ?? '9999', dayOf(b) ?? '9999'];
  return first < second ? -1 : first > second ? 1 : a.order - b.order;
}
