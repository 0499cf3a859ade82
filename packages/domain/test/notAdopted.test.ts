import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  attention,
  boardCounters,
  documentStatuses,
  endedText,
  holder,
  type LocalDate,
  lateOverall,
  outstanding,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, decided, occurrence, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-12-31';
const MAJORITY = { majority: { share: { numerator: 1, denominator: 2 }, of: 'voting', orMore: false } } as const;

/** Drafting, a vote by majority of five, signature. Two voted for it, two against, and one was absent. */
const voted = (documents: readonly string[] = ['draft']): Story => {
  const story = Story.commonwealth(5, null).paper('letter').rule('group', 'majority', MAJORITY);
  story
    .step('draft', { stepType: 'preparation' })
    .step('vote')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10', documents)
    .happened('2026-01-11', 'draft', Object.fromEntries(documents.map((id) => [id, 'prepared'])));
  return story
    .held('2026-02-10', 'meeting')
    .allSaid('2026-02-10', ['XA', 'XB'], 'agreed', 'vote')
    .allSaid('2026-02-10', ['XC', 'XD'], 'objected', 'vote');
};
const lost = (): Story => voted().happened('2026-02-10', 'vote', 'notAdopted', { meetingId: 'meeting' });
const statusOf = (story: Story, day: LocalDate, stepId = 'vote') =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === stepId);
const attentionOn = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day);
const documentOn = (story: Story, day: LocalDate) =>
  documentStatuses(story.recordsOf(day), 'dossier', day)[0]?.statuses[0]?.status;

describe('a document that was not adopted', () => {
  it('is decided: the step says so, and what follows is not open', () => {
    expect(statusOf(lost(), '2026-06-01')).toMatchObject({
      state: 'notAdopted',
      reason: { ru: 'Не принято: 10 февраля 2026.', en: 'Not adopted: 10 February 2026.' },
    });
    expect(statusOf(lost(), '2026-06-01', 'sign')).toMatchObject({
      state: 'notYet',
      reason: {
        ru: 'Сначала: «Этап vote». Не принято: «Этап vote», 10 февраля 2026.',
        en: 'First: “Step vote”. Not adopted: “Step vote”, 10 February 2026.',
      },
    });
  });

  it('waits for nobody, whoever was absent', () => {
    expect(outstanding(lost().records(), 'dossier', '2026-06-01')).toEqual({ kind: 'list', items: [], cannotTell: [] });
    expect(holder(lost().records(), 'dossier', '2026-06-01')).toBeNull();
    const progress = approvalProgress(lost().records(), 'dossier', '2026-06-01', { stepId: 'vote' });
    expect(progress?.stands.some(({ awaited }) => awaited)).toBe(false);
    expect(progress && endedText(lost().records(), progress)).toEqual({
      ru: 'не принято, 10 февраля 2026',
      en: 'not adopted, 10 February 2026',
    });
    expect(boardCounters(lost().records(), ['dossier'], '2026-06-01').inProgress).toBe(0);
  });

  it('is told so in the sentence and by its status', () => {
    expect(attentionOn(lost(), '2026-02-11').sentence.ru).toBe('Этап vote, вчера: не принято.');
    expect(attentionOn(lost(), '2026-06-01')).toMatchObject({
      reason: 'done',
      next: null,
      sentence: {
        ru: 'Не принято: «Этап vote», 10 февраля 2026.',
        en: 'Not adopted: “Step vote”, 10 February 2026.',
      },
    });
    expect(documentOn(lost(), '2026-06-01')).toBe('notAdopted');
    expect(documentOn(voted(), '2026-06-01')).toBe('underCoordination');
  });

  it('waits for no answer to a letter at a step that it only might have passed: answers bring it no further', () => {
    const story = Story.commonwealth(3, null).rule('group', 'majority', MAJORITY);
    story
      .step('draft', { stepType: 'preparation' })
      .step('comments', { stepType: 'consultation', necessity: 'may' })
      .step('vote', { after: ['draft'] })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'draft', 'prepared')
      .asked('2026-01-12', 'comments', ['XA', 'XB'], { term: '2026-01-20' })
      .allSaid('2026-02-10', ['XA', 'XB', 'XC'], 'objected', 'vote')
      .happened('2026-02-10', 'vote', 'notAdopted');
    expect(outstanding(story.records(), 'dossier', '2026-06-01')).toEqual({ kind: 'list', items: [], cannotTell: [] });
    expect(lateOverall(story.records(), '2026-06-01').items).toEqual([]);
    const reason = { en: 'May come next: after “Step draft” (11 January 2026).' };
    expect(statusOf(story, '2026-06-01', 'comments')).toMatchObject({ reason });
    expect(attentionOn(story, '2026-06-01')).toMatchObject({
      reason: 'done',
      sentence: { en: 'Not adopted: “Step vote”, 10 February 2026.' },
    });
    expect(documentOn(story, '2026-06-01')).toBe('notAdopted');
  });

  it('although the recorded votes carry it contradicts the rule that is cited: another part of it may be missing', () => {
    const vetoed = (agreed: readonly string[]): Story => {
      const story = Story.commonwealth(5, null).rule('group', 'majority', MAJORITY).step('vote').dossier('2026-01-10');
      return story
        .allSaid('2026-02-10', agreed, 'agreed', 'vote')
        .said('2026-02-10', 'XE', 'objected', 'vote')
        .happened('2026-02-10', 'vote', 'notAdopted');
    };
    expect(statusOf(vetoed(['XA', 'XB', 'XC', 'XD']), '2026-02-11')).toMatchObject({
      state: 'notAdopted',
      reason: {
        ru: 'Не принято: 10 февраля 2026. По записям решение правилу не отвечает: более половины присутствующих и голосующих (ст. 1). За 4 из 5 голосующих, нужно 3.',
        en: 'Not adopted: 10 February 2026. By what is recorded the decision does not meet the rule: more than half of those present and voting (art. 1). 4 of 5 voting in favour, 3 needed.',
      },
    });
    expect(statusOf(vetoed(['XA', 'XB']), '2026-02-11')?.reason.en).toBe('Not adopted: 10 February 2026.');
    expect(statusOf(lost(), '2026-02-11')?.reason.en).toBe('Not adopted: 10 February 2026.');
  });

  it('is brought again by a later revision: all have to speak anew, and it can be adopted', () => {
    const story = lost().revision('2026-03-01', 'draft-2');
    expect(statusOf(story, '2026-03-02')).toMatchObject({
      state: 'must',
      reason: { en: 'Not adopted: 10 February 2026; it is brought again.' },
    });
    expect(documentOn(story, '2026-03-02')).toBe('underCoordination');
    expect(attentionOn(story, '2026-03-02').waitingFor).toHaveLength(5);
    carriedOut(story, occurrence('vote', '2026-03-20', 'approved'), TODAY);
    expect(statusOf(story, '2026-03-21', 'sign')?.state).toBe('must');
    expect(documentOn(story, '2026-03-21')).toBe('openForSignature');
  });

  it('is brought again by being announced for another meeting', () => {
    const story = lost().planned('2026-02-20', 'vote', '2026-05-10');
    expect(statusOf(story, '2026-02-21')?.state).toBe('must');
    expect(attentionOn(story, '2026-04-01').next?.step.id).toBe('vote');
  });

  it('can be taken up again without another text, returned, and decided anew', () => {
    const discussed = lost();
    carriedOut(discussed, occurrence('vote', '2026-04-01', 'discussed'), TODAY);
    expect(statusOf(discussed, '2026-04-02')?.state).toBe('must');
    const adopted = lost();
    carriedOut(adopted, occurrence('vote', '2026-04-01', 'approved'), TODAY);
    expect(statusOf(adopted, '2026-04-02')).toMatchObject({
      state: 'done',
      reason: { en: 'Done: approved, 1 April 2026.' },
    });
    const returned = lost();
    carriedOut(returned, occurrence('vote', '2026-02-12', 'returned'), TODAY);
    expect(statusOf(returned, '2026-02-13', 'draft')?.state).toBe('must');
    expect(documentOn(returned, '2026-02-13')).toBe('returned');
    expect(attentionOn(returned, '2026-06-01').reason).toBe('inProgress');
  });

  it('is not spoken of any more at the step once the vote is past', () => {
    expect(decided(lost(), position('vote', '2026-02-10', { partyId: 'XE' }), TODAY).kind).toBe('accepted');
    expect(refusalOf(lost(), position('vote', '2026-02-20', { partyId: 'XE' }), TODAY)).toMatchObject({
      code: 'STEP_NOT_OPEN',
      facts: { reason: { en: 'Not adopted: 10 February 2026.' } },
    });
  });

  it('goes the other way, where there is one', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .step('heads', { after: [], necessity: 'may' })
      .step('apply', { stepType: 'implementation', after: ['council', 'heads'], join: 'any' })
      .dossier('2026-01-10')
      .happened('2026-02-10', 'council', 'notAdopted');
    expect(statusOf(story, '2026-02-11', 'heads')?.state).toBe('may');
    expect(attentionOn(story, '2026-02-11').sentence.en).toBe(
      'Step council, yesterday: not adopted. None of 2 agreed yet. May come next: “Step heads”.',
    );
    expect(documentOn(story, '2026-02-11')).toBe('underCoordination');
    story.happened('2026-03-01', 'heads', 'approved');
    expect(statusOf(story, '2026-03-02', 'apply')?.state).toBe('must');
    expect(documentOn(story, '2026-03-02')).toBe('adopted');
    expect(statusOf(story, '2026-03-02', 'council')?.state).toBe('notNeeded');
    story.happened('2026-04-01', 'apply', 'approved');
    expect(attentionOn(story, '2026-06-01').sentence.ru).toBe('Все обязательные этапы пройдены.');
  });

  it('does not hold up another document that was adopted', () => {
    const story = voted(['draft', 'plan']).happened('2026-02-10', 'vote', { draft: 'approved', plan: 'notAdopted' });
    expect(statusOf(story, '2026-02-11')).toMatchObject({
      state: 'done',
      reason: { ru: '«Проект draft»: утверждено; «Проект plan»: не принято.' },
    });
    expect(statusOf(story, '2026-02-11', 'sign')?.state).toBe('must');
    story.happened('2026-03-01', 'sign', { draft: 'signed' });
    expect(attentionOn(story, '2026-06-01')).toMatchObject({
      reason: 'done',
      sentence: { ru: 'Не принято: «Проект plan» («Этап vote», 10 февраля 2026).' },
    });
  });

  it('leaves a step of several bodies undone, whatever the others decided', () => {
    const story = Story.commonwealth(2)
      .body('other')
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10');
    const meets = (day: LocalDate, bodyId: string, outcome: 'approved' | 'notAdopted'): void => {
      story.held(day, `meeting ${day}`, [{ bodyId, number: 1 }]);
      story.happened(day, 'council', outcome, { meetingId: `meeting ${day}` });
    };
    meets('2026-02-01', 'group', 'approved');
    meets('2026-02-10', 'other', 'notAdopted');
    expect(statusOf(story, '2026-02-11', 'council')?.reason.en).toBe('Not adopted: 10 February 2026.');
    meets('2026-03-10', 'other', 'approved');
    expect(statusOf(story, '2026-03-11', 'council')?.state).toBe('done');
    expect(documentOn(story, '2026-03-11')).toBe('adopted');
  });

  it('cannot be so where nobody decides', () => {
    expect(refusalOf(voted(), occurrence('draft', '2026-01-12', 'notAdopted', { offRoute: true }), TODAY).code).toBe(
      'OUTCOME_DOES_NOT_FIT',
    );
  });
});

describe('what was put off', () => {
  const putOff = (): Story => voted().happened('2026-02-10', 'vote', 'postponed', { meetingId: 'meeting' });

  it('goes on at its step, which says so', () => {
    const story = Story.commonwealth(3)
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-02-10', 'council', 'postponed');
    expect(statusOf(story, '2026-02-11', 'council')).toMatchObject({
      state: 'must',
      reason: { ru: 'Следующий: с этого этапа начинается маршрут. Отложено: 10 февраля 2026.' },
    });
    expect(documentOn(story, '2026-02-11')).toBe('underCoordination');
  });

  it('is told in the sentence, with the meeting to which it was put off', () => {
    const story = Story.commonwealth(3, null).step('council').dossier('2026-01-10');
    story.allSaid('2026-02-01', ['XA', 'XB', 'XC'], 'agreed', 'council').happened('2026-02-10', 'council', 'postponed');
    expect(attentionOn(story, '2026-02-11').sentence).toEqual({
      ru: 'Этап council, вчера: отложено. Согласовали все 3. Этап продолжается.',
      en: 'Step council, yesterday: postponed. All 3 agreed. The step goes on.',
    });
    story
      .meeting('2026-02-12', 'next', '2026-04-10')
      .planned('2026-02-12', 'council', '2026-04-10', { meetingId: 'next' });
    expect(attentionOn(story, '2026-02-25').sentence).toEqual({
      ru: 'Отложено: 10 февраля. Намечено снова: 10 апреля (Орган group, № 7). Согласовали все 3.',
      en: 'Postponed: 10 February. Planned again: 10 April (Body group, No. 7). All 3 agreed.',
    });
  });

  it('is told beside who is awaited and who objects', () => {
    const { sentence } = attentionOn(putOff(), '2026-03-20');
    expect(sentence.ru).toContain('Отложено: 10 февраля.');
  });

  it('was not considered: letters for it stay open, and who was at that meeting plays no part', () => {
    const story = Story.commonwealth(2)
      .step('experts', { stepType: 'expertReview' })
      .step('council')
      .dossier('2026-01-10');
    story.happened('2026-02-01', 'experts', 'discussed').happened('2026-02-10', 'council', 'postponed');
    expect(statusOf(story, '2026-02-11', 'experts')?.state).toBe('may');
    const progress = approvalProgress(putOff().records(), 'dossier', '2026-03-20', { stepId: 'vote' });
    expect(progress?.chamber.meeting).toBeNull();
  });
});

describe('the sentence', () => {
  it('never says that the next step is the one of which it told', () => {
    const story = Story.commonwealth(2, null).step('council').dossier('2026-01-10');
    story.allSaid('2026-02-01', ['XA', 'XB'], 'agreed', 'council').happened('2026-02-10', 'council', 'discussed');
    expect(attentionOn(story, '2026-02-11').sentence.en).toBe(
      'Step council, yesterday: discussed. All 2 agreed. The step goes on.',
    );
    const planned = Story.commonwealth(2, null).step('council').dossier('2026-01-10');
    planned.allSaid('2026-02-01', ['XA', 'XB'], 'agreed', 'council').planned('2026-02-02', 'council', '2026-04-10');
    planned.happened('2026-02-10', 'council', 'discussed');
    expect(attentionOn(planned, '2026-02-11').sentence.en).toBe(
      'Step council, yesterday: discussed. All 2 agreed. Planned again: 10 April.',
    );
  });
});
