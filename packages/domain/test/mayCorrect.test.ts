import { describe, expect, it } from 'vitest';
import { type EntryKind, mayCorrect, type Viewer } from '../src/index.ts';
import { checkCorrects } from '../src/journal/mayCorrect.ts';
import { carriedOut, decided, delegateOf, SECRETARIAT } from './commanding.ts';
import { correction } from './entering.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';

/** A position of Avalia and one of Borea, an occurrence, and a position of Avalia that was corrected. */
function told(): Story {
  const story = Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');
  story.said('2026-02-10', 'XA', 'objected', 'council');
  story.said('2026-02-11', 'XB', 'agreed', 'council');
  story.happened('2026-02-20', 'council', 'discussed');
  story.said('2026-02-21', 'XA', 'reserved', 'council');
  carriedOut(story, correction(story.last.id, { instead: [{ of: 'position', says: { stand: 'agreed' } }] }), TODAY);
  return story;
}

const VIEWERS: Readonly<Record<string, Viewer>> = {
  'a stranger': { role: 'anonymous' },
  'an analyst': { role: 'analyst', account: 'analyst' },
  'the delegate of Avalia': delegateOf('XA'),
  'the delegate of Castonia': delegateOf('XC'),
  'the secretariat': SECRETARIAT,
  'the secretariat with a token that only reads': { ...SECRETARIAT, role: 'secretariat', account: 's', readOnly: true },
};

describe('who may correct an entry', () => {
  it.each([
    ['a stranger', []],
    ['an analyst', []],
    ['the delegate of Avalia', ['positionExpressed XA', 'misentryCorrected XA']],
    ['the delegate of Castonia', []],
    ['the secretariat with a token that only reads', []],
  ] as const)('%s: %j', (name, expected) => {
    const { entries, records } = storyAndRecords();
    const viewer = VIEWERS[name] as Viewer;
    const found = entries.filter(({ id }) => mayCorrect(viewer, id, entries, records));
    expect(found.map(({ kind }) => `${kind} XA`)).toEqual(expected);
  });

  it('is who would not be refused for who they are, of an entry that nothing has corrected', () => {
    const { story, entries, records } = storyAndRecords();
    const own = entries.filter(({ streamKind }) => streamKind === 'dossier');
    for (const viewer of Object.values(VIEWERS))
      for (const { id } of own) {
        const decision = decided(story, correction(id), TODAY, viewer);
        const code = decision.kind === 'refused' ? decision.refusal.code : '';
        const isBarred = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'READ_ONLY', 'ALREADY_CORRECTED'].includes(code);
        expect(mayCorrect(viewer, id, own, records), `${viewer.role} ${id} ${code}`).toBe(!isBarred);
      }
  });

  it('is refused by the kind of an entry alone to a delegate where it is for the secretariat to enter such a one', () => {
    const code = (viewer: Viewer, kind: EntryKind) => checkCorrects(viewer, { kind })?.code;
    for (const kind of ['positionExpressed', 'misentryCorrected', 'factRevised'] as const)
      expect(code(delegateOf('XA'), kind)).toBeUndefined();
    for (const kind of ['stepOccurrenceRecorded', 'commentMade', 'replyReceived'] as const) {
      expect(code(delegateOf('XA'), kind)).toBe('NOT_ALLOWED');
      expect(code(SECRETARIAT, kind)).toBeUndefined();
    }
    expect(code(delegateOf('XA'), 'memberStateRegistered')).toBe('ADMINISTRATORS_ONLY');
    expect(code({ role: 'anonymous' }, 'stepOccurrenceRecorded')).toBeUndefined();
  });

  function storyAndRecords() {
    const story = told();
    return { story, entries: story.entries, records: story.records() };
  }
});
