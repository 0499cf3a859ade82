import { describe, expect, it } from 'vitest';
import { attention, awaitedIn, boardCounters, type LocalDate, onDay } from '../src/index.ts';
import { discharged, instructed, measured, progressed, reported } from './instructing.ts';
import { Story } from './story.ts';

const told = (): Story => Story.commonwealth(5).step('council').dossier('2026-01-10');
const done = (): Story => told().happened('2026-01-20', 'council', 'approved');
const TERM = { term: onDay('2026-02-20') };

const on = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day);

describe('a dossier in which a report is overdue', () => {
  it('is late, and says who has to report what, and since when', () => {
    const story = instructed(told(), '2026-02-01', TERM);
    expect(on(story, '2026-02-20').reason).not.toBe('late');
    expect(on(story, '2026-03-04')).toMatchObject({ reason: 'late', rank: 1, daysLate: 12 });
    expect(on(story, '2026-03-04').sentence).toEqual({
      ru: 'Ждём доклад: Авалия, «доложить о ходе»; срок был 20 февраля, просрочено 12 дней. Пока не согласовал никто из 5; ждём Авалию, Борею, Велорию и ещё 2 стороны.',
      en: 'Waiting for a report: Avalia, “report on progress”; due 20 February, 12 days overdue. None of 5 agreed yet; waiting for Avalia, Borea, Veloria and 2 more.',
    });
  });

  it('is so no more once it was reported or discharged', () => {
    expect(on(reported(instructed(told(), '2026-02-01', TERM), '2026-03-01'), '2026-03-04').daysLate).toBeNull();
    expect(on(discharged(instructed(told(), '2026-02-01', TERM), '2026-03-01'), '2026-03-04').daysLate).toBeNull();
  });

  it('is late also where all its steps are done, and waits for who has to report', () => {
    const story = instructed(done(), '2026-02-01', { ...TERM, executorIds: ['XA', 'XB'] });
    reported(story, '2026-02-10', 'instruction', ['XB']);
    const { reason, sentence, waitingFor } = on(story, '2026-03-04');
    expect([reason, waitingFor.map(({ record }) => record.id)]).toEqual(['late', ['XA']]);
    expect(sentence.ru).toBe(
      'Ждём доклад: Авалия, «доложить о ходе»; срок был 20 февраля, просрочено 12 дней. Все обязательные этапы пройдены.',
    );
  });

  it('names the longest overdue and counts the others, names few of many, and cuts what is long', () => {
    const object = {
      ru: 'подготовить и представить на рассмотрение Совета предложения о порядке обмена реестрами радиочастот',
      en: 'prepare proposals on how registers of radio frequencies are exchanged, and submit them to the council',
    };
    const story = instructed(done(), '2026-02-01', { ...TERM, object, executorIds: ['XA', 'XB', 'XC', 'XD', 'XE'] });
    instructed(story, '2026-02-01', { instructionId: 'other', term: onDay('2026-02-25') });
    expect(on(story, '2026-03-04').sentence.ru).toBe(
      'Ждём доклад: Авалия, Борея, Велория и ещё 2, «подготовить и представить на рассмотрение Совета…»; срок был 20 февраля, просрочено 12 дней. Просрочено ещё: 1. Все обязательные этапы пройдены.',
    );
  });

  it('is late however long nothing was heard, and nobody can tell who is awaited at its steps', () => {
    const story = instructed(told(), '2026-02-01', TERM);
    const { reason, sentence, isSilent } = on(story, '2026-12-01');
    expect([reason, isSilent]).toEqual(['late', true]);
    expect(sentence.en).toBe(
      'Waiting for a report: Avalia, “report on progress”; due 20 February, 284 days overdue. No news since 1 February 2026.',
    );
    expect(awaitedIn(story.recordsOf('2026-12-01'), 'dossier', '2026-12-01').kind).toBe('cannotTell');
    expect(boardCounters(story.recordsOf('2026-12-01'), ['dossier'], '2026-12-01')).toMatchObject({
      ...{ inProgress: 0, late: 1 },
    });
  });

  it('that is held up says first by whom', () => {
    const story = instructed(told().said('2026-02-02', 'XB', 'objected', 'council'), '2026-02-03', TERM);
    const { reason, sentence } = on(story, '2026-03-04');
    expect(reason).toBe('blocked');
    expect(sentence.ru).toMatch(/^Возражает Борея.*Ждём доклад: Авалия/);
  });
});

describe('a dossier in which a measure of a plan is overdue', () => {
  it('is late, and says which measure, and who has not carried it out', () => {
    const story = progressed(measured(done(), '2026-02-01', TERM), '2026-02-10', 'XA', 'done');
    expect(on(story, '2026-03-04')).toMatchObject({
      ...{ reason: 'late', daysLate: 12 },
      sentence: {
        ru: 'Не выполнено: Борея, мероприятие 2.1; срок был 20 февраля, просрочено 12 дней. Все обязательные этапы пройдены.',
        en: 'Not carried out: Borea, measure 2.1; due 20 February, 12 days overdue. All required steps are done.',
      },
    });
  });
});
