import { describe, expect, it } from 'vitest';
import { type ForceTrigger, forceRuleOf, forceRuleText, type Payloads } from '../src/index.ts';
import { approved, byState, computed, draft, forceOn, LATER, statusOn } from './forceStory.ts';
import { STATES, Story } from './story.ts';

type Rule = Partial<Payloads['forceRuleLaidDown']>;

/**
 * What real treaties say, the days of their ratifications, and when they entered into force. Only the days are real: the states of a
 * story are fictional.
 */
const TREATIES: readonly (readonly [name: string, rule: Rule, deposits: readonly string[], inForce: string])[] = [
  [
    // Article 84(1): the thirtieth day following the deposit of the thirty-fifth instrument. The others came before that of 28 December
    // 1979, on days that make no difference (United Nations Treaty Series, volume 1155, page 331).
    'the Vienna Convention on the Law of Treaties',
    { count: 35, daysAfter: 30 },
    [...Array.from({ length: 34 }, () => '/1979-12-27'), '1979-12-28'],
    '1980-01-27',
  ],
  [
    // Article 36(3): the first day of the month following the expiration of three months after the fifth ratification (Council of
    // Europe, chart of signatures and ratifications of Treaty 185).
    'the Convention on Cybercrime',
    { count: 5, monthsAfter: 3, firstOfMonth: true },
    ['2002-06-20', '2002-10-17', '2003-05-12', '2003-12-04', '2004-03-18'],
    '2004-07-01',
  ],
  [
    // The same after one month and the third ratification, which came in September 2017 (article 17 of Treaty 218 of the Council of
    // Europe): on whichever day of the month, it was in force on the same.
    'the Convention on safety and security at sports events',
    { count: 3, monthsAfter: 1, firstOfMonth: true },
    ['/2017-08-31', '/2017-08-31', '2017-09'],
    '2017-11-01',
  ],
];

/** A treaty that was adopted long ago. */
const treaty = (rule: Rule, deposits: readonly string[]): Story => {
  const story = Story.commonwealth(6).step('council').step('sign', { stepType: 'signature' }).dossier('1969-05-01');
  story.happened('1969-05-23', 'council', 'approved').forceRule('1969-05-23', 'deposits', rule);
  for (const [index, day] of deposits.entries()) story.deposited(day, STATES[index]?.[0] ?? `state ${index}`);
  return story;
};

describe('by its rule', () => {
  it.each(TREATIES)('%s is in force since the day since which it is', (_, rule, deposits, inForce) => {
    expect(computed(forceOn(treaty(rule, deposits)))).toBe(inForce);
    expect(computed(forceOn(treaty(rule, deposits.slice(1))))).toBe('notYet');
  });

  it('a state that comes later is bound by the same after its own deposit', () => {
    // Austria deposited on 13 June 2012 and was bound by the Convention on Cybercrime since 1 October 2012 (article 36(4)).
    const [, rule, deposits] = TREATIES[1] ?? [];
    const story = treaty(rule ?? {}, deposits ?? []).deposited('2012-06-13', 'XF');
    expect([byState(story).XA, byState(story).XF]).toEqual(['inForce 2004-07-01', 'inForce 2012-10-01']);
  });

  /** Where a month has no such day the period ends with its last one (European Convention on the Calculation of Time-Limits, article 4). */
  it.each([
    ['2026-01-31', { monthsAfter: 1 }, '2026-02-28'],
    ['2028-01-31', { monthsAfter: 1 }, '2028-02-29'],
    ['2026-11-30', { monthsAfter: 3 }, '2027-02-28'],
    ['2026-06-30', { monthsAfter: 3, firstOfMonth: true }, '2026-10-01'],
    ['2026-06-01', { monthsAfter: 3, firstOfMonth: true }, '2026-10-01'],
    ['2026-12-01', { firstOfMonth: true }, '2027-01-01'],
    ['2026-01-31', { monthsAfter: 1, daysAfter: 1 }, '2026-03-01'],
    ['2026-03', { monthsAfter: 2 }, '2026-05-01/2026-05-31 *'],
  ] as const)('what was deposited on %s, with %o, brings it into force on %s', (day, rule, inForce) => {
    const story = approved(2).forceRule('2026-01-20', 'deposits', { count: 1, ...rule });
    expect(computed(forceOn(story.deposited(day, 'XA'), '2030-01-01'))).toBe(inForce);
  });
});

/**
 * «Вступает в силу с даты получения депозитарием последнего письменного уведомления»: so the Protocol of 21 November 2023 to the Treaty
 * on the Eurasian Economic Union (article 3), and most of what is signed there.
 */
describe('on the last notification', () => {
  const signed = (): Story =>
    approved(3)
      .forceRule('2026-01-20', 'notificationsOfAll')
      .signed('2026-02-01', 'XA')
      .signed('2026-02-01', 'XB')
      .signed('2026-02-01', 'XC');
  const why = (story: Story): unknown => {
    const { computed: answer } = forceOn(story);
    return answer.kind === 'date' ? computed({ computed: answer }) : answer.reason.en;
  };

  it('it waits for everybody who signed', () => {
    const story = signed().notified('2026-03-01', 'XB').notified('2026-04-01', 'XA');
    expect(why(story)).toBe('Signed and not known to have notified: Veloria.');
    expect(why(story.notified('2026-05-01', 'XC'))).toBe('2026-05-01');
    expect(byState(story)).toEqual({
      ...{ XA: 'inForce 2026-05-01', XB: 'inForce 2026-05-01', XC: 'inForce 2026-05-01' },
    });
  });

  it('it waits neither for who did not sign, nor for whoever accedes or signs later', () => {
    const story = approved(4).forceRule('2026-01-20', 'notificationsOfAll', { daysAfter: 5 });
    story.signed('2026-02-01', 'XA').signed('2026-02-01', 'XB').signed('2026-02-01', 'XC', 'notSigned');
    expect(why(story)).toBe('Did not sign: Veloria.');
    story.signed('2026-02-01', 'XD', 'notSigned').happened('2026-02-01', 'sign', 'signed');
    story.notified('2026-03-01', 'XA').notified('2026-03-02', 'XB').notified('2026-06-01', 'XC');
    story.signed('2026-07-01', 'XD');
    expect(why(story)).toBe('2026-03-07');
    expect(byState(story)).toMatchObject({ XA: 'inForce 2026-03-07', XC: 'inForce 2026-06-06', XD: 'notYet notYet' });
  });

  it('it cannot be told where a paper says that it was signed, and not by whom', () => {
    const story = approved(2).forceRule('2026-01-20', 'depositsOfAll').happened('2026-02-01', 'sign', 'signed');
    story.signed('2026-02-01', 'XA').deposited('2026-03-01', 'XA');
    expect(why(story)).toBe('Whether these signed, and have to deposit, is unknown: Borea.');
    expect(why(story.deposited('2026-03-05', 'XB'))).toBe('2026-03-05');
    expect(statusOn(story)).toEqual(['inForce', '2026-03-05']);
  });
});

describe('a rule that is told in words only', () => {
  const wording = { ru: 'по решению Совета', en: 'when the Council so decides' };
  const told = (): Story => approved(2).forceRule('2026-01-20', 'inWords', { wording }).signed('2026-02-01', 'XA');

  it('is kept, and nobody can tell what follows from it', () => {
    const { computed: answer, state, byState: states } = forceOn(told());
    expect([state, answer.kind === 'cannotTell' && answer.reason]).toEqual([
      'cannotTell',
      {
        ru: 'Порядок вступления в силу указан только словами: «по решению Совета».',
        en: 'The rule is told in words only: “when the Council so decides”.',
      },
    ]);
    expect(states.map((each) => each.state)).toEqual(['cannotTell', 'cannotTell']);
  });

  it('leaves it to papers', () => {
    const story = told().inForce('2026-05-01');
    expect([forceOn(story).mismatch, statusOn(story)]).toEqual([false, ['inForce', '2026-05-01']]);
    expect(byState(story, LATER).XA).toBe('inForce cannotTell');
  });
});

describe('in words a rule', () => {
  const text = (trigger: ForceTrigger, rule: Rule): unknown => {
    const story = approved().forceRule('2026-01-20', trigger, rule);
    const found = forceRuleOf(story.records(), draft(story).id);
    return found && forceRuleText(story.records(), found);
  };

  it.each([
    [
      'deposits',
      { count: 3, daysAfter: 30 },
      'после сдачи на хранение: 3, через 30 дней',
      'on deposits: 3, 30 days after',
    ],
    [
      'deposits',
      { count: 3, monthsAfter: 1, firstOfMonth: true },
      'после сдачи на хранение: 3, через 1 месяц, с первого числа следующего месяца',
      'on deposits: 3, 1 month after, on the first day of the following month',
    ],
    ['notificationsOfAll', {}, 'после уведомлений всех подписавших', 'on the notifications of all who signed'],
    [
      'depositsOfAll',
      { monthsAfter: 2, daysAfter: 1 },
      'после сдачи на хранение всеми подписавшими, через 2 месяца и 1 день',
      'on the deposits of all who signed, 2 months and 1 day after',
    ],
    [
      'deposits',
      { count: 3, among: { count: 2, partyIds: ['XA', 'XB'] } },
      'после сдачи на хранение: 3, в том числе всех названных (Авалия и Борея)',
      'on deposits: 3, all of those named among them (Avalia and Borea)',
    ],
    [
      'notifications',
      { count: 3, among: { count: 1, partyIds: ['XA', 'XB'] }, daysAfter: 30 },
      'после уведомлений: 3, в том числе не меньше 1 из названных (Авалия и Борея), через 30 дней',
      'on notifications: 3, at least 1 of those named among them (Avalia and Borea), 30 days after',
    ],
    [
      'deposits',
      { count: 3, notice: { months: 12, citation: { ru: 'ст. 9', en: 'art. 9' } } },
      'после сдачи на хранение: 3; выход через 12 месяцев после уведомления (ст. 9)',
      'on deposits: 3; withdrawal 12 months after notice of it (art. 9)',
    ],
    [
      'inWords',
      { wording: { ru: 'по решению', en: 'by decision' } },
      'только словами: «по решению»',
      'in words only: “by decision”',
    ],
  ] as const)('%s, %o', (trigger, rule, ru, en) => {
    expect(text(trigger, rule)).toEqual({ ru, en });
  });
});
