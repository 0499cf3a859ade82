import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LayDownForceRule, type LocalDate } from '../src/index.ts';
import { decided, refusalOf } from './commanding.ts';
import { approved, byState, computed, contradictions, forceOn, LATER, statusOn } from './forceStory.ts';
import { STATES, type Story } from './story.ts';

const rule = (count: number, daysAfter = 0): Story =>
  approved().forceRule('2026-01-20', 'deposits', { count, daysAfter });

/** The second deposit; one of the first two withdrew before the third, and nobody says whether it counts. */
const withdrawn = (): Story =>
  rule(2)
    .deposited('2026-03-01', 'XA')
    .withdrew('2026-03-10', 'XA')
    .deposited('2026-04-01', 'XB')
    .deposited('2026-05-01', 'XC')
    .deposited('2026-06-01', 'XD');

const answer = (story: Story, day: LocalDate = LATER): unknown[] => {
  const { state, computed: own, since, mismatch } = forceOn(story, day);
  const unsure = own.kind === 'date' ? (own.unsure?.why.en ?? null) : own.reason.en;
  return [state, computed({ computed: own }), since?.edtf ?? null, mismatch, unsure];
};

const WHY = 'One party withdrew before it was in force, and whether it counts is unknown: Avalia.';

describe('entry into force where a party withdrew before', () => {
  it('is told as far as both readings agree: whether those that withdrew count or not', () => {
    expect(answer(withdrawn(), '2026-03-31')).toEqual([
      ...['notYet', 'notYet', null, false, 'Instruments known to be deposited: 1, needed: 2.'],
    ]);
    expect(answer(withdrawn(), '2026-04-15')).toEqual(['cannotTell', '2026-04-01/.. *', '2026-04-01/..', false, WHY]);
    expect(answer(withdrawn())).toEqual(['inForce', '2026-04-01/2026-05-01 *', '2026-04-01/2026-05-01', false, WHY]);
    expect(statusOn(withdrawn())).toEqual(['inForce', '2026-04-01/2026-05-01']);
    expect(statusOn(withdrawn(), '2026-04-15')).toEqual(['cannotTell', null]);
  });

  it('is not yet while no reading allows it', () => {
    const story = rule(3, 30)
      .deposited('2026-04-01', 'XA')
      .deposited('2026-05-15', 'XB')
      .withdrew('2026-05-20', 'XA')
      .deposited('2026-06-01', 'XD')
      .deposited('2026-07-01', 'XC');
    expect(answer(story, '2026-06-15')).toEqual(['notYet', '2026-07-01/.. *', '2026-07-01/..', false, WHY]);
    expect(answer(story, '2026-07-15').slice(0, 2)).toEqual(['cannotTell', '2026-07-01/2026-07-31 *']);
    expect(answer(story, '2026-07-31').slice(0, 2)).toEqual(['inForce', '2026-07-01/2026-07-31 *']);
  });

  it('is for each party what both readings allow, and for who withdrew before it nothing', () => {
    expect(byState(withdrawn())).toEqual({
      XA: 'withdrawn notYet',
      XB: 'inForce 2026-04-01/2026-05-01 *',
      XC: 'inForce 2026-05-01',
      XD: 'inForce 2026-06-01',
    });
    const [own] = forceOn(withdrawn()).byState;
    expect([own?.since, own?.computed.kind === 'notYet' && own.computed.reason.en]).toEqual([
      ...[null, 'It withdrew before it was in force.'],
    ]);
  });

  it('counts a party anew that deposits again, and one that withdrew on the very day', () => {
    const again = rule(2).deposited('2026-03-01', 'XA').withdrew('2026-03-10', 'XA').deposited('2026-04-01', 'XB');
    expect(computed(forceOn(again.deposited('2026-04-20', 'XA')))).toBe('2026-04-01/2026-04-20 *');
    const sameDay = rule(2).deposited('2026-03-01', 'XA').deposited('2026-04-01', 'XB').withdrew('2026-04-01', 'XA');
    expect(computed(forceOn(sameDay))).toBe('2026-04-01');
    const during = rule(2, 30).deposited('2026-03-01', 'XA').deposited('2026-04-01', 'XB').withdrew('2026-04-10', 'XA');
    expect(answer(during)).toEqual(['cannotTell', '2026-05-01/.. *', '2026-05-01/..', false, WHY]);
  });

  it('is as inexact as the days of deposits and withdrawals', () => {
    const story = rule(2).deposited('2026-03-01', 'XA').withdrew('2026-04', 'XA').deposited('2026-04-10', 'XB');
    story.deposited('2026-05', 'XC');
    expect(computed(forceOn(story))).toBe('2026-04-10/2026-05-31 *');
  });
});

describe('a recorded date held against the readings', () => {
  it.each([
    ['2026-04-01', false, '2026-04-01'],
    ['2026-05-01', false, '2026-05-01'],
    ['2026-04-15', true, '2026-04-01/2026-05-01'],
    ['2026-09-09', true, '2026-04-01/2026-09-09'],
    ['2026-04', false, '2026-04-01'],
    ['2026', false, '2026-04-01/2026-05-01'],
  ])('%s: a mismatch is %s', (recorded, mismatch, since) => {
    const force = forceOn(withdrawn().inForce(recorded, null, '2026-12-01'));
    expect([force.mismatch, force.since?.edtf]).toEqual([mismatch, since]);
    expect(computed(force)).toBe('2026-04-01/2026-05-01 *');
    expect(contradictions(withdrawn().inForce(recorded, null, '2026-12-01'))).toHaveLength(mismatch ? 1 : 0);
  });

  it('fits no reading either while not all is known that the rule asks for', () => {
    const story = rule(2).deposited('2026-03-01', 'XA').inForce('2026-03-05');
    expect(answer(story)).toEqual([
      'inForce',
      'notYet',
      '2026-03-05',
      true,
      'Instruments known to be deposited: 1, needed: 2.',
    ]);
    expect(contradictions(story)).toEqual([]);
    expect(answer(approved().inForce('2026-03-05'))).toEqual([
      ...['inForce', 'cannotTell', '2026-03-05', false, 'How it enters into force is unknown.'],
    ]);
  });

  it('is no date that follows from the rule: a party is bound by it, and it is not called computed', () => {
    const story = rule(2).deposited('2026-03-01', 'XA').inForce('2026-03-05');
    const [own] = forceOn(story).byState;
    expect([own?.state, own?.since?.edtf, own?.computed.kind]).toEqual(['inForce', '2026-03-05', 'notYet']);
    expect(byState(withdrawn().inForce('2026-09-09')).XA).toBe('withdrawn notYet');
  });
});

describe('a rule that is laid down once the document is in force', () => {
  const lay = (occurred: string): LayDownForceRule => ({
    ...({ command: 'layDownForceRule', trigger: 'date', date: '2026-12-01', count: null } as const),
    ...{
      monthsAfter: 0,
      daysAfter: 0,
      firstOfMonth: false,
      wording: null,
      among: null,
      notBefore: null,
      provisional: null,
      notice: null,
    },
    ...{ dossier: 'dossier', documentId: 'draft', occurred, known: null },
    ...{ citation: { ru: 'статья 9', en: 'article 9' }, source: { paperId: 'letter', locator: 'paragraph 1' } },
  });
  const inForce = (): Story => rule(2).paper('letter').deposited('2026-03-01', 'XA').deposited('2026-06-01', 'XB');

  it('is refused: it cannot undo that, and nothing changes silently', () => {
    expect(refusalOf(inForce(), lay('2026-10-01'), LATER)).toMatchObject({
      code: 'FORCE_RULE_DOES_NOT_FIT',
      facts: {
        expected: {
          en: 'The document has been in force since 1 June 2026 by the rule that was laid down before (art. 12): a later one does not change that. If the earlier rule was entered by mistake, correct it.'.replace(
            'ст.',
            'art.',
          ),
        },
      },
    });
    expect(decided(inForce(), lay('2026-05-31'), LATER).kind).toBe('accepted');
  });
});

describe('for every list of deposits and withdrawals', () => {
  const day = fc.nat({ max: 60 }).map((days) => addDays('2026-02-01', days));
  const code = fc.constantFrom(...STATES.slice(0, 4).map(([each]) => each));
  const event = fc.record({ code, day, gone: fc.boolean() });
  const events = fc.uniqueArray(event, { selector: (each) => `${each.code} ${each.day}`, maxLength: 12 });

  /** Counted day by day: how many have deposited so many days ago, and of these how many had not withdrawn before. */
  const firstDay = (
    told: readonly { code: string; day: string; gone: boolean }[],
    count: number,
    daysAfter: number,
    stay: boolean,
  ) => {
    for (let on = '2026-02-01'; on < '2026-06-01'; on = addDays(on, 1)) {
      const bound = STATES.slice(0, 4).filter(([state]) => {
        const own = told.filter((each) => each.code === state);
        return own.some(
          (each) =>
            !each.gone &&
            addDays(each.day, daysAfter) <= on &&
            !(stay && own.some((other) => other.gone && other.day >= each.day && other.day < on)),
        );
      });
      if (bound.length >= count) return on;
    }
    return null;
  };

  it('the answer is what both readings give, counted day by day', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 3 }), fc.nat({ max: 10 }), (told, count, daysAfter) => {
        const story = rule(count, daysAfter);
        for (const each of told)
          if (each.gone) story.withdrew(each.day, each.code);
          else story.deposited(each.day, each.code);
        const { computed: own } = forceOn(story);
        const all = firstDay(told, count, daysAfter, false);
        const staying = firstDay(told, count, daysAfter, true);
        const answered = own.kind === 'date' ? [own.span.earliest, own.span.latest, own.unsure === null] : own.kind;
        expect(answered).toEqual(all === null ? 'notYet' : [all, staying, all === staying]);
      }),
    );
  });
});
