import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  answersTo,
  approvalProgress,
  attention,
  type CorrectEntry,
  calendarBodiesOf,
  calendarsOf,
  type LocalDate,
  letterTerm,
  letterTermUnknown,
  outstanding,
  type Payloads,
  refusalMessage,
  silenceEnded,
} from '../src/index.ts';
import { earliestTerm } from '../src/letters/term.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { STATES, Story } from './story.ts';
import { letter } from './writing.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);
const WORKING = { termUnit: 'workingDays' } as const;
type Given = Partial<Payloads['positionsRequested']>;

/** A letter of Friday 6 March 2026 asks three members; the Monday after is a holiday of their council. */
function told(kind: 'consensus' | 'silenceProcedure', given: Given, isCited = true): Story {
  const story = Story.commonwealth(3, kind).paper('letter').step('council').dossier('2026-01-10');
  if (isCited) story.calendar('group', { holidays: ['2026-03-09'] });
  return story.asked('2026-03-06', 'council', ALL, given);
}

function termOf(story: Story, day: LocalDate = '2026-04-01') {
  const records = story.recordsOf(day);
  const [request] = [...records.consultationRequest.values()];
  if (!request) throw new Error('There is no letter.');
  return { term: letterTerm(records, request), unknown: letterTermUnknown(records, request)?.en ?? null, request };
}
const lateOn = (story: Story, day: LocalDate) => {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ daysLate }) => daysLate) : answer.reason.en;
};
const progressOn = (story: Story, day: LocalDate) => approvalProgress(story.recordsOf(day), 'dossier', day);

describe('the term of a letter', () => {
  it('is the day that it names, or so many days from its own, by the calendar of the body', () => {
    expect(termOf(told('consensus', { term: '2026-03-20' })).term).toBe('2026-03-20');
    expect(termOf(told('consensus', { termDays: 3 })).term).toBe('2026-03-09');
    const working = told('consensus', { termDays: 3, ...WORKING });
    expect(termOf(working)).toMatchObject({ term: '2026-03-12', request: { term: null, termDays: 3 } });
    expect(lateOn(working, '2026-03-12')).toEqual([null, null, null]);
    expect(lateOn(working, '2026-03-14')).toEqual([2, 2, 2]);
    expect(attention(working.recordsOf('2026-03-14'), 'dossier', '2026-03-14')).toMatchObject({ reason: 'late' });
    const { request } = termOf(working);
    expect(answersTo(working.records(), request, '2026-03-14').map(({ daysLate }) => daysLate)).toEqual([2, 2, 2]);
  });

  it('is counted by the calendar of the body that it names, and of its sender where the step has none', () => {
    const named = told('consensus', { termDays: 1, ...WORKING, calendarBodyId: 'office' });
    named.body('office').calendar('office', { holidays: ['2026-03-10', '2026-03-11'] });
    expect(termOf(named).term).toBe('2026-03-09');
    const nobody = Story.commonwealth(3)
      .body('office')
      .calendar('office', { holidays: ['2026-03-09', '2026-03-10'] })
      .step('council', { bodyIds: [] })
      .dossier('2026-01-10')
      .asked('2026-03-06', 'council', ALL, { termDays: 1, ...WORKING, senderId: 'office' });
    expect(termOf(nobody).term).toBe('2026-03-11');
  });

  it('is known as far as the calendar is known on the day', () => {
    const story = told('consensus', { termDays: 3, ...WORKING }, false);
    expect(termOf(story)).toMatchObject({ term: null, unknown: 'No source gives the body’s working days of 2026.' });
    expect(progressOn(story, '2026-05-01')).toMatchObject({ term: null, termUnknown: { en: /working days of 2026/ } });
    expect(lateOn(story, '2026-05-01')).toEqual([null, null, null]);
    const awaited = outstanding(story.records(), 'dossier', '2026-05-01');
    expect(awaited.kind === 'list' && awaited.items.map(({ term, termUnknown }) => [term, termUnknown?.en])).toEqual(
      ALL.map(() => [null, 'No source gives the body’s working days of 2026.']),
    );
    const known = told('consensus', { termDays: 3, ...WORKING }, false).calendar('group', {}, '2026-03-20');
    expect(termOf(known, '2026-03-19').term).toBeNull();
    expect(termOf(known, '2026-03-20').term).toBe('2026-03-11');
  });

  it.each<[string, Readonly<{ sent?: string; bodyIds?: readonly string[] }>, RegExp]>([
    ['the day of the letter is only bounded', { sent: '2026-03' }, /day of the letter is not certain/],
    ['nobody’s calendar counts', { bodyIds: [] }, /by the calendar of which body/],
    [
      'the calendars of two bodies differ',
      { bodyIds: ['group', 'other'] },
      /Body group – 11 March 2026 and Body other – 12 March 2026/,
    ],
  ])('cannot be told where %s', (_, { sent = '2026-03-06', bodyIds = ['group'] }, reason) => {
    const story = Story.commonwealth(3)
      .body('other')
      .calendar('group')
      .calendar('other', { holidays: ['2026-03-10'] })
      .step('council', { bodyIds })
      .dossier('2026-01-10')
      .asked(sent, 'council', ALL, { termDays: 3, ...WORKING });
    expect(termOf(story)).toMatchObject({ term: null, unknown: expect.stringMatching(reason) });
  });

  it('of two bodies is told by neither where the calendar of one is not cited, and says of which', () => {
    const story = Story.commonwealth(3)
      .body('other')
      .calendar('group', { firstYear: 2020, lastYear: 2030 })
      .calendar('other', { firstYear: 2025, lastYear: 2025 })
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10')
      .asked('2026-03-06', 'council', ALL, { termDays: 3, ...WORKING });
    expect(termOf(story)).toMatchObject({ term: null, unknown: 'No source gives the body’s working days of 2026.' });
  });

  it('of two bodies whose calendars differ is told to end on different days, in either language', () => {
    const story = Story.commonwealth(3)
      .body('other')
      .calendar('group')
      .calendar('other', { holidays: ['2026-03-10'] })
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10')
      .asked('2026-03-06', 'council', ALL, { termDays: 3, ...WORKING });
    expect(letterTermUnknown(story.records(), termOf(story).request)).toEqual({
      ru: 'По календарям органов срок истекает в разные дни: Орган group – 11 марта 2026 и Орган other – 12 марта 2026.',
      en: 'By the calendars of the bodies the term ends on different days: Body group – 11 March 2026 and Body other – 12 March 2026.',
    });
  });

  it('is counted by nobody’s calendar where neither the letter nor the step names a body, and a state or nobody sent it', () => {
    for (const senderId of ['XA', null]) {
      const story = Story.commonwealth(3)
        .calendar('group')
        .step('council', { bodyIds: [] })
        .dossier('2026-01-10')
        .asked('2026-03-06', 'council', ALL, { termDays: 1, ...WORKING, senderId });
      expect(calendarBodiesOf(story.records(), termOf(story).request)).toEqual([]);
    }
  });

  it('ends no earlier than so many days from the first on which it can have been sent', () => {
    const from = (sent: string, given: Given) =>
      earliestTerm(termOf(told('consensus', given).asked(sent, 'council', ALL, given)).request);
    expect(from('2026-03-06', { termDays: 3, ...WORKING })).toBe('2026-03-09');
    expect(from('2026-03-06', { term: '2026-03-20' })).toBe('2026-03-20');
    expect(from('2026-03-06', {})).toBeNull();
    const open = told('consensus', {}).asked('/2026-03-06', 'council', ALL, { termDays: 3 });
    expect([...open.records().consultationRequest.values()].map(earliestTerm)).toEqual([null, null]);
  });

  it('gives way to no usual term, though nobody can tell it', () => {
    const story = Story.commonwealth(3)
      .step('council', { termDays: 5 })
      .dossier('2026-03-01')
      .asked('2026-03-06', 'council', ALL, { termDays: 3, ...WORKING });
    expect(progressOn(story, '2026-05-01')).toMatchObject({ term: null, termUnknown: { en: /working days/ } });
    expect(lateOn(story, '2026-05-01')).toEqual([null, null, null]);
  });

  it('is as many working days away as it says, whatever the calendar', () => {
    const day = fc.nat({ max: 250 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.uniqueArray(day), fc.integer({ min: 1, max: 60 }), (holidays, termDays) => {
        const story = Story.commonwealth(3).step('council').dossier('2026-01-10').calendar('group', { holidays });
        story.asked('2026-03-06', 'council', ALL, { termDays, ...WORKING });
        const { term, request } = termOf(story);
        const counted = addWorkingDays(calendarsOf(story.records(), 'group'), '2026-03-06', termDays);
        expect(counted).toEqual({ kind: 'known', value: term });
        expect(request.termDays).toBe(termDays);
      }),
    );
  });
});

describe('a silence procedure with a term in days', () => {
  const silenceOn = (story: Story, day: LocalDate) => {
    const { silence, carries, stands = [] } = progressOn(story, day) ?? {};
    return { state: silence?.state, answer: carries?.answer, stand: stands[0]?.stand };
  };

  it('ends on the last of them, and is concluded then', () => {
    const story = told('silenceProcedure', { termDays: 3, ...WORKING });
    expect(silenceOn(story, '2026-03-12')).toEqual({ state: 'running', answer: 'notYet', stand: 'noAnswer' });
    expect(silenceOn(story, '2026-03-13')).toEqual({ state: 'ended', answer: 'yes', stand: 'agreedBySilence' });
    expect(silenceEnded(story.records(), 'dossier', 'council', '2026-03-13')).toMatchObject({ term: '2026-03-12' });
  });

  it('runs as long as that is certain where no calendar tells; then nobody can say whether it carries', () => {
    const story = told('silenceProcedure', { termDays: 3, ...WORKING }, false);
    expect(silenceOn(story, '2026-03-09')).toEqual({ state: 'running', answer: 'notYet', stand: 'noAnswer' });
    expect(silenceOn(story, '2026-03-10')).toEqual({ state: 'cannotTell', answer: 'cannotTell', stand: 'cannotTell' });
    expect(progressOn(story, '2026-03-10')?.silence?.termUnknown?.ru).toContain('рабочих дней органа на 2026 год');
    expect(silenceEnded(story.records(), 'dossier', 'council', '2026-06-01')).toBeUndefined();
    expect(lateOn(story, '2026-03-10')).toBe('No source gives the body’s working days of 2026.');
  });

  it('is stopped by an objection although nobody can tell when it ends', () => {
    const story = told('silenceProcedure', { termDays: 3, ...WORKING }, false).said(
      ...(['2026-03-08', 'XB', 'objected', 'council'] as const),
    );
    expect(silenceOn(story, '2026-03-08')).toMatchObject({ state: 'broken', answer: 'no' });
    expect(silenceOn(story, '2026-06-01')).toMatchObject({ state: 'cannotTell', answer: 'no' });
  });

  it('is not concluded by its first term once a letter prolongs it for so many days that nobody can tell', () => {
    const story = told('silenceProcedure', { term: '2026-03-20' }, false);
    story.asked('2026-03-18', 'council', ALL, { termDays: 5, ...WORKING });
    expect(silenceEnded(story.records(), 'dossier', 'council', '2026-06-01')).toBeUndefined();
    expect(silenceOn(story, '2026-06-01').state).toBe('cannotTell');
  });
});

describe('a letter that is entered', () => {
  const story = () => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');
  it('keeps what it says of its term', () => {
    const [entry] = carriedOut(story(), letter('council', '2026-03-06', { termDays: 10, ...WORKING }), '2026-03-10');
    expect(entry?.payload).toMatchObject({ term: null, termDays: 10, termUnit: 'workingDays', calendarBodyId: null });
  });

  it.each([
    ['both ways', { term: '2026-03-20', termDays: 3 }, 'TERM_DOES_NOT_FIT', 'Give either the day, or a number of days'],
    ['in no days', { termDays: 0 }, 'TERM_DOES_NOT_FIT', 'Give 1 to 3650 days'],
    ['in too many', { termDays: 3651 }, 'TERM_DOES_NOT_FIT', 'Give 1 to 3650 days'],
    ['by a calendar that counts nothing', { termDays: 3, calendarBodyId: 'group' }, 'TERM_DOES_NOT_FIT', 'only with'],
    ['by the calendar of nobody', { termDays: 3, ...WORKING, calendarBodyId: 'x' }, 'UNKNOWN_BODY', 'no body x'],
  ] as const)('is refused where the term is said %s', (_, given, code, message) => {
    const refusal = refusalOf(story(), letter('council', '2026-03-06', given), '2026-03-10');
    expect([refusal.code, refusalMessage(refusal).en]).toEqual([code, expect.stringContaining(message)]);
  });

  it.each([
    ['the days', { termDays: 0 }, 'termDays'],
    ['the days, where there is a day besides', { term: '2026-03-20', termDays: 3 }, 'termDays'],
    ['the calendar', { termDays: 3, calendarBodyId: 'group' }, 'calendarOf'],
  ] as const)('is refused at the field that does not fit: %s', (_, given, field) => {
    const refusal = refusalOf(story(), letter('council', '2026-03-06', given), '2026-03-10');
    expect(refusal.facts).toMatchObject({ field });
  });

  it('is corrected from a day to days and back, whatever the other was', () => {
    const own = story();
    carriedOut(own, letter('council', '2026-03-06', { term: '2026-03-20' }), '2026-03-10');
    const correct = (says: Partial<Pick<Given, 'term' | 'termDays' | 'termUnit'>>): CorrectEntry => ({
      ...{ command: 'correctEntry', dossier: 'dossier', entryId: own.entries.at(-1)?.id ?? '', correction: 'misentry' },
      ...{ instead: [{ of: 'letter', says }], reason: { en: 'Slip' }, occurred: null, known: null, source: null },
    });
    carriedOut(own, correct({ termDays: 10, ...WORKING }), '2026-03-11');
    expect([...own.records().consultationRequest.values()]).toMatchObject([{ term: null, termDays: 10 }]);
    carriedOut(own, correct({ term: '2026-03-25' }), '2026-03-12');
    expect([...own.records().consultationRequest.values()]).toMatchObject([{ term: '2026-03-25', termDays: null }]);
  });
});
