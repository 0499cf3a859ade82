import { describe, expect, it } from 'vitest';
import {
  attention,
  forceRuleOf,
  forceRuleText,
  type LayDownForceRule,
  outstanding,
  type Payloads,
} from '../src/index.ts';
import { refusalOf } from './commanding.ts';
import { approved, byState, computed, forceOn, LATER } from './forceStory.ts';
import type { Story } from './story.ts';

type Rule = Partial<Payloads['forceRuleLaidDown']>;

/**
 * A treaty enters into force in such manner and upon such date as it may provide (Vienna Convention on the Law of Treaties, article 24(1)):
 * on the thirtieth day after the third deposit, but not before 1 January 2027.
 */
describe('a date before which a document does not enter into force', () => {
  const floored = (days: readonly string[], rule: Rule = {}): Story => {
    const story = approved(5).forceRule('2026-01-20', 'deposits', {
      ...{ count: 3, daysAfter: 30, notBefore: '2027-01-01' },
      ...rule,
    });
    for (const [index, day] of days.entries()) story.deposited(day, `X${'ABCD'[index]}`);
    return story;
  };

  it.each([
    ['the third deposit came long before it', ['2026-02-01', '2026-03-01', '2026-04-01'], '2027-01-01'],
    ['the thirtieth day is the day before it', ['2026-02-01', '2026-03-01', '2026-12-01'], '2027-01-01'],
    ['the thirtieth day is that day', ['2026-02-01', '2026-03-01', '2026-12-02'], '2027-01-01'],
    ['the thirtieth day is the day after it', ['2026-02-01', '2026-03-01', '2026-12-03'], '2027-01-02'],
    ['the third deposit came after it', ['2026-02-01', '2026-03-01', '2027-03-01'], '2027-03-31'],
    ['a third has not come', ['2026-02-01', '2026-03-01'], 'notYet'],
    ['of the third only the month is known', ['2026-02-01', '2026-03-01', '2026-12'], '2027-01-01/2027-01-30 *'],
  ] as const)('holds where %s', (_what, days, inForce) => {
    expect(computed(forceOn(floored(days), '2028-01-01'))).toBe(inForce);
  });

  it('holds for each state: who comes later is bound after its own deposit, and not before that date', () => {
    const story = floored(['2026-02-01', '2026-03-01', '2026-04-01', '2026-10-01']);
    expect(byState(story, '2028-01-01')).toMatchObject({ XA: 'inForce 2027-01-01', XD: 'inForce 2027-01-01' });
    story.deposited('2027-05-01', 'XE');
    expect(byState(story, '2028-01-01').XE).toBe('inForce 2027-05-31');
  });

  it('leaves open whether who withdrew before it counts, as who withdraws before the thirtieth day does', () => {
    const story = floored(['2026-02-01', '2026-03-01', '2026-04-01']).withdrew('2026-12-01', 'XA');
    const { computed: answer } = forceOn(story, '2028-01-01');
    expect(answer.kind === 'date' && answer.unsure?.why.en).toContain('withdrew before it was in force');
  });

  it.each(['signature', 'notificationsOfAll', 'signatureOrNotification'] as const)('goes with %s', (trigger) => {
    const story = approved(2).forceRule('2026-01-20', trigger, { notBefore: '2026-06-01' });
    for (const code of ['XA', 'XB']) story.signed('2026-02-01', code, 'signed', 'draft', { needsProcedures: false });
    for (const code of ['XA', 'XB']) story.notified('2026-03-01', code);
    expect(computed(forceOn(story))).toBe('2026-06-01');
    expect(byState(story)).toEqual({ XA: 'inForce 2026-06-01', XB: 'inForce 2026-06-01' });
  });

  it('is told with the rule', () => {
    const story = floored([]);
    const rule = forceRuleOf(story.records(), 'draft');
    expect(rule && forceRuleText(story.records(), rule)).toEqual({
      ru: 'после сдачи на хранение: 3, через 30 дней, не ранее 1 января 2027',
      en: 'on deposits: 3, 30 days after, not before 1 January 2027',
    });
  });
});

/**
 * Consent to be bound by an exchange of instruments (articles 13 and 16(a) of the Vienna Convention): bilateral treaties enter into force on
 * the day of the exchange, or so many days after the later of two notifications.
 */
describe('an exchange between two parties', () => {
  const exchange = (rule: Rule = {}): Story => approved(2).forceRule('2026-01-20', 'exchange', rule);

  it.each([
    ['on the day on which both were handed over', {}, ['2026-05-14', '2026-05-14'], '2026-05-14'],
    ['on the later of two notes', {}, ['2026-05-14', '2026-06-02'], '2026-06-02'],
    ['thirty days after the later', { daysAfter: 30 }, ['2026-05-14', '2026-06-02'], '2026-07-02'],
    [
      'on the first of the second month after it',
      { monthsAfter: 1, firstOfMonth: true },
      ['2026-05-14', '2026-06-02'],
      '2026-08-01',
    ],
    ['not before a day', { notBefore: '2026-09-01' }, ['2026-05-14', '2026-06-02'], '2026-09-01'],
    ['not by one alone', {}, ['2026-05-14'], 'notYet'],
    ['not by one that gave two', {}, ['2026-05-14', null, '2026-05-20'], 'notYet'],
  ] as const)('brings it into force %s', (_what, rule, days, inForce) => {
    const story = exchange(rule);
    for (const [index, day] of days.entries()) if (day) story.notified(day, index === 1 ? 'XB' : 'XA');
    expect(computed(forceOn(story))).toBe(inForce);
  });

  it('binds both at once, and awaits who has not handed over its own', () => {
    const story = exchange().signed('2026-02-01', 'XA').signed('2026-02-01', 'XB').notified('2026-05-14', 'XA');
    const list = outstanding(story.records(), 'dossier', LATER);
    expect(list.kind === 'list' && list.items.map(({ party }) => party.record.id)).toEqual(['XB']);
    expect(attention(story.records(), 'dossier', LATER).sentence.en).toContain('1 of 2');
    story.notified('2026-05-20', 'XB');
    expect(byState(story)).toEqual({ XA: 'inForce 2026-05-20', XB: 'inForce 2026-05-20' });
  });

  it('says how many have handed theirs over', () => {
    const { computed: answer } = forceOn(exchange().notified('2026-05-14', 'XA'));
    expect(answer.kind !== 'date' && answer.reason).toEqual({
      ru: 'Передали друг другу документы, насколько известно: 1, нужно 2.',
      en: 'Known to have handed over their instruments: 1, needed: 2.',
    });
  });

  it('is told as such', () => {
    const story = exchange({ daysAfter: 30 });
    const rule = forceRuleOf(story.records(), 'draft');
    expect(rule && forceRuleText(story.records(), rule)).toEqual({
      ru: 'после обмена документами между двумя сторонами, через 30 дней',
      en: 'on the exchange of instruments between two parties, 30 days after',
    });
  });
});

describe('a rule of entry into force is refused', () => {
  const rule = {
    ...{ command: 'layDownForceRule', dossier: 'dossier', documentId: 'draft', occurred: '2026-02-01', known: null },
    ...{ date: null, count: null, monthsAfter: 0, daysAfter: 0, firstOfMonth: false, wording: null, among: null },
    ...{
      notBefore: null,
      provisional: null,
      notice: null,
      citation: { ru: 'ст. 12', en: 'art. 12' },
      source: { paperId: 'letter', locator: 'heading' },
    },
  } as const;
  const words = { ru: 'по решению', en: 'when decided' };
  it.each([
    ['a date and another before which it does not', { trigger: 'date', date: '2026-05-01', notBefore: '2026-06-01' }],
    ['words and a date before which it does not', { trigger: 'inWords', wording: words, notBefore: '2026-06-01' }],
    ['a day that there is not', { trigger: 'signature', notBefore: '2026-02-30' }],
    ['a month for a day', { trigger: 'signature', notBefore: '2026-02' }],
    ['an exchange of three', { trigger: 'exchange', count: 3 }],
    ['an exchange among certain ones', { trigger: 'exchange', among: { count: 1, partyIds: ['XA'] } }],
  ] as const)('with %s', (_what, given) => {
    const story = approved().paper('letter');
    expect(refusalOf(story, { ...rule, ...given } as LayDownForceRule, LATER).code).toBe('FORCE_RULE_DOES_NOT_FIT');
  });
});
