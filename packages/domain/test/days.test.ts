import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysOf,
  type Entry,
  type EntryOf,
  entriesAsOf,
  fold,
  historyOf,
  type LocalDate,
} from '../src/index.ts';
import { tell } from './instructing.ts';
import { STATES, Story } from './story.ts';

const FIRST: LocalDate = '2026-01-20';
const code = fc.constantFrom(...STATES.slice(0, 5).map(([each]) => each));
const stand = fc.constantFrom('agreed' as const, 'objected' as const, 'reserved' as const);
const said = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), code, stand), { maxLength: 25 });

function told(positions: readonly (readonly [number, string, 'agreed' | 'objected' | 'reserved'])[]): Story {
  const story = Story.commonwealth(5).step('council').dossier('2026-01-10');
  for (const [offset, state, each] of positions) story.said(addDays(FIRST, offset), state, each, 'council');
  return story;
}

describe('a history that is read day by day', () => {
  it('has on every day the records that are folded from what was known by then, from whichever side it is come upon', () => {
    fc.assert(
      fc.property(
        said,
        fc.array(fc.integer({ min: -15, max: 45 }), { minLength: 1, maxLength: 30 }),
        (positions, visits) => {
          const { entries } = told(positions);
          const days = daysOf(entries);
          for (const day of visits.map((offset) => addDays(FIRST, offset))) {
            const { document, ...records } = fold(entriesAsOf(entries, day));
            const { document: documents, ...read } = days.recordsOn(day);
            expect(inOrder(read)).toEqual(inOrder(records));
            expect([...documents.keys()]).toEqual(expect.arrayContaining([...document.keys()]));
            expect(days.entriesOn(day)).toEqual(entriesAsOf(entries, day));
          }
        },
      ),
    );
  });

  it('shares what did not change with the day before', () => {
    const days = daysOf(
      told([
        [0, 'XA', 'agreed'],
        [1, 'XB', 'agreed'],
      ]).entries,
    );
    const [before, after] = [days.recordsOn(FIRST), days.recordsOn(addDays(FIRST, 1))];
    expect(after.body).toBe(before.body);
    expect(after.position).not.toBe(before.position);
    expect(days.recordsOn(addDays(FIRST, 9))).toBe(after);
  });

  it('takes a correction into account from the day on which it counts', () => {
    const story = told([[0, 'XA', 'objected']]);
    story.corrected('factRevised', '2026-02-20', {
      corrects: story.last.id,
      reason: 'снято',
      replacement: { occurred: story.last.occurred, payload: { ...story.last.payload, stand: 'agreed' } },
    });
    const days = daysOf(story.entries);
    const standOn = (day: LocalDate) => [...days.recordsOn(day).position.values()].map((each) => each.stand);
    expect([standOn('2026-02-19'), standOn('2026-02-20')]).toEqual([['objected'], ['agreed']]);
  });
});

describe('the history of one dossier', () => {
  it('leaves out what is only about another, and counts each stream anew', () => {
    const { entries } = told([
      [0, 'XA', 'agreed'],
      [1, 'XB', 'agreed'],
    ]);
    const own = entries.find(({ kind }) => kind === 'dossierOpened')?.streamId ?? '';
    const hidden = entries.filter(
      (entry) =>
        entry !== entries.findLast(({ streamId }) => streamId === own) &&
        entry !== entries.find(({ kind }) => kind === 'positionExpressed'),
    );
    const other = hidden.map((entry) => ({ ...entry, streamId: entry.streamId === own ? 'other' : entry.streamId }));
    expect(
      historyOf(other, 'other')
        .filter(({ streamId }) => streamId === 'other')
        .map(({ streamVersion }) => streamVersion),
    ).toEqual(hidden.filter(({ streamId }) => streamId === own).map((_, index) => index + 1));
    expect(historyOf([...entries, ...other], own).some(({ streamId }) => streamId === 'other')).toBe(false);
  });
});

describe('the history of a dossier', () => {
  const story = Story.commonwealth(2)
    .paper('cited')
    .paper('unrelated')
    .step('council')
    .dossier('2026-01-10')
    .meeting('2026-01-11', 'named', '2026-02-01')
    .meeting('2026-01-11', 'naming', '2026-02-02')
    .meeting('2026-01-11', 'other', '2026-02-03')
    .planned('2026-01-12', 'council', '2026-02-01', { meetingId: 'named' });
  tell(
    story,
    'agendaItemPlaced',
    '2026-01-13',
    { agendaItemId: 'item', meetingId: 'naming', number: '7-1', dossierId: 'dossier', documentIds: [] },
    ['naming', 'meeting'],
  );
  const cites = (paperId: string) => ({ sources: [{ paperId, locator: 'heading' }] });
  const entries = story.entries.map((entry) => {
    if (entry.streamId === 'cited') return { ...entry, ...cites('citedByPaper') };
    return entry.kind === 'stepPlanned' ? { ...entry, ...cites('cited') } : entry;
  });
  const unrelated = entries.find(({ streamId }) => streamId === 'unrelated') as EntryOf<'documentRegistered'>;
  const payload = { ...unrelated.payload, documentId: 'citedByPaper' };
  const cited: Entry = { ...unrelated, id: 'last', streamId: 'citedByPaper', payload };

  it('has its own entries, those that it may lean on, its meetings, and the papers that these cite, in their order', () => {
    const whole = [cited, ...entries];
    const history = historyOf(whole, 'dossier');
    const streams = [...new Set(history.map(({ streamId }) => streamId))];
    expect(streams).toEqual(
      expect.arrayContaining([
        'org',
        'XA',
        'XB',
        'group',
        'route',
        'dossier',
        'named',
        'naming',
        'cited',
        'citedByPaper',
      ]),
    );
    expect(streams).not.toContain('unrelated');
    expect(streams).not.toContain('other');
    const order = whole.map(({ id }) => id);
    expect(history.map(({ id }) => order.indexOf(id))).toEqual(
      history.map(({ id }) => order.indexOf(id)).toSorted((a, b) => a - b),
    );
  });

  it('counts each stream anew, so that a gap tells nothing', () => {
    const seen = entries.filter(({ kind }) => kind !== 'revisionIssued');
    const own = historyOf(seen, 'dossier').filter(({ streamId }) => streamId === 'dossier');
    expect(own.map(({ streamVersion }) => streamVersion)).toEqual([1, 2, 3]);
  });

  it('of a dossier that is not there is what every dossier leans on', () => {
    const kinds = new Set(historyOf(entries, 'none').map(({ streamKind }) => streamKind));
    expect([...kinds].toSorted()).toEqual(['body', 'organisation', 'state']);
  });
});

/** Rows of each kind in the order in which they stand: maps that differ in nothing else count as equal. */
function inOrder(records: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(records).map(([kind, rows]) => [kind, rows instanceof Map ? [...rows] : rows]);
}
