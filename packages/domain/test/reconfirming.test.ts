import { describe, expect, it } from 'vitest';
import { approvalProgress, type Id, outstanding } from '../src/index.ts';
import { Story } from './story.ts';

/** One of two states agreed to the first text, and there is a second one since. */
const revised = (carriesOver: boolean): Story =>
  Story.commonwealth(2)
    .step('council', { carriesOver })
    .dossier('2026-01-10')
    .said('2026-02-01', 'XA', 'agreed', 'council')
    .revision('2026-03-01', 'draft-2');

const DAY = '2026-03-02';

function standsOf(story: Story): unknown {
  const progress = approvalProgress(story.recordsOf(DAY), 'dossier', DAY, { stepId: 'council' });
  return progress?.stands.map(({ party, stand }) => `${party.record.id} ${stand}`);
}

function confirming(story: Story): Readonly<Record<Id, string | null>> {
  const answer = outstanding(story.recordsOf(DAY), 'dossier', DAY);
  const items = answer.kind === 'list' ? answer.items : [];
  return Object.fromEntries(items.map(({ party, reconfirms }) => [party.record.id, reconfirms?.stand ?? null]));
}

describe('a new revision', () => {
  it('makes a position stale, and what is awaited is that it is confirmed', () => {
    expect(standsOf(revised(false))).toEqual(['XA stale', 'XB noAnswer']);
    expect(confirming(revised(false))).toEqual({ XA: 'agreed', XB: null });
  });

  it('leaves it as it is at a step that carries positions over', () => {
    expect(standsOf(revised(true))).toEqual(['XA agreed', 'XB noAnswer']);
    expect(confirming(revised(true))).toEqual({ XB: null });
  });

  it('is spoken of before what was carried over', () => {
    const story = revised(true).said('2026-03-02', 'XA', 'objected', 'council', 'draft-2');
    expect(standsOf(story)).toEqual(['XA objected', 'XB noAnswer']);
  });

  it('carries an objection over too: a silence procedure on the new text is broken by it', () => {
    const story = Story.commonwealth(2, 'silenceProcedure')
      .step('council', { carriesOver: true })
      .dossier('2026-01-10')
      .said('2026-01-20', 'XA', 'objected', 'council')
      .revision('2026-02-01', 'draft-2')
      .asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-20' });
    expect(approvalProgress(story.recordsOf(DAY), 'dossier', DAY)?.silence).toMatchObject({ state: 'broken' });
  });
});
