import { describe, expect, it } from 'vitest';
import { overlaps } from '../src/bodies/startMembership.ts';
import {
  fullMembersOf,
  type LocalDate,
  onDay,
  parseWhen,
  uncertainMembershipsOn,
  voicesWithoutVote,
  type When,
} from '../src/index.ts';
import { decided, refusalOf } from './commanding.ts';
import { ADMIN, REGISTRY, saidOn } from './registering.ts';
import { Story } from './story.ts';

const span = ([from, until]: readonly [string, string | null]) => ({
  from: parseWhen(from) as When,
  until: until === null ? null : (parseWhen(until) as When),
});

describe('two times in which a party sits in a body', () => {
  it.each<[one: readonly [string, string | null], other: readonly [string, string | null], common: boolean]>([
    [['2020-01-01', null], ['2021-01-01', null], true],
    [['2020-01-01', '2020-12-31'], ['2021-01-01', null], false],
    [['2020-01-01', '2021-01-01'], ['2021-01-01', null], true],
    [['2020', null], ['2020-06-01', '2020-06-30'], false],
    [['2020-01-01', '2020'], ['2020-06-01', null], false],
    [['2020-01-01', 'XXXX-XX-XX'], ['2021-01-01', null], false],
    [['2020-01-01', 'XXXX-XX-XX'], ['2020-01-01', '2020-02-01'], true],
    [['2020-01-01', '../2022-01-01'], ['2021-01-01', null], false],
    [['2020-01-01/..', null], ['2021-01-01', null], false],
    [['2020', '2020-03-01'], ['2020-01-01', null], false],
  ])('%j and %j certainly have a day in common: %s', (one, other, common) => {
    expect([overlaps(span(one), span(other)), overlaps(span(other), span(one))]).toEqual([common, common]);
  });
});

describe('who sits in a body on a day', () => {
  const story = Story.commonwealth(5)
    .body('board')
    .member('board', 'XA')
    .member('board', 'XB', { role: 'associate' })
    .member('board', 'XC', { role: 'observer' })
    .member('board', 'XD', { from: onDay('2025-05-01'), until: { edtf: 'XXXX-XX-XX', inferred: false } })
    .member('board', 'XE', { from: onDay('2025-05-01'), until: { edtf: '2025-06', inferred: false } });
  const on = (day: LocalDate) =>
    [fullMembersOf, voicesWithoutVote, uncertainMembershipsOn].map((of) =>
      of(story.records(), 'board', day).map(({ partyId }) => partyId),
    );

  it('has a vote or only a voice; of one whose end is unknown nobody can tell after its first day', () => {
    expect(on('2025-04-30')).toEqual([['XA'], ['XB', 'XC'], []]);
    expect(on('2025-05-01')).toEqual([['XA', 'XD', 'XE'], ['XB', 'XC'], []]);
    expect(on('2025-06-30')).toEqual([['XA', 'XE'], ['XB', 'XC'], ['XD']]);
    expect(on('2025-07-01')).toEqual([['XA'], ['XB', 'XC'], ['XD']]);
  });
});

describe('what administrators enter of a body', () => {
  const told = (): Story => Story.commonwealth(3).paper('letter').body('other');
  const code = (story: Story, command: Parameters<typeof decided>[1]) => {
    const decision = decided(story, command, '2026-03-10', ADMIN);
    return decision.kind === 'refused' ? decision.refusal.code : 'accepted';
  };
  const rule = REGISTRY.citeDecisionRule;

  it('is a share that is one: no more than the whole, of whole numbers up to a thousand', () => {
    const share = (numerator: number, denominator: number) =>
      code(told(), { ...rule, quorum: { numerator, denominator } });
    expect([share(1, 1), share(1, 1000), share(1000, 1000)]).toEqual(['accepted', 'accepted', 'accepted']);
    for (const [numerator, denominator] of [
      [2, 1],
      [1, 1001],
      [0, 1],
      [1, 0],
      [1.5, 2],
      [-1, 2],
    ] as const)
      expect(share(numerator, denominator)).toBe('INVALID_SHARE');
  });

  it('is a rule once: the same kind for the same matter since the same day by the same article', () => {
    const cited = told();
    const decision = decided(cited, rule, '2026-03-10', ADMIN);
    cited.decided(decision.kind === 'accepted' ? decision.entries : []);
    expect(refusalOf(cited, rule, '2026-03-10', ADMIN)).toMatchObject({
      code: 'SAID_BEFORE',
      facts: { what: rule.citation },
    });
    const article = { ru: 'ст. 8', en: 'art. 8' };
    const others = [
      { from: '2026-02-02' },
      { citation: article },
      { matter: null },
      { ruleKind: 'consensus' as const, majority: null },
    ];
    for (const different of others) expect(code(cited, { ...rule, ...different })).toBe('accepted');
    expect(code(cited, { ...rule, matter: { ru: '  Важные   вопросы ', en: 'other' } })).toBe('SAID_BEFORE');
  });

  it('ends a membership no earlier than it began, and may on the same day', () => {
    const ends = (until: string) => code(told(), { ...REGISTRY.endMembership, until, ...saidOn('2026-02-01') });
    expect([ends('2020-01-01'), ends('2019-12-31'), ends('../2026-01-01'), ends('XXXX-XX-XX')]).toEqual([
      ...['accepted', 'ENDS_BEFORE_START', 'accepted', 'accepted'],
    ]);
  });

  it('is a code of two letters, of a fictional state one of those that begin with X', () => {
    const state = (stateCode: string, synthetic: boolean) =>
      code(told(), { ...REGISTRY.registerState, code: stateCode, synthetic });
    // That a fictional paper proves no real state is asked after its code.
    expect([state('XZ', true), state('KZ', false)]).toEqual(['accepted', 'MIXES_SYNTHETIC']);
    for (const [stateCode, synthetic] of [
      ['AXZ', true],
      ['XZA', true],
      ['KZA', false],
      ['AKZ', false],
      ['KZ', true],
      ['XZ', false],
    ] as const)
      expect(state(stateCode, synthetic)).toBe('INVALID_CODE');
  });

  it('is a calendar of days and years that there are', () => {
    const calendar = (different: object) =>
      code(told(), { ...REGISTRY.citeCalendar, ...{ holidays: [], workingDays: [] }, ...different });
    const years = (firstYear: number, lastYear: number) => calendar({ firstYear, lastYear });
    expect([years(1900, 1900), years(2999, 2999), years(2026, 2026)]).toEqual(['accepted', 'accepted', 'accepted']);
    for (const [first, last] of [
      [1899, 1900],
      [3000, 3000],
      [2026, 2025],
      [2026.5, 2027],
      [2026, 2026.5],
      [2999, 3000],
      [2026, 2226],
    ] as const)
      expect(years(first, last)).toBe('INVALID_CALENDAR');
    expect([
      calendar({ weekend: [1, 7] }),
      calendar({ weekend: [0] }),
      calendar({ weekend: [8] }),
      calendar({ weekend: [6, 6] }),
    ]).toEqual([...['accepted', 'INVALID_CALENDAR', 'INVALID_CALENDAR', 'INVALID_CALENDAR']]);
  });
});
