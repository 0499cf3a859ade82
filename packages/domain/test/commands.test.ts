import { describe, expect, it } from 'vitest';
import { type Command, decide, type Id, LONGEST_TERM, refusalMessage, type Viewer } from '../src/index.ts';
import { delegateOf, occurrence, position, SECRETARIAT } from './commanding.ts';
import { ADMIN, REGISTRY, routeStep } from './registering.ts';
import { Story } from './story.ts';
import { letter } from './writing.ts';

const TODAY = '2026-02-01';

/** Of three states two sit in the council; its step is under way, that of the signature has not been reached. */
const told = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .body('board')
    .member('board', 'XA')
    .member('board', 'XB')
    .step('council', { bodyIds: ['board'] })
    .step('sign', { stepType: 'signature', bodyIds: ['board'] })
    .dossier('2026-01-10');

/** Why a command is refused; undefined when it is accepted. */
function refusal(command: Command, viewer: Viewer = SECRETARIAT, story = told()): string | undefined {
  const decision = decide(command, story.records(), { today: TODAY, viewer, newId: () => 'new' });
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

describe('a position', () => {
  it('of a state is for its own delegate and the secretariat to express', () => {
    expect(refusal(position('council', TODAY), delegateOf('XA'))).toBeUndefined();
    expect(refusal(position('council', TODAY), SECRETARIAT)).toBeUndefined();
    expect(refusal(position('council', TODAY), delegateOf('XB'))).toBe('NOT_ALLOWED');
    expect(refusal(position('council', TODAY), { role: 'viewer', account: 'viewer' })).toBe('NOT_ALLOWED');
  });

  it('is taken from members and from those who were asked', () => {
    const ofXC = position('council', TODAY, { partyId: 'XC' });
    expect(refusal(ofXC)).toBe('NOT_ASKED');
    expect(refusal(ofXC, SECRETARIAT, told().asked('2026-01-15', 'council', ['XC']))).toBeUndefined();
  });

  it('is taken at a step that is open', () => {
    expect(refusal(position('sign', TODAY))).toBe('STEP_NOT_OPEN');
  });

  it('is not of tomorrow, but may be of today', () => {
    expect(refusal(position('council', '2026-02-02'))).toBe('DATE_IN_FUTURE');
    expect(refusal(position('council', TODAY))).toBeUndefined();
  });

  it('says nothing that cannot be stored', () => {
    expect(refusal(position('council', TODAY, { text: 'согласовано\0' }))).toBe('NUL_IN_TEXT');
  });

  it.each([
    ['turns the direction of writing', 'не \u202eвозражает', 'UNSEEN_IN_TEXT'],
    ['moves the cursor of a terminal', 'возражает\u001b[2J', 'UNSEEN_IN_TEXT'],
    ['leaves no mark at all', '\u200b \u3164', 'EMPTY_TEXT'],
  ])('says nothing that %s', (_what, text, code) => {
    expect(refusal(position('council', TODAY, { text }))).toBe(code);
  });

  it('is no longer than can be read, to the character', () => {
    const long = (length: number) => refusal(position('council', TODAY, { text: 'д'.repeat(length) }));
    expect([long(10_000), long(10_001)]).toEqual([undefined, 'TEXT_TOO_LONG']);
    const source = (locator: string, words?: readonly string[]) =>
      refusal(position('council', TODAY, { source: { paperId: 'letter', locator, ...(words ? { words } : {}) } }));
    expect([source('д'.repeat(300)), source('д'.repeat(301))]).toEqual([undefined, 'TEXT_TOO_LONG']);
    const words = (count: number) =>
      source(
        'heading',
        Array.from({ length: count }, () => 'слово'),
      );
    expect([words(0), words(12), words(13)]).toEqual([undefined, undefined, 'TOO_MANY_WORDS']);
    expect([
      source('heading', ['слово', ' ']),
      source('heading', ['д'.repeat(90)]),
      source('heading', ['д'.repeat(91)]),
    ]).toEqual([...['EMPTY_TEXT', undefined, 'TEXT_TOO_LONG']]);
  });

  it('may have lines, tabs and soft hyphens', () => {
    expect(refusal(position('council', TODAY, { text: 'При\u00adложение:\r\n\tсогласовано' }))).toBeUndefined();
  });
});

it('a term is of whole days, from one to ten years of them, wherever it is given', () => {
  const ofLetter = (termDays: number) => refusal(letter('council', TODAY, { termDays }));
  expect([ofLetter(1), ofLetter(LONGEST_TERM)]).toEqual([undefined, undefined]);
  for (const days of [0, -1, 1.5, LONGEST_TERM + 1]) expect(ofLetter(days)).toBe('TERM_DOES_NOT_FIT');
  expect(refusal(letter('council', TODAY, { term: TODAY }))).toBeUndefined();
  expect(refusal(letter('council', TODAY, { term: '2026-01-31' }))).toBe('TERM_BEFORE_LETTER');
});

it('a route has from one to a hundred steps, with usual terms of as many days, and is fictional where anything in it is', () => {
  const route = (steps: ReturnType<typeof routeStep>[]) => refusal({ ...REGISTRY.publishRoute, steps }, ADMIN);
  const many = (count: number) => route(Array.from({ length: count }, (_, index) => routeStep(`step-${index}`)));
  expect([many(0), many(1), many(100), many(101)]).toEqual([
    ...['ROUTE_DOES_NOT_FIT', undefined, undefined, 'ROUTE_DOES_NOT_FIT'],
  ]);
  const term = (termDays: number | null) => route([{ ...routeStep('one'), termDays }]);
  expect([null, 1, LONGEST_TERM].map(term)).toEqual([undefined, undefined, undefined]);
  for (const days of [0, 1.5, LONGEST_TERM + 1]) expect(term(days)).toBe('ROUTE_DOES_NOT_FIT');
  expect(route([routeStep('Not a slug')])).toBe('SLUG_MALFORMED');
  expect(route([routeStep('a'.repeat(100))])).toBeUndefined();
  expect(route([routeStep('a'.repeat(101))])).toBe('SLUG_MALFORMED');
});

it('who may not enter something is told for whom a delegate speaks', () => {
  const decision = decide(position('council', TODAY), told().records(), {
    today: TODAY,
    viewer: delegateOf('XB'),
    newId: () => 'new',
  });
  const message = decision.kind === 'refused' ? refusalMessage(decision.refusal) : undefined;
  expect(message?.en).toContain('A delegate speaks only for its own state (XB)');
  const other = decide(position('council', TODAY), told().records(), {
    today: TODAY,
    viewer: { role: 'viewer', account: 'v' },
    newId: () => 'new',
  });
  expect(other.kind === 'refused' && refusalMessage(other.refusal).en).toContain('(—)');
});

it('an event at a step that is not open is recorded only when somebody says that it is off the route', () => {
  expect(refusal(occurrence('sign', TODAY, 'signed'))).toBe('STEP_NOT_OPEN');
  expect(refusal(occurrence('sign', TODAY, 'signed', { offRoute: true }))).toBeUndefined();
});

it('what a viewer may not see is as unknown to them as what does not exist', () => {
  const hiding = (streamId: Id): Story => {
    const story = told();
    for (const [index, entry] of story.entries.entries())
      if (entry.streamId === streamId) story.entries[index] = { ...entry, visibility: 'secretariat' };
    return story;
  };
  const cited = position('council', TODAY, { source: { paperId: 'letter', locator: 'paragraph 1' } });
  expect(refusal(cited, delegateOf('XA'), hiding('dossier'))).toBe('UNKNOWN_DOSSIER');
  expect(refusal(cited, delegateOf('XA'), hiding('letter'))).toBe('UNKNOWN_PAPER');
  for (const streamId of ['dossier', 'letter']) expect(refusal(cited, SECRETARIAT, hiding(streamId))).toBeUndefined();
});
