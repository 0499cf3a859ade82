import { describe, expect, it } from 'vitest';
import { type ConcludeSilence, refusalMessage, stepStatuses, summaryOf } from '../src/index.ts';
import { carriedOut, delegateOf, position, refusalOf, SECRETARIAT } from './commanding.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);
const conclusion: ConcludeSilence = { command: 'concludeSilence', dossier: 'dossier', stepId: 'council' };
const SOURCE = { paperId: 'letter', locator: 'paragraph 1' };

/** Three states were asked until 5 March; one agreed in words. */
const running = (kind: 'silenceProcedure' | 'consensus' = 'silenceProcedure'): Story =>
  Story.commonwealth(3, kind)
    .paper('letter')
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .asked('2026-02-01', 'council', ALL, { term: '2026-03-05' })
    .said('2026-02-10', 'XA', 'agreed', 'council');
const statesOn = (story: Story, day: string): unknown =>
  stepStatuses(story.recordsOf(day), 'dossier', day).map(({ state }) => state);

describe('a silence procedure that ended unbroken', () => {
  it('is concluded by itself: its step is done on the last day of the term, as was known on the next', () => {
    const story = running();
    const [entry] = carriedOut(story, conclusion, '2026-03-09');
    expect(entry).toMatchObject({
      ...{ kind: 'silenceConcluded', occurred: { edtf: '2026-03-05' }, known: { edtf: '2026-03-06' } },
      payload: {
        term: '2026-03-05',
        silentIds: ['XB', 'XC'],
        outcomes: [{ documentId: 'draft', outcome: 'approved' }],
      },
    });
    expect(entry?.payload).toMatchObject({ requestIds: [expect.any(String)], decisionRuleIds: ['rule-group'] });
    expect(['2026-03-05', '2026-03-06', '2026-03-09'].map((day) => statesOn(story, day))).toEqual([
      ['must', 'notYet'],
      ['done', 'must'],
      ['done', 'must'],
    ]);
    const last = story.entries.at(-1);
    expect(last && summaryOf(last, story.records())).toEqual({
      ru: 'Этап council: утверждено, процедура умолчания завершена; промолчали: Борея и Велория',
      en: 'Step council: approved, the silence procedure has ended; said nothing: Borea and Veloria',
    });
  });

  it('is concluded once', () => {
    const story = running();
    carriedOut(story, conclusion, '2026-03-06');
    expect(refusalOf(story, conclusion, '2026-03-07').code).toBe('SILENCE_NOT_ENDED');
  });

  it('is concluded although everybody spoke, and then nobody was silent', () => {
    const story = running().allSaid('2026-03-01', ['XB', 'XC'], 'agreed', 'council');
    const [entry] = carriedOut(story, conclusion, '2026-03-06');
    expect(entry?.payload).toMatchObject({ silentIds: [] });
    const last = story.entries.at(-1);
    expect(last && summaryOf(last, story.records()).en).toBe('Step council: approved, the silence procedure has ended');
  });
});

describe('a conclusion', () => {
  it.each([
    ['while the procedure runs, on its last day too', running(), '2026-03-05'],
    [
      'of a procedure that was broken on its last day',
      running().said('2026-03-05', 'XB', 'objected', 'council'),
      '2026-03-06',
    ],
    ['where another rule holds', running('consensus'), '2026-03-06'],
    ['of a step that was done otherwise', running().happened('2026-03-01', 'council', 'approved'), '2026-03-06'],
  ] as const)('is refused %s', (_, story, today) => {
    const refusal = refusalOf(story, conclusion, today);
    expect(refusal.code).toBe('SILENCE_NOT_ENDED');
    expect(refusalMessage(refusal).ru).toContain('«Этап council»');
  });

  it('is for the secretariat and administrators, and of a step that is there', () => {
    expect(refusalOf(running(), conclusion, '2026-03-06', delegateOf('XA')).code).toBe('NOT_ALLOWED');
    expect(refusalOf(running(), conclusion, '2026-03-06', { role: 'anonymous' }).code).toBe('NOT_SIGNED_IN');
    expect(refusalOf(running(), { ...conclusion, stepId: 'x' }, '2026-03-06').code).toBe('UNKNOWN_STEP');
    expect(refusalOf(running(), { ...conclusion, dossier: 'x' }, '2026-03-06').code).toBe('UNKNOWN_DOSSIER');
  });

  it('is taken back when an objection of the last day becomes known to the register, and not for one that came too late', () => {
    const story = running();
    carriedOut(story, conclusion, '2026-03-06');
    const late = position('council', '2026-03-06', { partyId: 'XB', stand: 'objected', source: SOURCE });
    expect(refusalOf(story, late, '2026-03-08', SECRETARIAT).code).toBe('STEP_NOT_OPEN');
    const [, entry] = carriedOut(story, { ...late, occurred: '2026-03-05' }, '2026-03-08');
    expect(entry).toMatchObject({ kind: 'misentryCorrected', payload: { replacement: null } });
    expect(['2026-03-04', '2026-03-06', '2026-03-08'].map((day) => statesOn(story, day))).toEqual([
      ['must', 'notYet'],
      ['blocked', 'notYet'],
      ['blocked', 'notYet'],
    ]);
    expect(refusalOf(story, conclusion, '2026-03-09').code).toBe('SILENCE_NOT_ENDED');
  });
});
