import { describe, expect, it } from 'vitest';
import { type HoldMeeting, refusalMessage, stepStatuses } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying } from './correctingAnything.ts';
import { saidOn } from './registering.ts';
import { Story } from './story.ts';

const TODAY = '2026-06-01';
const DAYS = '2026-03-16/2026-03-18';

const announced = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .step('council')
    .step('next')
    .dossier('2026-01-10')
    .meeting('2026-01-15', 'meeting', DAYS);

const hold = (occurred: string | null, given: Partial<HoldMeeting> = {}): HoldMeeting => ({
  ...{ command: 'holdMeeting', meetingId: 'meeting', place: null, attendance: [], ...saidOn(DAYS) },
  items: [
    {
      ...{ dossier: 'dossier', number: null, stepId: 'council', forInformation: false, offRoute: false, occurred },
      outcomes: [{ documentId: 'draft', outcome: 'approved' }],
    },
  ],
  ...given,
});

describe('what a meeting of several days decided', () => {
  it('is of all its days where none is named, and counts from the last', () => {
    const [, decided] = carriedOut(announced(), hold(null), TODAY);
    expect(decided).toMatchObject({ occurred: { edtf: DAYS }, known: { edtf: '2026-03-18' } });
  });

  it('can have its day, and is known since the meeting is', () => {
    const story = announced();
    const [held, decided] = carriedOut(story, hold('2026-03-16'), TODAY);
    expect(held).toMatchObject({ kind: 'meetingHeld', occurred: { edtf: DAYS } });
    expect(decided).toMatchObject({ occurred: { edtf: '2026-03-16' }, known: { edtf: '2026-03-18' } });
    const council = stepStatuses(story.records(), 'dossier', TODAY).find(({ step }) => step.id === 'council');
    expect([council?.state, council?.reason.en]).toEqual(['done', expect.stringContaining('16 March 2026')]);
  });

  it.each(['2026-03-15', '2026-03-19', '2026-03', '2026-03-15/2026-03-16'])('not on %s', (day) => {
    const refusal = refusalOf(announced(), hold(day), TODAY);
    expect(refusal).toMatchObject({ code: 'DAY_OUTSIDE_MEETING', facts: { item: 0 } });
    expect(refusalMessage(refusal).en).toContain('16–18 March 2026');
  });

  it('not on what is no day', () => {
    expect(refusalOf(announced(), hold('soon'), TODAY).code).toBe('INVALID_DATE');
  });
});

describe('of a meeting of several days that was held on others', () => {
  const KNOWN_LATE = '2026-04-01';
  /** What it decided on its first day and on its last, and once on a day that nobody knows. */
  const decided = (): Story => {
    const story = announced().step('last');
    const [item] = hold(null).items;
    const on = (stepId: string, occurred: string | null) =>
      ({ ...item, stepId, occurred }) as HoldMeeting['items'][number];
    const items = [on('council', '2026-03-16'), on('next', '2026-03-18'), on('last', null)];
    carriedOut(story, { ...hold(null), items, known: KNOWN_LATE }, TODAY);
    return story;
  };
  const movedTo = (says: Readonly<{ occurred?: string; place?: { ru: string } }>): readonly (string | undefined)[] => {
    const story = decided();
    carriedOut(story, anywhere(entryOf(story, 'meetingHeld'), saying('held', says)), TODAY);
    return [...story.records().stepOccurrence.values()].map((each) => each.occurred.edtf);
  };

  it.each([
    ['2026-03-16/2026-03-17', '2026-03-16', '2026-03-16/2026-03-17'],
    ['2026-03-17/2026-03-18', '2026-03-17/2026-03-18', '2026-03-18'],
    ['2026-03-16', '2026-03-16', '2026-03-16'],
    ['2026-03-15/2026-03-19', '2026-03-16', '2026-03-18'],
    ['2026-03-20', '2026-03-20', '2026-03-20'],
  ])('what has a day among %s stays on it, the rest is of all of them', (days, first, last) => {
    expect(movedTo({ occurred: days })).toEqual([first, last, days]);
  });

  it('nothing moves when it was elsewhere on the same days', () => {
    expect(movedTo({ place: { ru: 'Авал' } })).toEqual(['2026-03-16', '2026-03-18', DAYS]);
  });

  it('it is not known before it was over', () => {
    const story = decided();
    const late = saying('held', { occurred: '2026-03-16/2026-04-02' });
    const refusal = refusalOf(story, anywhere(entryOf(story, 'meetingHeld'), late), TODAY);
    expect(refusal).toMatchObject({ code: 'KNOWN_TOO_EARLY', facts: { known: KNOWN_LATE, earliest: '2026-04-02' } });
  });
});
