import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  approvalProgress,
  type ChangeOfStand,
  EXPRESSED_STANDS,
  onDay,
  outstanding,
  silenceEnded,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const CODES = STATES.slice(0, 4).map(([code]) => code);
const SENT = '2026-02-01';
const TERM = '2026-02-20';
const day = fc.nat({ max: 60 }).map((days) => addDays(SENT, days));
const after = fc.nat({ max: 400 }).map((days) => addDays(TERM, 1 + days));
const code = fc.constantFrom(...CODES);
const joining = fc.oneof(
  fc.constant('2026-01-01'),
  fc.nat({ max: 300 }).map((days) => addDays('2026-01-01', days)),
);

/** Positions that come and go, members that join whenever, a text or a letter more. */
const plot = fc.record({
  joins: fc.array(joining, { minLength: 4, maxLength: 4 }),
  said: fc.array(fc.record({ day, code, stand: fc.constantFrom(...EXPRESSED_STANDS) }), { maxLength: 3 }),
  asked: fc.oneof(fc.constant(CODES.slice(0, 3)), fc.uniqueArray(code, { minLength: 1 })),
  revision: fc.option(day.map((each) => addDays(each, 1))),
});
type Plot = typeof plot extends fc.Arbitrary<infer P> ? P : never;

function tell({ joins, said, asked, revision }: Plot): Story {
  const told = Story.commonwealth(4, null).body('some').rule('some', 'silenceProcedure');
  for (const [index, id] of CODES.entries()) told.member('some', id, { from: onDay(joins[index] ?? SENT) });
  told
    .step('council', { bodyIds: ['some'] })
    .dossier('2026-01-10')
    .asked(SENT, 'council', asked, { term: TERM });
  if (revision) told.revision(revision, 'draft-2');
  for (const each of said.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    told.said(each.day, each.code, each.stand, 'council', 'draft-1');
  return told;
}

describe('for every silence procedure', () => {
  it('what it led to does not depend on the day of asking', () => {
    fc.assert(
      fc.property(plot, after, after, (given, one, other) => {
        const records = tell(given).records();
        const then = silenceEnded(records, 'dossier', 'council', one);
        expect(silenceEnded(records, 'dossier', 'council', other)).toEqual(then);
      }),
      { numRuns: 500 },
    );
  });

  it('one that an objection had broken at the end of its term is never concluded, though it is withdrawn later', () => {
    fc.assert(
      fc.property(plot, after, after, (given, withdrawn, on) => {
        const [id = 'XA'] = given.asked;
        /** Who sat there in time: another has a voice and no vote. */
        const joins = given.joins.map((from, index) => (CODES[index] === id ? SENT : from));
        const told = tell({ ...given, joins, said: given.said.filter((each) => each.code !== id) });
        told.said('2026-02-19', id, 'objected', 'council').said(withdrawn, id, 'agreed', 'council');
        expect(silenceEnded(told.records(), 'dossier', 'council', on)).toBeUndefined();
      }),
    );
  });

  it('what would pass while it runs are the changes by which it ends in consent, and not one of them can be left out', () => {
    const within = fc.nat({ max: 19 }).map((days) => addDays(SENT, days));
    fc.assert(
      fc.property(plot, within, (given, on) => {
        const joins = given.joins.map(() => '2026-01-01');
        const said = given.said.filter((each) => each.day <= on);
        const at = { ...given, joins, said, revision: null };
        const [set = []] = approvalProgress(tell(at).recordsOf(on), 'dossier', on)?.wouldPass ?? [];
        const ended = (left?: ChangeOfStand): boolean => {
          const changes = set.filter((change) => change !== left);
          const told = tell(at);
          for (const { party, to } of changes) told.said(on, party.record.id, to as 'agreed', 'council');
          return silenceEnded(told.records(), 'dossier', 'council', addDays(TERM, 1)) !== undefined;
        };
        expect(ended()).toBe(true);
        for (const change of set) expect(ended(change)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('what would pass once it was broken leaves out nobody who was silent', () => {
    fc.assert(
      fc.property(plot, after, (given, on) => {
        const [id = 'XA'] = given.asked;
        const joins = given.joins.map(() => '2026-01-01');
        const told = tell({ ...given, joins, revision: null, said: [] }).said(TERM, id, 'objected', 'council');
        const [set = []] = approvalProgress(told.recordsOf(on), 'dossier', on)?.wouldPass ?? [];
        expect(set.map(({ party }) => party.record.id)).toEqual(CODES);
        for (const { party, to } of set) told.said(on, party.record.id, to as 'agreed', 'council');
        expect(approvalProgress(told.recordsOf(on), 'dossier', on)?.carries.answer).toBe('yes');
      }),
    );
  });

  it('nobody is late in it', () => {
    fc.assert(
      fc.property(plot, after, (given, on) => {
        const records = tell(given).recordsOf(on);
        const answer = outstanding(records, 'dossier', on);
        expect(answer.kind === 'list' ? answer.items.filter(({ daysLate }) => daysLate !== null) : []).toEqual([]);
        const { stands = [] } = approvalProgress(records, 'dossier', on) ?? {};
        expect(stands.some(({ late }) => late)).toBe(false);
      }),
    );
  });
});
