import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, EXPRESSED_STANDS, entriesBetween, OUTCOMES } from '../src/index.ts';
import { between, lines } from './differing.ts';
import { STATES, Story } from './story.ts';

const trio = (given: Parameters<Story['step']>[1] = {}) =>
  Story.commonwealth(3).step('approval', given).step('sign', { stepType: 'signature' }).dossier('2026-01-10');

describe('between two days', () => {
  it('a position that was expressed moves its party, and nobody waits for it any more', () => {
    const told = trio().said('2026-01-20', 'XA', 'agreed', 'approval');
    expect(lines(between(told, '2026-01-19', '2026-01-20'))).toEqual([
      'stand | Avalia, step “Step approval” | no answer | agreed',
      'outstanding | Awaited | “Step approval”: Avalia, Borea, Veloria | “Step approval”: Borea, Veloria',
    ]);
    expect(lines(between(told, '2026-01-19', '2026-01-20'), 'ru')).toEqual([
      'stand | Авалия, этап «Этап approval» | нет ответа | согласовано',
      'outstanding | Кого ждём | «Этап approval»: Авалия, Борея, Велория | «Этап approval»: Борея, Велория',
    ]);
  });

  it('an objection blocks, and a decision moves document, steps and holder', () => {
    const told = trio({ bodyIds: ['group'] })
      .said('2026-01-20', 'XA', 'objected', 'approval')
      .said('2026-01-25', 'XA', 'agreed', 'approval')
      .happened('2026-02-01', 'approval', 'approved');
    expect(lines(between(told, '2026-01-19', '2026-01-20'))).toContain(
      'step | step “Step approval” | must come next | blocked',
    );
    expect(lines(between(told, '2026-01-20', '2026-02-01'))).toEqual([
      'documentStatus | “Draft draft”, Commonwealth | under coordination | open for signature',
      'step | step “Step approval” | blocked | done',
      'step | step “Step sign” | not yet | must come next',
      'stand | Avalia, step “Step approval” | objected | agreed',
      expect.stringMatching(/^outstanding \| Awaited \| “Step approval”: Borea, Veloria \| “Step sign”: /),
    ]);
  });

  it('a dossier that became known is told without what goes without saying', () => {
    expect(lines(between(trio(), '2026-01-09', '2026-01-10'))).toEqual([
      'dossier | “Dossier” | – | known',
      'documentStatus | “Draft draft”, Commonwealth | – | under coordination',
      'holder | Held by | – | Body group',
      'step | step “Step approval” | – | must come next',
      'outstanding | Awaited | – | “Step approval”: Avalia, Borea, Veloria',
    ]);
  });

  it('time alone makes a difference: a plan whose day passed, a term that passed, a silence that became consent', () => {
    const planned = trio().planned('2026-01-12', 'approval', '2026-01-15');
    expect(lines(between(planned, '2026-01-11', '2026-01-12'))).toEqual([
      'plan | Plan: step “Step approval” | – | 15 January 2026: planned',
    ]);
    expect(lines(between(planned, '2026-01-15', '2026-01-16'))).toEqual([
      'plan | Plan: step “Step approval” | 15 January 2026: planned | 15 January 2026: no report',
    ]);
    expect(entriesBetween(planned.entries, '2026-01-15', '2026-01-16')).toEqual([]);

    const asked = trio().asked('2026-01-12', 'approval', ['XA'], { term: '2026-01-20' });
    expect(lines(between(asked, '2026-01-20', '2026-01-21'))).toEqual([
      'outstanding | Awaited | “Step approval”: Avalia, Borea, Veloria | “Step approval”: Avalia (overdue), Borea, Veloria',
    ]);

    const silent = Story.commonwealth(1, 'silenceProcedure')
      .step('approval')
      .dossier('2026-01-10')
      .asked('2026-01-12', 'approval', ['XA'], { term: '2026-01-20' });
    expect(lines(between(silent, '2026-01-20', '2026-01-21'))).toContain(
      'stand | Avalia, step “Step approval” | no answer | agreed by silence',
    );
  });

  it('nobody can tell who is awaited once the sources have fallen silent', () => {
    expect(lines(between(trio(), '2026-07-09', '2026-07-10'))).toEqual([
      'outstanding | Awaited | “Step approval”: Avalia, Borea, Veloria | Cannot tell. No news since 10 January 2026.',
    ]);
  });

  it('a misentry that was corrected improves both days, a fact that was revised changes the later one', () => {
    const told = trio().said('2026-01-20', 'XA', 'agreed', 'approval');
    const { id: corrects, payload } = told.last;
    const correction = {
      ...{ corrects, reason: 'описка' },
      replacement: {
        ...{ kind: 'positionExpressed', version: 1, sources: [], occurred: told.last.occurred },
        payload: { ...payload, stand: 'objected' },
      },
    };
    const slip = () => trio().said('2026-01-20', 'XA', 'agreed', 'approval');
    const improved = slip().corrected('misentryCorrected', '2026-01-30', correction as never);
    expect(between(improved, '2026-01-21', '2026-01-30')).toEqual([]);
    expect(entriesBetween(improved.entries, '2026-01-21', '2026-01-30')).toEqual([]);
    const revised = slip().corrected('factRevised', '2026-01-30', correction as never);
    expect(lines(between(revised, '2026-01-21', '2026-01-30'))).toContain(
      'stand | Avalia, step “Step approval” | agreed | objected',
    );
    expect(entriesBetween(revised.entries, '2026-01-21', '2026-01-30')).toEqual([revised.last]);
  });

  it('there is nothing to tell of a dossier that is known on neither day', () => {
    expect(between(trio(), '2026-01-01', '2026-01-02')).toEqual([]);
  });
});

const day = fc.nat({ max: 400 }).map((days) => addDays('2026-01-01', days));
const step = fc.constantFrom('experts', 'council', 'sign');
const happening = fc.oneof(
  fc.record({
    what: fc.constant('said' as const),
    ...{
      day,
      step,
      code: fc.constantFrom(...STATES.map(([code]) => code)),
      stand: fc.constantFrom(...EXPRESSED_STANDS),
    },
  }),
  fc.record({ what: fc.constant('happened' as const), day, step, outcome: fc.constantFrom(...OUTCOMES) }),
  fc.record({ what: fc.constant('planned' as const), day, step, on: day }),
  fc.record({ what: fc.constant('asked' as const), day, step, term: fc.option(day) }),
);

/** Any happenings to a dossier of two documents. */
const story = fc.array(happening, { maxLength: 20 }).map((happenings) => {
  const told = Story.commonwealth()
    .step('experts', { stepType: 'expertReview', termDays: 20 })
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10', ['draft', 'other']);
  for (const each of happenings) {
    if (each.what === 'said') told.said(each.day, each.code, each.stand, each.step);
    else if (each.what === 'planned') told.planned(each.day, each.step, each.on);
    else if (each.what === 'asked') told.asked(each.day, each.step, ['XA', 'XB'], { term: each.term });
    else told.happened(each.day, each.step, { draft: each.outcome, other: each.outcome });
  }
  return told;
});

describe('for every story and every two days', () => {
  it('nothing differs between a day and itself', () => {
    fc.assert(
      fc.property(story, day, (told, on) => {
        expect(between(told, on, on)).toEqual([]);
      }),
    );
  });

  it('before and after are not the same', () => {
    fc.assert(
      fc.property(story, day, day, (told, from, to) => {
        for (const { before, after } of between(told, from, to))
          for (const locale of ['ru', 'en'] as const) expect(before?.[locale]).not.toBe(after?.[locale]);
      }),
    );
  });

  it('the other way round, before and after are exchanged', () => {
    fc.assert(
      fc.property(story, day, day, (told, from, to) => {
        const there = between(told, from, to);
        const back = between(told, to, from);
        expect(back).toEqual(there.map(({ before, after, ...same }) => ({ ...same, before: after, after: before })));
      }),
    );
  });

  it('entries between two days are those that the later one knows and the earlier one does not', () => {
    fc.assert(
      fc.property(story, day, day, (told, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const first = entriesBetween(told.entries, '2000-01-01', from);
        expect([...first, ...entriesBetween(told.entries, from, to)].map(({ id }) => id).toSorted()).toEqual(
          entriesBetween(told.entries, '2000-01-01', to)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });
});
