import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  carries,
  type DecisionRuleKind,
  type LocalDate,
  onDay,
  outstanding,
  type Stand,
  stepStatuses,
} from '../src/index.ts';
import { Story } from './story.ts';
import { allVote, byConsent, idsOf, standing } from './voting.ts';

const progressOn = (story: Story, day: LocalDate): ApprovalProgress => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day);
  if (!progress) throw new Error('no progress');
  return progress;
};
const stateOn = (story: Story, day: LocalDate): string | undefined =>
  stepStatuses(story.recordsOf(day), 'dossier', day)[0]?.state;
const awaited = (story: Story, day: LocalDate): unknown => {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id) : 'cannotTell';
};

/** Three members, of whom all agree, and an observer of eleven states. */
const chamber = (kind: DecisionRuleKind = 'consensus'): Story => {
  const story = Story.commonwealth(11, null).body('chamber').body('elsewhere').rule('chamber', kind);
  for (const code of ['XA', 'XB', 'XC']) story.member('chamber', code);
  story.member('chamber', 'XK', { role: 'observer' }).step('council', { bodyIds: ['chamber'] });
  return story.dossier('2026-01-10').allSaid('2026-01-11', ['XA', 'XB', 'XC'], 'agreed', 'council');
};

describe.each(['consensus', 'unanimity', 'consensusDespiteDisinterest'] as const)('by %s', (kind) => {
  it('who is asked without being a member has a voice: it is shown and awaited, and not counted', () => {
    const story = chamber(kind).asked('2026-01-20', 'council', ['XK', 'elsewhere'], { term: '2026-01-30' });
    const { total, counts, stands, carries: answer } = progressOn(story, '2026-01-21');
    expect([total, counts, answer.answer]).toEqual([3, [{ stand: 'agreed', count: 3 }], 'yes']);
    expect(stands.map(({ party, voiceOnly }) => [party.record.id, voiceOnly])).toEqual([
      ['XA', false],
      ['XB', false],
      ['XC', false],
      ['XK', true],
      ['elsewhere', true],
    ]);
    expect(awaited(story, '2026-01-21')).toEqual(['XK', 'elsewhere']);
  });

  it('its objection is no veto', () => {
    const story = chamber(kind).asked('2026-01-20', 'council', ['XK']).said('2026-01-21', 'XK', 'objected', 'council');
    const { total, carries: answer, stands } = progressOn(story, '2026-01-22');
    expect([total, answer.answer, stateOn(story, '2026-01-22')]).toEqual([3, 'yes', 'must']);
    expect(stands.at(-1)).toMatchObject({ party: { record: { id: 'XK' } }, stand: 'objected', voiceOnly: true });
  });
});

describe('a silence procedure', () => {
  it('is broken by members alone, and only their silence is consent', () => {
    const story = Story.commonwealth(4, null).body('chamber').rule('chamber', 'silenceProcedure');
    for (const code of ['XA', 'XB']) story.member('chamber', code);
    story.step('council', { bodyIds: ['chamber'] }).dossier('2026-01-10');
    story.asked('2026-01-12', 'council', ['XA', 'XB', 'XC', 'XD'], { term: '2026-01-31' });
    story.said('2026-01-20', 'XC', 'objected', 'council');
    const { silence, counts, stands, carries: answer } = progressOn(story, '2026-02-01');
    expect([silence?.state, silence?.brokenBy, answer.answer]).toEqual(['ended', [], 'yes']);
    expect(counts).toEqual([{ stand: 'agreedBySilence', count: 2 }]);
    expect(stands.map(({ stand }) => stand)).toEqual<Stand[]>([
      'agreedBySilence',
      'agreedBySilence',
      'objected',
      'noAnswer',
    ]);
  });
});

describe('a member that leaves after it was asked', () => {
  it('is no voter from then on, and nobody waits for it', () => {
    const story = Story.commonwealth(3, null).body('chamber').rule('chamber', 'consensus');
    story.member('chamber', 'XA').member('chamber', 'XB', { until: onDay('2026-01-31') });
    story.step('council', { bodyIds: ['chamber'] }).dossier('2026-01-10');
    story
      .asked('2026-01-12', 'council', ['XA', 'XB'], { term: '2026-02-10' })
      .said('2026-01-13', 'XA', 'agreed', 'council');
    expect(progressOn(story, '2026-01-31')).toMatchObject({ total: 2, carries: { answer: 'notYet' } });
    expect(awaited(story, '2026-01-31')).toEqual(['XB']);
    expect(progressOn(story, '2026-02-14')).toMatchObject({ total: 1, carries: { answer: 'yes' } });
    expect(awaited(story, '2026-02-14')).toEqual([]);
    story.asked('2026-02-15', 'council', ['XB']);
    expect(awaited(story, '2026-02-16'), 'asked as one that sits there no more').toEqual(['XB']);
  });
});

describe('where nobody can tell who has a vote', () => {
  it('whoever was asked is counted, and nobody can tell whether it carries', () => {
    const story = Story.commonwealth(2, null).body('closed').rule('closed', 'consensus');
    story
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10')
      .asked('2026-01-12', 'council', ['XA', 'XB']);
    story.allSaid('2026-01-13', ['XA'], 'agreed', 'council').said('2026-01-13', 'XB', 'objected', 'council');
    expect(progressOn(story, '2026-01-14')).toMatchObject({ total: 2, carries: { answer: 'cannotTell' } });
    expect(stateOn(story, '2026-01-14')).toBe('must');
  });

  it('a consent hangs on who may still be a member, unless it consents too', () => {
    const answer = (...stands: readonly Stand[]): string => {
      const parties = standing(...stands);
      const memberIds = new Set(idsOf(parties).slice(0, 2));
      return carries(byConsent('consensus'), parties, { ...allVote(parties), memberIds, uncertainIds: new Set(['XC']) })
        .answer;
    };
    expect(answer('agreed', 'agreed')).toBe('cannotTell');
    expect(answer('agreed', 'agreed', 'agreed')).toBe('yes');
    expect(answer('agreed', 'agreed', 'objected')).toBe('cannotTell');
    expect(answer('agreed', 'noAnswer', 'objected')).toBe('cannotTell');
    expect(answer('agreed', 'noAnswer')).toBe('notYet');
    expect(answer('agreed', 'objected', 'objected')).toBe('no');
  });

  it('a letter to a collective may have brought the answers of members', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10')
      .said('2026-01-11', 'XA', 'agreed', 'council');
    const collectives = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];
    story.asked('2026-01-12', 'council', [], { collectives });
    expect(progressOn(story, '2026-01-13')).toMatchObject({ total: 2, carries: { answer: 'cannotTell' } });
    story.said('2026-01-13', 'XB', 'agreed', 'council');
    expect(progressOn(story, '2026-01-14')).toMatchObject({ total: 2, carries: { answer: 'yes' } });
  });
});
