import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  DIFFERENCE_KINDS,
  DISPOSITIONS,
  type DifferenceKind,
  type LocalDate,
  MEASURE_STATES,
  SIGNATURE_MANNERS,
} from '../src/index.ts';
import { between, lines } from './differing.ts';
import { decision, discharged, instructed, measured, progressed, reported, tell } from './instructing.ts';
import { Story } from './story.ts';

const opened = () =>
  Story.commonwealth(3).step('approval').step('sign', { stepType: 'signature' }).dossier('2026-01-10');

/** The lines of these kinds alone. */
const told = (story: Story, from: LocalDate, to: LocalDate, kinds: readonly DifferenceKind[], locale?: 'ru' | 'en') =>
  lines(
    between(story, from, to).filter(({ kind }) => kinds.includes(kind)),
    locale,
  );

describe('between two days are told', () => {
  it('how a document stands to another, and another to it', () => {
    const story = opened().paper('plan');
    const relation = { relationId: 'one', documentId: 'draft', relation: 'supersedes', otherId: 'plan' } as const;
    const other = { relationId: 'other', documentId: 'plan', relation: 'backgroundFor', otherId: 'draft' } as const;
    tell(story, 'documentRelated', '2026-01-20', relation, ['draft', 'document']);
    tell(story, 'documentRelated', '2026-01-20', other, ['plan', 'document']);
    expect(told(story, '2026-01-19', '2026-01-20', ['relation'])).toEqual([
      'relation | “Draft draft” | – | supersedes “Letter plan”',
      'relation | “Draft draft” | – | “Letter plan”: background for “Draft draft”',
    ]);
    expect(told(story, '2026-01-19', '2026-01-20', ['relation'], 'ru')).toEqual([
      'relation | «Проект draft» | – | заменяет «Письмо plan»',
      'relation | «Проект draft» | – | «Письмо plan»: справка к «Проект draft»',
    ]);
  });

  it('a new text of a document, by what it is called, and not the one with which the dossier became known', () => {
    const story = opened().revision('2026-01-20', 'draft 2');
    const of = (from: LocalDate, to: LocalDate, locale?: 'ru' | 'en') => told(story, from, to, ['revision'], locale);
    expect(of('2026-01-19', '2026-01-20')).toEqual(['revision | Revision of “Draft draft” | draft-1 | draft 2']);
    expect(of('2026-01-19', '2026-01-20', 'ru')).toEqual(['revision | Редакция: «Проект draft» | draft-1 | draft 2']);
    expect(of('2026-01-20', '2026-01-25')).toEqual([]);
    expect(of('2026-01-09', '2026-01-20')).toEqual([]);
  });

  it('what a party had said at a step that was done long ago, where an old paper shows that it was otherwise', () => {
    const story = opened()
      .said('2026-01-15', 'XA', 'agreedWithComments', 'approval')
      .said('2026-01-15', 'XB', 'agreed', 'approval');
    const said = story.entries.find(({ kind }) => kind === 'positionExpressed');
    story.happened('2026-01-20', 'approval', 'approved');
    story.corrected('factRevised', '2026-06-01', {
      ...{ corrects: said?.id, reason: 'Архивная справка' },
      replacement: { ...said, payload: { ...said?.payload, stand: 'objected' } },
    } as never);
    expect(told(story, '2026-05-31', '2026-06-01', ['stand'])).toEqual([
      'stand | Avalia, step “Step approval” | agreed with comments | objected',
    ]);
    expect(told(story, '2026-06-01', '2026-06-10', ['stand'])).toEqual([]);
  });

  it('what a party says at a step after it was done, off the route', () => {
    const story = opened()
      .said('2026-01-15', 'XA', 'agreed', 'approval')
      .happened('2026-01-20', 'approval', 'approved')
      .said('2026-02-01', 'XA', 'objected', 'approval');
    expect(told(story, '2026-01-31', '2026-02-01', ['stand'])).toEqual([
      'stand | Avalia, step “Step approval” | agreed | objected',
    ]);
  });

  it('a reply, by its letter and whose it is', () => {
    const story = opened().asked('2026-01-12', 'approval', ['XA'], { letterNumber: 'исх. № 165' });
    const { requestId } = story.last.payload as { requestId: string };
    story.replied('2026-01-20', 'XA', requestId);
    expect(told(story, '2026-01-19', '2026-01-20', ['reply'])).toEqual([
      'reply | Reply to the request (No. 165): Avalia | – | 20 January 2026',
    ]);
    expect(told(story, '2026-01-19', '2026-01-20', ['reply'], 'ru')).toEqual([
      'reply | Ответ на запрос (исх. № 165): Авалия | – | 20 января 2026',
    ]);
  });

  it('what one letter brought by one line, the same for the stand and the reply, once', () => {
    const story = opened().asked('2026-01-12', 'approval', ['XA'], { letterNumber: 'исх. № 165' });
    const { requestId } = story.last.payload as { requestId: string };
    story.replied('2026-01-20', 'XA', requestId).said('2026-01-20', 'XA', 'agreed', 'approval');
    const letters = (from: LocalDate, to: LocalDate) =>
      between(story, from, to).flatMap(({ kind, letter }) => (letter ? [`${kind} ${letter.ru}`] : []));
    expect(letters('2026-01-19', '2026-01-20')).toEqual(['stand Авалия: согласовано', 'reply Авалия: согласовано']);
    expect(letters('2026-01-20', '2026-01-25')).toEqual([]);
  });

  it('a comment in its own words, and what became of it, and why', () => {
    const story = opened().commented('2026-01-20', 'XA', 'пункт 2.3', 'approval');
    const { commentId } = story.last.payload as { commentId: string };
    story.disposed('2026-01-25', commentId, 'rejected');
    expect(told(story, '2026-01-19', '2026-01-24', ['comment', 'disposition'], 'ru')).toEqual([
      'comment | Замечание: Авалия | – | пункт 2.3: Уточнить',
    ]);
    expect(told(story, '2026-01-24', '2026-01-25', ['comment', 'disposition'], 'ru')).toEqual([
      'disposition | Замечание: Авалия, пункт 2.3, «Уточнить» | – | отклонено (25 января 2026): Не относится к предмету',
    ]);
    expect(told(story, '2026-01-24', '2026-01-25', ['disposition'])).toEqual([
      'disposition | Comment: Avalia, clause 2.3, “Уточнить” | – | rejected (25 January 2026): Не относится к предмету',
    ]);
  });

  it('an instruction that was given, came to be late by time alone, was reported on, and was discharged', () => {
    const story = instructed(opened(), '2026-01-15', {
      term: { edtf: '2026-01-31', inferred: false },
    });
    reported(story, '2026-02-05');
    discharged(story, '2026-02-10');
    const of = (from: LocalDate, to: LocalDate) => told(story, from, to, ['instruction', 'report']);
    const due = 'Avalia; term: 31 January 2026';
    expect(of('2026-01-14', '2026-01-15')).toEqual([
      `instruction | Instruction: report on progress | – | under way, ${due}`,
    ]);
    expect(of('2026-01-31', '2026-02-01')).toEqual([
      `instruction | Instruction: report on progress | under way, ${due} | late, ${due}`,
    ]);
    expect(of('2026-02-01', '2026-02-02')).toEqual([]);
    expect(of('2026-02-02', '2026-02-05')).toEqual([
      `instruction | Instruction: report on progress | late, ${due} | reported, ${due}`,
      'report | Report: report on progress | – | 5 February 2026, Avalia',
    ]);
    expect(of('2026-02-09', '2026-02-10')).toEqual([
      `instruction | Instruction: report on progress | reported, ${due} | discharged (10 February 2026): исполнено`,
    ]);
    expect(told(story, '2026-02-09', '2026-02-10', ['instruction'], 'ru')).toEqual([
      'instruction | Поручение: доложить о ходе | доложено, Авалия; срок: 31 января 2026 | снято с контроля (10 февраля 2026): исполнено',
    ]);
  });

  it('a line of a plan, and how far each party has come', () => {
    const story = measured(opened(), '2026-01-15');
    progressed(story, '2026-01-20', 'XA', 'underWay');
    progressed(story, '2026-01-25', 'XA', 'done');
    progressed(story, '2026-01-26', 'XB', 'done');
    const of = (from: LocalDate, to: LocalDate) => told(story, from, to, ['measure']);
    const measure = 'measure | Measure 2.1: Exchange of registers';
    expect(of('2026-01-14', '2026-01-15')).toEqual([`${measure} | – | in the plan, Avalia and Borea`]);
    expect(of('2026-01-15', '2026-01-20')).toEqual([`${measure}, Avalia | – | under way`]);
    expect(of('2026-01-20', '2026-01-25')).toEqual([`${measure}, Avalia | under way | done`]);
    expect(of('2026-01-25', '2026-01-26')).toEqual([
      `${measure} | in the plan, Avalia and Borea | done, Avalia and Borea`,
      `${measure}, Borea | – | done`,
    ]);
  });

  it('a signature, and what came in its place', () => {
    const story = opened().signed('2026-01-20', 'XA').signed('2026-01-22', 'XA', 'withReservation');
    expect(told(story, '2026-01-19', '2026-01-20', ['signature'])).toEqual([
      'signature | “Draft draft”, Avalia | – | signed (20 January 2026)',
    ]);
    expect(told(story, '2026-01-20', '2026-01-22', ['signature'], 'ru')).toEqual([
      'signature | «Проект draft», Авалия | подписано (20 января 2026) | подписано с оговоркой (22 января 2026)',
    ]);
  });

  it('notifications, deposits, and the entry into force that follows when its day has come', () => {
    const story = opened()
      .forceRule('2026-01-11', 'deposits', { count: 2, daysAfter: 10 })
      .happened('2026-01-12', 'approval', 'approved')
      .notified('2026-01-15', 'XA')
      .deposited('2026-01-20', 'XA')
      .deposited('2026-01-25', 'XB')
      .deposited('2026-03-01', 'XC');
    const of = (from: LocalDate, to: LocalDate, locale?: 'ru') =>
      told(story, from, to, ['notification', 'deposit', 'entryIntoForce'], locale);
    const rule = 'on deposits: 2, 10 days after';
    expect(of('2026-01-10', '2026-01-11')).toEqual([`entryIntoForce | “Draft draft” | – | not yet in force; ${rule}`]);
    expect(of('2026-01-11', '2026-01-15')).toEqual(['notification | “Draft draft”, Avalia | – | 15 January 2026']);
    expect(of('2026-01-24', '2026-01-25')).toEqual([
      'deposit | “Draft draft”, Borea | – | 25 January 2026',
      `entryIntoForce | “Draft draft” | not yet in force; ${rule} | not yet in force; entry into force: 4 February 2026; ${rule}`,
    ]);
    expect(of('2026-02-03', '2026-02-04', 'ru')).toEqual([
      'entryIntoForce | «Проект draft» | ещё не в силе; дата вступления: 4 февраля 2026; после сдачи на хранение: 2, через 10 дней | в силе; дата вступления: 4 февраля 2026; после сдачи на хранение: 2, через 10 дней',
    ]);
    expect(of('2026-03-10', '2026-03-11')).toEqual([
      'entryIntoForce | “Draft draft”, Veloria | – | in force; entry into force: 11 March 2026',
    ]);
    story.withdrew('2026-04-01', 'XA');
    expect(of('2026-03-31', '2026-04-01')).toEqual([
      'entryIntoForce | “Draft draft”, Avalia | – | withdrew: 1 April 2026',
    ]);
  });

  it('no entry into force of a document of which none is recorded, and no instruction by a draft of a decision', () => {
    expect(told(opened(), '2026-01-09', '2026-01-10', ['entryIntoForce'])).toEqual([]);
    const story = decision(opened().meeting('2026-01-11', 'meeting', '2026-02-01'), '2026-01-12', 'drafted');
    instructed(story, '2026-01-15', { decisionId: 'decision' });
    expect(told(story, '2026-01-11', '2026-01-15', ['decision', 'instruction'])).toEqual([
      'decision | Decision No. 7/1 | – | draft decision',
    ]);
    decision(story, '2026-01-20', 'taken');
    expect(told(story, '2026-01-15', '2026-01-20', ['decision', 'instruction'])).toEqual([
      'decision | Decision No. 7/1 | draft decision | decision',
      'instruction | Instruction: report on progress | – | under way, Avalia',
    ]);
  });
});

const day = fc.nat({ max: 200 }).map((days) => addDays('2026-01-11', days));
const code = fc.constantFrom('XA', 'XB', 'XC');
const happening = fc.oneof(
  fc.record({ what: fc.constant('replied' as const), day, code }),
  fc.record({
    what: fc.constant('commented' as const),
    day,
    code,
    disposition: fc.constantFrom(...DISPOSITIONS, null),
  }),
  fc.record({ what: fc.constant('instructed' as const), day, ends: fc.option(day), reports: fc.option(day) }),
  fc.record({ what: fc.constant('progressed' as const), day, code, state: fc.constantFrom(...MEASURE_STATES) }),
  fc.record({ what: fc.constant('signed' as const), day, code, manner: fc.constantFrom(...SIGNATURE_MANNERS) }),
  fc.record({ what: fc.constant('deposited' as const), day, code }),
  fc.record({ what: fc.constant('notified' as const), day, code }),
  fc.record({ what: fc.constant('inForce' as const), day, code: fc.option(code) }),
  fc.record({ what: fc.constant('withdrew' as const), day, code: fc.option(code) }),
);

/** Any happenings after a letter, with a plan of one line and a rule of entry into force. */
const story = fc.array(happening, { maxLength: 15 }).map((happenings) => {
  const told = opened().asked('2026-01-11', 'approval', ['XA', 'XB']);
  const { requestId } = told.last.payload as { requestId: string };
  measured(told.forceRule('2026-01-12', 'deposits', { count: 2, daysAfter: 30 }), '2026-01-12');
  for (const [index, each] of happenings.entries())
    switch (each.what) {
      case 'replied':
        told.replied(each.day, each.code, requestId);
        break;
      case 'commented': {
        told.commented(each.day, each.code, null, 'approval');
        const { commentId } = told.last.payload as { commentId: string };
        if (each.disposition) told.disposed(addDays(each.day, 3), commentId, each.disposition);
        break;
      }
      case 'instructed': {
        const instructionId = `instruction ${index}`;
        instructed(told, each.day, { instructionId, period: 'month' });
        if (each.reports) reported(told, each.reports, instructionId);
        if (each.ends) discharged(told, each.ends, 'исполнено', instructionId);
        break;
      }
      case 'progressed':
        progressed(told, each.day, each.code, each.state);
        break;
      case 'signed':
        told.signed(each.day, each.code, each.manner);
        break;
      case 'deposited':
        told.deposited(each.day, each.code);
        break;
      case 'notified':
        told.notified(each.day, each.code);
        break;
      case 'inForce':
        told.inForce(each.day, each.code);
        break;
      case 'withdrew':
        told.withdrew(each.day, each.code);
        break;
      default:
        each satisfies never;
    }
  return told;
});

describe('for every story of answers, instructions and signatures, and every two days', () => {
  it('nothing differs between a day and itself', () => {
    fc.assert(
      fc.property(story, day, (told, on) => {
        expect(between(told, on, on)).toEqual([]);
      }),
    );
  });

  it('before and after are not the same in any language, and the other way round they are exchanged', () => {
    fc.assert(
      fc.property(story, day, day, (told, from, to) => {
        const there = between(told, from, to);
        for (const { before, after } of there)
          for (const locale of ['ru', 'en'] as const) expect(before?.[locale]).not.toBe(after?.[locale]);
        const back = between(told, to, from);
        expect(back).toEqual(there.map(({ before, after, ...same }) => ({ ...same, before: after, after: before })));
      }),
    );
  });

  it('what is told stands in the order of the kinds, each thing once', () => {
    fc.assert(
      fc.property(story, day, day, (told, from, to) => {
        const places = between(told, from, to).map(({ kind }) => DIFFERENCE_KINDS.indexOf(kind));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a misentry that was corrected is told as if it had been right from the first', () => {
    fc.assert(
      fc.property(story, day, day, fc.nat(), (told, from, to, at) => {
        const own = told.entries.filter(({ kind }) => kind === 'replyReceived' || kind === 'commentMade');
        const original = own[at % Math.max(1, own.length)];
        if (!original) return;
        const text = 'Исправленный текст';
        const right = Object.assign(opened(), { entries: told.entries.map((entry) => entry) });
        const place = right.entries.indexOf(original);
        right.entries[place] = { ...original, payload: { ...original.payload, text } } as never;
        const wanted = between(right, from, to);
        told.corrected('misentryCorrected', '2027-01-01', {
          ...{ corrects: original.id, reason: 'описка' },
          replacement: {
            ...{ kind: original.kind, version: 1, sources: [], occurred: original.occurred },
            payload: { ...original.payload, text },
          },
        } as never);
        expect(texts(between(told, from, to))).toEqual(texts(wanted));
      }),
    );
  });
});

/** What is told, whatever the order: a correction is recorded later than what it corrects. */
const texts = (found: Parameters<typeof lines>[0]) => lines(found).toSorted();
