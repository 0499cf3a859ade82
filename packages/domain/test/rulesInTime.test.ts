import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type DecisionRuleKind,
  type LocalDate,
  latestOf,
  onDay,
  parseWhen,
  rulesOf,
  rulesOn,
} from '../src/index.ts';
import { Story } from './story.ts';

type Given = Readonly<{ kind: DecisionRuleKind; from: string; until?: string }>;

const telling = (...rules: readonly Given[]): Story => {
  const story = Story.commonwealth(1, null);
  rules.forEach(({ kind, from, until }, at) => {
    const [begins, ends] = [parseWhen(from), until === undefined ? undefined : parseWhen(until)];
    if (begins) story.rule('group', kind, { decisionRuleId: `rule-${at}`, from: begins, until: ends ?? null });
  });
  return story;
};
const kindOn = (story: Story, day: LocalDate): DecisionRuleKind | undefined =>
  rulesOn(story.records(), 'group', day)[0]?.ruleKind;
const listed = (story: Story): unknown =>
  rulesOf(story.records(), 'group').map(({ ruleKind, from, until, replacedBy }) => [
    `${ruleKind} ${from.edtf}–${until?.edtf ?? ''}`,
    replacedBy?.ruleKind ?? null,
  ]);

describe('of several rules of a body', () => {
  it('that applies which began last, whichever was recorded last', () => {
    const story = telling(
      { kind: 'majority', from: '2024-01-01' },
      { kind: 'unanimity', from: '2025-09-01' },
      { kind: 'consensus', from: '2023-01-01' },
    );
    expect(['2023-06-01', '2025-08-31', '2025-09-01', '2025-10-01'].map((day) => kindOn(story, day))).toEqual([
      'consensus',
      'majority',
      'unanimity',
      'unanimity',
    ]);
  });

  it('each ends on the day before the next begins, and that is told', () => {
    const story = telling({ kind: 'unanimity', from: '2025-09-01' }, { kind: 'majority', from: '2023-01-01' });
    expect(listed(story)).toEqual([
      ['majority 2023-01-01–2025-08-31', 'unanimity'],
      ['unanimity 2025-09-01–', null],
    ]);
  });

  it('one with an end of its own ends then, and does not come back after the next one', () => {
    const story = telling(
      { kind: 'majority', from: '2023-01-01', until: '2023-12-31' },
      { kind: 'consensus', from: '2024-02-01' },
      { kind: 'silenceProcedure', from: '2025', until: '2025-12-31' },
    );
    expect(listed(story)).toEqual([
      ['majority 2023-01-01–2023-12-31', 'consensus'],
      ['consensus 2024-02-01–2025-12-30', 'silenceProcedure'],
      ['silenceProcedure 2025–2025-12-31', null],
    ]);
    expect(kindOn(story, '2024-01-15')).toBeUndefined();
    expect(kindOn(story, '2026-01-01')).toBeUndefined();
  });

  it('with one beginning that counts which was recorded last, and the other never held', () => {
    const story = telling({ kind: 'majority', from: '2023-01-01' }, { kind: 'consensus', from: '2023-01-01' });
    expect(listed(story)).toEqual([
      ['majority 2023-01-01–2022-12-31', 'consensus'],
      ['consensus 2023-01-01–', null],
    ]);
    expect(kindOn(story, '2023-01-01')).toBe('consensus');
  });

  it('on every day at most one holds, and it is the last that had begun', () => {
    const kind = fc.constantFrom<DecisionRuleKind>('consensus', 'unanimity', 'majority');
    const day = fc.nat({ max: 60 }).map((days) => addDays('2026-01-01', days));
    const given = fc.array(fc.record({ kind, from: day }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(given, day, (rules, on) => {
        const records = telling(...rules).records();
        const begun = rules.filter(({ from }) => from <= on);
        const last = begun.reduce<Given | undefined>(
          (best, each) => (best && best.from > each.from ? best : each),
          undefined,
        );
        expect(rulesOn(records, 'group', on)[0]?.ruleKind).toBe(last?.kind);
        const holding = rulesOf(records, 'group').filter(
          ({ from, until }) => (latestOf(from) ?? '') <= on && (latestOf(until ?? onDay('9999-12-31')) ?? '') >= on,
        );
        expect(holding).toHaveLength(last ? 1 : 0);
      }),
    );
  });
});

describe('of rules of a body for different matters', () => {
  const matter = { ru: 'важные вопросы', en: 'important questions' };
  /** Charter of the United Nations, article 18: important questions by two thirds, others by a simple majority. */
  const assembly = (): Story =>
    Story.commonwealth(1, null)
      .rule('group', 'majority', { decisionRuleId: 'others' })
      .rule('group', 'unanimity', { decisionRuleId: 'important', matter });
  const holding = (story: Story, day: LocalDate): readonly string[] =>
    rulesOn(story.records(), 'group', day).map(({ id }) => id);

  it('all hold at the same time', () => {
    expect(holding(assembly(), '2026-01-01')).toEqual(['others', 'important']);
  });

  it('one that is cited again for the same matter ends only the one before, however the words are set', () => {
    const story = assembly().rule('group', 'consensus', {
      ...{ decisionRuleId: 'later', from: onDay('2026-01-01') },
      matter: { ...matter, ru: ' Важные  вопросы' },
    });
    expect(holding(story, '2025-12-31')).toEqual(['others', 'important']);
    expect(holding(story, '2026-01-01')).toEqual(['others', 'later']);
  });

  it('one for a matter does not end with a general one that comes later', () => {
    const story = Story.commonwealth(1, null)
      .rule('group', 'unanimity', { decisionRuleId: 'important', matter })
      .rule('group', 'consensus', { decisionRuleId: 'general', from: onDay('2026-01-01') });
    expect(holding(story, '2026-01-01')).toEqual(['important', 'general']);
  });
});
