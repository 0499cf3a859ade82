import type { Breakage } from './breakage.ts';

const HIDDEN = 'packages/schema/test/hidden.test.ts';
const JOURNAL = 'packages/domain/test/journal.test.ts';
const PAPERS = 'packages/register/test/papers.test.ts';
const SOURCES = 'packages/register/test/recordSources.test.ts';

/** The record, its sources, and any day. */
export const RECORD: readonly Breakage[] = [
  {
    name: 'founders-are-members',
    file: 'packages/domain/src/bodies/membership.ts',
    find: ' || isUncertainOn({ from, until }, day)) return false;',
    replace: ') return false;',
    test: 'packages/schema/test/record.test.ts',
    testName: 'makes nobody a member in 2018',
    why: 'states that founded a body in 1992 would be awaited there in 2018 by a guess',
  },
  {
    name: 'summarised-answers-are-awaited',
    file: 'packages/domain/src/dossiers/requests.ts',
    find: '!consolidated.has(id) && ',
    replace: '',
    test: 'packages/domain/test/requests.test.ts',
    testName: 'leaves open who is awaited until its answers were summarised',
    why: 'states would be reminded of a letter whose answers were summarised long ago',
  },
  {
    name: 'old-entries-do-not-fold',
    file: 'packages/domain/src/journal/evolve.ts',
    find: 'const entry = upcast(given);',
    replace: 'const entry = given;',
    test: JOURNAL,
    testName: 'still folds: what it could not say yet was not known',
    why: 'a register of an earlier version would come up with rows that lack columns',
  },
  {
    name: 'citations-show-everything',
    file: 'packages/schema/src/documents/citations.ts',
    find: 'loadCiting({ ...same, sight, paperIds',
    replace: "loadCiting({ ...same, sight: ['public', 'members', 'concerned', 'secretariat'], paperIds",
    test: HIDDEN,
    testName: 'is in no paper, no citation and no finding',
    why: 'the page of a paper would tell everybody what only the secretariat may know',
  },
  {
    name: 'any-text-is-a-paper',
    file: 'packages/register/src/papers/recognise.ts',
    find: 'const ENOUGH = 0.6;',
    replace: 'const ENOUGH = 0;',
    test: PAPERS,
    testName: 'a text in which too few of them stand is not recognised',
    why: 'another text would be shown as the paper that proves a fact',
  },
  {
    name: 'words-need-not-stand-there',
    file: 'packages/domain/src/documents/places.ts',
    find: "return findWords(passages.map(({ text }) => text).join('\\n'), words).length > 0;",
    replace: 'return words.length > 0;',
    test: SOURCES,
    testName: 'would not carry %s',
    why: 'a fact could cite words that stand nowhere in its paper',
  },
  {
    name: 'everything-lies-between-two-days',
    file: 'packages/domain/src/journal/between.ts',
    find: 'new Set(entriesAsOf(entries, from))',
    replace: 'new Set<Entry>()',
    test: 'packages/domain/test/differences.test.ts',
    testName: 'entries between two days are those that the later one knows',
    why: 'a digest since a day would tell everything as new',
  },
  {
    name: 'a-reported-status-contradicts-nothing',
    file: 'packages/domain/src/quality/dossierFindings.ts',
    find: "own.some(({ status }) => status === report.status || status === 'cannotTell')",
    replace: 'own.some(({ status }) => status !== report.status)',
    test: 'packages/domain/test/quality.test.ts',
    testName: 'contradicts events that lead elsewhere',
    why: 'nobody would be told that a paper says otherwise than the events',
  },
];
