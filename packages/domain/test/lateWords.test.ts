import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  type ConcludeSilence,
  type ExpressPosition,
  type LocalDate,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, delegateOf, position, refusalOf } from './commanding.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);
const SOURCE = { paperId: 'letter', locator: 'paragraph 1' };

function standsOn(story: Story, day: LocalDate): Readonly<Record<string, string>> {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });
  return Object.fromEntries(progress?.stands.map(({ party, stand }) => [party.record.id, stand]) ?? []);
}

describe('a position on an earlier revision', () => {
  const revised = (): Story =>
    Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10').revision('2026-03-10', 'draft-2');
  const late = position('council', '2026-03-07', { stand: 'objected', revisionId: 'draft-1', source: SOURCE });

  it('that arrives late is entered as what it is, and is stale', () => {
    const story = revised();
    const [entry] = carriedOut(story, late, '2026-03-12');
    expect(entry?.payload).toMatchObject({ revisionId: 'draft-1', stand: 'objected' });
    expect(standsOn(story, '2026-03-12')).toEqual({ XA: 'stale', XB: 'noAnswer', XC: 'noAnswer' });
  });

  it('does not replace what was said of the later one', () => {
    const story = revised();
    carriedOut(story, position('council', '2026-03-11'), '2026-03-12');
    carriedOut(story, { ...late, occurred: '2026-03-12' }, '2026-03-12');
    expect(standsOn(story, '2026-03-12').XA).toBe('agreed');
  });

  it('is refused where it is named wrongly, or is still too early', () => {
    expect(refusalOf(revised(), { ...late, revisionId: 'x' }, '2026-03-12').code).toBe('UNKNOWN_REVISION');
    expect(refusalOf(revised(), { ...late, occurred: '2026-01-09' }, '2026-03-12').code).toBe('BEFORE_REVISION');
    expect(refusalOf(revised(), { ...late, revisionId: null }, '2026-03-12').code).toBe('BEFORE_REVISION');
  });
});

describe('an objection that was made in time and became known after the term', () => {
  const conclusion: ConcludeSilence = { command: 'concludeSilence', dossier: 'dossier', stepId: 'council' };
  const concluded = (): Story => {
    const story = Story.commonwealth(3, 'silenceProcedure')
      .paper('letter')
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ALL, { term: '2026-03-05' });
    carriedOut(story, conclusion, '2026-03-06');
    return story;
  };
  const objection: ExpressPosition = position('council', '2026-03-04', {
    ...{ partyId: 'XB', stand: 'objected', source: SOURCE },
  });

  it('is entered with the day on which it became known, and takes the untrue conclusion back', () => {
    const story = concluded();
    const [said, taken] = carriedOut(story, { ...objection, known: '2026-03-09' }, '2026-03-10');
    expect([said?.kind, taken?.kind, taken?.known.edtf]).toEqual(['positionExpressed', 'factRevised', '2026-03-09']);
    const stateOn = (day: LocalDate): unknown => stepStatuses(story.recordsOf(day), 'dossier', day)[0]?.state;
    expect(['2026-03-08', '2026-03-09'].map(stateOn)).toEqual(['done', 'blocked']);
    const silence = approvalProgress(story.records(), 'dossier', '2026-03-10', { stepId: 'council' })?.silence;
    expect(silence).toMatchObject({ state: 'broken', brokenBy: [{ record: { id: 'XB' } }] });
    expect(refusalOf(story, conclusion, '2026-03-11').code).toBe('SILENCE_NOT_ENDED');
    carriedOut(story, position('council', '2026-03-10', { partyId: 'XC' }), '2026-03-10');
  });

  it('is refused of a delegate who has no paper to show for it', () => {
    const refusal = refusalOf(concluded(), { ...objection, source: null }, '2026-03-10', delegateOf('XB'));
    expect(refusal.code).toBe('STEP_NOT_OPEN');
  });
});
