import { expect, it } from 'vitest';
import { attention, outstanding, stepStatuses } from '../src/index.ts';
import { Story } from './story.ts';

/** A review by experts to which one objects and one has not answered, discussed on 12 February. */
const discussed = (rule: 'consensus' | null = 'consensus'): Story =>
  Story.commonwealth(3, rule)
    .step('experts', { stepType: 'expertReview' })
    .step('submit', { stepType: 'submission' })
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-01-11', 'experts', ['XA', 'XB', 'XC'], { term: '2026-01-30' })
    .said('2026-01-15', 'XA', 'objected', 'experts')
    .said('2026-01-15', 'XB', 'agreed', 'experts')
    .happened('2026-02-12', 'experts', 'discussed');
const sentenceOf = (story: Story, day: string): string => attention(story.recordsOf(day), 'dossier', day).sentence.ru;
const reasonOf = (story: Story, day: string): string | undefined =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.key === 'experts')?.reason.ru;

it('a review that was discussed is over, and the objection that it left standing is told with it and with what comes next', () => {
  const story = discussed();
  expect(sentenceOf(story, '2026-02-11')).toMatch(/^Возражает Авалия\./);
  expect(sentenceOf(story, '2026-02-14')).toContain('Возражение осталось: Авалия.');
  expect(reasonOf(story, '2026-02-14')).toMatch(/ Возражение осталось: Авалия\.$/);
  const { sentence } = attention(story.recordsOf('2026-02-14'), 'dossier', '2026-02-14');
  expect(sentence.en).toContain('An objection stands: Avalia.');
  expect(outstanding(story.recordsOf('2026-02-14'), 'dossier', '2026-02-14')).toMatchObject({
    items: [{ party: { record: { id: 'group' } }, step: { key: 'submit' } }],
  });
});

it('that is told whatever the rule of the experts, which is seldom known', () => {
  expect(reasonOf(discussed(null), '2026-02-14')).toMatch(/ Возражение осталось: Авалия\.$/);
});

it('it stays with the step when the dossier has gone further, and leaves the sentence', () => {
  const story = discussed().happened('2026-02-20', 'submit', 'submitted');
  expect(reasonOf(story, '2026-02-21')).toContain('Возражение осталось: Авалия.');
  expect(sentenceOf(story, '2026-02-21')).not.toContain('осталось');
});

it('of several, each is named; one that was withdrawn in time is not', () => {
  const both = discussed().said('2026-02-13', 'XC', 'objected', 'experts');
  expect(reasonOf(both, '2026-02-14')).toContain('Возражения остались: Авалия и Велория.');
  const none = discussed().said('2026-02-13', 'XA', 'agreed', 'experts');
  expect(reasonOf(none, '2026-02-14')).not.toContain('осталось');
  expect(sentenceOf(none, '2026-02-14')).not.toContain('осталось');
});

it('what experts endorsed leaves no objection behind', () => {
  const story = discussed();
  story.entries.pop();
  story.happened('2026-02-12', 'experts', 'endorsed');
  expect(reasonOf(story, '2026-02-14')).not.toContain('осталось');
});
