import { describe, expect, it } from 'vitest';
import { approvalProgress, attention, differences, type LocalDate, onDay, outstanding } from '../src/index.ts';
import { Story } from './story.ts';

/** Council and signature, ten days for each signature; approved on 20 January. */
const signing = (states = 3): Story =>
  Story.commonwealth(states)
    .step('council')
    .step('sign', { stepType: 'signature', termDays: 10 })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'council', 'approved');

function awaited(story: Story, day: LocalDate): unknown {
  const found = outstanding(story.recordsOf(day), 'dossier', day);
  if (found.kind === 'cannotTell') return found.reason.en;
  return found.items.map(({ party, step, since, term, daysLate }) =>
    [party.record.id, step.id, since, term, daysLate].join(' '),
  );
}

const names = (story: Story, day: LocalDate): unknown => {
  const found = awaited(story, day);
  return Array.isArray(found) ? found.map((each: string) => each.split(' ')[0]) : found;
};

const sentence = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day).sentence;

describe('who is awaited to sign', () => {
  it('is whoever has to and has neither signed nor said that it does not', () => {
    const story = signing(4).signed('2026-01-22', 'XB').signed('2026-01-25', 'XC', 'notSigned');
    story.signed('2026-02-03', 'XD', 'withReservation');
    const term = 'sign 2026-01-20 2026-01-30';
    expect(awaited(story, '2026-01-21')).toEqual(['XA', 'XB', 'XC', 'XD'].map((code) => `${code} ${term} `));
    expect(names(story, '2026-01-22')).toEqual(['XA', 'XC', 'XD']);
    expect(names(story, '2026-01-25')).toEqual(['XA', 'XD']);
    expect(awaited(story, '2026-02-01')).toEqual([`XA ${term} 2`, `XD ${term} 2`]);
    expect(awaited(story, '2026-02-03')).toEqual([`XA ${term} 4`]);
  });

  it('is nobody once all have signed, or one said that it does not: the step still waits', () => {
    const story = signing(2).signed('2026-01-22', 'XA').signed('2026-01-23', 'XB', 'notSigned');
    expect(names(story, '2026-01-23')).toEqual([]);
    expect(sentence(story, '2026-01-23').en).toBe(
      'Borea, today: not signed, “Draft draft”. 1 of 2 signed; did not sign: Borea. Next: “Step sign”.',
    );
    expect(names(story.signed('2026-01-24', 'XB'), '2026-01-24')).toEqual([]);
  });

  it('follows what is signed, and nothing that is said at the step, nor a reply that is no signature', () => {
    const story = Story.commonwealth(3).body('board').member('board', 'XA').member('board', 'XB');
    story
      .step('sign', { stepType: 'signature', bodyIds: ['board'] })
      .dossier('2026-01-20')
      .said('2026-01-21', 'XA', 'agreed', 'sign')
      .asked('2026-01-22', 'sign', ['XA', 'XB', 'XC'], {
        term: '2026-02-01',
        collectives: [{ collectiveId: 'all', wording: { ru: 'всем', en: 'all' } }],
      });
    const letter = story.last.payload as { requestId: string };
    story.replied('2026-01-23', 'XA', letter.requestId);
    expect(awaited(story, '2026-01-21')).toEqual(['XA sign 2026-01-20  ', 'XB sign 2026-01-20  ']);
    expect(awaited(story, '2026-01-24')).toEqual(
      ['XA', 'XB', 'XC'].map((code) => `${code} sign 2026-01-22 2026-02-01 `),
    );
    story.signed('2026-01-25', 'XC').signed('2026-01-25', 'XA');
    expect(names(story, '2026-01-25')).toEqual(['XB']);
  });

  it('is each state of a document that has not signed it, of documents that travel together', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .step('sign', { stepType: 'signature' })
      .dossier('2026-01-10', ['draft', 'plan'])
      .happened('2026-01-20', 'council', { draft: 'approved', plan: 'approved' })
      .signed('2026-01-22', 'XA')
      .signed('2026-01-22', 'XB');
    expect(names(story, '2026-01-22')).toEqual(['XA', 'XB']);
    story.signed('2026-01-23', 'XA', 'signed', 'plan');
    expect(names(story, '2026-01-23')).toEqual(['XB']);
  });

  it('cannot be told where no source says who signs', () => {
    const nobodys = Story.commonwealth(2).step('sign', { stepType: 'signature', bodyIds: [] }).dossier('2026-01-10');
    expect(awaited(nobodys, '2026-01-11')).toBe('The sources do not say whose step it is: “Step sign”.');
    const unknown = Story.commonwealth(2).body('unknown');
    unknown.step('sign', { stepType: 'signature', bodyIds: ['unknown'] }).dossier('2026-01-10');
    expect(awaited(unknown, '2026-01-11')).toBe('The members of the body are unknown: Body unknown.');
  });

  it('is not told where no source says who signs, and who is known to have signed, or not, is', () => {
    const unknown = Story.commonwealth(3).body('unknown');
    unknown.step('sign', { stepType: 'signature', bodyIds: ['unknown'] }).dossier('2026-01-10');
    unknown.signed('2026-01-20', 'XA').signed('2026-01-20', 'XB').signed('2026-01-20', 'XC', 'notSigned');
    expect(sentence(unknown, '2026-02-10')).toEqual({
      ru: 'Подписали, насколько известно: 2; не подписала одна сторона: Велория; кого ждём, сказать нельзя. Следующий этап: «Этап sign».',
      en: 'Known to have signed: 2; did not sign: Veloria; who is awaited cannot be told. Next: “Step sign”.',
    });
  });

  it('is nobody who joins the body once the step is done', () => {
    const story = Story.commonwealth(3).body('board').member('board', 'XA').member('board', 'XB');
    story
      .member('board', 'XC', { from: onDay('2026-02-05') })
      .step('sign', { stepType: 'signature', bodyIds: ['board'] })
      .dossier('2026-01-20')
      .signed('2026-02-01', 'XA');
    expect(names(story, '2026-02-06')).toEqual(['XB', 'XC']);
    expect(names(story.signed('2026-02-02', 'XB'), '2026-02-06')).toEqual([]);
  });
});

describe('the sentence while a document is open for signature', () => {
  it('counts signatures, not who agrees', () => {
    const story = signing().signed('2026-01-22', 'XB');
    expect(sentence(story, '2026-02-04')).toEqual({
      ru: 'Подписала 1 из 3; ждём Авалию и Велорию; просрочено 5 дней.',
      en: '1 of 3 signed; waiting for Avalia and Veloria; 5 days overdue.',
    });
    expect(sentence(signing(), '2026-02-04').ru).toBe(
      'Пока не подписал никто из 3; ждём Авалию, Борею и Велорию; просрочено 5 дней.',
    );
  });

  it('says how many of them made a reservation', () => {
    const story = signing().signed('2026-01-22', 'XB', 'withReservation').signed('2026-01-22', 'XA');
    expect(sentence(story, '2026-02-04')).toEqual({
      ru: 'Подписали 2 из 3 (с оговоркой: 1); ждём Велорию; просрочено 5 дней.',
      en: '2 of 3 signed (with a reservation: 1); waiting for Veloria; 5 days overdue.',
    });
  });

  it('leaves the progress of approval where parties speak: no stand is told of a signature step', () => {
    const story = signing();
    const records = story.recordsOf('2026-01-21');
    expect(approvalProgress(records, 'dossier', '2026-01-21')?.step.id).toBe('council');
    const before = { records: story.recordsOf('2026-01-19'), day: '2026-01-19' };
    const told = differences(before, { records, day: '2026-01-21' }, 'dossier');
    expect(told.filter(({ kind, subject }) => kind === 'stand' && subject.en.includes('sign'))).toEqual([]);
  });
});

describe('the last thing that happened, where nothing presses', () => {
  const signed = (): Story =>
    Story.commonwealth(2)
      .step('council')
      .step('sign', { stepType: 'signature' })
      .step('impl', { stepType: 'implementation', bodyIds: [] })
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved')
      .signed('2026-02-01', 'XA')
      .signed('2026-02-03', 'XB');
  const lead = (story: Story, day: LocalDate): unknown => sentence(story, day).ru.split('. ')[0];

  it('is that all signed, without anybody having recorded that', () => {
    expect(lead(signed(), '2026-02-20')).toBe('Этап sign, 3 февраля: подписано');
    expect(lead(signed().happened('2026-02-03', 'sign', 'signed'), '2026-02-20')).toBe(
      'Этап sign, 3 февраля: подписано',
    );
  });

  it('is what followed the signature', () => {
    expect(lead(signed().deposited('2026-02-05', 'XA'), '2026-02-20')).toBe(
      'Авалия, 5 февраля: сдача на хранение, «Проект draft»',
    );
    expect(lead(signed().notified('2026-02-06', 'XB'), '2026-02-20')).toContain('Борея, 6 февраля: уведомление');
    expect(lead(signed().inForce('2026-02-07'), '2026-02-20')).toBe('«Проект draft», 7 февраля: вступление в силу');
    expect(lead(signed().withdrew('2026-02-08', 'XB'), '2026-02-20')).toBe('«Проект draft», Борея, 8 февраля: выход');
  });
});
