import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  type ChangeVisibility,
  type Entry,
  entriesAsOf,
  evolve,
  fold,
  idsIn,
  isSeen,
  namedElsewhere,
  narrowest,
  type Records,
  recordById,
  recordsBuilder,
  type Sight,
  sightOf,
  TABLE_NAMES,
  type Viewer,
  type Visibility,
} from '../src/index.ts';
import { tellsOf } from '../src/journal/tellsOf.ts';
import { carriedOut, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { correction } from './entering.ts';
import { STORIES } from './everyKind.ts';
import { decision, instructed, tell } from './instructing.ts';
import { Story } from './story.ts';
import { comment } from './writing.ts';

const TODAY = '2026-04-01';
const DELEGATE = delegateOf('XB');

const change = (what: string, visibility: Visibility, different: Partial<ChangeVisibility> = {}): ChangeVisibility => {
  const [kind, ...concerned] = visibility.split(' ');
  return {
    ...{ command: 'changeVisibility', what, visibility: kind as ChangeVisibility['visibility'], concerned },
    ...{ reason: { ru: 'По ошибке', en: 'By mistake' }, occurred: null, known: null, source: null },
    ...different,
  };
};

/** A dossier for everybody with two documents, one of them on the agenda of a meeting, and a comment that the secretariat keeps to itself. */
function told(): Story {
  const story = Story.commonwealth(3)
    .paper('letter')
    .step('council')
    .dossier('2026-01-10', ['draft', 'plan'])
    .meeting('2026-01-11', 'meeting', '2026-05-01')
    .asked('2026-01-12', 'council', ['XA', 'XB'], {
      collectives: [{ collectiveId: 'all', wording: { ru: 'АС', en: 'CA' } }],
    })
    .said('2026-01-20', 'XA', 'agreed', 'council')
    .commented('2026-01-21', 'XA', 'пункт 1', 'council');
  const item = {
    agendaItemId: 'item',
    meetingId: 'meeting',
    number: '7-3',
    dossierId: 'dossier',
    documentIds: ['plan'],
  };
  tell(story, 'agendaItemPlaced', '2026-01-22', item, ['meeting', 'meeting']);
  carriedOut(story, comment('council', '2026-02-01', { documentId: 'plan', visibility: 'secretariat' }), TODAY);
  return story;
}

/** What has this visibility, by the ids of its records. */
const idsFor = (story: Story, visibility: Visibility): readonly string[] => {
  const records = story.records();
  return TABLE_NAMES.flatMap((table) =>
    [...records[table].values()].flatMap((each) => (each.visibility === visibility ? [each.id] : [])),
  ).toSorted();
};
const changed = (story: Story, ...given: Parameters<typeof change>): Story => {
  carriedOut(story, change(...given), TODAY);
  return story;
};
const seenBy = (viewer: Viewer, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => isSeen(sightOf(viewer), entry));

describe('what another stream may name of what goes with a thing', () => {
  it.each([
    ['dossier', ['dossier', 'draft', 'item', 'plan']],
    ['plan', ['item', 'plan']],
    ['meeting', ['item', 'meeting']],
    ['item', ['item']],
    ['plan-1', []],
    ['nothing', []],
  ])('of %s: documents and whole streams, and nothing that happened to a dossier', (subject, named) => {
    expect(namedElsewhere(told().entries, subject).toSorted()).toEqual(named);
  });
});

describe('who sees something is changed', () => {
  it('for a document with all that hangs on it, in whatever stream, and for nothing else', () => {
    const story = changed(told(), 'plan', 'members');
    expect(idsFor(story, 'members')).toEqual(['item', 'plan', 'plan-1']);
    expect(idsFor(story, 'secretariat')).toHaveLength(1);
    expect(story.entries.slice(-2).map(({ streamId, kind, visibility }) => [streamId, kind, visibility])).toEqual([
      ['dossier', 'visibilityChanged', 'members'],
      ['meeting', 'visibilityChanged', 'members'],
    ]);
    const [plan] = seenBy({ role: 'viewer', account: 'viewer' }, story.seenNow).filter(
      ({ kind }) => kind === 'visibilityChanged',
    );
    expect(plan?.payload).toMatchObject({
      subjectId: 'plan',
      recordIds: ['plan', 'plan-1'],
      from: 'public',
      to: 'members',
    });
  });

  it('for a dossier with all that is told in it; its letters go with those whom they ask', () => {
    const story = changed(told(), 'dossier', 'concerned XA');
    const { dossier, document, revision, consultationRequest, collective, position, comment } = story.records();
    const own = [dossier, revision, consultationRequest, collective, position].flatMap((table) => [...table.values()]);
    for (const each of [...own, document.get('draft')]) expect(each?.visibility).toBe('concerned XA');
    expect([...comment.values()].map(({ visibility }) => visibility)).toEqual(['concerned XA', 'secretariat']);
    expect(document.get('letter')?.visibility).toBe('public');
    expect(seenBy(DELEGATE, story.seenNow).some(({ streamId }) => streamId === 'dossier')).toBe(false);
  });

  it('to more, and to fewer and more again: what was entered for fewer stays theirs', () => {
    const story = told();
    const before = story.records();
    changed(changed(story, 'dossier', 'secretariat'), 'dossier', 'public');
    const visibilities = (records: Records) =>
      TABLE_NAMES.map((table) => [...records[table].values()].map(({ id, visibility }) => [id, visibility]));
    expect(visibilities(story.records())).toEqual(visibilities(before));
  });

  it('of one thing by itself: it stays so when what it hangs on is for others', () => {
    const story = changed(told(), 'plan', 'secretariat');
    changed(changed(story, 'dossier', 'members'), 'dossier', 'public');
    expect(story.records().document.get('plan')?.visibility).toBe('secretariat');
    expect(story.records().document.get('draft')?.visibility).toBe('public');
    changed(story, 'plan', 'public');
    expect(idsFor(story, 'secretariat')).toHaveLength(1);
  });

  it('on every day: nobody learns from an earlier day what is not for them today', () => {
    const story = changed(told(), 'plan', 'secretariat');
    const seen = seenBy(DELEGATE, story.seenNow);
    for (const day of ['2026-01-15', '2026-02-02', TODAY])
      expect([...fold(entriesAsOf(seen, day)).document.keys()]).toEqual(['letter', 'draft']);
  });

  it('of what was taken back, by its entry', () => {
    const story = told();
    const entered = story.entries.find(({ kind }) => kind === 'commentMade') as Entry;
    carriedOut(story, correction(entered.id, { instead: [{ of: 'nothing' }] }), TODAY);
    expect(seenBy(ANONYMOUS, story.seenNow)).toContainEqual(entered);
    changed(story, entered.id, 'secretariat');
    const left = seenBy(ANONYMOUS, story.seenNow);
    const about = (entry: Entry) => JSON.stringify(entry.payload).includes(entered.id) || entry.id === entered.id;
    expect([left.some(about), story.seenNow.some(about)]).toEqual([false, true]);
    expect(seenBy(ANONYMOUS, story.seenNow).some(({ kind }) => kind === 'visibilityChanged')).toBe(false);
  });

  it('with what a decision says of it', () => {
    const story = told().held('2026-02-10', 'meeting');
    decision(story, '2026-02-10', 'taken', { verb: 'instruct', executorIds: ['XA'] });
    instructed(story, '2026-02-11');
    changed(story, 'dossier', 'members');
    const { decision: decisions, instruction, meeting } = story.records();
    for (const each of [...decisions.values(), ...instruction.values()]) expect(each.visibility).toBe('members');
    expect(meeting.get('meeting')?.visibility).toBe('public');
  });
});

describe('it is refused', () => {
  const code = (...[what, visibility, different]: Parameters<typeof change>) =>
    refusalOf(told(), change(what, visibility, different), TODAY).code;

  it('to change what is not there, what all dossiers lean on, and what is so already', () => {
    expect(code('nothing', 'members')).toBe('UNKNOWN_SUBJECT');
    for (const what of ['XA', 'group', 'org', 'route']) expect(code(what, 'members')).toBe('SEEN_BY_ALL_WHO_LEAN');
    expect(code('draft', 'public')).toBe('SEEN_SO_ALREADY');
  });

  it('to show something to who does not see what it belongs to', () => {
    const story = changed(told(), 'dossier', 'concerned XA');
    for (const visibility of ['public', 'members', 'concerned XB'] as const)
      expect(refusalOf(story, change('draft', visibility), TODAY).code).toBe('WIDER_THAN_NAMED');
  });

  it('to say it of states that are not there or not named, without a reason, or of a day to come', () => {
    expect(code('draft', 'concerned XQ')).toBe('UNKNOWN_STATE_CODE');
    expect(code('draft', 'concerned' as Visibility)).toBe('NOBODY_CONCERNED');
    expect(code('draft', 'members', { reason: { ru: ' ' } })).toBe('EMPTY_TEXT');
    expect(code('draft', 'members', { occurred: '2026-04-02' })).toBe('DATE_IN_FUTURE');
  });

  it('to anyone but the secretariat and administrators', () => {
    expect(refusalOf(told(), change('draft', 'members'), TODAY, DELEGATE).code).toBe('NOT_ALLOWED');
  });

  it('to take a change back: what was shown was shown', () => {
    const story = changed(told(), 'plan', 'members');
    const refusal = refusalOf(story, correction(story.last.id, { dossier: null, instead: [{ of: 'nothing' }] }), TODAY);
    expect(refusal).toMatchObject({ code: 'CORRECTION_DOES_NOT_FIT', facts: { expected: { en: /once more/ } } });
  });
});

it('an entry tells of the records that it makes or changes', () => {
  for (const [story] of Object.values(STORIES)) {
    const { entries } = story();
    const ids = tellsOf(entries);
    const builder = recordsBuilder();
    for (const entry of entries) {
      const changes = evolve(builder.done(), entry);
      if (changes.length > 0) expect(ids.get(entry.id)).toEqual(changes.map(({ id }) => id));
      builder.apply(changes);
    }
  }
});

const VIEWERS: readonly Viewer[] = [
  ANONYMOUS,
  { role: 'viewer', account: 'viewer' },
  delegateOf('XA'),
  DELEGATE,
  SECRETARIAT,
];
const visibility = fc.constantFrom<Visibility>(
  ...(['public', 'members', 'secretariat', 'concerned XA', 'concerned XA XB'] as const),
);
const subject = fc.constantFrom('dossier', 'draft', 'plan', 'draft-1', 'letter', 'meeting', 'item', 'all');

describe('whatever is changed, however often', () => {
  it('rows are for whom the entries are, and nobody sees what names something that is not for them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(subject, visibility), { maxLength: 6 }), (changes) => {
        const story = told();
        for (const given of changes) {
          try {
            changed(story, ...given);
          } catch (error) {
            expect(String(error)).toMatch(/WIDER_THAN_NAMED|SEEN_SO_ALREADY|UNKNOWN_SUBJECT/);
          }
        }
        const entries = story.seenNow;
        const records = fold(entries);
        for (const viewer of VIEWERS)
          expect(sorted(fold(seenBy(viewer, entries)))).toEqual(seenOf(records, sightOf(viewer)));
        for (const { payload, visibility: own, kind } of entries) {
          if (kind === 'visibilityChanged') continue;
          const named = idsIn(payload).flatMap((id) => recordById(records, id) ?? []);
          expect(narrowest({ visibility: own }, ...named)).toBe(own);
        }
      }),
    );
  });
});

function sorted(records: Records) {
  return TABLE_NAMES.map((table) => [...records[table].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

function seenOf(records: Records, sight: Sight) {
  return sorted(records).map((table) => table.filter((each) => isSeen(sight, each)));
}
