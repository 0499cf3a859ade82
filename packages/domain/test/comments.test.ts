import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  addDays,
  DISPOSITIONS,
  fold,
  type Id,
  onDay,
  type SummaryTable,
  sees,
  summaryTable,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { tell as note } from './instructing.ts';
import { STATES, Story } from './story.ts';
import { comment, disposition } from './writing.ts';

const begun = (): Story => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');
const TODAY = '2026-03-01';

function tableOf(story: Story, viewer: Viewer = SECRETARIAT, revisionId?: Id): SummaryTable {
  const seen = fold(story.entries.filter((entry) => sees(viewer, entry)));
  const table = summaryTable(seen, 'draft', revisionId);
  if (!table) throw new Error('There is no such table.');
  return table;
}

const elementsOf = ({ rows }: SummaryTable): unknown => rows.map(({ number, element }) => [number, element]);

describe('the summary table', () => {
  it('groups by structural element in natural order: the whole first, then the preamble, 2.3 before 10, annexes last', () => {
    const story = begun();
    for (const element of [
      ...['приложение 1, пункт 2', 'пункт 10', 'пункт 2.3', 'преамбула', null, 'абзац 2 пункта 2.3', 'статья 3'],
      ...[
        'Раздел II',
        'раздел 1',
        'сроки исполнения',
        'таблица 10',
        'таблица 2',
        'подпункт «б» пункта 2.3',
        'подпункт а) пункта 2.3',
        'название',
      ],
    ])
      story.commented('2026-02-01', 'XA', element, 'council');
    expect(elementsOf(tableOf(story))).toEqual(
      [
        ...[null, 'название', 'преамбула', 'раздел 1', 'Раздел II', 'статья 3', 'пункт 2.3', 'подпункт а) пункта 2.3'],
        ...[
          'подпункт «б» пункта 2.3',
          'абзац 2 пункта 2.3',
          'пункт 10',
          'сроки исполнения',
          'таблица 2',
          'таблица 10',
          'приложение 1, пункт 2',
        ],
      ].map((element, index) => [index + 1, element]),
    );
  });

  it('puts together what is one place however it is called', () => {
    const story = begun();
    for (const [code, element] of [
      ['XC', 'п. 2.3'],
      ['XA', 'Пункт 2.3'],
      ['XB', 'пункт 2.4'],
      ['XB', 'clause 2.3'],
    ] as const)
      story.commented('2026-02-01', code, element, 'council');
    expect(tableOf(story).rows.map(({ element, party }) => [party?.record.id, element])).toEqual([
      ...[
        ['XA', 'Пункт 2.3'],
        ['XB', 'Пункт 2.3'],
        ['XC', 'Пункт 2.3'],
      ],
      ['XB', 'пункт 2.4'],
    ]);
  });

  it('counts what became of each, and puts last in a group who may not be seen', () => {
    const story = begun();
    for (const code of ['XB', 'XA', 'XC']) story.commented('2026-02-01', code, 'пункт 1', 'council');
    const ids = [...story.records().comment.keys()];
    for (const [at, became] of (['accepted', 'rejected'] as const).entries())
      story.disposed('2026-02-05', ids[at] ?? '', became);
    const { counts, open } = tableOf(story);
    expect([counts.filter(({ count }) => count > 0), open]).toEqual([
      [
        { disposition: 'accepted', count: 1 },
        { disposition: 'rejected', count: 1 },
      ],
      1,
    ]);
    const records = story.records();
    const seen = new Map([...records.memberState].filter(([id]) => id !== 'XA'));
    const rows = summaryTable({ ...records, memberState: seen }, 'draft')?.rows ?? [];
    expect(rows.map(({ party, comment: { partyId } }) => [party?.record.id ?? null, partyId])).toEqual([
      ['XB', 'XB'],
      ['XC', 'XC'],
      [null, 'XA'],
    ]);
  });

  it('is of its own document, and of none that is not there', () => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10', ['draft', 'annex']);
    story
      .commented('2026-02-01', 'XA', '1', 'council')
      .commented('2026-02-01', 'XA', '2', 'council', { revisionId: 'annex-1' });
    expect(elementsOf(tableOf(story))).toEqual([[1, '1']]);
    expect(summaryTable(story.records(), 'annex', 'draft-1')).toBeUndefined();
    expect(summaryTable(story.records(), 'unseen')).toBeUndefined();
  });

  it('says of a comment that it is on an earlier revision, and leaves later ones out of an earlier table', () => {
    const story = begun()
      .commented('2026-02-01', 'XA', 'пункт 1', 'council')
      .revision('2026-02-10', 'draft-2')
      .commented('2026-02-11', 'XB', 'пункт 1', 'council', { revisionId: 'draft-2' });
    expect(tableOf(story).rows.map(({ isEarlier }) => isEarlier)).toEqual([true, false]);
    expect(tableOf(story, SECRETARIAT, 'draft-1').rows.map(({ isEarlier }) => isEarlier)).toEqual([false]);
    expect(summaryTable(story.records(), 'draft', 'x')).toBeUndefined();
  });
});

const ELEMENTS = [
  ...[
    null,
    'преамбула',
    'пункт 2.3',
    'п. 2.3',
    'пункт 2',
    'пункт 10',
    'абзац 1 пункта 2',
    'Приложение',
    'приложение 2',
  ],
  ...['раздел IV', 'раздел 4', 'ст. 7', 'сроки', 'п. а)', 'в целом', 'мероприятие 12', ''],
];
const remark = fc.record({
  day: fc.nat({ max: 20 }).map((days) => addDays('2026-01-11', days)),
  code: fc.constantFrom(...STATES.slice(0, 3).map(([code]) => code)),
  element: fc.oneof(fc.constantFrom(...ELEMENTS), fc.string({ maxLength: 12 })),
  disposition: fc.option(fc.constantFrom(...DISPOSITIONS)),
  hidden: fc.boolean(),
});

/** Tells comments and what became of them, in this order; a hidden one is for the secretariat only. */
function tell(remarks: readonly (typeof remark extends fc.Arbitrary<infer R> ? R : never)[]): Story {
  const story = begun();
  const first = story.entries.length;
  for (const { day, code, element } of remarks) story.commented(day, code, element, 'council');
  for (const [index, { disposition: became }] of remarks.entries())
    if (became) story.disposed('2026-02-15', `comment-${first + index}`, became);
  for (const [at, entry] of story.entries.entries())
    if (entry.kind === 'commentMade' || entry.kind === 'commentDisposed') {
      const { hidden } = remarks[Number(entry.payload.commentId.slice(8)) - first] ?? { hidden: false };
      if (hidden) story.entries[at] = { ...entry, visibility: 'secretariat' };
    }
  return story;
}

describe('for all comments', () => {
  const remarks = fc.array(remark, { maxLength: 25 });

  it('the table holds each exactly once, numbered without gaps, each group together, and its counts sum to all', () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const story = tell(given);
        const table = tableOf(story);
        expect(table.rows.map(({ comment: each }) => each.id).sort()).toEqual(
          [...story.records().comment.keys()].sort(),
        );
        expect(table.rows.map(({ number }) => number)).toEqual(given.map((_, index) => index + 1));
        const headings = table.rows
          .map(({ element }) => element)
          .filter((each, at, all) => at === 0 || each !== all[at - 1]);
        expect(new Set(headings).size).toBe(headings.length);
        expect(table.counts.reduce((sum, { count }) => sum + count, table.open)).toBe(given.length);
      }),
    );
  });

  it('the order is that of the comments, whatever the order in which they are held, and a disposition moves no row', () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const ids = ({ rows }: SummaryTable): unknown => rows.map(({ comment: each, element }) => [each.id, element]);
        const records = tell(given).records();
        const turned = { ...records, comment: new Map([...records.comment].reverse()) };
        const undisposed = tell(given.map((each) => ({ ...each, disposition: null }))).records();
        const table = summaryTable(records, 'draft') as SummaryTable;
        expect(ids(summaryTable(turned, 'draft') as SummaryTable)).toEqual(ids(table));
        expect(ids(summaryTable(undisposed, 'draft') as SummaryTable)).toEqual(ids(table));
      }),
    );
  });

  it('a hidden one is in no table, count or number', () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const seen = given.filter(({ hidden }) => !hidden);
        const table = tableOf(tell(given), ANONYMOUS);
        const alone = tableOf(tell(seen), ANONYMOUS);
        expect(elementsOf(table)).toEqual(elementsOf(alone));
        expect([table.counts, table.open]).toEqual([alone.counts, alone.open]);
      }),
    );
  });
});

describe('a comment', () => {
  const made = (): Story => begun().commented('2026-02-01', 'XA', 'пункт 1', 'council');
  const idOf = (story: Story): Id => [...story.records().comment.keys()][0] ?? '';

  it('is for the delegate of the state and for the secretariat to make, at any step', () => {
    const story = begun().step('sign');
    const entries = carriedOut(story, comment('council', '2026-02-01'), TODAY, delegateOf('XA'));
    expect(entries).toMatchObject([{ kind: 'commentMade', known: { edtf: TODAY }, visibility: 'public' }]);
    expect(refusalOf(story, comment('council', '2026-02-01'), TODAY, delegateOf('XB')).code).toBe('NOT_ALLOWED');
    expect(
      refusalOf(story, comment('council', '2026-02-01', { known: '2026-02-01' }), TODAY, delegateOf('XA')).code,
    ).toBe('PAPER_NEEDED');
  });

  it('is about the latest revision unless it says which, and never earlier than it', () => {
    const story = begun().revision('2026-02-10', 'draft-2');
    const [entry] = carriedOut(story, comment('council', '2026-02-12'), TODAY);
    expect(entry?.payload).toMatchObject({ revisionId: 'draft-2' });
    expect(refusalOf(story, comment('council', '2026-02-01'), TODAY).code).toBe('BEFORE_SUBJECT');
    const [older] = carriedOut(story, comment('council', '2026-02-01', { revisionId: 'draft-1' }), TODAY);
    expect(older?.payload).toMatchObject({ revisionId: 'draft-1' });
  });

  it('is known no earlier than the revision that it is about and the reply that brought it, whichever is later', () => {
    const story = begun().asked('2026-02-01', 'council', ['XA']);
    const requestId = [...story.records().consultationRequest.keys()][0] ?? '';
    note(story, 'replyReceived', '2026-02-02', {
      ...{ replyId: 'late', dossierId: 'dossier', requestId, partyId: 'XA', letterNumber: null, text: null },
    });
    story.entries.push({ ...(story.entries.pop() as Story['last']), known: onDay('2026-02-20') });
    const said = (known: string | null, replyId: string | null, told = story) =>
      decided(told, comment('council', '2026-02-03', { known, replyId }), TODAY);
    const refused = said('2026-02-19', 'late');
    expect(refused.kind === 'refused' && refused.refusal).toMatchObject({
      ...{ code: 'KNOWN_TOO_EARLY', facts: { earliest: '2026-02-20', what: { en: 'the reply' } } },
    });
    expect([said('2026-02-20', 'late').kind, said('2026-02-19', null).kind]).toEqual(['accepted', 'accepted']);
    const issued = begun();
    issued.entries.push({ ...(issued.entries.pop() as Story['last']), known: onDay('2026-01-10') });
    expect(decided(issued, comment('council', '2026-01-10', { known: '2026-01-10' }), TODAY).kind).toBe('accepted');
  });

  it('of a reply names a reply of the same state', () => {
    const story = begun().asked('2026-02-01', 'council', ['XA', 'XB']);
    const requestId = [...story.records().consultationRequest.keys()][0] ?? '';
    const replyId = [...story.replied('2026-02-02', 'XB', requestId).records().reply.keys()][0] ?? '';
    expect(refusalOf(story, comment('council', '2026-02-03', { replyId }), TODAY).code).toBe('UNKNOWN_REPLY');
    expect(carriedOut(story, comment('council', '2026-02-03', { replyId, partyId: 'XB' }), TODAY)).toHaveLength(1);
  });

  it('is considered by the secretariat; a rejection says why; a later disposition counts, and the journal keeps both', () => {
    const story = made();
    const commentId = idOf(story);
    const accepted = disposition(commentId, '2026-02-10');
    expect(refusalOf(story, accepted, TODAY, delegateOf('XA')).code).toBe('NOT_ALLOWED');
    expect(refusalOf(story, { ...accepted, disposition: 'rejected' }, TODAY).code).toBe('REASON_NEEDED');
    expect(refusalOf(story, disposition(commentId, '2026-01-20'), TODAY).code).toBe('BEFORE_SUBJECT');
    carriedOut(story, accepted, TODAY);
    carriedOut(story, disposition(commentId, '2026-02-20', { disposition: 'rejected', reason: 'Вне предмета' }), TODAY);
    expect(tableOf(story).rows[0]?.comment).toMatchObject({ disposition: 'rejected', reason: 'Вне предмета' });
    expect(story.entries.filter(({ kind }) => kind === 'commentDisposed')).toHaveLength(2);
    expect(story.recordsOf('2026-02-15').comment.get(commentId)?.disposition).toBe('accepted');
  });

  it('that is hidden is considered as hidden, and is unknown to who may not see it', () => {
    const story = made();
    story.entries.push({ ...(story.entries.pop() as Story['last']), visibility: 'secretariat' });
    const [entry] = carriedOut(story, disposition(idOf(story), '2026-02-10'), TODAY);
    expect(entry?.visibility).toBe('secretariat');
  });
});
