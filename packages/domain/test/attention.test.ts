import { describe, expect, it } from 'vitest';
import {
  type Attention,
  attention,
  boardCounters,
  compareAttention,
  type LocalDate,
  nextMeetings,
  noNewsSince,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.map(([code]) => code);
const consultation = (rule: 'consensus' | 'silenceProcedure' = 'consensus'): Story =>
  Story.commonwealth(11, rule)
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-01-12', 'council', ALL, { term: '2026-02-20' });
const of = (story: Story, day: LocalDate): Attention => attention(story.recordsOf(day), 'dossier', day);

describe('the one sentence', () => {
  it('says who objects, how many agreed, who is awaited and how late it is', () => {
    const story = consultation().allSaid('2026-02-01', ['XA', 'XB', 'XC', 'XF', 'XH', 'XI', 'XJ'], 'agreed', 'council');
    story.said('2026-02-02', 'XD', 'objected', 'council').said('2026-02-02', 'XK', 'disinterested', 'council');
    expect(of(story, '2026-03-04')).toMatchObject({
      rank: 0,
      reason: 'blocked',
      daysLate: 12,
      daysWaiting: 51,
      sentence: {
        ru: 'Возражает Горния. Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.',
        en: 'Gornia objects. 7 of 11 agreed; waiting for Elania and Ivoria; 12 days overdue.',
      },
    });
    expect(of(story, '2026-03-04').waitingFor.map(({ record }) => record.id)).toEqual(['XE', 'XG']);
  });

  it('says what would help where only an objection is in the way', () => {
    const story = consultation()
      .allSaid('2026-02-01', ALL, 'agreed', 'council')
      .said('2026-02-02', 'XD', 'objected', 'council');
    expect(of(story, '2026-02-15').sentence.ru).toBe(
      'Возражает Горния. Согласовали 10 из 11. Пройдёт, если Горния снимет возражение.',
    );
  });

  it.each([
    ['2026-02-21', 'просрочен 1 день'],
    ['2026-02-22', 'просрочено 2 дня'],
    ['2026-02-25', 'просрочено 5 дней'],
    ['2026-03-13', 'просрочен 21 день'],
  ])('counts days in Russian: %s', (day, late) => {
    const story = consultation().allSaid('2026-02-01', ALL.slice(1), 'agreed', 'council');
    expect(of(story, day)).toMatchObject({
      reason: 'late',
      sentence: { ru: `Согласовали 10 из 11; ждём Авалию; ${late}.` },
    });
  });

  it('says when a silence procedure ends, and what silence means there', () => {
    const story = consultation('silenceProcedure').allSaid('2026-02-01', ALL.slice(2), 'agreed', 'council');
    expect(of(story, '2026-02-19')).toMatchObject({
      reason: 'dueSoon',
      sentence: {
        ru: 'Процедура умолчания истекает завтра; молчание здесь считается согласием. Согласовали 9 из 11; ждём Авалию и Борею.',
      },
    });
  });

  it('says what changed, then that a plan brought no news, then that there has been no news at all', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10')
      .planned('2026-02-01', 'council', '2026-03-01');
    story.allSaid('2026-02-02', ['XA', 'XB'], 'agreed', 'council');
    expect(of(story, '2026-02-03')).toMatchObject({
      reason: 'changed',
      sentence: { ru: 'Вчера: Борея: согласовано. Согласовали все 2. По правилу решение проходит.' },
    });
    expect(of(story, '2026-03-15')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: 'Этап council: рассмотрение планировалось на 1 марта; сообщений об этом нет. Согласовали все 2.',
      },
    });
    expect(of(story, '2026-09-15')).toMatchObject({
      reason: 'noNews',
      rank: 7,
      daysLate: null,
      sentence: {
        ru: 'Сведений нет с 2 февраля 2026. Этап council: рассмотрение планировалось на 1 марта; сообщений об этом нет.',
      },
    });
  });

  it('says so when everything is done', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved');
    expect(of(story, '2026-01-21').reason).toBe('changed');
    expect(of(story, '2026-02-21')).toMatchObject({ reason: 'done', next: null, waitingFor: [] });
  });
});

describe('the board', () => {
  it('puts the most pressing first', () => {
    const blocked = consultation().said('2026-02-01', 'XD', 'objected', 'council');
    const sorted = [of(consultation(), '2026-02-10'), of(consultation(), '2026-03-10'), of(blocked, '2026-02-10')].sort(
      compareAttention,
    );
    expect(sorted.map(({ reason }) => reason)).toEqual(['blocked', 'late', 'inProgress']);
  });

  it('counts dossiers, and leaves out those without news for long', () => {
    const counted = (day: LocalDate): unknown =>
      boardCounters(consultation().planned('2026-01-13', 'council', '2026-03-01').recordsOf(day), ['dossier'], day);
    expect(counted('2026-01-14')).toEqual({ inProgress: 1, late: 0, decisionsIn30Days: 0, changedIn7Days: 1 });
    expect(counted('2026-02-25')).toEqual({ inProgress: 1, late: 1, decisionsIn30Days: 1, changedIn7Days: 0 });
    expect(counted('2027-01-01')).toEqual({ inProgress: 0, late: 0, decisionsIn30Days: 0, changedIn7Days: 0 });
  });

  it('has news as long as something that was planned lies ahead', () => {
    const story = consultation();
    expect(noNewsSince(story.records(), 'dossier', '2026-12-01')).toBe('2026-01-12');
    expect(
      noNewsSince(story.planned('2026-01-13', 'council', '2026-12-24').records(), 'dossier', '2026-12-01'),
    ).toBeNull();
  });

  it('shows the next meetings, at most five', () => {
    const story = Story.commonwealth(2).meeting('2026-01-01', 'past', '2026-01-05');
    for (const day of [9, 8, 7, 6, 5, 4]) story.meeting('2026-01-01', `m${day}`, `2026-02-0${day}`);
    expect(nextMeetings(story.records(), '2026-02-01').map(({ id }) => id)).toEqual(['m4', 'm5', 'm6', 'm7', 'm8']);
  });
});
