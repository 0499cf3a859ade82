import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  attention,
  type LocalDate,
  onDay,
  outstanding,
  type Stand,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.map(([code]) => code);
const progressOn = (story: Story, day: LocalDate): ApprovalProgress => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day);
  if (!progress) throw new Error('no progress');
  return progress;
};
const standOf = (progress: ApprovalProgress, id: string): Stand | undefined =>
  progress.stands.find(({ party }) => party.record.id === id)?.stand;
const awaited = (story: Story, day: LocalDate): readonly string[] | 'cannotTell' => {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id) : 'cannotTell';
};

describe('who counts', () => {
  it('is every full member of the body on the day and everybody who was asked; nobody else', () => {
    const story = Story.commonwealth(4)
      .body('observed')
      .member('observed', 'XA')
      .member('observed', 'XB', { role: 'observer' })
      .member('observed', 'XC', { until: { edtf: '2021', inferred: false } })
      .step('council', { bodyIds: ['observed'] })
      .dossier('2026-01-10');
    const before = progressOn(story, '2026-01-11');
    expect(before.stands.map(({ party }) => party.record.id)).toEqual(['XA']);
    expect(before.notRequired.map(({ record }) => record.id)).toEqual(['XB']);
    expect(before.notAsked.map(({ record }) => record.id)).toEqual(['XC', 'XD']);
    const after = progressOn(story.asked('2026-01-12', 'council', ['XB', 'XD']), '2026-01-12');
    expect(after.stands.map(({ party }) => party.record.id)).toEqual(['XA', 'XB', 'XD']);
    expect(after.notRequired).toEqual([]);
  });

  it('is a member to the last day of its membership; an associate has a voice but no vote', () => {
    const story = Story.commonwealth(2)
      .body('half')
      .member('half', 'XA', { until: { edtf: '2026-01-15', inferred: false } })
      .member('half', 'XB', { role: 'associate' })
      .step('council', { bodyIds: ['half'] })
      .dossier('2026-01-10');
    expect(progressOn(story, '2026-01-15')).toMatchObject({ total: 1, notRequired: [{ record: { id: 'XB' } }] });
    expect(progressOn(story, '2026-01-16').total).toBe(0);
  });

  it('of several documents, the one that is furthest from carrying is shown', () => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10', ['draft', 'plan']);
    story.said('2026-01-11', 'XA', 'agreed', 'council');
    expect(progressOn(story, '2026-01-12').revision.documentId).toBe('plan');
    story.said('2026-01-13', 'XB', 'objected', 'council');
    expect(progressOn(story, '2026-01-14').revision.documentId).toBe('draft');
  });

  it('of several documents, none that has passed is shown while another waits', () => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10', ['draft', 'annex']);
    story
      .happened('2026-01-20', 'council', { draft: 'approved' })
      .said('2026-01-21', 'XA', 'agreed', 'council', 'annex-1');
    const shown = () => approvalProgress(story.records(), 'dossier', '2026-02-01')?.revision.id;
    expect(shown()).toBe('annex-1');
    story.happened('2026-01-25', 'council', { annex: 'approved' });
    expect(shown()).toBe('draft-1');
  });

  it('of several bodies, the first that has yet to decide is shown, and its members are those who have a say', () => {
    const story = Story.commonwealth(3).body('other').member('other', 'XA').rule('other', 'consensus');
    story
      .step('council', { bodyIds: ['group', 'other'] })
      .step('next', { stepType: 'endorsement' })
      .dossier('2026-01-10');
    const shown = () => approvalProgress(story.records(), 'dossier', '2026-02-20')?.body.id;
    expect(shown()).toBe('group');
    story.held('2026-02-01', 'meeting').happened('2026-02-01', 'council', 'approved', { meetingId: 'meeting' });
    expect(shown()).toBe('other');
    expect(attention(story.records(), 'dossier', '2026-02-20').sentence.en).toBe('No consent yet; waiting for Avalia.');
    expect(approvalProgress(story.records(), 'dossier', '2026-02-20', { bodyId: 'group' })?.body.id).toBe('group');
    const both = [
      { bodyId: 'group', number: 8 },
      { bodyId: 'other', number: 1 },
    ];
    story.held('2026-02-10', 'joint', both).happened('2026-02-10', 'council', 'approved', { meetingId: 'joint' });
    expect(approvalProgress(story.records(), 'dossier', '2026-02-20', { stepId: 'council' })?.body.id).toBe('group');
  });

  it('is unknown where no source names the members', () => {
    const story = Story.commonwealth(2)
      .body('closed')
      .rule('closed', 'consensus')
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10');
    expect(progressOn(story, '2026-01-11')).toMatchObject({
      total: 0,
      carries: { answer: 'cannotTell' },
      wouldPass: [],
    });
    expect(awaited(story, '2026-01-11')).toBe('cannotTell');
  });

  it('is a collective as written, of which nobody can tell', () => {
    const story = Story.commonwealth(2)
      .body('closed')
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10');
    const collectives = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];
    story.asked('2026-01-12', 'council', [], { collectives, letterNumber: 'исх. № 7' });
    expect(progressOn(story, '2026-01-13').counts).toEqual([{ stand: 'cannotTell', count: 1 }]);
    expect(outstanding(story.records(), 'dossier', '2026-01-13')).toEqual({
      kind: 'cannotTell',
      reason: {
        ru: 'Запрос (исх. № 7, 12 января 2026) направлен: «АС Содружества»; поимённый состав не указан; срок ответа не указан.',
        en: 'The request (No. 7, 12 January 2026) went to “administrations”, whose members are not named; no term for answers is given.',
      },
    });
  });

  it('names a letter as a reason only while it waits for answers, and says of answers nothing on the day of sending', () => {
    const story = Story.commonwealth(2)
      .body('closed')
      .step('experts', { stepType: 'expertReview', bodyIds: ['closed'] });
    story
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'experts', 'discussed');
    const collectives = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];
    story.asked('2026-01-12', 'experts', [], { collectives, answersKnown: false });
    const reasonOn = (day: LocalDate): string => {
      const answer = outstanding(story.recordsOf(day), 'dossier', day);
      return answer.kind === 'cannotTell' ? answer.reason.ru : 'list';
    };
    const sent = 'Запрос (12 января 2026) направлен: «АС Содружества»; поимённый состав не указан';
    expect(reasonOn('2026-01-12')).toBe(`${sent}; срок ответа не указан.`);
    expect(reasonOn('2026-01-13')).toBe(`${sent}; кто ответил, неизвестно; срок ответа не указан.`);
    story.happened('2026-02-01', 'experts', 'discussed');
    expect(reasonOn('2026-02-01')).toBe('Состав органа неизвестен: Орган closed.');
    const others = [{ collectiveId: 'others', wording: { ru: 'Наблюдатели', en: 'observers' } }];
    story.asked('2026-02-02', 'experts', [], { collectives: others, term: '2026-02-20' });
    expect(reasonOn('2026-02-02')).toBe(
      'Запрос (2 февраля 2026) направлен: «Наблюдатели»; поимённый состав не указан.',
    );
  });

  it('awaits nobody at what waits for experts who are to meet again', () => {
    const story = Story.commonwealth(2).step('experts', { stepType: 'expertReview' });
    story
      .step('submit', { stepType: 'submission' })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'experts', 'discussed');
    expect(awaited(story, '2026-01-12')).toEqual(['group']);
    story.asked('2026-01-13', 'experts', ['XB'], { term: '2026-01-20' });
    expect(awaited(story, '2026-01-13')).toEqual(['XB']);
  });

  it('counts only documents that have come to the step', () => {
    const story = Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council');
    story.dossier('2026-01-10', ['draft', 'plan']).happened('2026-02-01', 'experts', { draft: 'discussed' });
    story
      .allSaid('2026-02-02', ['XA', 'XB'], 'agreed', 'council')
      .allSaid('2026-02-02', ['XA', 'XB'], 'agreed', 'experts', 'plan-1');
    const at = approvalProgress(story.records(), 'dossier', '2026-02-03', { stepId: 'council' });
    expect([at?.revision.documentId, at?.carries.answer]).toEqual(['draft', 'yes']);
    expect(awaited(story, '2026-02-03')).toEqual([]);
  });

  it('names nobody when answers came without saying whose', () => {
    const story = Story.commonwealth(3)
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-01-12', 'council', ALL, { answersKnown: false });
    story.said('2026-01-13', 'XA', 'agreed', 'council');
    expect(progressOn(story, '2026-01-14').counts).toEqual([
      { stand: 'agreed', count: 1 },
      { stand: 'cannotTell', count: 2 },
    ]);
    expect(awaited(story, '2026-01-14')).toBe('cannotTell');
  });
});

describe('where a party stands', () => {
  const asked = (term: LocalDate | null = '2026-01-31'): Story =>
    Story.commonwealth(3)
      .step('experts', { stepType: 'expertReview' })
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-01-12', 'experts', ['XA', 'XB', 'XC'], { term });

  it('is what it said last at that step; a reply at another step does not count', () => {
    const story = asked()
      .said('2026-01-13', 'XA', 'objected', 'experts')
      .said('2026-01-14', 'XA', 'agreed', 'experts')
      .said('2026-01-15', 'XB', 'agreed', 'council');
    const progress = progressOn(story, '2026-01-16');
    expect([standOf(progress, 'XA'), standOf(progress, 'XB')]).toEqual(['agreed', 'noAnswer']);
  });

  it('is stale after a new revision, until it speaks again; the old term is no longer held against it', () => {
    const story = asked().said('2026-01-13', 'XA', 'agreed', 'experts').revision('2026-02-01', 'draft-2');
    const stale = progressOn(story, '2026-02-10').stands;
    expect(stale.map(({ stand, late }) => [stand, late])).toEqual([
      ['stale', false],
      ['noAnswer', true],
      ['noAnswer', true],
    ]);
    expect(awaited(story, '2026-02-10')).toEqual(['XB', 'XC', 'XA']);
    story.said('2026-02-11', 'XA', 'reserved', 'experts', 'draft-2');
    expect(standOf(progressOn(story, '2026-02-12'), 'XA')).toBe('reserved');
    expect(awaited(story, '2026-02-12')).toEqual(['XB', 'XC']);
  });

  it('is late only when a term has passed', () => {
    expect(progressOn(asked(), '2026-01-31').stands.some(({ late }) => late)).toBe(false);
    expect(progressOn(asked(), '2026-02-01').stands.every(({ late }) => late)).toBe(true);
    expect(progressOn(asked(null), '2027-02-01').stands.some(({ late }) => late)).toBe(false);
  });

  describe('late', () => {
    const lateOn = (story: Story, day: LocalDate): readonly string[] =>
      progressOn(story, day).stands.flatMap(({ late, party }) => (late ? [party.record.id] : []));
    const usual = (): Story => Story.commonwealth(3).step('council', { termDays: 10 }).dossier('2026-01-10');

    it('it is by the usual term of the step for whom no letter set one', () => {
      expect(lateOn(usual(), '2026-01-20')).toEqual([]);
      expect(lateOn(usual(), '2026-01-21')).toEqual(['XA', 'XB', 'XC']);
      const asked = usual().asked('2026-01-12', 'council', ['XA', 'XB'], { term: '2026-02-10' });
      expect(lateOn(asked, '2026-01-20')).toEqual([]);
      expect(lateOn(asked, '2026-02-10')).toEqual(['XC']);
      expect(lateOn(asked, '2026-02-11')).toEqual(['XA', 'XB', 'XC']);
      const all = usual().asked('2026-01-12', 'council', ['XA', 'XB', 'XC'], { term: '2026-02-10' });
      expect(lateOn(all, '2026-02-10')).toEqual([]);
      expect(lateOn(usual().asked('2026-01-15', 'council', ['XA']), '2026-01-21')).toEqual(['XA', 'XB', 'XC']);
    });

    it('it is by the last term that was set for it, whatever a reminder leaves out', () => {
      const story = usual().asked('2026-01-12', 'council', ['XA', 'XB'], { term: '2026-02-10' });
      story.asked('2026-02-01', 'council', ['XA']).asked('2026-02-02', 'council', ['XB'], { term: '2026-03-01' });
      expect(lateOn(story, '2026-02-20')).toEqual(['XA', 'XC']);
    });

    it('it is not before it joined', () => {
      const story = Story.commonwealth(2)
        .body('young')
        .member('young', 'XA')
        .member('young', 'XB', { from: onDay('2026-02-01') });
      story.step('council', { bodyIds: ['young'], termDays: 10 }).dossier('2026-01-10');
      expect(lateOn(story, '2026-02-11')).toEqual(['XA']);
      expect(lateOn(story, '2026-02-12')).toEqual(['XA', 'XB']);
    });
  });

  it('is no longer awaited once the meeting for which it was asked has been held', () => {
    const story = asked().happened('2026-02-01', 'experts', 'discussed').happened('2026-02-20', 'council', 'approved');
    expect(awaited(story, '2026-02-21')).toEqual([]);
  });
});

describe('the rules', () => {
  const council = (kind: 'consensus' | 'consensusDespiteDisinterest' | 'silenceProcedure' | null): Story =>
    Story.commonwealth(3, kind)
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-01-10', 'council', ['XA', 'XB', 'XC'], { term: '2026-01-31' });
  const answer = (story: Story, day: LocalDate): string => progressOn(story, day).carries.answer;

  it('consensus carries when everybody agrees or abstains; silence is not consent', () => {
    const story = council('consensus')
      .said('2026-01-11', 'XA', 'agreed', 'council')
      .said('2026-01-11', 'XB', 'abstained', 'council');
    expect(answer(story, '2026-03-01')).toBe('notYet');
    expect(progressOn(story, '2026-03-01').wouldPass).toMatchObject([
      [{ party: { record: { id: 'XC' } }, from: 'noAnswer', to: 'agreed' }],
    ]);
    expect(answer(story.said('2026-03-02', 'XC', 'agreedWithComments', 'council'), '2026-03-02')).toBe('yes');
    expect(answer(story.said('2026-03-03', 'XC', 'objected', 'council'), '2026-03-03')).toBe('no');
  });

  it('a declared disinterest blocks consensus only where the rule does not let it pass', () => {
    const say = (story: Story): Story =>
      story
        .allSaid('2026-01-11', ['XA', 'XB'], 'agreed', 'council')
        .said('2026-01-11', 'XC', 'disinterested', 'council');
    expect(answer(say(council('consensus')), '2026-01-12')).toBe('notYet');
    expect(answer(say(council('consensusDespiteDisinterest')), '2026-01-12')).toBe('yes');
  });

  it('a silence procedure makes silence consent once its term has passed without an objection', () => {
    const story = council('silenceProcedure').said('2026-01-11', 'XA', 'agreed', 'council');
    expect(answer(story, '2026-01-31')).toBe('notYet');
    expect(progressOn(story, '2026-02-01').counts).toEqual([
      { stand: 'agreed', count: 1 },
      { stand: 'agreedBySilence', count: 2 },
    ]);
    expect([answer(story, '2026-02-01'), awaited(story, '2026-02-01')]).toEqual(['yes', []]);
  });

  it('an objection in time breaks the silence; one after the term does not', () => {
    const broken = progressOn(
      council('silenceProcedure').said('2026-01-31', 'XA', 'objected', 'council'),
      '2026-02-01',
    );
    expect([standOf(broken, 'XB'), broken.carries.answer]).toEqual(['noAnswer', 'no']);
    expect(broken.wouldPass.map((set) => set.map(({ party }) => party.record.id))).toEqual([['XA', 'XB', 'XC']]);
    const late = progressOn(council('silenceProcedure').said('2026-02-03', 'XA', 'objected', 'council'), '2026-02-04');
    expect([standOf(late, 'XB'), late.carries.answer]).toEqual(['agreedBySilence', 'yes']);
  });

  it('nobody can tell without a cited rule', () => {
    expect(progressOn(council(null), '2026-01-12')).toMatchObject({
      rule: undefined,
      carries: { answer: 'cannotTell' },
      wouldPass: [],
    });
  });

  it('each body of a joint meeting decides by its own', () => {
    const story = Story.commonwealth(2)
      .body('other')
      .member('other', 'XA')
      .rule('other', 'silenceProcedure')
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10');
    const of = (bodyId: string): number | undefined =>
      approvalProgress(story.records(), 'dossier', '2026-01-11', { bodyId })?.total;
    expect([of('group'), of('other'), of('nobody')]).toEqual([2, 1, undefined]);
  });
});

describe('the progress at a step', () => {
  it('is under way while the dossier is there: not before, not once it has left it, and not when it has come through', () => {
    const story = Story.commonwealth(3).step('commission').step('council').dossier('2026-01-10');
    story.happened('2026-02-01', 'commission', 'approved').happened('2026-03-01', 'council', 'approved');
    const underWay = (day: LocalDate): readonly string[] =>
      ['commission', 'council'].filter(
        (stepId) => approvalProgress(story.recordsOf(day), 'dossier', day, { stepId })?.isUnderWay,
      );
    expect(['2026-01-11', '2026-02-01', '2026-03-01'].map(underWay)).toEqual([['commission'], ['council'], []]);
  });
});
