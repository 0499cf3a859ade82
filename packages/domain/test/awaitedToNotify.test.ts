import { describe, expect, it } from 'vitest';
import { attention, awaitedIn, changesLately, type LocalDate, outstanding } from '../src/index.ts';
import { Story } from './story.ts';

/** Council, signature and implementation by the body `office`; four signed on 1 February. */
const signed = (): Story => {
  const story = Story.commonwealth(4)
    .body('office')
    .step('council')
    .step('sign', { stepType: 'signature' })
    .step('impl', { stepType: 'implementation', bodyIds: ['office'] })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'council', 'approved');
  for (const code of ['XA', 'XB', 'XC', 'XD']) story.signed('2026-02-01', code);
  return story;
};
const ruled = (): Story => signed().forceRule('2026-01-20', 'notifications', { count: 3, daysAfter: 10 });

const awaited = (story: Story, day: LocalDate): unknown => {
  const found = outstanding(story.recordsOf(day), 'dossier', day);
  return found.kind === 'list'
    ? found.items.map(({ party, step, since, instrument }) => [party.record.id, step.id, since, instrument].join(' '))
    : found.reason.en;
};
const told = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day);

describe('who signed and has not notified', () => {
  const two = (): Story => ruled().notified('2026-02-10', 'XA').notified('2026-02-12', 'XB');

  it('is awaited as long as the rule asks for more notifications', () => {
    expect(awaited(two(), '2026-03-20')).toEqual([
      'XC sign 2026-02-01 notification',
      'XD sign 2026-02-01 notification',
      'office impl 2026-02-01 ',
    ]);
    expect(told(two(), '2026-03-20').waitingFor.map(({ record }) => record.id)).toEqual(['XC', 'XD', 'office']);
    const third = two().notified('2026-03-01', 'XC');
    expect(awaited(third, '2026-03-20')).toEqual(['office impl 2026-02-01 ']);
    expect(awaited(two().withdrew('2026-03-05', 'XD'), '2026-03-20')).toEqual([
      'XC sign 2026-02-01 notification',
      'office impl 2026-02-01 ',
    ]);
  });

  it('is told with how many have, of how many', () => {
    expect(told(two(), '2026-03-20').sentence).toEqual({
      ru: 'Уведомлений: 2 из 3; ждём Велорию, Горнию и Орган office.',
      en: 'Notifications: 2 of 3; waiting for Veloria, Gornia and Body office.',
    });
  });

  it('is not awaited where a paper says that the document is in force, and where it is withdrawn', () => {
    expect(awaited(two().inForce('2026-03-01'), '2026-03-20')).toEqual(['office impl 2026-02-01 ']);
    expect(awaited(two().withdrew('2026-03-01'), '2026-03-20')).toEqual([]);
  });

  it('is awaited by all who signed, also when the route is done, and stays so without news', () => {
    const story = Story.commonwealth(2).step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');
    story.happened('2026-01-20', 'council', 'approved').forceRule('2026-01-20', 'depositsOfAll');
    story.signed('2026-02-01', 'XA').signed('2026-02-01', 'XB').deposited('2026-02-03', 'XB');
    expect(told(story, '2026-03-01')).toMatchObject({
      reason: 'done',
      sentence: {
        ru: 'Все обязательные этапы пройдены. Сдано на хранение: 1 из 2; ждём Авалию.',
        en: 'All required steps are done. Deposits: 1 of 2; waiting for Avalia.',
      },
    });
    const found = awaitedIn(story.recordsOf('2027-03-01'), 'dossier', '2027-03-01');
    expect(found.kind === 'list' && found.items.map(({ party }) => party.record.id)).toEqual(['XA']);
  });

  it('is not awaited before the document is signed, unless others deposit already', () => {
    const open = (): Story =>
      Story.commonwealth(3)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-01-10')
        .happened('2026-01-20', 'council', 'approved')
        .forceRule('2026-01-20', 'deposits', { count: 2 })
        .signed('2026-02-01', 'XA')
        .signed('2026-02-01', 'XB');
    expect(awaited(open(), '2026-02-20')).toEqual(['XC sign 2026-01-20 ']);
    const first = open().deposited('2026-02-10', 'XA');
    expect(awaited(first, '2026-02-20')).toEqual(['XC sign 2026-01-20 ', 'XB sign 2026-02-01 deposit']);
    expect(told(first, '2026-02-20').sentence.en).toBe(
      '2 of 3 signed; deposits: 1 of 2; waiting for Veloria and Borea.',
    );
  });
});

describe('the entry into force that follows from the rule', () => {
  const story = (): Story =>
    ruled().notified('2026-02-10', 'XA').notified('2026-02-12', 'XB').notified('2026-03-01', 'XC');

  it('is told before its day', () => {
    expect(told(story(), '2026-03-10').sentence).toEqual({
      ru: 'Вступление в силу: завтра; ждём Орган office.',
      en: 'Entry into force: tomorrow; waiting for Body office.',
    });
  });

  it('is news on its day and a week long, though nobody recorded it', () => {
    expect(told(story(), '2026-03-11')).toMatchObject({
      reason: 'changed',
      sentence: {
        ru: '«Проект draft», сегодня: вступление в силу по установленному порядку. Ждём Орган office.',
        en: '“Draft draft”, today: entry into force by its rule. Waiting for Body office.',
      },
    });
    const on = (day: LocalDate) => changesLately(story().recordsOf(day), 'dossier', day).map(({ kind }) => kind);
    expect([on('2026-03-10'), on('2026-03-17'), on('2026-03-18')]).toEqual([[], ['force'], []]);
  });

  it('leads before the signature or the deposit by which it came', () => {
    const story = signed().forceRule('2026-01-20', 'signature');
    expect(told(story, '2026-02-01').sentence.en).toMatch(/^“Draft draft”, today: entry into force by its rule\./);
  });

  it('is news once, where a paper says so too', () => {
    const both = story().inForce('2026-03-11');
    expect(changesLately(both.recordsOf('2026-03-12'), 'dossier', '2026-03-12').map(({ kind }) => kind)).toEqual([
      'answer',
    ]);
  });
});
