import { describe, expect, it } from 'vitest';
import { attention, changesLately, changeText, type LocalDate, lastKnown, noNewsSince, onDay } from '../src/index.ts';
import { discharged, instructed, measured, progressed, reported } from './instructing.ts';
import { Story } from './story.ts';

const opened = () =>
  Story.commonwealth(3).step('approval').step('sign', { stepType: 'signature' }).dossier('2026-01-10');

/** What became known in the week before a day, the last first. */
const lately = (story: Story, day: LocalDate, locale: 'ru' | 'en' = 'ru') => {
  const records = story.recordsOf(day);
  return changesLately(records, 'dossier', day).map((change) => changeText(records, change, day)[locale]);
};

describe('what became known lately', () => {
  it('is a reply and a comment, by whose they are', () => {
    const story = opened().asked('2026-01-12', 'approval', ['XA'], { letterNumber: 'исх. № 165' });
    const { requestId } = story.last.payload as { requestId: string };
    story.replied('2026-01-29', 'XA', requestId).commented('2026-01-30', 'XB', 'пункт 2.3', 'approval');
    expect(lately(story, '2026-01-30')).toEqual([
      'Борея, сегодня: замечание (пункт 2.3)',
      'Авалия, вчера: ответ на запрос (исх. № 165)',
    ]);
    expect(lately(story, '2026-01-30', 'en')).toEqual([
      'Borea, today: comment (clause 2.3)',
      'Avalia, yesterday: reply to the request (No. 165)',
    ]);
  });

  it('is an instruction, a report on it, and how far a party has come with a measure', () => {
    const story = progressed(measured(opened(), '2026-01-11'), '2026-01-30', 'XA', 'done');
    reported(instructed(story, '2026-01-28'), '2026-01-29');
    expect(lately(story, '2026-01-30')).toEqual([
      'Авалия, сегодня: мероприятие (2.1), выполнено',
      'Авалия, вчера: доклад по поручению «доложить о ходе»',
      'Поручение, 28 января: доложить о ходе',
    ]);
  });

  it('is what becomes of an answer: its summary, the disposition of a comment, the discharge of an instruction', () => {
    const story = opened().asked('2026-01-12', 'approval', ['XA'], { letterNumber: 'исх. № 165' });
    const { requestId } = story.last.payload as { requestId: string };
    story.commented('2026-01-13', 'XB', 'пункт 2.3', 'approval');
    const { commentId } = story.last.payload as { commentId: string };
    discharged(instructed(story, '2026-01-14'), '2026-01-30');
    story.disposed('2026-01-29', commentId, 'rejected').summarised('2026-01-28', requestId);
    expect(lately(story, '2026-01-30')).toEqual([
      'Снято с контроля, сегодня: доложить о ходе',
      'Борея, замечание (пункт 2.3), вчера: отклонено',
      'Ответы на запрос (исх. № 165), 28 января: обобщены и направлены: Орган group',
    ]);
    expect(noNewsSince(story.recordsOf('2026-07-28'), 'dossier', '2026-07-28')).toBeNull();
  });

  it('is a signature, a notification, a deposit, the entry into force and a withdrawal', () => {
    const story = opened()
      .signed('2026-01-25', 'XA', 'withReservation')
      .notified('2026-01-26', 'XA')
      .deposited('2026-01-27', 'XA')
      .inForce('2026-01-28')
      .withdrew('2026-01-29', 'XA');
    expect(lately(story, '2026-01-30')).toEqual([
      '«Проект draft», Авалия, вчера: выход',
      '«Проект draft», 28 января: вступление в силу',
      'Авалия, 27 января: сдача на хранение, «Проект draft»',
      'Авалия, 26 января: уведомление о выполнении процедур, «Проект draft»',
      'Авалия, 25 января: подписано с оговоркой, «Проект draft»',
    ]);
  });
});

it('of a day on which some signed and others did not, the signatures are the news, in whatever order they were entered', () => {
  const story = opened().happened('2026-01-20', 'approval', 'approved');
  story.signed('2026-01-30', 'XA').signed('2026-01-30', 'XB', 'notSigned');
  expect(lately(story, '2026-01-31').slice(0, 2)).toEqual([
    'Авалия, вчера: подписано, «Проект draft»',
    'Борея, вчера: не подписано, «Проект draft»',
  ]);
  expect(attention(story.recordsOf('2026-01-31'), 'dossier', '2026-01-31').sentence.en).toContain(
    'Avalia, yesterday: signed',
  );
});

it('a dossier has not fallen silent while parties answer and report', () => {
  const silent = opened();
  expect(noNewsSince(silent.recordsOf('2026-07-20'), 'dossier', '2026-07-20')).not.toBeNull();
  const answered = opened().commented('2026-06-01', 'XA', null, 'approval');
  expect(noNewsSince(answered.recordsOf('2026-07-20'), 'dossier', '2026-07-20')).toBeNull();
  const ordered = discharged(instructed(opened(), '2026-06-01'), '2026-06-02');
  expect(attention(ordered.recordsOf('2026-07-20'), 'dossier', '2026-07-20').reason).not.toBe('noNews');

  const term = onDay('2026-09-01');
  const instructing = () => instructed(opened(), '2026-01-14', { term });
  const since = (story: Story) => noNewsSince(story.recordsOf('2026-08-20'), 'dossier', '2026-08-20')?.edtf;
  expect(since(instructing())).toBeUndefined();
  expect(since(discharged(instructing(), '2026-02-01'))).toBe('2026-02-01');
});

it('a dossier has not fallen silent while the term of a letter lies ahead, as a day or so many days away', () => {
  const since = (given: Parameters<Story['asked']>[3], day: LocalDate) =>
    noNewsSince(opened().asked('2026-01-12', 'approval', ['XA'], given).records(), 'dossier', day)?.edtf;
  expect([since({ term: '2026-12-31' }, '2026-12-31'), since({ term: '2026-12-31' }, '2027-01-01')]).toEqual([
    undefined,
    '2026-01-12',
  ]);
  expect([since({ termDays: 353 }, '2026-12-31'), since({ termDays: 353 }, '2027-01-01')]).toEqual([
    undefined,
    '2026-01-12',
  ]);
  expect([since({}, '2026-07-11'), since({}, '2026-07-12')]).toEqual([undefined, '2026-01-12']);
});

it('nothing is known of a dossier that is not there; of one that was only opened, that', () => {
  const records = Story.commonwealth(1).step('council').dossier('2026-01', []).records();
  expect([lastKnown(records, 'dossier'), lastKnown(records, 'unseen')]).toEqual(['2026-01-31', null]);
});

describe('the week before a day', () => {
  const days = (story: Story, day: LocalDate) =>
    changesLately(story.records(), 'dossier', day).map(({ known }) => known.edtf);

  it('is that day and the six before it; what is known since some day in a longer time is no news', () => {
    const story = opened()
      .commented('2026-03-03', 'XA', '1', 'approval')
      .commented('2026-03-04', 'XA', '2', 'approval');
    story
      .commented('2026-03-10', 'XA', '3', 'approval')
      .commented('2026-03-11', 'XA', '4', 'approval')
      .commented('2026-03', 'XA', '5', 'approval');
    expect(days(story, '2026-03-10')).toEqual(['2026-03-10', '2026-03-04']);
  });

  it('tells the last first; of one day what is certain before what was inferred, then what was recorded last', () => {
    const story = opened().happened('2026-03-09', 'approval', 'discussed', { inferred: true });
    story
      .commented('2026-03-09', 'XA', '1', 'approval')
      .commented('2026-03-09', 'XB', '2', 'approval')
      .commented('2026-03-08', 'XC', '3', 'approval');
    const told = changesLately(story.records(), 'dossier', '2026-03-10').map(({ kind, record }) =>
      'element' in record ? record.element : kind,
    );
    expect(told).toEqual(['2', '1', 'occurrence', '3']);
  });

  it('tells first of one day that a document is in force by its rule, from that day on', () => {
    const story = opened()
      .happened('2026-01-20', 'approval', 'approved')
      .forceRule('2026-01-20', 'date', { date: '2026-03-09' });
    story.commented('2026-03-09', 'XA', '1', 'approval');
    const kinds = (day: LocalDate) => changesLately(story.records(), 'dossier', day).map(({ kind }) => kind);
    expect([kinds('2026-03-08'), kinds('2026-03-09')]).toEqual([[], ['force', 'answer']]);
  });
});
