import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CarriesAnswer, carries, EXPRESSED_STANDS, ruleText, STANDS, type Stand } from '../src/index.ts';
import { allVote, attendedBy, byConsent, HALF, idsOf, majorityOf, standing, times } from './voting.ts';

const answered = (rule: Parameters<typeof carries>[0], ...stands: readonly Stand[]): CarriesAnswer => {
  const parties = standing(...stands);
  return carries(rule, parties, allVote(parties)).answer;
};

describe('what one stand among those who agree does under each rule of common consent', () => {
  const table: readonly (readonly [Stand, CarriesAnswer, CarriesAnswer, CarriesAnswer, CarriesAnswer])[] = [
    // stand, consensus, consensus despite disinterest, unanimity, silence procedure within its term
    ['agreed', 'yes', 'yes', 'yes', 'yes'],
    ['agreedWithComments', 'yes', 'yes', 'yes', 'yes'],
    ['agreedBySilence', 'yes', 'yes', 'yes', 'yes'],
    ['abstained', 'yes', 'yes', 'notYet', 'yes'],
    ['disinterested', 'notYet', 'yes', 'notYet', 'notYet'],
    ['reserved', 'notYet', 'notYet', 'notYet', 'notYet'],
    ['stale', 'notYet', 'notYet', 'notYet', 'notYet'],
    ['noAnswer', 'notYet', 'notYet', 'notYet', 'notYet'],
    ['objected', 'no', 'no', 'no', 'no'],
    ['cannotTell', 'cannotTell', 'cannotTell', 'cannotTell', 'cannotTell'],
  ];
  it('the table has every stand', () => {
    expect(table.map(([stand]) => stand).sort()).toEqual([...STANDS].sort());
  });
  it.each(table)('%s: consensus %s, despite disinterest %s, unanimity %s, silence %s', (stand, ...expected) => {
    const kinds = ['consensus', 'consensusDespiteDisinterest', 'unanimity', 'silenceProcedure'] as const;
    expect(kinds.map((kind) => answered(byConsent(kind), 'agreed', stand, 'agreed'))).toEqual(expected);
  });

  it('an objection weighs more than an unknown position, and that more than a missing one', () => {
    expect(answered(byConsent('consensus'), 'objected', 'cannotTell', 'noAnswer')).toBe('no');
    expect(answered(byConsent('consensus'), 'agreed', 'cannotTell', 'noAnswer')).toBe('cannotTell');
  });
});

describe('consensus that a declared disinterest does not block (Charter of the CIS, article 23)', () => {
  it.each([
    [['agreed', 'agreed', 'disinterested'], 'yes'],
    [['disinterested', 'disinterested', 'agreed'], 'yes'],
    [['agreed', 'disinterested', 'objected'], 'no'],
    [['agreed', 'disinterested', 'noAnswer'], 'notYet'],
  ] as const)('%j: %s', (stands, expected) => {
    expect(answered(byConsent('consensusDespiteDisinterest'), ...stands)).toBe(expected);
  });
});

describe('two thirds of the members present and voting (UN General Assembly, rules of procedure, rules 83–86)', () => {
  const rule = majorityOf([2, 3], 'voting', true);
  it.each([
    ['exactly two thirds are enough', [4, 2, 0], 'yes'],
    ['one less is not', [3, 2, 0], 'no'],
    ['members who abstain are considered as not voting (rule 86)', [4, 2, 3], 'yes'],
    ['all abstain: nobody is for it', [0, 0, 5], 'no'],
    ['one is for it and all others abstain', [1, 0, 5], 'yes'],
  ] as const)('%s: for, against, abstaining %j: %s', (_, [inFavour, against, abstaining], expected) => {
    const stands = [...times(inFavour, 'agreed'), ...times(against, 'objected'), ...times(abstaining, 'abstained')];
    expect(answered(rule, ...stands)).toBe(expected);
  });

  it('those absent do not count, whatever they wrote; those present and silent may still vote either way', () => {
    const stands = standing(...times(4, 'agreed'), 'objected', 'objected', 'objected', 'noAnswer');
    const ids = idsOf(stands);
    expect(carries(rule, stands, attendedBy(stands, ids.slice(0, 6)))).toEqual({
      answer: 'yes',
      reason: { ru: 'За 4 из 6 голосующих, нужно 4.', en: '4 of 6 voting in favour, 4 needed.' },
    });
    expect(carries(rule, stands, attendedBy(stands, ids.slice(0, 7))).answer).toBe('no');
    const silent = carries(rule, stands, attendedBy(stands, [...ids.slice(0, 6), ids[7] as string]));
    expect(silent).toEqual({
      answer: 'notYet',
      reason: {
        ru: 'За 4 из 6 голосующих; если проголосуют все, нужно 5 из 7; ещё не определилась одна сторона: Кастония.',
        en: '4 of 6 voting in favour; 5 of 7 needed if all vote; still undecided: Castonia.',
      },
    });
  });

  it('of those absent nobody asks what they think', () => {
    const stands = standing('agreed', 'noAnswer', 'objected', 'cannotTell', 'noAnswer');
    expect(carries(rule, stands, attendedBy(stands, ['XA', 'XB', 'XC']))).toEqual({
      answer: 'notYet',
      reason: {
        ru: 'За 1 из 2 голосующих; если проголосуют все, нужно 2 из 3; ещё не определилась одна сторона: Борея.',
        en: '1 of 2 voting in favour; 2 of 3 needed if all vote; still undecided: Borea.',
      },
    });
  });

  it('nobody can tell who voted where a meeting was held and no attendance is recorded', () => {
    const stands = standing(...times(4, 'agreed'), 'objected', 'objected', 'noAnswer');
    const spoke = new Set(idsOf(stands).slice(0, 6));
    const chamber = { ...allVote(stands), meeting: { recorded: false, present: spoke } };
    expect(carries(rule, stands, chamber)).toMatchObject({
      answer: 'cannotTell',
      reason: { ru: 'Присутствие на заседании не записано; неизвестно, участвовала ли сторона: Ивория.' },
    });
    const early = { ...chamber, meeting: { recorded: false, present: new Set(['XA', 'XB']) } };
    expect(carries(rule, standing('agreed', 'objected', 'agreed'), early).answer, 'was it there?').toBe('cannotTell');
    expect(carries(rule, standing('agreed', 'agreed', 'objected', 'objected'), early).answer).toBe('cannotTell');
    const sure = standing(...times(5, 'agreed'), 'objected', 'noAnswer');
    expect(carries(rule, sure, chamber).answer, 'five of seven, however it voted').toBe('yes');
  });
});

describe('simple majority of the members present and voting, with a quorum of half of the members', () => {
  const rule = majorityOf([1, 2], 'voting', false, HALF);
  const at = (present: number, ...stands: readonly Stand[]) => {
    const parties = standing(...stands);
    return carries(rule, parties, attendedBy(parties, idsOf(parties).slice(0, present)));
  };
  it('half is not more than half', () => {
    expect(at(4, 'agreed', 'agreed', 'objected', 'objected', ...times(4, 'noAnswer')).answer).toBe('no');
    expect(at(4, 'agreed', 'agreed', 'objected', 'abstained', ...times(4, 'noAnswer')).answer).toBe('yes');
  });
  it('without a quorum nothing carries', () => {
    expect(at(3, ...times(3, 'agreed'), ...times(5, 'noAnswer'))).toEqual({
      answer: 'no',
      reason: {
        ru: 'Нет кворума: присутствующих 3 из 8, нужно 4.',
        en: 'No quorum: 3 of 8 present, 4 needed.',
      },
    });
  });
  it('until a meeting has been held, whoever has spoken takes part', () => {
    expect(answered(rule, ...times(5, 'agreed'), ...times(3, 'noAnswer'))).toBe('yes');
    expect(answered(rule, ...times(4, 'agreed'), ...times(4, 'noAnswer'))).toBe('notYet');
    expect(answered(rule, 'agreed', ...times(4, 'abstained'), ...times(3, 'noAnswer'))).toBe('notYet');
  });
});

describe('a majority', () => {
  it.each([
    ['members', 'of all members, who abstains counts as much as who objects', [3, 0, 3], 'no'],
    ['members', 'of all members', [4, 1, 1], 'yes'],
    ['present', 'of those present, who abstains counts', [3, 0, 3], 'no'],
    ['voting', 'of those voting, who abstains does not', [3, 0, 3], 'yes'],
  ] as const)('%s: %s', (of, _, [inFavour, against, abstaining], expected) => {
    const stands = [...times(inFavour, 'agreed'), ...times(against, 'objected'), ...times(abstaining, 'abstained')];
    expect(answered(majorityOf([1, 2], of, false), ...stands)).toBe(expected);
  });

  it('tells, while some may still vote, what is enough if all of them do', () => {
    const reason = (rule: Parameters<typeof carries>[0], ...stands: readonly Stand[]): string => {
      const parties = standing(...stands);
      return carries(rule, parties, allVote(parties)).reason.en;
    };
    const voting = majorityOf([2, 3], 'voting', true);
    expect(reason(voting, ...times(9, 'noAnswer'))).toBe(
      'No votes yet; 6 of 9 needed if all vote; still undecided: 9.',
    );
    expect(reason(voting, ...times(5, 'agreed'), ...times(2, 'objected'), 'abstained', 'noAnswer', 'reserved')).toBe(
      '5 of 7 voting in favour; 6 of 9 needed if all vote; still undecided: Lazuria and Merania.',
    );
    expect(reason(voting, ...times(5, 'agreed'), ...times(4, 'objected'), 'noAnswer')).toBe(
      '5 of 9 voting in favour; 7 of 10 needed if all vote; that is out of reach.',
    );
    expect(reason(majorityOf([1, 2], 'present', false), 'agreed', 'abstained', 'noAnswer')).toBe(
      '1 of 2 present in favour; 2 of 3 needed if all are present; still undecided: Veloria.',
    );
    expect(reason(majorityOf([1, 2], 'members', false), 'agreed', 'noAnswer', 'noAnswer')).toBe(
      '1 of 3 members in favour, 2 needed; still undecided: Borea and Veloria.',
    );
  });

  it('carries with the number that is told, whoever of the undecided objects', () => {
    const stand = fc.constantFrom<Stand>('agreed', 'objected', 'abstained', 'reserved', 'noAnswer');
    const majority = fc.constantFrom(
      ...(['voting', 'present', 'members'] as const).flatMap((of) => [
        majorityOf([2, 3], of, true),
        majorityOf([1, 2], of, false),
      ]),
    );
    fc.assert(
      fc.property(majority, fc.array(stand, { minLength: 1, maxLength: 8 }), (rule, stands) => {
        const parties = standing(...stands);
        const { answer, reason } = carries(rule, parties, allVote(parties));
        const needed = Number(/(\d+)(?: of \d+)? needed/.exec(reason.en)?.[1]);
        if (answer !== 'notYet') return;
        let missing = needed - stands.filter((each) => each === 'agreed').length;
        const voted = stands.map((each): Stand => {
          if (each !== 'noAnswer' && each !== 'reserved') return each;
          missing -= 1;
          return missing >= 0 ? 'agreed' : 'objected';
        });
        expect(answered(rule, ...voted)).toBe(missing <= 0 ? 'yes' : 'no');
      }),
    );
  });

  it('a reserve is not a vote, and may still become one', () => {
    expect(answered(majorityOf([2, 3], 'voting', true), 'agreed', 'agreed', 'objected', 'reserved')).toBe('yes');
    expect(answered(majorityOf([2, 3], 'voting', true), 'agreed', 'objected', 'reserved')).toBe('notYet');
    expect(answered(majorityOf([2, 3], 'members', true), 'agreed', 'objected', 'reserved')).toBe('notYet');
  });

  it('every stand but agreement is no vote in favour', () => {
    for (const stand of EXPRESSED_STANDS)
      expect(answered(majorityOf([1, 1], 'members', true), 'agreed', stand) === 'yes').toBe(stand.startsWith('agreed'));
  });

  it('only members vote: who was asked besides has a voice', () => {
    const stands = standing('agreed', 'agreed', 'objected', 'objected');
    const chamber = { ...allVote(stands), memberIds: new Set(idsOf(stands).slice(0, 3)) };
    expect(carries(majorityOf([2, 3], 'voting', true), stands, chamber).answer).toBe('yes');
    expect(carries(majorityOf([2, 3], 'voting', true), stands, { ...chamber, memberIds: new Set() })).toMatchObject({
      answer: 'cannotTell',
      reason: { en: 'The members of the body are unknown.' },
    });
  });

  it('nobody can tell where it hangs on a membership or a position that no source gives, or on which majority', () => {
    const stands = standing('agreed', 'agreed', 'agreed', 'objected', 'abstained');
    const uncertain = (...ids: readonly string[]) => ({ ...allVote(stands), uncertainIds: new Set(ids) });
    const rule = majorityOf([1, 2], 'members', false);
    expect(carries(rule, stands, uncertain()).answer).toBe('yes');
    expect(carries(rule, stands, uncertain('XK')).answer).toBe('cannotTell');
    expect(carries(majorityOf([1, 2], 'voting', false), stands, uncertain('XK')).answer).toBe('yes');
    expect(answered(rule, 'agreed', 'agreed', 'objected', 'cannotTell')).toBe('cannotTell');
    expect(answered({ ruleKind: 'majority', majority: null, quorum: null }, 'agreed')).toBe('cannotTell');
  });
});

describe('a quorum', () => {
  it('is asked of common consent too, where attendance shows that there was none', () => {
    const stands = standing(...times(4, 'agreed'));
    const rule = { ...byConsent('consensus'), quorum: { numerator: 2, denominator: 3 } };
    expect(carries(rule, stands, allVote(stands)).answer).toBe('yes');
    expect(carries(rule, stands, attendedBy(stands, ['XA', 'XB', 'XC'])).answer).toBe('yes');
    expect(carries(rule, stands, attendedBy(stands, ['XA', 'XB'])).answer).toBe('no');
    const unrecorded = { ...allVote(stands), meeting: { recorded: false, present: new Set(['XA']) } };
    expect(carries(rule, stands, unrecorded).answer).toBe('cannotTell');
  });

  it('may hang on who is still a member', () => {
    const stands = standing('agreed', 'agreed', 'noAnswer', 'noAnswer');
    const rule = majorityOf([1, 2], 'voting', false, HALF);
    const uncertain = (...present: readonly string[]) => ({
      ...attendedBy(stands, present),
      uncertainIds: new Set(['XK']),
    });
    expect(carries(rule, stands, attendedBy(stands, ['XA', 'XB'])).answer).toBe('yes');
    expect(carries(rule, stands, uncertain('XA', 'XB')).answer, 'two of four, or of five').toBe('cannotTell');
    const three = standing('agreed', 'noAnswer', 'noAnswer');
    const chamber = { ...attendedBy(three, ['XA', 'XK']), uncertainIds: new Set(['XK']) };
    expect(carries(rule, three, chamber).answer, 'one of three, or two of four').toBe('cannotTell');
  });
});

describe('a rule in words', () => {
  it.each([
    [majorityOf([2, 3], 'voting', true), 'две трети присутствующих и голосующих'],
    [majorityOf([1, 2], 'voting', false, HALF), 'более половины присутствующих и голосующих; кворум — половина членов'],
    [majorityOf([2, 3], 'members', false), 'более двух третей членов'],
    [majorityOf([7, 10], 'present', true), '7/10 присутствующих'],
    [byConsent('unanimity'), 'единогласие'],
    [{ ...byConsent('consensus'), quorum: { numerator: 2, denominator: 3 } }, 'консенсус; кворум — две трети членов'],
  ])('%#: %s', (rule, expected) => {
    expect(ruleText(rule).ru).toBe(expected);
    expect(ruleText(rule).en).not.toMatch(/[а-я]/);
  });
});
