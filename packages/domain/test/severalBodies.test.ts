import { describe, expect, it } from 'vitest';
import {
  approvalProgresses,
  documentStatuses,
  durations,
  holder,
  type LocalDate,
  type Outcome,
  outstanding,
  type StepStatus,
  stepStatuses,
} from '../src/index.ts';
import { Story } from './story.ts';

/** A council of two bodies, `group` of XA and XB and `other` of XB and XC; then signature. */
const joint = (): Story => {
  const story = Story.commonwealth(2).body('other').rule('other', 'consensus');
  story
    .member('other', 'XB')
    .step('council', { bodyIds: ['group', 'other'] })
    .step('sign', { stepType: 'signature' });
  return story.dossier('2026-01-10');
};
/** A meeting of some of the bodies, at which something was done with the draft. */
const meets = (story: Story, day: LocalDate, bodyIds: readonly string[], outcome: Outcome): Story => {
  const sittings = bodyIds.map((bodyId) => ({ bodyId, number: 1 }));
  const id = `meeting ${day}`;
  return story.held(day, id, sittings).happened(day, 'council', outcome, { meetingId: id });
};
const councilOn = (story: Story, day: LocalDate): StepStatus =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === 'council') as StepStatus;
const partiesOn = (story: Story, day: LocalDate): readonly string[] =>
  councilOn(story, day).parties.map(({ record }) => record.id);

describe('a step of several bodies', () => {
  it('is not done when one of them has decided: it is told who has and who has not', () => {
    const story = meets(joint(), '2026-02-10', ['other'], 'approved');
    const { state, reason } = councilOn(story, '2026-02-11');
    expect([state, partiesOn(story, '2026-02-11')]).toEqual(['must', ['group']]);
    expect(reason).toEqual({
      ru: 'Следующий: с этого этапа начинается маршрут. Решение принято: Орган other (утверждено, 10 февраля 2026); остаётся: Орган group.',
      en: 'Comes next: the route begins here. Decided: Body other (approved, 10 February 2026); still to decide: Body group.',
    });
    expect(documentStatuses(story.records(), 'dossier', '2026-02-11')[0]?.statuses[0]?.status).toBe(
      'underCoordination',
    );
    expect(holder(story.recordsOf('2026-02-11'), 'dossier', '2026-02-11')?.record.id).toBe('group');
  });

  it('is done when the last of them has decided at a meeting of its own', () => {
    const story = meets(meets(joint(), '2026-02-10', ['other'], 'approved'), '2026-02-20', ['group'], 'approved');
    expect(councilOn(story, '2026-02-21')).toMatchObject({
      state: 'done',
      reason: { ru: 'Пройден: утверждено, 20 февраля 2026.' },
    });
    expect(durations(story.records(), ['dossier'], 'step', '2026-12-31')).toMatchObject([{ passes: 1, max: 41 }]);
  });

  it('says of which body a decision does not meet the rule, unless it is of all for one reason', () => {
    const told = (objecting: string, agreeing: string) => {
      const story = joint().said('2026-02-01', objecting, 'objected', 'council');
      story.said('2026-02-01', agreeing, 'agreed', 'council');
      return councilOn(meets(story, '2026-02-10', ['group', 'other'], 'approved'), '2026-02-11').reason;
    };
    expect(told('XA', 'XB').ru).toContain(
      'По записям решение правилу не отвечает (Орган group): консенсус (ст. 1). Есть возражение: Авалия.',
    );
    expect(told('XA', 'XB').en).toContain('does not meet the rule (Body group): consensus (art. 1). Objected: Avalia.');
    expect(told('XB', 'XA').en).toContain('does not meet the rule: consensus (art. 1). Objected: Borea.');
  });

  it('is done when they have met together, and when a paper does not say at which meeting', () => {
    expect(councilOn(meets(joint(), '2026-02-10', ['group', 'other'], 'approved'), '2026-02-11').state).toBe('done');
    const untold = joint().happened('2026-02-10', 'council', 'approved');
    expect(councilOn(untold, '2026-02-11').state).toBe('done');
  });

  it('is done by those that the paper names, wherever they met', () => {
    const named = (...actorIds: readonly string[]): Story =>
      joint().happened('2026-02-10', 'council', 'approved', { actorIds });
    expect(partiesOn(named('other'), '2026-02-11')).toEqual(['group']);
    expect(councilOn(named('other', 'group'), '2026-02-11').state).toBe('done');
    expect(councilOn(named('XA'), '2026-02-11').state).toBe('done');
  });

  it('waits only for the members of those that have not decided, and each is told by its own day', () => {
    const story = meets(joint(), '2026-02-10', ['group'], 'approved');
    const answer = outstanding(story.recordsOf('2026-02-11'), 'dossier', '2026-02-11');
    expect(answer.kind === 'list' && answer.items.map(({ party }) => party.record.id)).toEqual(['XB']);
    const progress = approvalProgresses(story.records(), 'dossier', '2026-02-11', { stepId: 'council' });
    expect(progress.map(({ body, stands }) => [body.id, stands.filter(({ awaited }) => awaited).length])).toEqual([
      ['group', 0],
      ['other', 1],
    ]);
  });

  it('is not held up by an objection in one that has decided', () => {
    const story = joint().said('2026-02-01', 'XA', 'objected', 'council');
    expect(councilOn(story, '2026-02-02').state).toBe('blocked');
    expect(councilOn(meets(story, '2026-02-10', ['group'], 'approved'), '2026-02-11').state).toBe('must');
  });

  it('has to be decided again by all when one of them sends the document back', () => {
    const story = Story.commonwealth(2).body('other').step('prepare', { stepType: 'preparation' });
    story
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'prepare', 'prepared');
    meets(meets(story, '2026-02-10', ['group'], 'approved'), '2026-02-20', ['other'], 'returned');
    story.happened('2026-03-01', 'prepare', 'prepared');
    expect(councilOn(story, '2026-03-02').state).toBe('must');
    expect(partiesOn(story, '2026-03-02')).toEqual(['group', 'other']);
    expect(councilOn(meets(story, '2026-03-10', ['other'], 'approved'), '2026-03-11').state).toBe('must');
  });

  it('cannot be told while the outcome of one of them is not stated', () => {
    const story = meets(joint(), '2026-02-10', ['other'], 'notStated');
    expect(councilOn(meets(story, '2026-02-20', ['group'], 'approved'), '2026-02-21').state).toBe('cannotTell');
    expect(councilOn(meets(story, '2026-02-25', ['other'], 'approved'), '2026-02-26').state).toBe('done');
  });
});
