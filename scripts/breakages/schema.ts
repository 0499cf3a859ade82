import type { Breakage } from './breakage.ts';

const SIGHT = 'packages/schema/test/sight.test.ts';
const QUERIES = 'packages/schema/test/queries.test.ts';
const SUBSCRIPTIONS = 'packages/schema/test/subscriptions.test.ts';

const EVERYTHING = "['public', 'members', 'concerned', 'secretariat']";

/** What GraphQL makes of the register. */
export const SCHEMA: readonly Breakage[] = [
  {
    name: 'things-asked-for-one-by-one',
    file: 'packages/schema/src/loaders.ts',
    find: 'maxBatchSize: AT_ONCE,',
    replace: 'maxBatchSize: 1,',
    test: 'packages/schema/test/loaders.test.ts',
    testName: 'is asked for together, and each thing once',
    why: 'a page of a hundred things would ask the database a hundred times',
  },
  {
    name: 'journal-query-shows-everything',
    file: 'packages/schema/src/journal/connection.ts',
    find: 'const of = { sight: context.sight,',
    replace: `const of = { sight: ${EVERYTHING},`,
    test: SIGHT,
    testName: 'the journal has for',
    why: 'anybody could read the hidden entries in the journal',
  },
  {
    name: 'subscriptions-show-everything',
    file: 'packages/schema/src/live/follow.ts',
    find: 'register.feed.subscribe({ after: from, sight });',
    replace: `register.feed.subscribe({ after: from, sight: ${EVERYTHING} });`,
    test: SIGHT,
    testName: 'a subscription brings',
    why: 'anybody could follow what is for the secretariat only',
  },
  {
    name: 'lists-show-everything',
    file: 'packages/schema/src/loading.ts',
    find: 'register.loadDossiers(choice, { sight,',
    replace: `register.loadDossiers(choice, { sight: ${EVERYTHING},`,
    test: SIGHT,
    testName: 'the list %s shows each viewer those that they may see',
    why: 'the board, the states and the bodies would show what is hidden, and count it',
  },
  {
    name: 'journal-page-repeats-an-entry',
    file: 'packages/schema/src/journal/connection.ts',
    find: ': { after: from }',
    replace: ': { after: from - 1n }',
    test: QUERIES,
    testName: 'is read page by page with the cursors that subscriptions take',
    why: 'who reads the journal page by page would count the last entry of each page twice',
  },
  {
    name: 'silence-instead-of-resync',
    file: 'packages/schema/src/live/follow.ts',
    find: 'return { done: false, value: { resync: value.reason } };',
    replace: 'return { done: true, value: undefined };',
    test: SUBSCRIPTIONS,
    testName: 'with ResyncRequired, never with silence',
    why: 'a client whose cursor is unknown would wait for ever, and show an old state of affairs',
  },
  {
    name: 'updates-without-a-cursor-of-their-own',
    file: 'packages/schema/src/live/follow.ts',
    find: 'register.cursors.encode(value.position)',
    replace: 'after ?? register.cursors.encode(value.position)',
    test: SUBSCRIPTIONS,
    testName: 'replay what was missed after a cursor, and then go on',
    why: 'a client that is cut off would start over from where it first began',
  },
];
