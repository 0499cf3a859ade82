import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWaiting, takesPositions } from '../src/dossiers/stepStatus.ts';
import {
  type ApprovalProgress,
  addDays,
  approvalProgress,
  approvalProgresses,
  attention,
  boundsOf,
  type CarriesAnswer,
  type ChangeOfStand,
  carries,
  DECISION_RULE_KINDS,
  EXPRESSED_STANDS,
  endedText,
  entriesAsOf,
  fold,
  isCertainBy,
  OUTCOMES,
  outstanding,
  type PartyStand,
  parseWhen,
  type RuleOfDecision,
  stepStatuses,
  wouldPass,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';
import { atTheEnd } from './voting.ts';

const CODES = STATES.map(([code]) => code);
const STEPS = ['experts', 'council', 'sign'] as const;
const day = fc.nat({ max: 200 }).map((days) => addDays('2026-01-11', days));
const code = fc.constantFrom(...CODES);
const step = fc.constantFrom(...STEPS);

/** One thing that can happen to a dossier. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('said' as const),
      day,
      code,
      step,
      stand: fc.constantFrom(...EXPRESSED_STANDS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('asked' as const),
      day,
      step,
      codes: fc.uniqueArray(code),
      term: fc.option(day),
      answersKnown: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('happened' as const), day, step, outcome: fc.constantFrom(...OUTCOMES) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('planned' as const), day, step, on: day }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('revision' as const), day }) },
);

/** Any happenings, under any membership and rule. */
const plot = fc.record({
  rule: fc.option(fc.constantFrom(...DECISION_RULE_KINDS)),
  members: fc.nat({ max: 11 }),
  termDays: fc.option(fc.integer({ min: 1, max: 60 })),
  happenings: fc.array(happening, { maxLength: 40 }),
});

/** Tells the plot; the members of the body of the last step are unknown. */
function tell({ rule, members, termDays, happenings }: Plot): Story {
  const told = Story.commonwealth(11, null).body('some').body('none');
  for (const id of CODES.slice(0, members)) told.member('some', id);
  if (rule) told.rule('some', rule);
  told
    .step('experts', { stepType: 'expertReview', bodyIds: ['some'], termDays })
    .step('council', { bodyIds: ['some'], termDays })
    .step('sign', { stepType: 'signature', bodyIds: ['none'] })
    .dossier('2026-01-10');
  let revisions = 1;
  for (const each of happenings) {
    if (each.what === 'said') told.said(each.day, each.code, each.stand, each.step, `draft-${revisions}`);
    else if (each.what === 'happened') told.happened(each.day, each.step, each.outcome);
    else if (each.what === 'planned') told.planned(each.day, each.step, each.on);
    else if (each.what === 'asked')
      told.asked(each.day, each.step, each.codes, { term: each.term, answersKnown: each.answersKnown });
    else {
      revisions += 1;
      told.revision(each.day, `draft-${revisions}`);
    }
  }
  return told;
}

type Plot = typeof plot extends fc.Arbitrary<infer P> ? P : never;

describe('for every story and every day', () => {
  it('each party has exactly one stand: those of the voters sum to the total, and nobody is inside and outside at once', () => {
    fc.assert(
      fc.property(plot, day, step, (given, on, stepId) => {
        const told = tell(given);
        const progress = approvalProgress(told.recordsOf(on), 'dossier', on, { stepId });
        if (!progress) return;
        const ids = progress.stands.map(({ party }) => party.record.id);
        expect(progress.counts.reduce((sum, { count }) => sum + count, 0)).toBe(progress.total);
        const members: readonly string[] = CODES.slice(0, given.members);
        const isUnknown = given.members === 0 || stepId === 'sign';
        const voters = ids.filter((id) => isUnknown || members.includes(id));
        expect(voters.length).toBe(progress.total);
        const outside = [...progress.notAsked, ...progress.notRequired].map(({ record }) => record.id);
        expect(new Set([...ids, ...outside]).size).toBe(ids.length + outside.length);
      }),
    );
  });

  it('nobody is awaited who has spoken of the revision at that step, unless it is to sign there, or was neither eligible nor asked', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const told = tell(given);
        const members = CODES.slice(0, given.members);
        const records = told.recordsOf(on);
        const answer = outstanding(records, 'dossier', on);
        if (answer.kind === 'cannotTell') {
          // Who spoke without being asked is named, and is not awaited by that.
          const reason = answer.reason.ru.replaceAll(/Отступление от маршрута: [^.]*\./g, '');
          expect(reason).not.toMatch(new RegExp(STATES.map(([, ru]) => ru).join('|')));
          return;
        }
        const latest = [...records.revision.values()].at(-1)?.id;
        for (const { party, step: at } of answer.items) {
          const id = party.record.id;
          const spoke = [...records.position.values()].some(
            (each) => each.partyId === id && each.stepId === at.id && each.revisionId === latest,
          );
          const asked = [...records.consultationRequest.values()].some(
            (each) => each.stepId === at.id && each.addresseeIds.includes(id),
          );
          expect(spoke && at.stepType !== 'signature').toBe(false);
          expect(asked || members.some((member) => member === id)).toBe(true);
        }
      }),
    );
  });

  it('who is awaited and late by the stands at a step is outstanding there, and nobody else is', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const records = tell(given).recordsOf(on);
        const list = outstanding(records, 'dossier', on);
        const statuses = stepStatuses(records, 'dossier', on);
        const items = list.kind === 'list' ? list.items : [];
        for (const status of statuses.filter((each) => takesPositions(each) && !isWaiting(each, statuses))) {
          const stands = approvalProgresses(records, 'dossier', on, { stepId: status.step.id }).flatMap(
            (progress) => progress.stands,
          );
          const owing = items.filter((item) => item.step.id === status.step.id);
          const ids = (list: readonly Readonly<{ party: PartyStand['party'] }>[]): readonly string[] =>
            [...new Set(list.map(({ party }) => party.record.id))].sort();
          expect(ids(stands.filter(({ awaited }) => awaited))).toEqual(ids(owing));
          expect(ids(stands.filter(({ late }) => late))).toEqual(
            ids(owing.filter(({ daysLate }) => daysLate !== null)),
          );
        }
      }),
    );
  });

  it('the answer for a day depends only on the entries known by that day', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const told = tell(given);
        const later = told.entries.filter(({ known }) => !isCertainBy(known, on));
        const shuffled = [...told.entries.filter(({ known }) => isCertainBy(known, on)), ...later];
        expect(fold(entriesAsOf(shuffled, on))).toEqual(told.recordsOf(on));
        const known = fold(told.entries.filter(({ known: since }) => isCertainBy(since, on)));
        expect(attention(told.recordsOf(on), 'dossier', on)).toEqual(attention(known, 'dossier', on));
      }),
    );
  });

  it('every answer comes with its words', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const told = tell(given);
        const records = told.recordsOf(on);
        for (const { reason } of stepStatuses(records, 'dossier', on)) expect(reason.ru && reason.en).not.toBe('');
        const { sentence, reason, next } = attention(records, 'dossier', on);
        expect(sentence.ru && sentence.en).not.toBe('');
        expect(sentence.ru).toMatch(/^\p{Lu}|^\d|^«/u);
        expect(reason === 'blocked').toBe(next?.state === 'blocked' && reason !== 'noNews');
      }),
    );
  });

  it('applied, a set of changes carries it, and none of its changes can be left out', () => {
    fc.assert(
      fc.property(plot, day, step, (given, on, stepId) => {
        const told = tell(given);
        const records = told.recordsOf(on);
        const progress = approvalProgress(records, 'dossier', on, { stepId });
        if (!progress) return;
        // What was decided needs no change any more; where experts may meet again it is still told.
        if (endedText(records, progress) !== null && progress.wouldPass.length === 0) return;
        const { answer } = carries(progress.rule, atTheEnd(progress.stands), progress.chamber);
        expect(progress.wouldPass.length > 0).toBe(
          answer === 'notYet' || (answer === 'no' && progress.stands.every(({ stand }) => stand !== 'cannotTell')),
        );
        for (const set of progress.wouldPass) {
          const apply = (left?: ChangeOfStand): CarriesAnswer => {
            const to = new Map(
              set.flatMap((each) => (each === left ? [] : [[each.party.record.id, each.to] as const])),
            );
            const stands = progress.stands.map((each) => ({
              ...each,
              stand: to.get(each.party.record.id) ?? each.stand,
            }));
            return carries(progress.rule, atTheEnd(stands), progress.chamber).answer;
          };
          expect(apply()).toBe('yes');
          for (const left of set) expect(apply(left)).not.toBe('yes');
        }
      }),
    );
  });
});

describe('the smallest set of changes', () => {
  it('is the same whatever the order of the parties', () => {
    const rule: RuleOfDecision = { ruleKind: 'consensus', majority: null, quorum: null };
    const stands = fc.array(fc.constantFrom(...EXPRESSED_STANDS, 'noAnswer' as const), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(stands, (given) => {
        const told = Story.commonwealth(11).step('council').dossier('2026-01-10');
        const progress = approvalProgress(told.records(), 'dossier', '2026-01-11') as ApprovalProgress;
        const { stands: parties, chamber } = progress;
        const placed = given.map((stand, at) => ({ ...(parties[at] as PartyStand), stand }));
        const ids = (list: readonly PartyStand[]): unknown =>
          wouldPass(rule, list, chamber).map((set) => set.map(({ party }) => party.record.id).sort());
        expect(ids(placed)).toEqual(ids(placed.toReversed()));
      }),
    );
  });
});

describe('dates', () => {
  const month = fc
    .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month: m }) => `${year}-${String(m).padStart(2, '0')}`);

  it('a month begins on its first day and ends the day before the next', () => {
    fc.assert(
      fc.property(month, (edtf) => {
        const bounds = boundsOf(edtf);
        expect(bounds?.earliest).toBe(`${edtf}-01`);
        expect(addDays(bounds?.latest ?? '', 1).slice(8)).toBe('01');
        expect(bounds?.latest?.slice(0, 7)).toBe(edtf);
      }),
    );
  });

  it('a span is what its ends allow, and never runs backwards', () => {
    const point = fc.oneof(day, month, fc.integer({ min: 1900, max: 2100 }).map(String));
    fc.assert(
      fc.property(point, point, (start, end) => {
        const [from, to] = [boundsOf(start)?.earliest ?? '', boundsOf(end)?.latest ?? ''];
        expect(parseWhen(`${start}/${end}`) !== undefined).toBe(from <= to);
        if (from <= to) expect(boundsOf(`${start}/${end}`)).toEqual({ earliest: from, latest: to });
      }),
    );
  });
});
