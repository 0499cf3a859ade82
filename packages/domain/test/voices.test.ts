import { describe, expect, it } from 'vitest';
import { approvalProgress, type LocalDate, outstanding, stepStatuses } from '../src/index.ts';
import { carriedOut, delegateOf, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

/** Two members and an observer sit in a body that decides by consensus. */
const observed = (): Story =>
  Story.commonwealth(4, null)
    .body('some')
    .rule('some', 'consensus')
    .member('some', 'XA')
    .member('some', 'XB')
    .member('some', 'XC', { role: 'observer' })
    .step('council', { bodyIds: ['some'] })
    .dossier('2026-01-10');

const progressOn = (story: Story, day: LocalDate) =>
  approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });

describe('an observer of the body', () => {
  it('is heard at its step although nobody asked it, as a voice without a vote', () => {
    const story = observed();
    carriedOut(story, position('council', '2026-02-01', { partyId: 'XC', stand: 'objected' }), '2026-02-01');
    expect(progressOn(story, '2026-02-01')).toMatchObject({
      ...{ total: 2, notRequired: [{ record: { id: 'XC' } }] },
      voices: [{ party: { record: { id: 'XC' } }, stand: 'objected', since: '2026-02-01' }],
    });
  });

  it('is never counted, blocks nothing, and is never awaited', () => {
    const story = observed();
    carriedOut(
      story,
      position('council', '2026-02-01', { partyId: 'XC', stand: 'objected' }),
      '2026-02-01',
      delegateOf('XC'),
    );
    story.allSaid('2026-02-02', ['XA', 'XB'], 'agreed', 'council');
    expect(progressOn(story, '2026-02-02')?.carries.answer).toBe('yes');
    expect(stepStatuses(story.records(), 'dossier', '2026-02-02')[0]?.state).toBe('must');
    story.revision('2026-02-10', 'draft-2');
    const answer = outstanding(story.records(), 'dossier', '2026-02-10');
    expect(answer.kind === 'list' && answer.items.map(({ party }) => party.record.id)).toEqual(['XA', 'XB']);
    expect(progressOn(story, '2026-02-10')?.voices).toMatchObject([{ stand: 'stale', awaited: false }]);
  });

  it('has said nothing while it has not: no voice is made up', () => {
    expect(progressOn(observed(), '2026-02-01')?.voices).toEqual([]);
  });

  it('is one on that day: who sits in no body of the step has no voice', () => {
    const refusal = refusalOf(observed(), position('council', '2026-02-01', { partyId: 'XD' }), '2026-02-01');
    expect(refusal).toMatchObject({ code: 'NOT_ASKED' });
  });
});
