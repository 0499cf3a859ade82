import { describe, expect, it } from 'vitest';
import {
  answersTo,
  approvalProgress,
  attention,
  awaitedIn,
  awaitedOverall,
  boardCounters,
  type ConcludeSilence,
  type ConsultationRequest,
  documentStatuses,
  dossiersAt,
  holder,
  type LocalDate,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, decided, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const route = (documents = ['draft']): Story =>
  Story.commonwealth(3)
    .step('prep', { stepType: 'preparation' })
    .step('council', { termDays: 10 })
    .step('impl', { stepType: 'implementation' })
    .dossier('2026-01-10', documents);
const prepared = (): Story => route().happened('2026-01-12', 'prep', 'prepared');

const awaited = (story: Story, day: LocalDate): unknown => {
  const found = awaitedIn(story.recordsOf(day), 'dossier', day);
  return found.kind === 'list'
    ? found.items.map(({ party, step }) => `${party.record.id} ${step.id}`)
    : found.reason.en;
};
const states = (story: Story, day: LocalDate): string[] =>
  stepStatuses(story.recordsOf(day), 'dossier', day).map(({ state, reason }) => `${state}: ${reason.en}`);
const told = (story: Story, day: LocalDate): unknown => {
  const { reason, sentence, next, waitingFor, daysLate } = attention(story.recordsOf(day), 'dossier', day);
  return [reason, sentence.ru, sentence.en, next, waitingFor, daysLate];
};

describe('a document that was withdrawn', () => {
  it('is awaited from nobody and has no next step, while it is what it was on the days before', () => {
    const story = prepared().withdrew('2026-02-01');
    expect(awaited(story, '2026-01-31')).toEqual(['XA council', 'XB council', 'XC council']);
    expect(awaited(story, '2026-02-01')).toEqual([]);
    expect(states(story, '2026-02-01')).toEqual([
      'done: Done: prepared, 12 January 2026.',
      'notYet: Withdrawn: 1 February 2026; it goes no further.',
      'notYet: Withdrawn: 1 February 2026; it goes no further.',
    ]);
    const records = story.recordsOf('2026-02-20');
    expect(awaitedOverall(records, '2026-02-20')).toEqual({ items: [], cannotTell: [] });
    expect([holder(records, 'dossier', '2026-02-20'), dossiersAt(records, 'group', '2026-02-20')]).toEqual([null, []]);
    expect(boardCounters(records, ['dossier'], '2026-02-20')).toMatchObject({ inProgress: 0, late: 0 });
    expect(
      approvalProgress(records, 'dossier', '2026-02-20', { stepId: 'council' })?.stands.map((each) => each.awaited),
    ).toEqual([false, false, false]);
  });

  it('is said to be withdrawn, as news and long afterwards', () => {
    const story = prepared().withdrew('2026-02-01');
    expect(told(story, '2026-02-01')).toEqual([
      'changed',
      '«Проект draft», сегодня: снятие.',
      '“Draft draft”, today: withdrawn.',
      null,
      [],
      null,
    ]);
    const withdrawn = ['done', 'Снято: 1 февраля 2026.', 'Withdrawn: 1 February 2026.', null, [], null];
    expect(told(story, '2026-02-20')).toEqual(withdrawn);
    expect(told(story, '2027-02-20')).toEqual(withdrawn);
    expect(awaited(story, '2027-02-20')).toEqual([]);
  });

  it('is decided on by nobody, whatever was planned, and leaves what was done of the others to their own days', () => {
    const planned = prepared().planned('2026-01-20', 'council', '2026-02-10').withdrew('2026-02-01');
    const decisions = (day: LocalDate): number =>
      boardCounters(planned.recordsOf(day), ['dossier'], day).decisionsIn30Days;
    expect([decisions('2026-01-31'), decisions('2026-02-01')]).toEqual([1, 0]);
    const two = route(['draft', 'plan']).happened('2026-01-12', 'prep', { plan: 'prepared' });
    two.happened('2026-01-15', 'prep', { draft: 'prepared' }).withdrew('2026-02-01');
    expect(states(two, '2026-01-31')[0]).toBe('done: Done: prepared, 15 January 2026.');
    expect(states(two, '2026-02-01')[0]).toBe('done: Done: prepared, 12 January 2026.');
  });

  it('needs no follow-up after it was approved and in force', () => {
    const story = prepared().happened('2026-01-20', 'council', 'approved').withdrew('2026-03-01');
    expect(awaited(story, '2026-02-28')).toEqual(['group impl']);
    expect(awaited(story, '2026-03-01')).toEqual([]);
    expect(states(story, '2026-03-01').map((each) => each.split(':')[0])).toEqual(['done', 'done', 'notYet']);
    expect(told(story, '2026-03-20')).toEqual([
      'done',
      'Снято: 1 марта 2026.',
      'Withdrawn: 1 March 2026.',
      null,
      [],
      null,
    ]);
  });

  it('holds up no other that travels with it, and is not waited for with it', () => {
    const story = route(['draft', 'plan']).happened('2026-01-12', 'prep', { draft: 'prepared', plan: 'prepared' });
    story.happened('2026-01-20', 'council', { plan: 'approved' });
    expect(states(story, '2026-01-20')[1]).toContain('must');
    story.withdrew('2026-02-01');
    expect(states(story, '2026-02-01')).toEqual([
      'done: Done: prepared, 12 January 2026.',
      'done: Done: approved, 20 January 2026.',
      'must: Comes next: after “Step council” (20 January 2026).',
    ]);
    expect(awaited(story, '2026-02-01')).toEqual(['group impl']);
    const statuses = documentStatuses(story.recordsOf('2026-02-01'), 'dossier', '2026-02-01');
    expect(statuses.map(({ document, statuses: [first] }) => `${document.id} ${first?.status}`)).toEqual([
      'draft withdrawn',
      'plan adopted',
    ]);
    story.happened('2026-02-05', 'impl', { plan: 'approved' });
    expect(told(story, '2026-02-20')).toEqual([
      'done',
      'Все обязательные этапы пройдены.',
      'All required steps are done.',
      null,
      [],
      null,
    ]);
  });

  it('leaves the others where they are when it had gone further than they', () => {
    const story = route(['draft', 'plan']).happened('2026-01-12', 'prep', { draft: 'prepared', plan: 'prepared' });
    story.happened('2026-01-20', 'council', { draft: 'approved' }).withdrew('2026-02-01');
    expect(states(story, '2026-02-01').slice(1)).toEqual([
      'must: Comes next: after “Step prep” (12 January 2026). “Draft draft”: approved; “Draft plan”: not considered.',
      'notYet: First: “Step council”.',
    ]);
    expect(awaited(story, '2026-02-01')).toEqual(['XA council', 'XB council', 'XC council']);
    story.withdrew('2026-02-03', null, 'plan');
    expect(states(story, '2026-02-03').slice(1)).toEqual([
      'done: Done: approved, 20 January 2026.',
      'notYet: Withdrawn: 3 February 2026; it goes no further.',
    ]);
  });

  it('asks for no answer to a letter any more', () => {
    const story = prepared().asked('2026-01-15', 'council', ['XA'], { term: '2026-01-20' });
    const letter = (day: LocalDate): unknown => {
      const records = story.recordsOf(day);
      const [request] = records.consultationRequest.values();
      return answersTo(records, request as ConsultationRequest, day)[0]?.state;
    };
    story.withdrew('2026-02-01');
    expect([letter('2026-01-31'), letter('2026-02-01')]).toEqual(['awaited', 'notAnswered']);
  });

  it('whose withdrawal was a slip goes on as if nothing had happened', () => {
    const story = prepared().withdrew('2026-02-01');
    story.corrected('misentryCorrected', '2026-02-05', {
      corrects: story.last.id,
      reason: { ru: 'Ошибка', en: 'Slip' },
      replacement: null,
    });
    expect(awaited(story, '2026-02-05')).toEqual(['XA council', 'XB council', 'XC council']);
  });

  it('from which one state withdrew goes on', () => {
    expect(awaited(prepared().withdrew('2026-02-01', 'XA'), '2026-02-01')).toHaveLength(3);
  });

  it('takes nothing more at a step; what was said there before it was withdrawn can still be entered', () => {
    const story = prepared().withdrew('2026-02-01');
    expect(decided(story, position('council', '2026-01-31'), '2026-02-10').kind).toBe('accepted');
    const refused = refusalOf(story, position('council', '2026-02-02'), '2026-02-10');
    expect([refused.code, refused.facts.reason]).toEqual([
      'STEP_NOT_OPEN',
      { ru: 'Снято: 1 февраля 2026; дальше не идёт.', en: 'Withdrawn: 1 February 2026; it goes no further.' },
    ]);
  });

  it('was agreed by silence where the term had passed before, and not where it had not', () => {
    const conclude: ConcludeSilence = { command: 'concludeSilence', dossier: 'dossier', stepId: 'council' };
    const quiet = (): Story =>
      Story.commonwealth(2, 'silenceProcedure')
        .step('council')
        .dossier('2026-01-10')
        .asked('2026-01-11', 'council', ['XA', 'XB'], { term: '2026-01-20' });
    const early = quiet().withdrew('2026-01-20');
    expect(refusalOf(early, conclude, '2026-02-01').code).toBe('SILENCE_NOT_ENDED');
    const late = quiet().withdrew('2026-01-21');
    carriedOut(late, conclude, '2026-02-01');
    expect(states(late, '2026-02-01')).toEqual(['done: Done: approved, 20 January 2026.']);
    expect(refusalOf(late, conclude, '2026-02-01').code).toBe('SILENCE_NOT_ENDED');
  });
});
