import { describe, expect, it } from 'vitest';
import { candidatesText, type Meeting, meetingBySlug, meetingSlug, type Records } from '../src/index.ts';
import { checkNumber, isSameItem, isSameNumber } from '../src/meetings/numbered.ts';
import { Story } from './story.ts';

const meetingOf = (records: Records, id: string): Meeting => records.meeting.get(id) as Meeting;

describe('two numbers of one meeting', () => {
  it.each([
    ['55/25-13', '№ 55/25 – 13', true],
    ['55/25-13', '13', true],
    ['55/25-13', '№ 13', true],
    ['55/25-13', '№13', true],
    ['55/25-13', '55-13', true],
    ['55-13', '55/25-13', true],
    ['55-13', '25-13', false],
    ['55/25-13', '55/25-14', false],
    ['55/25-13', '14', false],
    ['9.2', '53/24-9.2', true],
    ['9.2', '53/24-9.3', false],
    ['9 . 2', '№ 9.2', true],
    ['09', '9', true],
    ['13', '55/26-13', true],
    ['протокол', 'протокол', true],
    ['протокол', 'Протокол ', true],
    ['протокол', 'решение', false],
    ['протокол', '13', false],
    ['13', 'протокол', false],
    ['исх. № 165', 'исх. № 166', false],
  ])('«%s» and «%s» count the same question: %s', (one, other, same) => {
    expect(isSameItem(one, other)).toBe(same);
    expect(isSameItem(other, one)).toBe(same);
  });
});

describe('two numbers of decisions', () => {
  it.each([
    ['55/25-13', '№ 55/25 – 13', true],
    ['55/25-13', '55/25-14', false],
    ['Исх. № 165', 'исх. № 165', true],
    ['исх. № 165', 'исх. № 166', false],
    [' Б/н', 'б/Н ', true],
  ])('«%s» and «%s» are the same: %s', (one, other, same) => {
    expect(isSameNumber(one, other)).toBe(same);
  });
});

describe('the number of a question', () => {
  const of = (...numbers: (number | null)[]) => {
    const story = Story.commonwealth(1).body('council').body('board');
    const bodies = ['group', 'council', 'board'];
    const sittings = numbers.map((number, index) => ({ bodyId: bodies[index] ?? '', number }));
    const records = story.meeting('2026-01-20', 'meeting', '2026-02-20', sittings).records();
    return (written: string | null) => checkNumber(records, meetingOf(records, 'meeting'), written);
  };

  it.each([
    [[55, 25], '55/25-13'],
    [[55, 25], '55-13'],
    [[55, 25], '25-13'],
    [[55, null], '55/26-13'],
    [[55, null], '77-13'],
    [[null, null], '1/2-3'],
    [[55, 25], '13'],
    [[55, 25], 'исх. № 165'],
    [[55, 25], null],
  ] as const)('of the meeting %j may be %s', (numbers, written) => {
    expect(of(...numbers)(written)).toBeUndefined();
  });

  it.each([
    [[55, 25], '55/26-13', '55/25-13'],
    [[55, 25], '25/55-13', '55/25-13'],
    [[55, 25], '56-13', '55/25-13'],
    [[55, 25], '55/25/1-13.2', '55/25-13.2'],
    [[55, null], '56/26-13', '55/…-13'],
    [[55], '55/25-13', '55-13'],
  ] as const)('of the meeting %j is not %s, %s was expected', (numbers, written, expected) => {
    expect(of(...numbers)(written)).toMatchObject({
      code: 'NUMBER_CONTRADICTS',
      facts: { number: written, expected },
    });
  });
});

describe('the short name of a meeting', () => {
  const told = () =>
    Story.commonwealth(1)
      .body('council')
      .meeting('2026-01-01', 'held', '2026-02-20', [{ bodyId: 'council', number: null }])
      .meeting('2026-01-02', 'numbered', '2026-02-20', [{ bodyId: 'council', number: 3 }])
      .meeting('2026-01-03', 'joint', '2026-02-21', [
        { bodyId: 'council', number: null },
        { bodyId: 'group', number: null },
      ])
      .meeting('2026-01-04', 'half', '2026-02-22', [
        { bodyId: 'council', number: 9 },
        { bodyId: 'group', number: null },
      ])
      .meeting('2026-01-05', 'other', '2026-02-20', [{ bodyId: 'group', number: null }])
      .meeting('2026-01-06', 'open', '2026-03-01/2026-03-04', [{ bodyId: 'group', number: null }])
      .meeting('2026-01-07', 'until', '../2026-03-09', [{ bodyId: 'group', number: null }])
      .meeting('2026-01-08', 'never', 'XXXX-XX-XX', [{ bodyId: 'group', number: null }])
      .records();

  it.each([
    ['held', 'council-2026-02-20'],
    ['numbered', 'council-3'],
    ['joint', 'council-2026-02-21'],
    ['half', 'council-9'],
    ['other', 'group-2026-02-20'],
    ['open', 'group-2026-03-01'],
    ['until', 'group-2026-03-09'],
    ['never', 'never'],
  ])('of %s is %s, which names no other', (id, slug) => {
    const records = told();
    expect(meetingSlug(records, meetingOf(records, id))).toBe(slug);
    expect(meetingBySlug(records, slug)?.id).toBe(id);
    expect(meetingBySlug(records, ` ${slug.toUpperCase()} `)?.id ?? id).toBe(id);
  });

  it.each(['group-2026-02-21x', 'x group-2026-02-20', 'nobody-3', 'council-2026-02-22', 'council', ''])(
    'is not «%s»',
    (slug) => {
      expect(meetingBySlug(told(), slug)).toBeUndefined();
    },
  );

  it('finds the meeting of two bodies by either, where no number is known', () => {
    expect(meetingBySlug(told(), 'group-2026-02-21')?.id).toBe('joint');
  });
});

describe('meetings so that one can be told from another', () => {
  const several = (count: number) => {
    const story = Story.commonwealth(1);
    for (let number = 1; number <= count; number += 1)
      story.meeting('2026-01-20', `m${number}`, '2026-02-20', [{ bodyId: 'group', number }]);
    const records = story.records();
    return candidatesText(records, [...records.meeting.values()]);
  };

  it('are named with their day and the short name of the body, ten at most', () => {
    expect(several(1)).toEqual({
      ru: '«Орган group, № 1» (20 февраля 2026; body: group)',
      en: '“Body group, No. 1” (20 February 2026; body: group)',
    });
    expect(several(10).en).toMatch(/No\. 10” \(20 February 2026; body: group\)$/);
    expect(several(11).en).toMatch(/No\. 10” \(20 February 2026; body: group\); …$/);
  });

  it('are named without what nobody knows', () => {
    const records = Story.commonwealth(1)
      .meeting('2026-01-20', 'm', '2026-02-20', [{ bodyId: 'group', number: 1 }])
      .records();
    const meeting = { ...meetingOf(records, 'm'), planned: null };
    const bodiless = { ...records, body: new Map() };
    expect(candidatesText(records, [meeting]).en).toBe('“Body group, No. 1” (body: group)');
    expect(candidatesText(bodiless, [meeting]).en).not.toContain('(');
  });
});
