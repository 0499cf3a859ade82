import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  approvalProgress,
  type Document,
  documentStatuses,
  entryIntoForce,
  type Records,
  SIGNATURE_MANNERS,
  signaturesOf,
  stepStatuses,
  whenOf,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const LATER = '2026-12-31';
const day = fc.nat({ max: 120 }).map((days) => addDays('2026-02-01', days));
const when = fc.oneof(day, fc.constantFrom('2026-02', '2026-03', '2026-04', '/2026-03-15', '2026-02-10/2026-03-20'));
const code = fc.constantFrom(...STATES.map(([each]) => each));
const deposits = fc.uniqueArray(fc.record({ code, when }), { selector: (each) => each.code, maxLength: 11 });
const rule = fc.record({ count: fc.integer({ min: 1, max: 6 }), daysAfter: fc.nat({ max: 60 }) });

type Deposit = Readonly<{ code: string; when: string }>;

const approved = (): Story =>
  Story.commonwealth()
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'council', 'approved');

function forceOf(given: { count: number; daysAfter: number }, told: readonly Deposit[]) {
  const story = approved().forceRule('2026-01-20', 'deposits', given);
  for (const deposit of told) story.deposited(deposit.when, deposit.code);
  const records = story.records();
  const { computed, byState } = entryIntoForce(records, records.document.get('draft') as Document, LATER);
  const dateOf = (answer: typeof computed): string => (answer.kind === 'date' ? whenOf(answer.span).edtf : answer.kind);
  return { all: dateOf(computed), byState: byState.map(({ party, computed: own }) => [party.record.id, dateOf(own)]) };
}

describe('for every list of deposits', () => {
  it('their order does not matter', () => {
    const shuffled = deposits.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(rule, shuffled, (given, [list, other]) => {
        expect(forceOf(given, other)).toEqual(forceOf(given, list));
      }),
    );
  });

  it('one that came later never changes the date for all', () => {
    fc.assert(
      fc.property(rule, deposits, fc.nat({ max: 50 }), (given, list, days) => {
        const before = forceOf(given, list);
        const free = STATES.map(([each]) => each).find((each) => !list.some((deposit) => deposit.code === each));
        fc.pre(free !== undefined && before.all !== 'notYet');
        const later = { code: free as string, when: addDays('2026-06-30', days) };
        expect(forceOf(given, [...list, later]).all).toBe(before.all);
      }),
    );
  });

  it('the document is in force for no state before it is for all', () => {
    fc.assert(
      fc.property(rule, deposits, (given, list) => {
        const { all, byState } = forceOf(given, list);
        fc.pre(all !== 'notYet');
        for (const [, own = ''] of byState)
          if (own !== 'notYet')
            expect(own.split('/')[0]?.localeCompare(all.split('/')[0] ?? '')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it('not signing never counts as objecting, and nothing is known of who is not recorded', () => {
  const signature = fc.record({ code, when: day, manner: fc.constantFrom(...SIGNATURE_MANNERS) });
  fc.assert(
    fc.property(fc.array(signature, { maxLength: 20 }), (signatures) => {
      const story = approved();
      const before = story.records();
      for (const each of signatures) story.signed(each.when, each.code, each.manner);
      const records = story.records();
      const counts = (of: Records) => approvalProgress(of, 'dossier', LATER, { stepId: 'council' })?.counts;
      expect(counts(records)).toEqual(counts(before));
      expect(approvalProgress(records, 'dossier', LATER, { stepId: 'sign' })).toBeUndefined();
      expect(stepStatuses(records, 'dossier', LATER).map(({ state }) => state)).not.toContain('blocked');
      const [status] = documentStatuses(records, 'dossier', LATER)[0]?.statuses ?? [];
      expect(['openForSignature', 'signed']).toContain(status?.status);
      const { parties } = signaturesOf(records, records.document.get('draft') as Document, LATER);
      for (const { party, state } of parties)
        expect(state === 'notKnown').toBe(signatures.every((each) => each.code !== party.record.id));
    }),
  );
});
