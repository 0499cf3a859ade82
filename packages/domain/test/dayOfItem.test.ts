import { describe, expect, it } from 'vitest';
import { type HoldMeeting, refusalMessage, stepStatuses } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
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
