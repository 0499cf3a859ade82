import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  type LocalDate,
  onDay,
  outstanding,
  signaturesOf,
} from '../src/index.ts';
import { draft } from './forceStory.ts';
import { Story } from './story.ts';
import { majorityOf } from './voting.ts';

const at = (story: Story, day: LocalDate, stepId: string): ApprovalProgress => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId });
  if (!progress) throw new Error('no progress');
  return progress;
};
const codes = ({ stands }: ApprovalProgress): readonly string[] => stands.map(({ party }) => party.record.id);
const HALF_OF_MEMBERS = majorityOf([1, 2], 'members', false);

describe('a step that is done is told by the day on which it was decided', () => {
  /** Three of four are for it, which is a majority of the members, and it is approved. */
  const carried = (): Story => {
    const story = Story.commonwealth(7, null).body('chamber');
    for (const code of ['XA', 'XB', 'XC', 'XD']) story.member('chamber', code);
    story
      .rule('chamber', 'majority', HALF_OF_MEMBERS)
      .step('council', { bodyIds: ['chamber'] })
      .step('next');
    return story
      .dossier('2026-01-10')
      .allSaid('2026-02-01', ['XA', 'XB', 'XC'], 'agreed', 'council')
      .happened('2026-02-01', 'council', 'approved');
  };
  const joined = (story: Story): Story => {
    for (const code of ['XE', 'XF', 'XG']) story.member('chamber', code, { from: onDay('2026-06-01') });
    return story;
  };

  it('who joins later has no say in it, and nobody is awaited', () => {
    const then = at(carried(), '2026-02-01', 'council');
    const later = at(joined(carried()), '2026-06-02', 'council');
    expect([codes(later), later.carries]).toEqual([codes(then), then.carries]);
    expect(later.carries.answer).toBe('yes');
    expect(later.stands.filter(({ awaited, late }) => awaited || late)).toEqual([]);
  });

  it('who left since had its say', () => {
    const story = carried();
    story.member('chamber', 'XA', { until: onDay('2026-05-01') });
    expect(at(story, '2026-06-02', 'council')).toMatchObject({ total: 4, carries: { answer: 'yes' } });
  });

  it('a rule that came later is none for it', () => {
    const story = carried().rule('chamber', 'unanimity', { decisionRuleId: 'later', from: onDay('2026-09-01') });
    expect(at(story, '2026-09-02', 'council')).toMatchObject({
      rule: { ruleKind: 'majority' },
      carries: { answer: 'yes' },
      wouldPass: [],
    });
  });

  it('a text that came later is not the one that was decided on', () => {
    const story = carried().revision('2026-03-01', 'draft-2');
    expect(at(story, '2026-03-02', 'council')).toMatchObject({
      revision: { id: 'draft-1' },
      carries: { answer: 'yes' },
    });
  });

  it('sent back, it is open again to those who are members by now', () => {
    const story = joined(carried()).happened('2026-03-01', 'next', 'returned');
    expect(at(story, '2026-06-02', 'council')).toMatchObject({ total: 7, carries: { answer: 'notYet' } });
    expect(at(story, '2026-06-02', 'council').stands.filter(({ awaited }) => awaited)).toHaveLength(4);
  });

  it('a review by experts that may meet again is not decided yet', () => {
    const story = Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council');
    story.dossier('2026-01-10').happened('2026-02-01', 'experts', 'discussed');
    story.asked('2026-02-03', 'experts', ['XB']);
    const answer = outstanding(story.recordsOf('2026-02-04'), 'dossier', '2026-02-04');
    expect(answer.kind === 'list' && answer.items.map(({ party }) => party.record.id)).toEqual(['XB']);
  });
});

describe('who had to sign', () => {
  /** Two of three states sit in the body that signs. */
  const open = (): Story => {
    const story = Story.commonwealth(3).body('signers').member('signers', 'XA').member('signers', 'XB');
    story.step('council').step('sign', { stepType: 'signature', bodyIds: ['signers'] });
    return story.dossier('2026-01-10').happened('2026-01-20', 'council', 'approved');
  };
  const joined = (story: Story): Story => story.member('signers', 'XC', { from: onDay('2026-06-01') });
  const names = (story: Story, day: LocalDate): readonly string[] =>
    signaturesOf(story.recordsOf(day), draft(story), day).parties.map(({ party }) => party.record.id);

  it('is who was a member on the day on which all had signed, whoever joins later', () => {
    const story = joined(open()).signed('2026-02-01', 'XA');
    expect(names(story, '2026-06-02'), 'not all have signed').toEqual(['XA', 'XB', 'XC']);
    story.signed('2026-02-05', 'XB');
    expect(names(story, '2026-06-02')).toEqual(['XA', 'XB']);
  });

  it('is so too where a paper says that it was signed', () => {
    const story = joined(open()).happened('2026-02-05', 'sign', 'signed');
    expect(names(story, '2026-06-02')).toEqual(['XA', 'XB']);
  });
});
