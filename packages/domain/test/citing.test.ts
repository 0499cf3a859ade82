import { expect, test } from 'vitest';
import { BROUGHT, type CitingDecision, type Command, decideCiting, type RegisterPaper } from '../src/index.ts';
import { delegateOf, SECRETARIAT } from './commanding.ts';
import { Story } from './story.ts';
import { letter, reply } from './writing.ts';

const TODAY = '2026-03-01';
const SENT = '2026-02-01';

const story = () => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');
const paper = (different: Partial<RegisterPaper> = {}): RegisterPaper => ({
  ...{ command: 'registerPaper', slug: 'letter-58', documentKind: 'letter', title: { ru: 'Письмо 58' }, number: '58' },
  ...{ dated: SENT, known: null, synthetic: true, visibility: 'members', concerned: null },
  ...different,
});
const itself = { source: { paperId: BROUGHT, locator: 'heading' } };

function citing(
  brought: RegisterPaper,
  command: Command = letter('council', SENT, itself),
  viewer = SECRETARIAT,
): CitingDecision {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  return decideCiting(brought, command, story().records(), { today: TODAY, viewer, newId });
}

test('a letter brings its own paper: it is cited, and comes before what cites it', () => {
  const decision = citing(paper());
  if (decision.kind === 'refused') throw new Error(decision.refusal.code);
  const [registered] = decision.brought ?? [];
  expect(registered).toMatchObject({ kind: 'documentRegistered', payload: { slug: 'letter-58' } });
  expect(decision.entries).toMatchObject([
    { kind: 'positionsRequested', sources: [{ paperId: registered?.streamId, locator: 'heading' }] },
  ]);
});

test('neither comes in where the letter is refused', () => {
  const decision = citing(paper(), letter('council', SENT, { ...itself, addresseeIds: [] }));
  expect(decision).toEqual({ kind: 'refused', refusal: { code: 'EMPTY_ADDRESSEES', facts: {} } });
});

test('what is refused of the paper says so', () => {
  expect(citing(paper({ title: { ru: ' ' } }))).toMatchObject({
    ...{ kind: 'refused', refusal: { code: 'EMPTY_TEXT', facts: { field: 'title', part: 'newPaper' } } },
  });
});

test('a delegate brings no paper', () => {
  const command = reply('request', SENT, itself);
  expect(citing(paper(), command, delegateOf('XA'))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
});
