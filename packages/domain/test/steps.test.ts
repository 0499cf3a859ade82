import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  attention,
  documentStatuses,
  holder,
  type LocalDate,
  onDay,
  stepStatuses,
} from '../src/index.ts';
import { Story } from './story.ts';

const route = (): Story =>
  Story.commonwealth()
    .step('prepare', { stepType: 'preparation' })
    .step('experts', { stepType: 'expertReview' })
    .step('council')
    .step('sign', { stepType: 'signature' });

const statesOf = (story: Story, day: LocalDate): Record<string, string> =>
  Object.fromEntries(stepStatuses(story.recordsOf(day), 'dossier', day).map(({ step, state }) => [step.id, state]));
const reasonOf = (story: Story, day: LocalDate, stepId: string): string =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === stepId)?.reason.ru ?? '';

describe('the way along the route', () => {
  it('begins with the first step; the others are not yet', () => {
    const story = route().dossier('2026-01-10');
    expect(statesOf(story, '2026-01-10')).toEqual({
      prepare: 'must',
      experts: 'notYet',
      council: 'notYet',
      sign: 'notYet',
    });
    expect(reasonOf(story, '2026-01-10', 'council')).toBe('Сначала: «Этап experts».');
    expect(holder(story.records(), 'dossier', '2026-01-10')?.record.id).toBe('group');
  });

  it('goes on when a step is finished, and experts may meet again until what follows has been considered', () => {
    const story = route()
      .dossier('2026-01-10')
      .happened('2026-01-20', 'prepare', 'prepared')
      .happened('2026-02-01', 'experts', 'discussed');
    expect(statesOf(story, '2026-02-02')).toEqual({ prepare: 'done', experts: 'may', council: 'must', sign: 'notYet' });
    story.happened('2026-03-01', 'council', 'approved');
    expect(statesOf(story, '2026-03-02')).toEqual({ prepare: 'done', experts: 'done', council: 'done', sign: 'must' });
  });

  it('does not go on by a discussion in a council, nor by what was for information', () => {
    const story = route()
      .dossier('2026-01-10')
      .happened('2026-01-20', 'prepare', 'prepared')
      .happened('2026-02-01', 'experts', 'discussed');
    story
      .happened('2026-03-01', 'council', 'discussed')
      .happened('2026-03-02', 'sign', 'heard', { forInformation: true });
    story.happened('2026-03-02', 'council', 'approved', { forInformation: true });
    expect(statesOf(story, '2026-03-03')).toMatchObject({ council: 'must', sign: 'notYet' });
    expect(reasonOf(story, '2026-03-03', 'sign')).not.toContain('Отступление');
  });

  it('stays with experts who are asked for another meeting, until that has been held', () => {
    const story = route().dossier('2026-01-10').happened('2026-01-20', 'prepare', 'prepared');
    story.happened('2026-02-01', 'experts', 'discussed');
    const next = (day: LocalDate): string | undefined => attention(story.recordsOf(day), 'dossier', day).next?.step.id;
    expect(next('2026-02-02')).toBe('council');
    story.asked('2026-02-10', 'experts', ['XA'], { term: '2026-02-20' });
    expect(next('2026-02-11')).toBe('experts');
    story.happened('2026-03-01', 'experts', 'discussed');
    expect(next('2026-03-02')).toBe('council');
  });

  it('goes back to the steps right before when it is returned, and must pass them again', () => {
    const story = route()
      .dossier('2026-01-10')
      .happened('2026-01-20', 'prepare', 'prepared')
      .happened('2026-02-01', 'experts', 'discussed');
    story.happened('2026-03-01', 'council', 'returned');
    expect(statesOf(story, '2026-03-02')).toEqual({
      prepare: 'done',
      experts: 'must',
      council: 'notYet',
      sign: 'notYet',
    });
    expect(reasonOf(story, '2026-03-02', 'experts')).toBe(
      'Возвращено с этапа «Этап council»: 1 марта 2026; этап надо пройти снова.',
    );
    expect(documentStatuses(story.records(), 'dossier', '2026-03-01')[0]?.statuses[0]).toMatchObject({
      status: 'returned',
      since: onDay('2026-03-01'),
    });
    story.happened('2026-04-01', 'experts', 'discussed');
    expect(statesOf(story, '2026-04-02')).toMatchObject({ council: 'must' });
  });

  it('accepts an event off the route and flags it, but not two events of one day in either order', () => {
    const story = route().dossier('2026-01-10').happened('2026-01-20', 'council', 'approved');
    expect(statesOf(story, '2026-01-21')).toEqual({
      prepare: 'must',
      experts: 'notYet',
      council: 'done',
      sign: 'must',
    });
    expect(reasonOf(story, '2026-01-21', 'council')).toContain('Отступление от маршрута');
    const sameDay = route()
      .dossier('2026-01-10')
      .happened('2026-01-20', 'experts', 'discussed')
      .happened('2026-01-20', 'prepare', 'prepared');
    expect(reasonOf(sameDay, '2026-01-21', 'experts')).not.toContain('Отступление');
  });

  it('needs all of what goes before, or any one, as the route says; an optional step may be left out', () => {
    const fork = (join: 'all' | 'any'): Story =>
      Story.commonwealth()
        .step('a', { after: [] })
        .step('b', { after: [] })
        .step('aside', { after: ['a'], necessity: 'may' })
        .step('end', { after: ['b', 'aside'], join })
        .dossier('2026-01-10')
        .happened('2026-01-20', 'b', 'approved');
    expect(statesOf(fork('all'), '2026-01-21')).toMatchObject({ a: 'must', aside: 'notYet', end: 'notYet' });
    expect(statesOf(fork('any'), '2026-01-21')).toMatchObject({ end: 'must' });
    expect(statesOf(fork('all').happened('2026-01-22', 'a', 'approved'), '2026-01-23')).toMatchObject({
      aside: 'may',
      end: 'must',
    });
  });

  it('counts days at a step from the first of what any one of brings there, or from the last where all are needed', () => {
    const fork = (join: 'all' | 'any'): Story =>
      Story.commonwealth()
        .step('a', { after: [] })
        .step('b', { after: [] })
        .step('end', { after: ['a', 'b'], join })
        .dossier('2026-01-10')
        .happened('2026-02-10', 'b', 'approved')
        .happened('2026-02-01', 'a', 'approved');
    const days = (join: 'all' | 'any'): unknown =>
      approvalProgress(fork(join).records(), 'dossier', '2026-02-20', { stepId: 'end' })?.daysInStep;
    expect([days('any'), days('all')]).toEqual([19, 10]);
  });

  it('does not ask for an optional step first, but for what goes before it', () => {
    const story = Story.commonwealth()
      .step('a')
      .step('aside', { necessity: 'may' })
      .step('end', { after: ['aside'] });
    expect(reasonOf(story.dossier('2026-01-10'), '2026-01-10', 'end')).toBe('Сначала: «Этап a».');
    expect(statesOf(story.happened('2026-01-11', 'a', 'approved'), '2026-01-11')).toMatchObject({ end: 'must' });
  });

  it('cannot tell where an outcome is not stated, and goes on for the document of which it is', () => {
    const story = route().dossier('2026-01-10', ['concept', 'plan']);
    story.happened('2026-01-20', 'prepare', { concept: 'prepared', plan: 'prepared' });
    story.happened('2026-02-01', 'experts', { concept: 'discussed', plan: 'notStated' });
    expect(statesOf(story, '2026-02-02')).toEqual({
      prepare: 'done',
      experts: 'cannotTell',
      council: 'must',
      sign: 'notYet',
    });
    expect(reasonOf(story, '2026-02-02', 'experts')).toBe(
      '«Проект concept»: обсуждено; «Проект plan»: результат не указан.',
    );
    const none = route().dossier('2026-01-10').happened('2026-01-20', 'prepare', 'notStated');
    expect(statesOf(none, '2026-01-21')).toMatchObject({
      prepare: 'cannotTell',
      experts: 'cannotTell',
      council: 'notYet',
    });
    expect(attention(none.records(), 'dossier', '2026-02-21')).toMatchObject({ reason: 'cannotTell', next: null });
  });

  it('has no one holder when it is with two bodies', () => {
    const joint = Story.commonwealth()
      .body('other')
      .step('council', { bodyIds: ['group', 'other'] });
    expect(holder(joint.dossier('2026-01-10').records(), 'dossier', '2026-01-10')).toBeNull();
  });

  it('is blocked by an objection where the rule says so, and by whom; without a cited rule it is not', () => {
    const blocked = (story: Story): Story =>
      story.step('council').dossier('2026-01-10').said('2026-01-11', 'XD', 'objected', 'council');
    const status = stepStatuses(blocked(Story.commonwealth()).records(), 'dossier', '2026-01-12')[0];
    expect(status).toMatchObject({ state: 'blocked', parties: [{ record: { id: 'XD' } }] });
    expect(status?.reason).toEqual({
      ru: 'Возражает Горния; правило: консенсус (ст. 1).',
      en: 'Gornia objects; the rule: consensus (art. 1).',
    });
    expect(statesOf(blocked(Story.commonwealth(11, null)), '2026-01-12')).toEqual({ council: 'must' });
  });
});

describe('a plan', () => {
  const story = route().dossier('2026-01-10').planned('2026-01-11', 'prepare', '2026-02-01/2026-02-02');
  const planState = (day: LocalDate): string | undefined =>
    stepStatuses(story.recordsOf(day), 'dossier', day)[0]?.plans[0]?.state;

  it('is planned until its last day has passed, then there is no report of it; it is never late', () => {
    expect(planState('2026-02-02')).toBe('planned');
    expect(planState('2026-02-03')).toBe('noReport');
    expect(attention(story.recordsOf('2026-02-20'), 'dossier', '2026-02-20')).toMatchObject({
      reason: 'inProgress',
      daysLate: null,
    });
  });

  it('was held once the step is known to have been considered on its days', () => {
    const held = route().dossier('2026-01-10').planned('2026-01-11', 'prepare', '2026-02-01/2026-02-02');
    held
      .planned('2026-01-11', 'prepare', '2026-03-01')
      .happened('2026-02-02', 'prepare', 'prepared', { known: '2026-02-10' });
    const states = stepStatuses(held.recordsOf('2026-02-10'), 'dossier', '2026-02-10')[0]?.plans.map(
      ({ state }) => state,
    );
    expect(states).toEqual(['held', 'planned']);
  });
});

describe('the status of a document', () => {
  it('is what the sources let us tell of that document', () => {
    const story = Story.commonwealth().step('council').step('sign', { stepType: 'signature' });
    story.dossier('2026-01-10', ['concept', 'plan']);
    story.happened('2026-01-20', 'council', { concept: 'endorsed', plan: 'notStated' });
    const statuses = documentStatuses(story.records(), 'dossier', '2026-03-01').map((each) => each.statuses[0]);
    expect(statuses).toMatchObject([
      { status: 'openForSignature' },
      { status: 'cannotTell', since: onDay('2026-01-20') },
    ]);
  });

  it('is since as exactly as the day is known on which the document came', () => {
    const story = route()
      .dossier('/2026-01-10')
      .happened('2026-01-15/2026-02-01', 'prepare', 'prepared', { inferred: true });
    story.happened('2026-02-01', 'experts', 'discussed');
    expect(documentStatuses(story.records(), 'dossier', '2026-03-01')[0]?.statuses[0]).toMatchObject({
      status: 'underCoordination',
      since: { edtf: '2026-01-15/2026-02-01', inferred: true },
    });
  });

  it('is that of each organisation: an endorsement stands while another still coordinates', () => {
    const story = Story.commonwealth()
      .step('endorse', { stepType: 'endorsement' })
      .step('experts', { stepType: 'expertReview', organisationId: 'other' })
      .step('approve', { organisationId: 'other' })
      .step('sign', { stepType: 'signature', organisationId: 'other' });
    story.organisation('other').dossier('2026-01-10').happened('2026-01-20', 'endorse', 'endorsed');
    const statuses = (): unknown =>
      documentStatuses(story.records(), 'dossier', '2026-03-01')[0]?.statuses.map(({ organisation, status }) => [
        organisation.id,
        status,
      ]);
    expect(statuses()).toEqual([
      ['org', 'endorsed'],
      ['other', 'underCoordination'],
    ]);
    story.happened('2026-02-01', 'experts', 'discussed').happened('2026-02-02', 'approve', 'approved');
    expect(statuses()).toEqual([
      ['org', 'endorsed'],
      ['other', 'openForSignature'],
    ]);
    story.happened('2026-02-03', 'sign', 'signed');
    expect(statuses()).toEqual([
      ['org', 'endorsed'],
      ['other', 'signed'],
    ]);
  });
});

describe('documents that fared differently', () => {
  it('are told one by one, with where each goes back', () => {
    const story = Story.commonwealth(1).step('draft', { stepType: 'preparation' }).step('council');
    story
      .dossier('2026-01-10', ['draft', 'plan'])
      .happened('2026-01-11', 'draft', { draft: 'prepared', plan: 'prepared' });
    story.happened('2026-01-20', 'council', { draft: 'endorsed', plan: 'returned' });
    const { ru, en } = attention(story.records(), 'dossier', '2026-01-21').sentence;
    expect(ru).toMatch(/^Этап council, вчера: «Проект draft» – одобрено, «Проект plan» – возвращено на доработку\. /);
    expect(en).toMatch(/^Step council, yesterday: “Draft draft” – endorsed, “Draft plan” – returned\. /);
  });

  const parted = (): Story =>
    route()
      .dossier('2026-01-10', ['concept', 'plan'])
      .happened('2026-01-20', 'prepare', { concept: 'prepared', plan: 'prepared' })
      .happened('2026-02-01', 'experts', { concept: 'discussed', plan: 'discussed' })
      .happened('2026-03-01', 'council', { concept: 'approved', plan: 'returned' });

  it('are told each: the one is done, and the other has yet to come again', () => {
    expect(statesOf(parted(), '2026-03-02')).toEqual({
      prepare: 'done',
      experts: 'must',
      council: 'notYet',
      sign: 'must',
    });
    expect(reasonOf(parted(), '2026-03-02', 'council')).toBe(
      '«Проект concept»: утверждено; «Проект plan»: возвращено на доработку. Сначала: «Этап experts».',
    );
    const again = parted().happened('2026-03-10', 'experts', { plan: 'discussed' });
    expect(statesOf(again, '2026-03-11')).toMatchObject({ council: 'must' });
  });

  it('cannot be told while the sources do not say whether one has come', () => {
    const story = parted().happened('2026-03-10', 'experts', { plan: 'notStated' });
    expect(statesOf(story, '2026-03-11')).toMatchObject({ experts: 'cannotTell', council: 'cannotTell' });
  });
});
