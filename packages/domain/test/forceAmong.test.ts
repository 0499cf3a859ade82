import { describe, expect, it } from 'vitest';
import { attention, type LocalDate, outstanding } from '../src/index.ts';
import { approved, computed, forceOn, LATER } from './forceStory.ts';
import type { Story } from './story.ts';

const ALL = ['XA', 'XB', 'XC', 'XD', 'XE'];
const signedByAll = (): Story => {
  const story = approved(5);
  for (const code of ALL) story.signed('2026-02-01', code);
  return story;
};

/**
 * «… после сдачи на хранение ратификационных грамот государствами, назначенными депозитариями настоящего Договора, и сорока другими»: so
 * the Treaty on the Non-Proliferation of Nuclear Weapons (article IX(3)); all states that annex 2 lists have to be among those that
 * deposit under the Comprehensive Nuclear-Test-Ban Treaty (article XIV(1)). The states here are fictional, and fewer.
 */
describe('with certain parties among those that deposit', () => {
  const treaty = (count = 2): Story =>
    signedByAll().forceRule('2026-01-20', 'deposits', { count: 3, among: { count, partyIds: ['XA', 'XB'] } });
  const why = (story: Story): string | undefined => {
    const { computed: answer } = forceOn(story);
    return answer.kind === 'notYet' ? answer.reason.en : undefined;
  };

  it('enough others bring nothing into force', () => {
    const story = treaty().deposited('2026-03-01', 'XC').deposited('2026-03-02', 'XD').deposited('2026-03-03', 'XE');
    expect(why(story)).toBe(
      'Instruments known to be deposited: 3, needed: 3. Among them are needed of those named: 2, known: 0; still missing: Avalia and Borea.',
    );
    expect(why(story.deposited('2026-03-04', 'XA'))).toBe(
      'Instruments known to be deposited: 4, needed: 3. Among them are needed of those named: 2, known: 1; still missing: Borea.',
    );
    expect(computed(forceOn(story.deposited('2026-03-05', 'XB')))).toBe('2026-03-05');
  });

  it('they alone are not enough, and the last of all brings it into force, whoever that is', () => {
    const story = treaty().deposited('2026-03-01', 'XA').deposited('2026-03-02', 'XB');
    expect(why(story)).toBe('Instruments known to be deposited: 2, needed: 3.');
    expect(computed(forceOn(story.deposited('2026-03-03', 'XC')))).toBe('2026-03-03');
  });

  it('some of them are enough where the rule says so', () => {
    const story = treaty(1).deposited('2026-03-01', 'XC').deposited('2026-03-02', 'XD').deposited('2026-03-03', 'XB');
    expect(computed(forceOn(story))).toBe('2026-03-03');
  });

  it('awaited are all who signed and, once there are enough, only those who have to be among them', () => {
    const awaited = (story: Story, day: LocalDate = LATER): readonly string[] => {
      const list = outstanding(story.records(), 'dossier', day);
      return list.kind === 'list' ? list.items.map(({ party }) => party.record.id) : [];
    };
    const story = treaty().deposited('2026-03-01', 'XC').deposited('2026-03-02', 'XD');
    expect(awaited(story)).toEqual(['XA', 'XB', 'XE']);
    story.deposited('2026-03-03', 'XE');
    expect(awaited(story)).toEqual(['XA', 'XB']);
    expect(attention(story.records(), 'dossier', LATER).sentence.en).toContain(
      'Deposits: 3 of 3 (of those named: 0 of 2)',
    );
  });
});
