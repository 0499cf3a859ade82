import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORRECTION_REFUSALS,
  type Command,
  EXPRESSED_STANDS,
  entriesAsOf,
  fold,
  type Instead,
  onDay,
  type RefusalCode,
  refusalMessage,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { addition, correction, revision } from './entering.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';

/** A position of Avalia, an occurrence, a plan and a remark: the entries that people correct most. */
function told() {
  const story = Story.commonwealth(3).paper('letter').step('council').step('sign', { stepType: 'signature' });
  story.dossier('2026-01-10');
  const ids = new Map<string, string>(story.entries.map(({ kind, id }) => [kind, id]));
  const remember = (word: string): void => {
    ids.set(word, story.last.id);
  };
  story.said('2026-02-10', 'XA', 'objected', 'council', 'draft-1', '2026-02-12');
  remember('position');
  story.happened('2026-02-20', 'council', 'discussed');
  remember('occurrence');
  story.planned('2026-02-21', 'council', '2026-03-10');
  remember('plan');
  return { story, id: (word: string) => ids.get(word) ?? word };
}

type Different = Parameters<typeof correction>[1];
function refusal(word: string, different: Different = {}, viewer: Viewer = SECRETARIAT): RefusalCode | undefined {
  const { story, id } = told();
  const decision = decided(story, correction(id(word), different), TODAY, viewer);
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

const position = (says: object): Different => ({ instead: [{ of: 'position', says }] });
const stands = (story: Story, day: string) =>
  [...fold(entriesAsOf(story.entries, day)).position.values()].map(({ stand }) => stand);

describe('a slip', () => {
  it('improves the answers of past days, and keeps the record and what is not said', () => {
    const { story, id } = told();
    const before = [...story.records().position.values()][0];
    const [entry] = carriedOut(story, correction(id('position'), position({ stand: 'agreed' })), TODAY);
    const after = [...story.records().position.values()][0];
    expect([stands(story, '2026-02-12'), stands(story, TODAY)]).toEqual([['agreed'], ['agreed']]);
    expect(entry).toMatchObject({ kind: 'misentryCorrected', payload: { corrects: id('position'), reason: 'Описка' } });
    expect(after).toMatchObject({ id: before?.id, occurred: before?.occurred, known: before?.known, stand: 'agreed' });
  });

  it('of a day cannot be later than the day since which the entry is known', () => {
    expect(refusal('position', position({ occurred: '2026-02-12' }))).toBeUndefined();
    expect(refusal('position', position({ occurred: '2026-02-13' }))).toBe('KNOWN_TOO_EARLY');
    expect(refusal('position', position({ occurred: '2026-02-30' }))).toBe('INVALID_DATE');
    expect(refusal('position', position({ occurred: '2026-01-09' }))).toBe('BEFORE_REVISION');
  });

  it('has no day of its own', () => {
    expect(refusal('position', { known: TODAY })).toBe('CORRECTION_DOES_NOT_FIT');
    expect(refusal('position', { occurred: TODAY })).toBe('CORRECTION_DOES_NOT_FIT');
  });
});

describe('a revision', () => {
  const revised = { ...position({ stand: 'agreed' }), correction: 'revision' } as const;

  it('leaves earlier days as they were', () => {
    const { story, id } = told();
    carriedOut(story, correction(id('position'), { ...revised, occurred: '2026-03-01' }), TODAY);
    expect([stands(story, '2026-02-28'), stands(story, '2026-03-01')]).toEqual([['objected'], ['agreed']]);
  });

  it('is not known before what it revises, nor in the future', () => {
    expect(refusal('position', { ...revised, occurred: '2026-02-11' })).toBe('KNOWN_TOO_EARLY');
    expect(refusal('position', { ...revised, occurred: '2026-04-02' })).toBe('DATE_IN_FUTURE');
    expect(refusal('position', { ...revised, occurred: '2026-02-11', known: '2026-02-12' })).toBeUndefined();
  });

  it('happened on the day since which it is known, where nobody says when, and never today by itself', () => {
    const { story, id } = told();
    const [revision] = carriedOut(story, correction(id('position'), { ...revised, known: '2026-03-01' }), TODAY);
    expect(revision).toMatchObject({ occurred: onDay('2026-03-01'), known: onDay('2026-03-01') });
    expect(refusal('position', revised)).toBe('CORRECTION_DOES_NOT_FIT');
  });
});

describe('what is taken back', () => {
  it('is gone, unless something that stands refers to it', () => {
    const { story, id } = told();
    const issued = id('revisionIssued');
    const refused = refusalOf(story, correction(issued), TODAY);
    expect(refused).toMatchObject({ code: 'STILL_REFERRED_TO', facts: { entryIds: [id('position')] } });
    carriedOut(story, correction(id('position')), TODAY);
    expect(story.records().position.size).toBe(0);
    carriedOut(story, correction(issued), TODAY);
    expect(story.records().revision.size).toBe(0);
  });

  it('is not what a past day still refers to', () => {
    const { story, id } = told();
    const gone = { correction: 'revision', occurred: '2026-03-01' } as const;
    carriedOut(story, correction(id('position'), gone), TODAY);
    for (const sooner of [{}, { ...gone, occurred: '2026-02-28' }])
      expect(refusalOf(story, correction(id('revisionIssued'), sooner), TODAY).code).toBe('STILL_REFERRED_TO');
    carriedOut(story, correction(id('revisionIssued'), gone), TODAY);
    for (const day of ['2026-02-28', '2026-03-01', TODAY]) {
      const { position: positions, revision: revisions } = fold(entriesAsOf(story.entries, day));
      for (const { revisionId } of positions.values()) expect(revisions.has(revisionId)).toBe(true);
    }
  });

  it('is not what a meeting has on its agenda', () => {
    const { story, id } = told();
    for (const word of ['position', 'occurrence', 'revisionIssued']) carriedOut(story, correction(id(word)), TODAY);
    story.meeting('2026-02-22', 'meeting', '2026-03-10');
    tell(
      story,
      'agendaItemPlaced',
      '2026-02-23',
      {
        ...{ agendaItemId: 'item', meetingId: 'meeting', number: '2', dossierId: null, documentIds: ['draft'] },
      },
      ['meeting', 'meeting'],
    );
    const item = story.last.id;
    expect(refusalOf(story, correction(id('documentAdded')), TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [item] },
    });
    carriedOut(story, correction(item, { dossier: null }), TODAY);
    expect(decided(story, correction(id('documentAdded')), TODAY).kind).toBe('accepted');
  });

  it('can be put back, once, with what it says', () => {
    const { story, id } = told();
    const before = story.records().position;
    carriedOut(story, correction(id('position')), TODAY);
    const takenBack = story.last.id;
    expect(refusalOf(story, correction(takenBack), TODAY).code).toBe('CORRECTION_DOES_NOT_FIT');
    carriedOut(story, correction(takenBack, position({})), TODAY);
    const [was, is] = [before, story.records().position].map((table) => [...table.values()][0]);
    expect({ ...is, entryId: '', streamVersion: 0 }).toEqual({ ...was, entryId: '', streamVersion: 0 });
  });

  it('is never the opening of the dossier', () => {
    expect(refusal('dossierOpened')).toBe('CORRECTION_DOES_NOT_FIT');
  });
});

it('an entry that was corrected is corrected by correcting the correction', () => {
  const { story, id } = told();
  carriedOut(story, correction(id('position'), position({ stand: 'agreed' })), TODAY);
  const first = story.last.id;
  carriedOut(story, correction(first, position({ stand: 'reserved' })), TODAY);
  for (const earlier of [id('position'), first])
    expect(refusalOf(story, correction(earlier, position({ stand: 'abstained' })), TODAY)).toMatchObject({
      code: 'ALREADY_CORRECTED',
      facts: { entryIds: [story.last.id] },
    });
  expect(stands(story, TODAY)).toEqual(['reserved']);
});

describe('what stands in the place of an entry', () => {
  it.each<[string, string, Instead, RefusalCode | undefined]>([
    ['another outcome', 'occurrence', { of: 'occurrence', says: { outcomes: [] } }, 'EMPTY_OUTCOMES'],
    ...(
      [
        ['approved', undefined],
        ['signed', 'OUTCOME_DOES_NOT_FIT'],
      ] as const
    ).map(([outcome, code]): [string, string, Instead, RefusalCode | undefined] => [
      outcome,
      'occurrence',
      { of: 'occurrence', says: { outcomes: [{ documentId: 'draft', outcome }] } },
      code,
    ]),
    ['another day', 'occurrence', { of: 'occurrence', says: { occurred: '2026-02-19' } }, undefined],
    ['a later day', 'occurrence', { of: 'occurrence', says: { occurred: '2026-02-21' } }, 'KNOWN_TOO_EARLY'],
    [
      'a day before the dossier',
      'occurrence',
      { of: 'occurrence', says: { occurred: '2026-01-09' } },
      'BEFORE_SUBJECT',
    ],
    ['a place', 'occurrence', { of: 'occurrence', says: { place: { ru: 'Минск' } } }, undefined],
    ['other days', 'plan', { of: 'plan', says: { planned: '2026-03-11' } }, undefined],
    ['days of the past', 'plan', { of: 'plan', says: { planned: '2026-02-20' } }, 'PLANNED_IN_PAST'],
    ['the same days', 'plan', { of: 'plan', says: { planned: '2026-03-10' } }, 'CORRECTION_DOES_NOT_FIT'],
    [
      'the same outcome, its fields in another order',
      'occurrence',
      { of: 'occurrence', says: { outcomes: [{ outcome: 'discussed', documentId: 'draft' }] } },
      'CORRECTION_DOES_NOT_FIT',
    ],
    ['another kind', 'plan', { of: 'remark', says: { text: { ru: 'x' } } }, 'CORRECTION_DOES_NOT_FIT'],
    ['an empty text', 'position', { of: 'position', says: { text: '' } }, 'EMPTY_TEXT'],
    ['a revision’s text', 'revisionIssued', { of: 'remark', says: { text: { ru: 'x' } } }, 'CORRECTION_DOES_NOT_FIT'],
  ])('%s of %s', (_, word, instead, code) => {
    expect(refusal(word, { instead: [instead] })).toBe(code);
  });

  it('names only what was known by then', () => {
    const { story, id } = told();
    carriedOut(story, addition(), TODAY);
    const added = [...story.records().document.values()].find(({ slug }) => slug === 'protocol');
    const outcomes = [{ documentId: added?.id ?? '', outcome: 'discussed' }] as const;
    const instead = [{ of: 'occurrence', says: { outcomes } }] as const;
    const code = (different: object) => {
      const decision = decided(story, correction(id('occurrence'), { instead, ...different }), TODAY);
      return decision.kind === 'refused' ? decision.refusal.code : undefined;
    };
    expect(code({})).toBe('KNOWN_TOO_EARLY');
    expect(code({ correction: 'revision', occurred: '2026-02-28' })).toBe('KNOWN_TOO_EARLY');
    expect(code({ correction: 'revision', occurred: '2026-03-01' })).toBeUndefined();
  });

  it('is one thing', () => {
    expect(refusal('position', { instead: [] })).toBe('CORRECTION_DOES_NOT_FIT');
    const two: Instead[] = [{ of: 'nothing' }, { of: 'position', says: { stand: 'agreed' } }];
    expect(refusal('position', { instead: two })).toBe('CORRECTION_DOES_NOT_FIT');
  });
});

describe('an entry is corrected', () => {
  it('by a delegate only as a slip in a position of its own state', () => {
    const agreed = position({ stand: 'agreed' });
    expect(refusal('position', agreed, delegateOf('XA'))).toBeUndefined();
    expect(refusal('position', {}, delegateOf('XA'))).toBeUndefined();
    expect(refusal('position', { ...agreed, correction: 'revision' }, delegateOf('XA'))).toBe('NOT_ALLOWED');
    expect(refusal('position', agreed, delegateOf('XB'))).toBe('NOT_ALLOWED');
    expect(refusal('occurrence', {}, delegateOf('XA'))).toBe('NOT_ALLOWED');
    expect(refusal('position', agreed, { role: 'viewer', account: 'viewer' })).toBe('NOT_ALLOWED');
    expect(refusal('position', agreed, { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
  });

  it('with a reason, and only in its dossier', () => {
    expect(refusal('position', { reason: {} })).toBe('EMPTY_TEXT');
    expect(refusal('position', { reason: { en: '\0' } })).toBe('NUL_IN_TEXT');
    expect(refusal('x')).toBe('UNKNOWN_ENTRY');
    expect(refusal('routePublished')).toBe('UNKNOWN_ENTRY');
    expect(refusal('position', { dossier: 'x' })).toBe('UNKNOWN_DOSSIER');
  });
});

it('whatever slips are corrected one after the other, every day knows the last of them, and the record stays one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EXPRESSED_STANDS, null), { minLength: 1, maxLength: 6 }), (given) => {
      const { story, id } = told();
      let last = id('position');
      let standing: string | null = 'objected';
      for (const stand of given) {
        const instead: Instead = stand === null ? { of: 'nothing' } : { of: 'position', says: { stand } };
        const command: Command = correction(last, { instead: [instead] });
        if (stand === standing) expect(refusalOf(story, command, TODAY).code).toBe('CORRECTION_DOES_NOT_FIT');
        else {
          carriedOut(story, command, TODAY);
          last = story.last.id;
          standing = stand;
        }
      }
      const expected = standing === null ? [] : [standing];
      expect([stands(story, '2026-02-12'), stands(story, TODAY)]).toEqual([expected, expected]);
      expect(stands(story, '2026-02-11')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('a refusal to correct is whole in its language', () => {
  const { story, id } = told();
  const commands = [
    ...[correction('x'), correction(id('revisionIssued')), correction(id('position'), { instead: [] })],
    ...[correction(id('position'), position({ stand: 'objected' })), correction(id('position'), { known: TODAY })],
    ...[correction(id('dossierOpened')), correction(id('plan'), position({})), correction(id('route'))],
  ];
  const refused = commands.map((command) => refusalOf(story, command, TODAY));
  carriedOut(story, correction(id('position')), TODAY);
  refused.push(refusalOf(story, correction(id('position')), TODAY), refusalOf(story, correction(story.last.id), TODAY));
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(CORRECTION_REFUSALS));
  for (const { ru, en } of refused.map(refusalMessage)) {
    expect(en.replaceAll('Описка', '')).not.toMatch(/[а-яё]/i);
    expect(ru.replaceAll(NAMES_OF_THE_API, '')).not.toMatch(/[a-z]{2,}/i);
  }
});

const NAMES_OF_THE_API =
  /takeBack: true|entryIds|journal|\b(occurred|known|position|occurrence|plan|remark|id|x|route|council|draft-1)\b/g;

it('what is corrected is stale all the same when a new revision comes', () => {
  const { story, id } = told();
  carriedOut(story, revision('2'), TODAY);
  carriedOut(story, correction(id('position'), position({ stand: 'agreed' })), TODAY);
  expect([...story.records().position.values()][0]?.revisionId).toBe('draft-1');
});
