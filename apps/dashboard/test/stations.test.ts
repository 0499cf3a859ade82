import { expect, test } from 'vitest';
import type { RouteDossier, RouteStatus } from '../src/route/fragment.ts';
import { routeOf } from '../src/route/stations.ts';

/** A step that must be passed, with what was done there. */
function status(key: string, state: RouteStatus['state'], outcome: 'NOT_ADOPTED' | 'POSTPONED' | null): RouteStatus {
  const when = { earliest: '2026-02-10', latest: '2026-02-10', inferred: false, text: '' };
  const done = { id: `${key} ${outcome}`, outcome, outcomes: [{ outcome }], forInformation: false, when };
  return {
    ...{ state, plans: [], requests: [] },
    step: { id: key, key, name: key, necessity: 'MUST', organisation: { id: 'org', names: { short: 'СУГ' } } },
    occurrences: outcome === null ? [] : [{ ...done, place: null, meeting: null, sources: [] }],
  } as unknown as RouteStatus;
}

const stationsOf = (steps: readonly RouteStatus[], next: string | null) => {
  const attention = { next: next === null ? null : { step: { id: next } } };
  const { stations } = routeOf({ steps, attention, asOf: '2026-03-01' } as unknown as RouteDossier);
  return stations.map(({ kind, stepId, outcome }) => [kind, stepId, outcome]);
};

test('a way that is not needed is not drawn as yet to come', () => {
  const steps = [
    status('council', 'NOT_NEEDED', null),
    status('apply', 'MUST', null),
    status('report', 'NOT_YET', null),
  ];
  expect(stationsOf(steps, 'apply')).toEqual([
    ['now', 'apply', null],
    ['toCome', 'report', null],
  ]);
});

test('after a vote that was lost nothing is drawn as yet to come', () => {
  expect(stationsOf([status('vote', 'NOT_ADOPTED', 'NOT_ADOPTED'), status('sign', 'NOT_YET', null)], null)).toEqual([
    ['held', 'vote', 'NOT_ADOPTED'],
  ]);
});

test('what was put off is drawn where it was, and is still yet to come', () => {
  const steps = [status('experts', 'MUST', null), status('council', 'MUST', 'POSTPONED')];
  expect(stationsOf(steps, 'experts')).toContainEqual(['toCome', 'council', null]);
});
