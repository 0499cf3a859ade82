import { describe, expect, it } from 'vitest';
import type { Course } from '../src/dossiers/course.ts';
import { courseOf } from '../src/dossiers/course.ts';
import { silenceCourse, silenceLetterTo, silenceRounds, untoldLetter } from '../src/dossiers/silenceRounds.ts';
import type { Body, LocalDate, Payloads, Revision, Step } from '../src/index.ts';
import { rowsBy } from '../src/journal/rowsBy.ts';
import { Story } from './story.ts';

const ALL = ['XA', 'XB', 'XC'];
type Letter = readonly [sent: string, given: Partial<Payloads['positionsRequested']>, addressees?: readonly string[]];

/** Three states decide in silence; these letters are sent to them. */
function sent(...letters: readonly Letter[]): Story {
  const story = Story.commonwealth(3, 'silenceProcedure').step('council').dossier('2026-01-10');
  return after(story, ...letters);
}
function after(story: Story, ...letters: readonly Letter[]): Story {
  for (const [day, given, addressees = ALL] of letters) story.asked(day, 'council', addressees, given);
  return story;
}

/** What the rules of silence are asked about: a revision at the council, and the letters there. */
function at(story: Story, revisionId = 'draft-1') {
  const records = story.records();
  const [step, body] = [records.step.get('council') as Step, records.body.get('group') as Body];
  const revision = records.revision.get(revisionId) as Revision;
  const requests = rowsBy(records.consultationRequest, 'stepId', 'council');
  const course = courseOf(records, 'dossier') as Course;
  return { records, step, body, revision, requests, course };
}

const roundsOf = (story: Story, revisionId?: string) => {
  const { records, course, step, revision, requests } = at(story, revisionId);
  return silenceRounds(records, course, step, revision, requests);
};
const told = (story: Story, revisionId?: string) =>
  roundsOf(story, revisionId).map(({ letters, term }) => `${letters.length} until ${term}`);

const FIRST: Letter = ['2026-02-01', { term: '2026-02-20' }];
const UNTOLD = { termDays: 3, termUnit: 'workingDays' } as const;

describe('the silence procedures on a text', () => {
  it.each<[what: string, letters: readonly Letter[], rounds: readonly string[]]>([
    ['begin with a letter that sets a term', [FIRST], ['1 until 2026-02-20']],
    ['do not begin with one that sets none', [['2026-02-01', {}]], []],
    [
      'are prolonged by one that sets a later term',
      [FIRST, ['2026-02-10', { term: '2026-03-01' }]],
      ['2 until 2026-03-01'],
    ],
    [
      'and not cut short by one that sets an earlier',
      [FIRST, ['2026-02-10', { term: '2026-02-15' }]],
      ['2 until 2026-02-20'],
    ],
    [
      'are prolonged until the end of the last day',
      [FIRST, ['2026-02-20', { term: '2026-03-01' }]],
      ['2 until 2026-03-01'],
    ],
    [
      'are followed by another from the day after',
      [FIRST, ['2026-02-21', { term: '2026-03-01' }]],
      ['1 until 2026-02-20', '1 until 2026-03-01'],
    ],
    [
      'are followed by another where it may have been sent after',
      [FIRST, ['2026-02', { term: '2026-03-01' }]],
      ['1 until 2026-02-20', '1 until 2026-03-01'],
    ],
    ['are left as they are by a letter without a term', [FIRST, ['2026-02-10', {}]], ['1 until 2026-02-20']],
    ['end nobody can tell when, once prolonged for days that cannot be counted', [FIRST, ['2026-02-10', UNTOLD]], []],
    ['stay as they ended, whatever begins after', [FIRST, ['2026-02-25', UNTOLD]], ['1 until 2026-02-20']],
    [
      'begin anew after one of which nobody can tell',
      [FIRST, ['2026-02-10', UNTOLD], ['2026-02-12', { term: '2026-03-01' }]],
      ['1 until 2026-03-01'],
    ],
  ])('%s', (_, letters, rounds) => {
    expect(told(sent(...letters))).toEqual(rounds);
  });

  it('are only those by letters about that text', () => {
    const story = sent(FIRST).revision('2026-02-05', 'draft-2');
    expect([told(story), told(story, 'draft-2')]).toEqual([['1 until 2026-02-20'], []]);
    after(story, ['2026-02-06', { term: '2026-02-28' }]);
    expect([told(story), told(story, 'draft-2')]).toEqual([['1 until 2026-02-20'], ['1 until 2026-02-28']]);
    expect(
      untoldLetter(at(story, 'draft-2').records, at(story, 'draft-2').revision, at(story).requests),
    ).toBeUndefined();
  });

  it('are none that had ended before the document came to the step, or came there again', () => {
    const prepared = (day: string) => {
      const story = Story.commonwealth(3, 'silenceProcedure')
        .step('prepare', { stepType: 'preparation' })
        .step('council');
      return after(story.dossier('2026-01-10'), FIRST).happened(day, 'prepare', 'prepared');
    };
    expect(['2026-02-19', '2026-02-20', '2026-02-21'].map((day) => told(prepared(day)))).toEqual([
      ['1 until 2026-02-20'],
      ['1 until 2026-02-20'],
      [],
    ]);
  });

  it('of which nobody can tell the end are named by their last letter', () => {
    const untold = (...letters: readonly Letter[]) => {
      const { records, revision, requests } = at(sent(...letters));
      return untoldLetter(records, revision, requests)?.sent.edtf;
    };
    expect(untold(FIRST)).toBeUndefined();
    expect(untold(FIRST, ['2026-02-10', UNTOLD])).toBe('2026-02-10');
    expect(untold(FIRST, ['2026-02-10', UNTOLD], ['2026-02-12', {}])).toBe('2026-02-10');
    expect(untold(FIRST, ['2026-02-10', UNTOLD], ['2026-02-12', { term: '2026-03-01' }])).toBeUndefined();
    const { records, revision, requests } = at(
      sent(['2026-02-10', UNTOLD]).revision('2026-02-11', 'draft-2'),
      'draft-2',
    );
    expect(untoldLetter(records, revision, requests)).toBeUndefined();
  });

  it('ask a party by the last of their letters to it', () => {
    const story = sent(
      FIRST,
      ['2026-02-10', { term: '2026-02-28' }, ['XB']],
      ['2026-03-10', { term: '2026-03-20' }, ['XC']],
    );
    const to = (code: string) => silenceLetterTo(roundsOf(story), code)?.sent.edtf;
    expect([to('XA'), to('XB'), to('XC'), to('XD')]).toEqual(['2026-02-01', '2026-02-10', '2026-03-10', undefined]);
  });
});

describe('what became of a silence procedure', () => {
  const course = (story: Story, day: LocalDate) => {
    const { records, step, body, revision } = at(story);
    const said = Map.groupBy(rowsBy(records.position, 'stepId', 'council'), ({ partyId }) => partyId);
    const { last, consentedIds, silentIds } = silenceCourse(records, step, body, revision, roundsOf(story), said, day);
    return {
      ...{ objectors: last?.objections.map(({ partyId }) => partyId), term: last?.round.term },
      ...{ consented: [...consentedIds].sort(), silent: [...silentIds].sort() },
    };
  };

  it('is nothing before a letter sets a term', () => {
    expect(course(sent(), '2026-02-10')).toEqual({ objectors: undefined, term: undefined, consented: [], silent: [] });
  });

  it('is that those are silent who neither spoke nor wrote, until it has ended; then they have consented', () => {
    const story = sent(FIRST).said('2026-02-05', 'XA', 'agreed', 'council');
    const [request = ''] = story.records().consultationRequest.keys();
    story.replied('2026-02-06', 'XB', request);
    expect(course(story, '2026-02-04').silent).toEqual(['XA', 'XB', 'XC']);
    expect(course(story, '2026-02-05').silent).toEqual(['XB', 'XC']);
    expect(course(story, '2026-02-20')).toMatchObject({ silent: ['XC'], consented: [] });
    expect(course(story, '2026-02-21')).toMatchObject({ silent: [], consented: ['XA', 'XC'], objectors: [] });
  });

  it('is consent by whoever agreed or abstained, and of nobody who reserved its position or is not concerned', () => {
    const story = sent(FIRST)
      .said('2026-02-05', 'XA', 'abstained', 'council')
      .said('2026-02-05', 'XB', 'reserved', 'council');
    story.said('2026-02-05', 'XC', 'disinterested', 'council');
    expect(course(story, '2026-02-21').consented).toEqual(['XA']);
    expect(
      course(sent(FIRST).said('2026-02-05', 'XA', 'agreedWithComments', 'council'), '2026-02-21').consented,
    ).toEqual(ALL);
  });

  it('is broken by who objects by the end, and then nobody has consented', () => {
    const story = (day: LocalDate) => sent(FIRST).said(day, 'XA', 'objected', 'council');
    expect(course(story('2026-02-20'), '2026-02-21')).toMatchObject({ objectors: ['XA'], consented: [] });
    expect(course(story('2026-02-21'), '2026-02-22')).toMatchObject({ objectors: [], consented: ALL });
    expect(course(story('2026-02-20').said('2026-02-21', 'XA', 'agreed', 'council'), '2026-02-25').objectors).toEqual([
      'XA',
    ]);
  });

  it('is broken by a member whom no letter asked, and by nobody who has no vote', () => {
    const asked = (): Story => sent(['2026-02-01', { term: '2026-02-20' }, ['XA', 'XB']]);
    expect(course(asked().said('2026-02-05', 'XC', 'objected', 'council'), '2026-02-21').objectors).toEqual(['XC']);
    const voiced = Story.commonwealth(2, 'silenceProcedure').body('board').step('council').dossier('2026-01-10');
    after(voiced, ['2026-02-01', { term: '2026-02-20' }, ['XA', 'board']]).said(
      '2026-02-05',
      'board',
      'objected',
      'council',
    );
    expect(course(voiced, '2026-02-21')).toMatchObject({ objectors: [], consented: ['XA'] });
  });

  it('counts each by the term that its own last letter set', () => {
    const story = sent(FIRST, ['2026-02-10', { term: '2026-02-28' }, ['XC']]);
    expect(course(story, '2026-02-22')).toMatchObject({ term: '2026-02-28', consented: ['XA', 'XB'], silent: ALL });
    expect(course(story.said('2026-02-23', 'XA', 'objected', 'council'), '2026-03-01').objectors).toEqual([]);
    const inTime = sent(FIRST, ['2026-02-10', { term: '2026-02-28' }, ['XC']]).said(
      '2026-02-25',
      'XC',
      'objected',
      'council',
    );
    expect(course(inTime, '2026-03-01')).toMatchObject({ objectors: ['XC'], consented: [] });
  });

  it('is counted anew of whom the next one asks, and stays of whom it does not', () => {
    const story = sent(FIRST, ['2026-03-01', { term: '2026-03-20' }, ['XB']]);
    expect(course(sent(FIRST), '2026-02-25').consented).toEqual(ALL);
    expect(course(story, '2026-03-10')).toMatchObject({ consented: ['XA', 'XC'], silent: ['XB'] });
    story.said('2026-03-05', 'XA', 'objected', 'council').said('2026-03-06', 'XB', 'objected', 'council');
    expect(course(story, '2026-03-21')).toMatchObject({ objectors: ['XB'], consented: ['XA', 'XC'] });
  });
});
