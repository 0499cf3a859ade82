import { describe, expect, it } from 'vitest';
import { approvalProgress, attention, type LocalDate, outstanding, stepStatuses } from '../src/index.ts';
import { Story } from './story.ts';

/** A body of four drafts a document since 10 January, before a council decides on it. */
const drafting = (): Story =>
  Story.commonwealth(4)
    .step('drafting', { stepType: 'preparation', termDays: 90 })
    .step('council')
    .dossier('2026-01-10');
const askingOne = (): Story => drafting().asked('2026-02-01', 'drafting', ['XA'], { term: '2026-02-20' });
const COLLECTIVES = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];

function awaited(story: Story, day: LocalDate): unknown {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  if (answer.kind === 'cannotTell') return answer.kind;
  return answer.items.map(({ party, since, daysLate }) => [party.record.id, since, daysLate]);
}
const progress = (story: Story, day: LocalDate) =>
  approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'drafting' });

describe('where a body works and decides nothing', () => {
  it('those whom a letter names are awaited since the letter, and nobody else', () => {
    expect(awaited(askingOne(), '2026-02-25')).toEqual([['XA', '2026-02-01', 5]]);
    expect(progress(askingOne(), '2026-02-25')).toMatchObject({
      total: 1,
      stands: [{ party: { record: { id: 'XA' } } }],
    });
    expect(progress(askingOne(), '2026-02-25')?.notRequired.map(({ record }) => record.id)).toEqual(['XB', 'XC', 'XD']);
  });

  it('once they have answered the body is awaited again', () => {
    const story = askingOne();
    const letter = story.last.payload as { requestId: string };
    expect(awaited(story.replied('2026-02-10', 'XA', letter.requestId), '2026-02-25')).toEqual([
      ['group', '2026-01-10', null],
    ]);
    expect(awaited(drafting(), '2026-02-25')).toEqual([['group', '2026-01-10', null]]);
  });

  it('nobody can tell who is awaited of a collective, until its answers were summarised', () => {
    const story = drafting().asked('2026-02-01', 'drafting', [], { collectives: COLLECTIVES });
    const letter = story.last.payload as { requestId: string };
    expect(awaited(story, '2026-02-25')).toBe('cannotTell');
    story.summarised('2026-02-26', letter.requestId);
    expect(awaited(story, '2026-02-26')).toEqual([['group', '2026-01-10', null]]);
  });

  it('no rule holds, and nothing would pass', () => {
    expect(progress(askingOne(), '2026-02-02')).toMatchObject({
      ...{ rule: undefined, wouldPass: [] },
      carries: {
        answer: 'cannotTell',
        reason: { en: 'The body decides nothing at this step: those whom it asked say what they think.' },
      },
    });
    expect(progress(drafting(), '2026-02-02')).toBeUndefined();
  });

  it('an objection is named and holds nothing up', () => {
    const story = askingOne().said('2026-02-05', 'XA', 'objected', 'drafting');
    expect(stepStatuses(story.recordsOf('2026-02-20'), 'dossier', '2026-02-20')[0]).toMatchObject({
      state: 'must',
      reason: { en: 'Comes next: the route begins here. Avalia objects.' },
    });
    expect(attention(story.recordsOf('2026-02-20'), 'dossier', '2026-02-20').sentence.en).toMatch(/^Avalia objects\. /);
  });

  it('a member that speaks without being asked is heard, and not awaited for a new text', () => {
    const story = askingOne().allSaid('2026-02-05', ['XA', 'XB'], 'agreed', 'drafting');
    expect(progress(story, '2026-02-06')?.counts).toEqual([{ stand: 'agreed', count: 2 }]);
    story.revision('2026-02-08', 'draft-2');
    expect(awaited(story, '2026-02-09')).toEqual([['XA', '2026-02-08', null]]);
  });

  it('a silence procedure that a letter began there is a decision of the body all the same', () => {
    const story = Story.commonwealth(2, 'silenceProcedure').step('drafting', { stepType: 'preparation' });
    story.dossier('2026-01-10').asked('2026-02-01', 'drafting', ['XA', 'XB'], { term: '2026-02-20' });
    expect(progress(story, '2026-02-21')?.carries.answer).toBe('yes');
  });
});
