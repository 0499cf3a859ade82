import { describe, expect, it } from 'vitest';
import { differences, forceRuleOf, forceRuleText, type LayDownForceRule, type Payloads } from '../src/index.ts';
import { refusalOf } from './commanding.ts';
import { approved, forceOn, LATER } from './forceStory.ts';
import type { Story } from './story.ts';

type Provisional = NonNullable<Payloads['forceRuleLaidDown']['provisional']>;

/** In force on the third deposit; three states have signed, the third a month later. */
const treaty = (provisional: Provisional | null, said: readonly (boolean | null)[] = []): Story => {
  const story = approved().forceRule('2026-01-20', 'deposits', { count: 3, provisional });
  for (const [index, day] of ['2026-02-01', '2026-02-01', '2026-03-01'].entries())
    story.signed(day, `X${'ABC'[index]}`, 'signed', 'draft', { appliesProvisionally: said[index] ?? null });
  return story;
};

const appliedOn = (story: Story, day: string): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    forceOn(story, day).byState.map(({ party, provisional }) => [
      party.record.id,
      provisional && [provisional.state, provisional.since?.edtf].filter(Boolean).join(' '),
    ]),
  );

/**
 * A treaty or a part of a treaty is applied provisionally pending its entry into force if the treaty itself so provides (Vienna Convention on
 * the Law of Treaties, article 25(1)(a)). «Временно применяется с даты подписания»: so most agreements of the CIS.
 */
describe('provisional application', () => {
  const FROM_SIGNATURE: Provisional = { since: null, declared: false };
  it.each([
    ['that no article provides for', null, [], '2026-03-10', { XA: null, XB: null, XC: null, XD: null }],
    [
      ...(['from signature, for each since its own', FROM_SIGNATURE, [], '2026-03-10'] as const),
      { XA: 'applied 2026-02-01', XB: 'applied 2026-02-01', XC: 'applied 2026-03-01', XD: 'notApplied' },
    ],
    [
      ...(['from signature, on the day before one signs', FROM_SIGNATURE, [], '2026-02-28'] as const),
      { XA: 'applied 2026-02-01', XB: 'applied 2026-02-01', XC: 'notApplied', XD: 'notApplied' },
    ],
    [
      ...(['from a day', { since: '2026-02-15', declared: false }, [], '2026-03-10'] as const),
      { XA: 'applied 2026-02-15', XB: 'applied 2026-02-15', XC: 'applied 2026-03-01', XD: 'notApplied' },
    ],
    [
      ...(['from a day that has not come', { since: '2026-06-01', declared: false }, [], '2026-03-10'] as const),
      { XA: 'notApplied 2026-06-01', XB: 'notApplied 2026-06-01', XC: 'notApplied 2026-06-01', XD: 'notApplied' },
    ],
    [
      ...(['for those that say so', { since: null, declared: true }, [true, false, null], '2026-03-10'] as const),
      { XA: 'applied 2026-02-01', XB: 'notApplied', XC: 'cannotTell', XD: 'notApplied' },
    ],
  ] as const)('%s', (_what, provisional, said, day, states) => {
    expect(appliedOn(treaty(provisional, said), day)).toEqual(states);
  });

  it('ends with the entry into force, for each with its own', () => {
    const story = treaty(FROM_SIGNATURE);
    for (const [code, day] of [
      ['XA', '2026-04-01'],
      ['XB', '2026-04-02'],
      ['XD', '2026-04-03'],
    ] as const)
      story.deposited(day, code);
    expect(appliedOn(story, '2026-04-02')).toMatchObject({ XA: 'applied 2026-02-01', XC: 'applied 2026-03-01' });
    expect(appliedOn(story, '2026-04-03')).toMatchObject({ XA: 'ended 2026-02-01', XC: 'applied 2026-03-01' });
    story.deposited('2026-05-01', 'XC');
    expect(appliedOn(story, '2026-05-01')).toMatchObject({ XC: 'ended 2026-03-01' });
  });

  it('ends for a state that says that it does not intend to become a party (article 25(2))', () => {
    const story = treaty(FROM_SIGNATURE).withdrew('2026-03-20', 'XB');
    expect(appliedOn(story, '2026-03-19').XB).toBe('applied 2026-02-01');
    expect(appliedOn(story, '2026-03-20')).toMatchObject({ XA: 'applied 2026-02-01', XB: 'ended 2026-02-01' });
  });

  it('was none for who signed what was in force already', () => {
    const story = approved(2).forceRule('2026-01-20', 'date', { date: '2026-02-01', provisional: FROM_SIGNATURE });
    story.signed('2026-01-25', 'XA').signed('2026-02-01', 'XB');
    expect(appliedOn(story, '2026-02-10')).toEqual({ XA: 'ended 2026-01-25', XB: 'notApplied' });
  });

  it('cannot be told where the day of the signature or the entry into force cannot', () => {
    const story = approved(2).forceRule('2026-01-20', 'deposits', { count: 2, provisional: FROM_SIGNATURE });
    expect(appliedOn(story.signed('2026-02', 'XA'), '2026-02-28').XA).toBe('applied 2026-02-01/2026-02-28');
    const words = { wording: { ru: 'по решению', en: 'when decided' }, provisional: FROM_SIGNATURE };
    const inWords = approved(2).forceRule('2026-01-20', 'inWords', words).signed('2026-02-01', 'XA');
    expect(appliedOn(inWords, '2026-03-01').XA).toBe('cannotTell 2026-02-01');
  });

  it('is what changed on the day on which it begins', () => {
    const story = treaty({ since: '2026-03-15', declared: false });
    const on = (day: string) => ({ records: story.recordsOf(day), day });
    const told = differences(on('2026-03-14'), on('2026-03-15'), 'dossier').map(({ after }) => after?.ru);
    expect(told).toContain('временно применяется с 15 марта 2026');
  });

  it('is told with the rule', () => {
    const textOf = (provisional: Provisional) => {
      const records = treaty(provisional).records();
      const rule = forceRuleOf(records, 'draft');
      return rule && forceRuleText(records, rule);
    };
    expect(textOf(FROM_SIGNATURE)).toEqual({
      ru: 'после сдачи на хранение: 3; временно применяется с подписания',
      en: 'on deposits: 3; applied provisionally from signature',
    });
    expect(textOf({ since: '2026-05-01', declared: true })).toEqual({
      ru: 'после сдачи на хранение: 3; временно применяется с 1 мая 2026 теми, кто об этом заявил',
      en: 'on deposits: 3; applied provisionally from 1 May 2026 by those that say so',
    });
  });

  it('is not said by who does not sign, and not from a day that there is not', () => {
    const subject = { dossier: 'dossier', documentId: 'draft', occurred: '2026-02-01', known: null };
    const source = { paperId: 'letter', locator: 'heading' };
    const said = { needsProcedures: null, appliesProvisionally: true, text: null, offRoute: false };
    const unsigned = {
      ...subject,
      ...said,
      source,
      command: 'recordSignature',
      partyId: 'XA',
      manner: 'notSigned',
    } as const;
    const story = () => approved().paper('letter');
    expect(refusalOf(story(), unsigned, LATER).code).toBe('PROCEDURES_OF_UNSIGNED');
    const rule: LayDownForceRule = {
      ...{
        ...subject,
        source,
        command: 'layDownForceRule',
        trigger: 'signature',
        date: null,
        count: null,
        among: null,
      },
      ...{ monthsAfter: 0, daysAfter: 0, firstOfMonth: false, notBefore: null, notice: null, wording: null },
      ...{
        citation: { ru: 'ст. 12', en: 'art. 12' },
        notice: null,
        provisional: { since: '2026-02-30', declared: false },
      },
    };
    expect(refusalOf(story(), rule, LATER).code).toBe('FORCE_RULE_DOES_NOT_FIT');
  });
});
