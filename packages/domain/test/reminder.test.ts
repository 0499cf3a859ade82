import { describe, expect, it } from 'vitest';
import { type ReminderItem, reminderLetter } from '../src/index.ts';

const ELANIA = {
  short: 'Елания',
  full: 'Республика Елания',
  cases: {
    ...{ nominative: 'Елания', genitive: 'Елании', dative: 'Елании' },
    ...{ accusative: 'Еланию', instrumental: 'Еланией', prepositional: 'Елании' },
  },
};
const late: ReminderItem = {
  ...{ dossier: 'Соглашение об обмене', step: 'Экспертная группа', since: '2026-02-05', term: '2026-02-20' },
  termUnknown: null,
  ...{ daysWaiting: 25, daysLate: 10, reconfirms: null },
};
const open: ReminderItem = { ...late, dossier: 'План', since: null, term: null, daysWaiting: null, daysLate: null };

describe('the draft of a reminder', () => {
  it('says in Russian of whom what is awaited, since when, and by how much it is late', () => {
    const { to, subject, text } = reminderLetter(ELANIA, [late], '2026-03-02', 'ru');
    expect([to, subject]).toEqual(['Елании', 'Напоминание: ожидается ответ по 1 вопросу']);
    expect(text).toContain('По состоянию на 2 марта 2026 ожидается ответ от Елании.');
    expect(text).toContain(
      '1. «Соглашение об обмене», этап «Экспертная группа»: ожидается с 5 февраля (25 дней); срок – 20 февраля; просрочено на 10 дней.',
    );
    expect(text).toContain('по этому вопросу');
  });

  it('says it in English too', () => {
    const { to, subject, text } = reminderLetter(
      { short: 'Elania', full: 'Republic of Elania', cases: null },
      [late, open],
      '2026-03-02',
      'en',
    );
    expect([to, subject]).toEqual(['Republic of Elania', 'Reminder: 2 questions wait for an answer']);
    expect(text).toContain('your position on each of them,');
    expect(reminderLetter(ELANIA, [late], '2026-03-02', 'en').text).toContain('your position on it,');
    expect(reminderLetter(ELANIA, [late, open], '2026-03-02', 'ru').text).toContain('позицию по каждому из вопросов');
    expect(text).toContain(
      '1. "Соглашение об обмене", step "Экспертная группа": awaited since 5 February (25 days); the term is 20 February; 10 days overdue.',
    );
    expect(text).toContain(
      '2. "План", step "Экспертная группа": awaited; the sources do not say since when; no term is given.',
    );
  });

  it('says that the sources do not tell instead of guessing, and declines no name whose cases nobody gave', () => {
    const { to, text } = reminderLetter({ short: 'АС РСС', full: 'АС РСС', cases: null }, [open], '2026-03-02', 'ru');
    expect(to).toBe('«АС РСС»');
    expect(text).toContain('Адресат: АС РСС.');
    expect(text).toContain('с какого дня, источники не указывают; срок не указан.');
    expect(text).not.toMatch(/просрочено/);
  });

  it('does not say that no term is given where its last day cannot be told', () => {
    const untold = { ...open, termUnknown: 'No source gives the body’s working days of 2026.' };
    expect(reminderLetter(ELANIA, [untold], '2026-03-02', 'ru').text).toContain('последний день срока назвать нельзя.');
    expect(reminderLetter(ELANIA, [untold], '2026-03-02', 'en').text).toContain(
      'the last day of the term cannot be told.',
    );
  });

  it('asks who spoke of an earlier revision to confirm that, as nobody who was silent', () => {
    const items: readonly ReminderItem[] = [{ ...late, reconfirms: 'agreedWithComments' }, open];
    const letter = (locale: 'ru' | 'en') => reminderLetter(ELANIA, items, '2026-03-02', locale).text.split('\n');
    const [first, second] = letter('ru').filter((line) => /^\d\./.test(line));
    expect(first).toMatch(
      /просрочено на 10 дней; просим подтвердить позицию по прежней редакции \(«согласовано с замечаниями»\) или изменить её\.$/,
    );
    expect(second).not.toContain('подтвердить');
    expect(letter('en').join()).toContain(
      'please confirm the position on the earlier revision (“agreed with comments”), or change it.',
    );
  });
});
