import { describe, expect, it } from 'vitest';
import { withoutVote } from '../src/dossiers/withoutVote.ts';
import { changesLately } from '../src/index.ts';
import { measured, progressed } from './instructing.ts';
import { Story } from './story.ts';

const DAY = '2026-02-10';

/** Avalia sits in the council, Borea observes there, Veloria sits elsewhere; all three were asked. */
function told(): Story {
  const story = Story.commonwealth(3, null).body('council').rule('council', 'consensus').member('council', 'XA');
  story.member('council', 'XB', { role: 'observer' }).step('council', { bodyIds: ['council'] });
  story.step('sign', { stepType: 'signature', bodyIds: ['council'] }).step('nobody', { bodyIds: [] });
  return story.dossier('2026-01-10').asked('2026-01-12', 'council', ['XA', 'XB', 'XC']);
}

/** What is said beside the name of whoever the last news is of. */
function beside(story: Story): string | undefined {
  const records = story.records();
  const [change] = changesLately(records, 'dossier', DAY);
  return change && withoutVote(records, change, DAY)?.en;
}
const requestOf = (story: Story) => [...story.records().consultationRequest.keys()][0] ?? '';

describe('beside the name of a party whose word is news', () => {
  it('is said what it is where it has no vote there: of what it said, remarked or answered alike', () => {
    for (const [code, expected] of [
      ['XA', undefined],
      ['XB', 'observer'],
      ['XC', 'without a vote'],
    ] as const) {
      expect(beside(told().said(DAY, code, 'agreed', 'council'))).toBe(expected);
      expect(beside(told().commented(DAY, code, '1', 'council'))).toBe(expected);
      const story = told();
      expect(beside(story.replied(DAY, code, requestOf(story)))).toBe(expected);
    }
  });

  it('is said nothing of other news, where parties sign, where nobody decides, and of a letter that is not seen', () => {
    expect(beside(told().revision(DAY, 'draft-2'))).toBeUndefined();
    expect(beside(progressed(measured(told(), '2026-01-12'), DAY, 'XB', 'done'))).toBeUndefined();
    for (const stepId of ['sign', 'nobody']) expect(beside(told().commented(DAY, 'XB', '1', stepId))).toBeUndefined();
    const story = told();
    const records = story.replied(DAY, 'XB', requestOf(story)).records();
    const [change] = changesLately(records, 'dossier', DAY);
    expect(change && withoutVote({ ...records, consultationRequest: new Map() }, change, DAY)).toBeUndefined();
    expect(change && withoutVote({ ...records, step: new Map() }, change, DAY)).toBeUndefined();
  });

  it('is said nothing of who has a vote in one of several bodies', () => {
    const story = Story.commonwealth(2, null)
      .body('one')
      .member('one', 'XA')
      .body('two')
      .member('two', 'XA', { role: 'observer' });
    story
      .member('two', 'XB')
      .step('council', { bodyIds: ['one', 'two'] })
      .dossier('2026-01-10');
    expect(beside(story.said(DAY, 'XA', 'agreed', 'council'))).toBeUndefined();
  });
});
