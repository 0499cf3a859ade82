import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Command,
  type LocalDate,
  NO_RECORDS,
  onDay,
  type Records,
  silenceEnded,
  stepStatuses,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, followingIn, SECRETARIAT } from './commanding.ts';
import { saidOn } from './registering.ts';
import { STATES, Story } from './story.ts';

const ADMIN: Viewer = { role: 'admin', account: 'admin' };
const ALL = STATES.slice(0, 3).map(([code]) => code);
const CONCLUSION: Command = { command: 'concludeSilence', dossier: 'dossier', stepId: 'council' };

/** Three members of five states are asked until 20 February. */
const running = (): Story => {
  const story = Story.commonwealth(4, null).body('some').rule('some', 'silenceProcedure').paper('letter');
  for (const id of ALL) story.member('some', id);
  return story
    .step('council', { bodyIds: ['some'] })
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .asked('2026-02-01', 'council', ALL, { term: '2026-02-20' });
};
const joins = (from: LocalDate, known: LocalDate): Command => ({
  ...{ command: 'startMembership', bodyId: 'some', partyId: 'XD', role: 'fullMember', from, until: null },
  ...saidOn(known),
});
const leaves = (until: LocalDate, known: LocalDate): Command => ({
  ...{ command: 'endMembership', membershipId: 'some-XC', until, ...saidOn(known) },
});
const stateOn = (story: Story, day: LocalDate) =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === 'council')?.state;

describe('what follows for a silence procedure when the members of its body change', () => {
  it('is its conclusion, when the objector had left before its end: known since that is, and broken until then', () => {
    const story = running().said('2026-02-10', 'XC', 'objected', 'council');
    const [, conclusion, ...others] = carriedOut(story, leaves('2026-02-15', '2026-03-01'), '2026-03-01', ADMIN);
    expect(conclusion).toMatchObject({
      ...{ kind: 'silenceConcluded', streamId: 'dossier', occurred: { edtf: '2026-02-20' } },
      ...{ known: { edtf: '2026-03-01' }, payload: { term: '2026-02-20', silentIds: ['XA', 'XB'] } },
    });
    expect(others).toEqual([]);
    expect(['2026-02-28', '2026-03-01'].map((day) => stateOn(story, day))).toEqual(['blocked', 'done']);
  });

  it('is nothing while it runs, nor when the objector left after its end', () => {
    const early = running().said('2026-02-10', 'XC', 'objected', 'council');
    expect(carriedOut(early, leaves('2026-02-15', '2026-02-16'), '2026-02-20', ADMIN)).toHaveLength(1);
    const late = running().said('2026-02-10', 'XC', 'objected', 'council');
    expect(carriedOut(late, leaves('2026-02-25', '2026-03-01'), '2026-03-01', ADMIN)).toHaveLength(1);
  });

  it('is that its conclusion does not hold any more, when a state sat there by its end whom nobody asked', () => {
    const story = running();
    const [conclusion] = carriedOut(story, CONCLUSION, '2026-02-21');
    expect(conclusion?.kind).toBe('silenceConcluded');
    const [, revised] = carriedOut(story, joins('2026-02-10', '2026-03-01'), '2026-03-01', ADMIN);
    expect(revised).toMatchObject({ kind: 'factRevised', known: { edtf: '2026-03-01' }, streamId: 'dossier' });
    expect(['2026-02-21', '2026-02-28', '2026-03-01'].map((day) => stateOn(story, day))).toEqual([
      ...['done', 'done'],
      'must',
    ]);
  });

  it('takes it back as a slip, when that had been known while it ran', () => {
    const story = running();
    carriedOut(story, CONCLUSION, '2026-02-21');
    const [, slip] = carriedOut(story, joins('2026-02-10', '2026-02-10'), '2026-03-01', ADMIN);
    expect(slip).toMatchObject({ kind: 'misentryCorrected', known: { edtf: '2026-03-01' } });
    expect(stateOn(story, '2026-02-21')).toBe('must');
  });

  it('leaves a conclusion as it is when a state joins after the end', () => {
    const story = running();
    carriedOut(story, CONCLUSION, '2026-02-21');
    expect(carriedOut(story, joins('2026-02-21', '2026-03-01'), '2026-03-01', ADMIN)).toHaveLength(1);
  });
});

it('concludes one procedure after the other, when the second had ended as well', () => {
  const story = Story.commonwealth(2, 'silenceProcedure')
    .step('first')
    .step('second')
    .dossier('2026-01-10')
    .asked('2026-02-01', 'first', ['XA', 'XB'], { term: '2026-02-10' })
    .asked('2026-02-01', 'second', ['XA', 'XB'], { term: '2026-02-20' });
  const entries = carriedOut(story, { ...CONCLUSION, stepId: 'first' }, '2026-03-01', SECRETARIAT);
  expect(entries.map(({ kind, known, payload }) => [kind, known.edtf, 'stepId' in payload && payload.stepId])).toEqual([
    ['silenceConcluded', '2026-02-11', 'first'],
    ['silenceConcluded', '2026-02-21', 'second'],
  ]);
});

/** What may turn out, in whatever order and whichever stream it belongs to. */
const event = fc.record({
  day: fc.nat({ max: 40 }).map((days) => addDays('2026-01-20', days)),
  who: fc.constantFrom('XA', 'XB', 'XC', 'XD'),
  what: fc.constantFrom('agreed', 'objected', 'joins', 'leaves', 'letter', 'text', 'calendar', 'rule'),
});

function happens(story: Story, { day, who, what }: typeof event extends fc.Arbitrary<infer E> ? E : never): void {
  const n = story.entries.length;
  if (what === 'joins') story.member(`some`, who, { from: onDay(day) });
  else if (what === 'leaves') story.member('some', who, { until: onDay(day) });
  else if (what === 'letter') story.asked(day, 'council', [who], { termDays: 5, termUnit: 'workingDays' });
  else if (what === 'text') story.revision(day, `draft-${n}`);
  else if (what === 'calendar') story.calendar('some', { holidays: [day] });
  else if (what === 'rule') story.rule('some', 'consensus', { decisionRuleId: `rule-${n}`, from: onDay(day) });
  else story.said(day, who, what, 'council');
}

it('leaves a step concluded exactly when its procedure has ended in consent, whatever turns out and in which order', () => {
  const TODAY = '2026-04-15';
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), (events) => {
      const story = running();
      const follow = (before: Records, since: number): void =>
        void story.decided(followingIn(story, before, story.entries.slice(since), TODAY));
      follow(NO_RECORDS, 0);
      for (const each of events) {
        const [before, count] = [story.records(), story.entries.length];
        happens(story, each);
        follow(before, count);
      }
      const records = story.records();
      const terms = story.entries.flatMap(({ kind, payload }) =>
        kind === 'silenceConcluded' && records.stepOccurrence.has(payload.occurrenceId) ? payload.term : [],
      );
      const anew = silenceEnded({ ...records, stepOccurrence: new Map() }, 'dossier', 'council', TODAY);
      expect(terms).toEqual(anew ? [anew.term] : []);
    }),
    { numRuns: 300 },
  );
});
