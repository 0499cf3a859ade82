import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  approvalProgress,
  type Chamber,
  carries,
  DECISION_RULE_KINDS,
  EXPRESSED_STANDS,
  MEMBERSHIP_ROLES,
  onDay,
  type Stand,
  stepStatuses,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';
import { allVote, byConsent, standing } from './voting.ts';

const CODES = STATES.map(([code]) => code);
const code = fc.constantFrom(...CODES);
const stand = fc.constantFrom(...EXPRESSED_STANDS);
const NUM_RUNS = 300;

describe('for every decision', () => {
  const LATER = '2026-06-01';
  const later = fc.nat({ max: 60 }).map((days) => addDays('2026-02-02', days));
  const change = fc.oneof(
    fc.record({ what: fc.constant('joins' as const), code, day: later, role: fc.constantFrom(...MEMBERSHIP_ROLES) }),
    fc.record({ what: fc.constant('rule' as const), day: later, kind: fc.constantFrom(...DECISION_RULE_KINDS) }),
    fc.record({ what: fc.constant('text' as const), day: later }),
  );
  const given = fc.record({
    kind: fc.constantFrom('consensus', 'consensusDespiteDisinterest', 'unanimity'),
    members: fc.uniqueArray(code, { minLength: 1, maxLength: 6 }),
    said: fc.array(fc.record({ code, stand }), { maxLength: 8 }),
    changes: fc.array(change, { maxLength: 6 }),
  });

  it('nothing that comes after it changes how it is told: neither members nor rules nor texts', () => {
    fc.assert(
      fc.property(given, ({ kind, members, said, changes }) => {
        const tell = (): Story => {
          const story = Story.commonwealth(11, null)
            .body('chamber')
            .rule('chamber', kind as 'consensus');
          for (const id of members) story.member('chamber', id);
          story
            .step('council', { bodyIds: ['chamber'] })
            .step('next')
            .dossier('2026-01-10');
          for (const each of said) story.said('2026-01-20', each.code, each.stand, 'council');
          return story.happened('2026-02-01', 'council', 'approved');
        };
        const changed = tell();
        changes.forEach((each, at) => {
          if (each.what === 'text') changed.revision(each.day, `draft-${at + 2}`);
          else if (each.what === 'rule')
            changed.rule('chamber', each.kind, { decisionRuleId: `rule-${at}`, from: onDay(each.day) });
          else
            changed.member('chamber', each.code, {
              ...{ membershipId: `again-${at}`, role: each.role, from: onDay(each.day) },
            });
        });
        const told = (story: Story, day: string): unknown => {
          const at = approvalProgress(story.records(), 'dossier', day, { stepId: 'council' });
          const stands = at?.stands.map((each) => [each.party.record.id, each.stand, each.awaited]);
          return [at?.revision.id, at?.rule?.ruleKind, at?.total, at?.carries, stands, at?.wouldPass];
        };
        expect(told(changed, LATER)).toEqual(told(tell(), '2026-02-01'));
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('for every chamber of known members', () => {
  const stands = fc.array(fc.constantFrom<Stand>(...EXPRESSED_STANDS, 'noAnswer', 'stale', 'cannotTell'), {
    minLength: 1,
    maxLength: 8,
  });
  const kind = fc.constantFrom('consensus', 'consensusDespiteDisinterest', 'unanimity', 'silenceProcedure');

  it('the answer by common consent is that of the voters, whatever those without a vote say', () => {
    fc.assert(
      fc.property(stands, stands, kind, (own, others, ruleKind) => {
        const all = standing(...own.slice(0, 5), ...others.slice(0, 6));
        const voters = all.slice(0, Math.min(own.length, 5));
        const chamber: Chamber = allVote(voters);
        const rule = byConsent(ruleKind as 'consensus');
        expect(carries(rule, all, chamber)).toEqual(carries(rule, voters, chamber));
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('for every step of several bodies', () => {
  const BODIES = ['one', 'two', 'three'] as const;
  const meeting = fc.record({
    bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1 }),
    outcome: fc.constantFrom('approved', 'discussed', 'returned'),
  });

  it('it is done once each has decided since it was last sent back, and those that have not are named', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings) => {
        const story = Story.commonwealth(1);
        for (const id of BODIES) story.body(id);
        story.step('council', { bodyIds: BODIES }).dossier('2026-01-10');
        let decided = new Set<string>();
        meetings.forEach(({ bodies, outcome }, at) => {
          const day = addDays('2026-01-11', at);
          const sittings = bodies.map((bodyId) => ({ bodyId, number: at + 1 }));
          story.held(day, `meeting-${at}`, sittings);
          story.happened(day, 'council', outcome as 'approved', { meetingId: `meeting-${at}` });
          if (outcome === 'returned') decided = new Set();
          if (outcome === 'approved') decided = decided.union(new Set(bodies));
        });
        const [status] = stepStatuses(story.records(), 'dossier', '2026-02-01');
        const left = BODIES.filter((id) => !decided.has(id));
        expect(status?.state).toBe(left.length === 0 ? 'done' : 'must');
        const named = new Set(status?.parties.map(({ record }) => record.id));
        expect(named).toEqual(new Set(left.length === 0 ? BODIES : left));
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('for every way that documents part', () => {
  const outcome = fc.constantFrom('approved', 'returned', 'discussed', 'notStated');

  it('nobody can tell of a step only where an outcome is not stated', () => {
    fc.assert(
      fc.property(outcome, outcome, fc.boolean(), (first, second, isAgain) => {
        const story = Story.commonwealth(2).step('prepare', { stepType: 'preparation' }).step('council').step('next');
        story.dossier('2026-01-10', ['draft', 'plan']);
        story.happened('2026-01-11', 'prepare', { draft: 'prepared', plan: 'prepared' });
        story.happened('2026-01-20', 'council', { draft: first as 'approved', plan: second as 'approved' });
        if (isAgain) story.happened('2026-01-25', 'prepare', { draft: 'prepared', plan: 'prepared' });
        const states = stepStatuses(story.records(), 'dossier', '2026-02-01').map(({ state }) => state);
        const isUnstated = first === 'notStated' || second === 'notStated';
        if (!isUnstated) expect(states).not.toContain('cannotTell');
        expect(states[1] === 'done').toBe(first === 'approved' && second === 'approved');
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
