import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durations, medianOf, participation, passesOf } from '../src/index.ts';
import { carriedOut } from './commanding.ts';
import { Story } from './story.ts';
import { reply } from './writing.ts';

/** A draft that was prepared, sent back by the council, prepared again and approved. */
function returned(): Story {
  return Story.commonwealth(3, 'consensus')
    .step('prepare', { stepType: 'preparation' })
    .step('council')
    .dossier('2026-01-01')
    .happened('2026-01-11', 'prepare', 'prepared')
    .happened('2026-01-31', 'council', 'returned')
    .happened('2026-02-05', 'prepare', 'prepared')
    .happened('2026-02-25', 'council', 'approved');
}

describe('how long it takes', () => {
  it('is counted pass by pass, and a return costs what passing again takes', () => {
    const passes = passesOf(returned().records(), 'dossier');
    expect(passes.map(({ step, days, ended, isAgain }) => [step.key, days, ended, isAgain])).toEqual([
      ['prepare', 10, 'done', false],
      ['council', 20, 'returned', false],
      ['prepare', 5, 'done', true],
      ['council', 20, 'done', true],
    ]);
    expect(durations(returned().records(), ['dossier'], 'step', '2026-04-01')).toMatchObject([
      { key: 'route/council', passes: 2, known: 2, min: 20, median: 20, max: 20, returns: 1, daysAgain: 20 },
      { key: 'route/prepare', passes: 2, known: 2, min: 5, median: 7.5, max: 10, returns: 0, daysAgain: 5 },
    ]);
    expect(durations(returned().records(), ['dossier'], 'dossier', '2026-04-01')).toMatchObject([
      { total: 55, returns: 1, daysAgain: 25 },
    ]);
  });

  it('is counted where a text was not adopted, too, and anew from then when it is brought again', () => {
    const story = Story.commonwealth(3, 'consensus')
      .step('council')
      .step('heads', { after: [] })
      .dossier('2026-01-01')
      .happened('2026-01-31', 'council', 'notAdopted');
    expect(durations(story.records(), ['dossier'], 'step', '2026-04-01')).toMatchObject([
      { key: 'route/council', passes: 1, known: 1, total: 30, returns: 0, daysAgain: 0 },
    ]);
    story.revision('2026-02-02', 'draft-2').happened('2026-02-10', 'council', 'approved');
    expect(passesOf(story.records(), 'dossier').map(({ days, ended, isAgain }) => [days, ended, isAgain])).toEqual([
      [30, 'notAdopted', false],
      [10, 'done', true],
    ]);
  });

  it('is not guessed where a day is only bounded or was inferred', () => {
    const story = Story.commonwealth(1, null)
      .step('prepare', { stepType: 'preparation' })
      .step('council')
      .dossier('2026-01-01')
      .happened('2026-01-11', 'prepare', 'prepared', { inferred: true })
      .happened('2026-02', 'council', 'approved');
    expect(durations(story.records(), ['dossier'], 'stepType', '2026-04-01')).toMatchObject([
      { key: 'approval', passes: 1, known: 0, median: null, total: 0 },
      { key: 'preparation', passes: 1, known: 0, median: null, total: 0 },
    ]);
  });

  it('has its median between the shortest and the longest, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const median = medianOf(sorted) as number;
        expect(median).toBeGreaterThanOrEqual(sorted[0] as number);
        expect(median).toBeLessThanOrEqual(sorted.at(-1) as number);
        expect(sorted.filter((each) => each < median).length).toBeLessThanOrEqual(sorted.length / 2);
        expect(sorted.filter((each) => each > median).length).toBeLessThanOrEqual(sorted.length / 2);
      }),
    );
    expect(medianOf([])).toBeNull();
  });

  it('has no beginning where it came to a step off the route, and is counted nowhere where it may have ended before it began', () => {
    const story = Story.commonwealth(1, null)
      .step('prepare', { stepType: 'preparation' })
      .step('experts', { stepType: 'expertReview' })
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-01-05', 'prepare', 'prepared')
      .happened('2026-01-20', 'council', 'approved');
    expect(passesOf(story.records(), 'dossier').map(({ step, from, days }) => [step.key, from?.edtf, days])).toEqual([
      ['prepare', '2026-01-10', null],
      ['council', undefined, null],
    ]);
  });

  it('counts no days where it is over on the day on which it came, and none at all in a dossier that nobody sees', () => {
    const story = Story.commonwealth(1, null).step('council').dossier('2026-01-10');
    story.happened('2026-01-10', 'council', 'approved');
    expect(passesOf(story.records(), 'dossier').map(({ days }) => days)).toEqual([0]);
    expect(passesOf(story.records(), 'unseen')).toEqual([]);
    expect(durations(story.records(), ['unseen'], 'dossier', '2026-04-01')).toEqual([]);
  });

  it('is told by body only of bodies that the reader sees', () => {
    const records = returned().records();
    const bodies = (seen: typeof records) => durations(seen, ['dossier'], 'body', '2026-04-01').map(({ key }) => key);
    expect(bodies(records)).toEqual(['group']);
    expect(bodies({ ...records, body: new Map() })).toEqual([]);
  });

  it('is told by state from each letter to its answer, and of no state that has answered nothing', () => {
    const story = Story.commonwealth(3)
      .paper('letter')
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ['XA', 'XB', 'XC']);
    const [requestId = ''] = story.records().consultationRequest.keys();
    for (const [partyId, day] of [
      ['XA', '2026-02-11'],
      ['XB', '2026-02-21'],
    ] as const)
      carriedOut(story, reply(requestId, day, { partyId }), '2026-03-01');
    expect(durations(story.records(), ['dossier'], 'state', '2026-03-01')).toMatchObject([
      { key: 'XB', passes: 1, known: 1, min: 20, median: 20, max: 20, total: 20, returns: 0 },
      { key: 'XA', passes: 1, known: 1, median: 10 },
    ]);
  });
});

describe('how the states take part', () => {
  /** The register of states is not in the order of their codes. */
  const told = (): Story => {
    const story = Story.commonwealth(4).body('board').step('council').dossier('2026-01-10');
    const [first, ...others] = story.entries.filter(({ kind }) => kind === 'memberStateRegistered');
    story.entries.splice(0, Infinity, ...story.entries.filter(({ kind }) => kind !== 'memberStateRegistered'));
    story.entries.unshift(...others.map((entry) => ({ ...entry, streamId: `a ${entry.streamId}` })), first as never);
    return story;
  };
  const of = (story: Story) => participation(story.records(), ['dossier'], '2026-03-01');

  it('is told by code, of those who were asked or who spoke, and of nobody else', () => {
    const story = told()
      .commented('2026-01-11', 'XC', null, 'council')
      .said('2026-01-12', 'XB', 'agreed', 'council')
      .said('2026-01-13', 'XB', 'objected', 'council')
      .asked('2026-02-01', 'council', ['XA', 'board']);
    expect(
      of(story).map(({ memberState, asked, positions, comments }) => [memberState.code, asked, positions, comments]),
    ).toEqual([
      ['XA', 1, [], 0],
      [
        'XB',
        0,
        [
          { stand: 'agreed', count: 1 },
          { stand: 'objected', count: 1 },
        ],
        0,
      ],
      ['XC', 0, [], 1],
    ]);
  });

  it('counts the days of an answer only where they are known', () => {
    const story = told().paper('letter').asked('2026-02-01', 'council', ['XA', 'XB', 'board']);
    const [requestId = ''] = story.records().consultationRequest.keys();
    story
      .replied('2026-02-11', 'XA', requestId)
      .replied('2026-02', 'XB', requestId)
      .replied('2026-02-12', 'board', requestId);
    expect(of(story).map(({ answered, medianDaysToAnswer }) => [answered, medianDaysToAnswer])).toEqual([
      [1, 10],
      [1, null],
    ]);
    expect(
      durations(story.records(), ['dossier'], 'state', '2026-03-01').map(({ key, passes, known }) => [
        key,
        passes,
        known,
      ]),
    ).toEqual([
      ['XA', 1, 1],
      ['XB', 1, 0],
    ]);
  });
});
