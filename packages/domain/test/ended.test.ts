import { describe, expect, it } from 'vitest';
import { approvalProgress, endedText, type LocalDate } from '../src/index.ts';
import { Story } from './story.ts';

/** A review, then the decision, of one draft. */
const begun = (): Story =>
  Story.commonwealth(3).step('review', { stepType: 'expertReview' }).step('approval').dossier('2026-01-10');

const endedOn = (story: Story, day: LocalDate, stepId: string) => {
  const records = story.recordsOf(day);
  const progress = approvalProgress(records, 'dossier', day, { stepId });
  if (!progress) throw new Error('There is no progress at that step.');
  return endedText(records, progress);
};

describe('how a step ended', () => {
  const story = begun()
    .said('2026-01-11', 'XA', 'agreed', 'review')
    .happened('2026-01-20', 'review', 'endorsed')
    .happened('2026-02-03', 'approval', 'approved');

  it('is no question while it goes on, or has yet to come', () => {
    expect(endedOn(story, '2026-01-19', 'review')).toBeNull();
    expect(endedOn(story, '2026-01-20', 'approval')).toBeNull();
  });

  it('is what came out and when, although not all had agreed', () => {
    expect(endedOn(story, '2026-01-20', 'review')).toEqual({
      ru: 'одобрено, 20 января 2026',
      en: 'endorsed, 20 January 2026',
    });
    expect(endedOn(story, '2026-03-01', 'approval')?.ru).toBe('утверждено, 3 февраля 2026');
  });

  it('leaves nothing that would still carry it, although nobody recorded who agreed', () => {
    const wouldPass = (day: LocalDate) =>
      approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'approval' })?.wouldPass;
    expect(wouldPass('2026-02-02')).toHaveLength(1);
    expect(wouldPass('2026-02-04')).toEqual([]);
    const withdrawn = begun().happened('2026-01-20', 'review', 'endorsed').withdrew('2026-02-01');
    const progress = approvalProgress(withdrawn.records(), 'dossier', '2026-02-02', { stepId: 'approval' });
    expect(progress?.wouldPass).toEqual([]);
  });

  it('is no question again once the document was given back to it', () => {
    const returned = begun().happened('2026-01-20', 'review', 'endorsed').returned('2026-02-03', 'approval', 'review');
    expect(endedOn(returned, '2026-02-04', 'review')).toBeNull();
  });

  it('is that the dossier is finished where the step itself was passed by', () => {
    const passed = Story.commonwealth(3)
      .step('review', { stepType: 'expertReview', necessity: 'may' })
      .step('approval', { after: [] })
      .dossier('2026-01-10')
      .said('2026-01-11', 'XA', 'objected', 'review')
      .happened('2026-02-03', 'approval', 'approved');
    expect(endedOn(passed, '2026-02-03', 'review')?.en).toBe('the dossier is finished');
  });
});
