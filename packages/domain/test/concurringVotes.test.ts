import { describe, expect, it } from 'vitest';
import {
  type Chamber,
  type CiteDecisionRule,
  carries,
  type PartyStand,
  type RuleOfDecision,
  refusalMessage,
  ruleText,
  type Stand,
  stopping,
  wouldPass,
} from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { ADMIN, REGISTRY } from './registering.ts';
import { name, Story } from './story.ts';
import { allVote, standing } from './voting.ts';

/** The permanent members, and all fifteen, of a council like the Security Council. */
const PERMANENT = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
const ALL = [...PERMANENT, ...Array.from({ length: 10 }, (_, at) => `E${at}`)];

/**
 * Charter of the United Nations, article 27, paragraph 3: decisions "on all other matters shall be made by an affirmative vote of nine
 * members including the concurring votes of the permanent members".
 */
const SUBSTANCE: RuleOfDecision = {
  ruleKind: 'majority',
  majority: { share: null, count: 9, of: 'members', orMore: true, vetoIds: PERMANENT },
  quorum: null,
};
/** Paragraph 2: "Decisions of the Security Council on procedural matters shall be made by an affirmative vote of nine members." */
const PROCEDURE: RuleOfDecision = {
  ruleKind: 'majority',
  majority: { share: null, count: 9, of: 'members', orMore: true },
  quorum: null,
};

/** How the permanent members stand, and so many of the others in favour; the rest of these stand otherwise. */
function council(permanent: readonly Stand[], inFavour: number, otherwise: Stand): readonly PartyStand[] {
  const stands = [...permanent, ...Array.from({ length: 10 }, (_, at) => (at < inFavour ? 'agreed' : otherwise))];
  return stands.map((stand, at) => {
    const [like] = standing(stand);
    if (!like) throw new Error('There is nobody to be like.');
    const id = ALL[at] ?? '';
    return {
      ...like,
      party: { ...like.party, record: { ...like.party.record, id, names: name(id, id, id) } },
    } as PartyStand;
  });
}
const five = (...different: readonly Stand[]): readonly Stand[] => [
  ...different,
  ...Array.from({ length: 5 - different.length }, () => 'agreed' as const),
];

describe('nine votes with the concurring votes of the permanent members (Charter of the United Nations, article 27)', () => {
  it.each([
    // All fifteen vote for it.
    [five(), 10, 'objected', 'yes'],
    [five(), 4, 'objected', 'yes'],
    [five(), 3, 'objected', 'no'],
    // A permanent member votes against: a veto, however many are for it.
    [five('objected'), 10, 'objected', 'no'],
    // A permanent member abstains: that is no veto (International Court of Justice, Namibia, 1971, paragraph 22).
    [five('abstained'), 5, 'objected', 'yes'],
    [five('abstained', 'abstained', 'abstained', 'abstained', 'abstained'), 9, 'objected', 'yes'],
    [five('abstained', 'abstained'), 5, 'abstained', 'no'],
    // Enough are for it, and a permanent member has still to vote.
    [five('noAnswer'), 10, 'objected', 'notYet'],
    [five('cannotTell'), 10, 'objected', 'cannotTell'],
    // Not enough yet, and some have still to vote.
    [five(), 3, 'noAnswer', 'notYet'],
  ] as const)('the permanent members %j and %i others for it, the rest %s: %s', (permanent, others, rest, answer) => {
    const stands = council(permanent, others, rest);
    expect(carries(SUBSTANCE, stands, allVote(stands)).answer).toBe(answer);
  });

  describe('where the votes of those present are counted', () => {
    const voting: RuleOfDecision = {
      ...SUBSTANCE,
      majority: { share: null, count: 9, of: 'voting', orMore: true, vetoIds: PERMANENT },
    };
    const vetoed = council(five('objected'), 10, 'objected');
    const others = ALL.filter((id) => id !== 'P1');
    const at = (present: readonly string[], recorded: boolean, byPoll = false): Chamber => ({
      ...allVote(vetoed),
      meeting: { recorded, present: new Set(present), byPoll },
    });

    it('who is there and votes against blocks it', () => {
      expect(carries(voting, vetoed, at(ALL, true)).answer).toBe('no');
      expect(stopping(voting, vetoed, at(ALL, true)).map(({ party }) => party.record.id)).toEqual(['P1']);
    });

    it('who is not there blocks nothing, whatever it had said', () => {
      expect(carries(voting, vetoed, at(others, true)).answer).toBe('yes');
      expect(stopping(voting, vetoed, at(others, true))).toEqual([]);
    });

    it.each([false, true])(
      'of whom nobody knows whether it was there, nobody can tell whether it blocks (by poll: %s)',
      (byPoll) => {
        const { answer, reason } = carries(voting, vetoed, at(others, false, byPoll));
        expect([answer, reason.en.includes('P1'), reason.ru.includes('P1')]).toEqual(['cannotTell', true, true]);
        expect(stopping(voting, vetoed, at(others, false, byPoll))).toEqual([]);
      },
    );

    it('who is for it is no danger, wherever it is', () => {
      const agreed = council(five(), 10, 'objected');
      expect(carries(voting, agreed, at(others, false)).answer).not.toBe('no');
      expect(carries(SUBSTANCE, agreed, at(others, false)).answer).toBe('yes');
    });
  });

  it('of whom nobody can tell whether it is still a permanent member, nobody can tell whether it blocks', () => {
    const agreed = council(five(), 10, 'objected').filter(({ party }) => party.record.id !== 'P1');
    const chamber = { ...allVote(agreed), uncertainIds: new Set(['P1']) };
    expect(carries(SUBSTANCE, agreed, chamber)).toMatchObject({ answer: 'cannotTell' });
    const vetoed = council(five('objected', 'objected'), 10, 'objected').filter(
      ({ party }) => party.record.id !== 'P1',
    );
    expect(carries(SUBSTANCE, vetoed, { ...allVote(vetoed), uncertainIds: new Set(['P1']) }).answer).toBe('no');
    expect(carries(SUBSTANCE, agreed, { ...allVote(agreed), uncertainIds: new Set(['E9']) }).answer).toBe('yes');
  });

  it('on procedure the vote of a permanent member is one of fifteen', () => {
    const stands = council(five('objected'), 5, 'objected');
    expect(carries(PROCEDURE, stands, allVote(stands)).answer).toBe('yes');
  });

  it('says who blocks it, or still can, and holds up nobody else for that', () => {
    const vetoed = council(five('objected', 'objected'), 7, 'objected');
    expect(carries(SUBSTANCE, vetoed, allVote(vetoed)).reason).toEqual({
      ru: 'За 10 из 15 членов, нужно 9; принять не дают голоса против: P1 и P2.',
      en: '10 of 15 members in favour, 9 needed; blocked by votes against: P1 and P2.',
    });
    expect(stopping(SUBSTANCE, vetoed, allVote(vetoed)).map(({ party }) => party.record.id)).toEqual(['P1', 'P2']);
    const open = council(five('noAnswer'), 10, 'objected');
    expect(carries(SUBSTANCE, open, allVote(open)).reason).toEqual({
      ru: 'За 14 из 15 членов, нужно 9; ещё может не дать принять голос против: P1.',
      en: '14 of 15 members in favour, 9 needed; a vote against can still block it: P1.',
    });
    expect(stopping(SUBSTANCE, open, allVote(open))).toEqual([]);
  });

  it('would pass as soon as those who block it abstain, and as few of the others agree as are missing', () => {
    const written = (stands: readonly PartyStand[], chamber: Chamber = allVote(stands)) =>
      wouldPass(SUBSTANCE, stands, chamber).map((set) =>
        set.map(({ party, from, to }) => `${party.record.id} ${from} → ${to}`).join(', '),
      );
    expect(written(council(five('objected'), 5, 'objected'))).toEqual(['P1 objected → abstained']);
    expect(written(council(five('objected', 'noAnswer'), 5, 'objected'))).toEqual([
      'P1 objected → abstained, P2 noAnswer → agreed',
    ]);
    expect(written(council(five('objected', 'objected'), 5, 'abstained'))).toEqual([
      'P1 objected → abstained, P2 objected → agreed',
    ]);
    const missing = council(five('objected', 'abstained'), 4, 'objected');
    expect(written(missing).slice(0, 2)).toEqual([
      'P1 objected → agreed, P2 abstained → agreed',
      'P1 objected → agreed, E4 objected → agreed',
    ]);
    expect(written(council(five('cannotTell', 'objected'), 9, 'objected'))).toEqual([]);
  });

  it('is said in words', () => {
    expect(ruleText(SUBSTANCE)).toEqual({
      ru: 'не менее 9 членов, и ни один из 5 названных не против',
      en: 'at least 9 members, and none of 5 named members against',
    });
    const votersOf = (vetoIds: readonly string[]): RuleOfDecision => ({
      ...SUBSTANCE,
      majority: { share: null, count: 9, of: 'voting', orMore: true, vetoIds },
    });
    expect(ruleText(votersOf(['P1'])).en).toMatch(/, and one named member not against$/);
    expect(ruleText(votersOf(['P1'])).ru).toMatch(/, и один названный не против$/);
    expect(ruleText(votersOf(['P1', 'P2'])).en).not.toContain('one named member');
    expect(ruleText(PROCEDURE)).toEqual({ ru: 'не менее 9 членов', en: 'at least 9 members' });
  });
});

describe('whoever was not there', () => {
  it('casts no vote against, and cannot block what those present decide', () => {
    const rule: RuleOfDecision = {
      ruleKind: 'majority',
      majority: { share: null, count: 2, of: 'voting', orMore: true, vetoIds: ['XC'] },
      quorum: null,
    };
    const stands = standing('agreed', 'agreed', 'noAnswer');
    const there = (...present: readonly string[]): Chamber => ({
      ...allVote(stands),
      meeting: { recorded: true, present: new Set(present) },
    });
    expect(carries(rule, stands, there('XA', 'XB')).answer).toBe('yes');
    expect(carries(rule, stands, there('XA', 'XB', 'XC')).answer).toBe('notYet');
  });
});

describe('a rule that counts votes', () => {
  const { citeDecisionRule } = REGISTRY;
  const story = (): Story => Story.commonwealth(3, null).paper('letter').body('other').member('other', 'XA');
  const cite = (majority: object): CiteDecisionRule =>
    ({
      ...citeDecisionRule,
      ruleKind: 'majority',
      bodyId: 'group',
      from: '2021-01-01',
      majority: { of: 'members', orMore: true, share: null, ...majority },
    }) as CiteDecisionRule;

  it('is cited with those whose vote against blocks', () => {
    const told = story();
    carriedOut(told, cite({ count: 2, vetoIds: ['XA', 'XB'] }), '2026-06-01', ADMIN);
    expect([...told.records().decisionRule.values()].at(-1)?.majority).toEqual({
      ...{ share: null, count: 2, of: 'members', orMore: true },
      vetoIds: ['XA', 'XB'],
    });
  });

  it.each([
    ['neither a share nor a number', {}, 'SHARE_OR_COUNT'],
    ['both', { share: { numerator: 1, denominator: 2 }, count: 2 }, 'SHARE_OR_COUNT'],
    ['no vote', { count: 0 }, 'INVALID_VOTES'],
    ['half a vote', { count: 1.5 }, 'INVALID_VOTES'],
    ['more votes than members', { count: 4 }, 'MORE_VOTES_THAN_MEMBERS'],
    ['a vote of nobody', { count: 2, vetoIds: ['nobody'] }, 'UNKNOWN_PARTY'],
    ['one voice twice', { count: 2, vetoIds: ['XA', 'XA'] }, 'REPEATED_VETO'],
    ['the voice of no member', { count: 2, vetoIds: ['other'] }, 'VETO_OF_NO_MEMBER'],
  ] as const)('is refused with %s', (_what, majority, code) => {
    const refusal = refusalOf(story(), cite(majority), '2026-06-01', ADMIN);
    expect(refusal.code).toBe(code);
    expect(refusalMessage(refusal).ru).not.toMatch(/undefined|null/);
  });

  it('can need more votes than are known to be members where no source names any', () => {
    const told = Story.commonwealth(3, null).paper('letter').body('empty');
    carriedOut(told, { ...cite({ count: 9 }), bodyId: 'empty' }, '2026-06-01', ADMIN);
    expect([...told.records().decisionRule.values()].at(-1)?.majority).toMatchObject({ count: 9 });
  });
});
