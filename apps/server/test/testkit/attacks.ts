/** A request that is made to hurt, and the code with which it is refused before a resolver runs. */
export type Attack = Readonly<{
  name: string;
  code: string;
  query: string;
  /** JSON. */
  variables?: string;
}>;

const times = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const LARGE = 'QUERY_TOO_LARGE';
/** Too many tokens: the parser stops reading. */
const UNREAD = 'GRAPHQL_PARSE_FAILED';
const COSTLY = 'QUERY_TOO_COSTLY';

/**
 * https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html: denial of service by depth, breadth, amount,
 * batching, aliases, directives, fragments, introspection and size of input; and what else is known to hurt.
 */
export const ATTACKS: readonly Attack[] = [
  {
    name: 'fields nested 30 levels deep',
    code: LARGE,
    query: `{ board { rows { edges { node { ${nested(13, 'dossier { journal { nodes { ', 'id', ' } } }')} } } } } }`,
  },
  {
    name: 'brackets nested 5,000 deep',
    code: LARGE,
    query: `{ dossier(slug: ${nested(5_000, '[', '', ']')}) { id } }`,
  },
  {
    name: 'objects nested 5,000 deep in the text',
    code: LARGE,
    query: `{ board(filter: ${nested(5_000, '{ a: ', '1', ' }')}) { asOf } }`,
  },
  { name: '1,000 fields side by side', code: UNREAD, query: `{ ${times(1_000, (n) => `a${n}: viewer { role }`)} }` },
  { name: '100 aliases', code: LARGE, query: `{ ${times(100, (n) => `a${n}: board { asOf }`)} }` },
  { name: '1,000 aliases of __typename', code: LARGE, query: `{ ${times(1_000, (n) => `a${n}: __typename`)} }` },
  {
    name: 'mutations in a batch of aliases',
    code: LARGE,
    query: `mutation { ${times(100, (n) => `a${n}: expressPosition(input: { dossier: "x" }) { __typename }`)} }`,
  },
  { name: '1,500 times the same field', code: LARGE, query: `{ ${times(3_990, () => '__typename')} a: __typename }` },
  {
    name: '400 fragments on one object that must be compared',
    code: INVALID,
    query: `{ ${times(400, () => '...F')} ${times(100, () => '...G')} } fragment F on Query { board { ${times(200, () => 'asOf')} } } fragment G on Query { board { ${times(2_000, () => 'asOf')} } }`,
  },
  {
    name: 'exponential fragments, n = 24',
    code: LARGE,
    query: `{ ...F0 } ${times(24, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F24 on Query { viewer { role } }`,
  },
  {
    name: 'exponential fragments through fields, n = 24',
    code: LARGE,
    query: `{ ...F0 } ${times(24, (n) => `fragment F${n} on Query { ...F${n + 1} ... on Query { ...F${n + 1} } }`)} fragment F24 on Query { board { asOf } }`,
  },
  {
    name: 'fragments in a circle',
    code: INVALID,
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  },
  { name: '500 directives', code: LARGE, query: `{ __typename ${times(500, () => '@include(if: true)')} }` },
  { name: '500 unknown directives', code: LARGE, query: `{ __typename ${times(500, () => '@aa')} }` },
  {
    name: 'a page of a million',
    code: 'BAD_USER_INPUT',
    query: '{ board { rows(first: 1000000) { edges { node { dossier { id } } } } } }',
  },
  {
    name: 'a page of a million by variable',
    code: 'BAD_USER_INPUT',
    query: 'query ($n: Int) { dossiers(last: $n) { totalCount } }',
    variables: '{"n":1000000}',
  },
  {
    name: 'pages of pages',
    code: COSTLY,
    query:
      '{ board { rows(first: 100) { edges { node { dossier { journal(first: 100) { nodes { sources { words paper { citations(first: 100) { nodes { words } } } } } } } } } } } }',
  },
  {
    name: 'the same dear field 55 times',
    code: COSTLY,
    query: `{ ${times(55, (n) => `a${n}: board { rows(first: 100) { edges { node { dossier { steps { state reason step { name key type } } } } } } }`)} }`,
  },
  {
    name: 'the schema of the schema of the schema',
    code: INVALID,
    query:
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
  },
  {
    name: 'the schema 60 times',
    code: LARGE,
    query: `{ ${times(60, (n) => `a${n}: __schema { types { fields { type { name } args { name b: name } } } }`)} }`,
  },
  { name: 'a text of 60,000 characters', code: LARGE, query: `{ __typename } # ${'x'.repeat(59_000)}` },
  { name: '5,000 tokens', code: UNREAD, query: `{ ${times(2_500, () => 'a:b')} }` },
  {
    name: '500 operations in one text',
    code: 'OPERATION_RESOLUTION_FAILURE',
    query: times(500, (n) => `query A${n} { board { asOf } }`),
  },
  { name: '1,000 variables', code: INVALID, query: `query (${times(900, (n) => `$v${n}: Int`)}) { __typename }` },
  {
    name: 'variables nested 5,000 deep',
    code: 'VARIABLES_TOO_DEEP',
    query: 'query ($x: DossierFilter) { board(filter: $x) { asOf } }',
    variables: `{"x":${nested(5_000, '{"a":', '1', '}')}}`,
  },
  {
    name: 'lists in variables nested 5,000 deep',
    code: 'VARIABLES_TOO_DEEP',
    query: '{ __typename }',
    variables: `{"x":${nested(5_000, '[', '', ']')}}`,
  },
  {
    name: '10,000 values in variables',
    code: 'VARIABLES_TOO_LARGE',
    query: 'query ($s: [RemarkKind!]) { dataQuality(kinds: $s) { totalCount } }',
    variables: JSON.stringify({ s: Array(10_000).fill('A') }),
  },
  {
    name: '1,900 wrong values in variables',
    code: 'BAD_USER_INPUT',
    query: 'query ($s: [RemarkKind!]) { dataQuality(kinds: $s) { totalCount } }',
    variables: JSON.stringify({ s: Array(1_900).fill('A') }),
  },
  {
    name: '1,900 unknown fields in a variable',
    code: 'BAD_USER_INPUT',
    query: 'query ($f: DossierFilter) { board(filter: $f) { asOf } }',
    variables: JSON.stringify({ f: Object.fromEntries(Array.from({ length: 1_900 }, (_, n) => [`f${n}`, n])) }),
  },
  {
    name: 'a wrong value of 60,000 characters in a variable',
    code: 'BAD_USER_INPUT',
    query: 'query ($f: DossierFilter) { board(filter: $f) { asOf } }',
    variables: JSON.stringify({ f: 'x'.repeat(60_000) }),
  },
  {
    name: 'deferred parts',
    code: INVALID,
    query: '{ board { ... @defer { asOf } rows { edges @stream { cursor } } } }',
  },
  { name: 'a name that is guessed', code: INVALID, query: '{ dossier(slug: "x") { pasword } }' },
];

/** Texts that hurt elsewhere: here they are only texts that are not found. */
export const TEXTS = [
  '\' OR 1=1; DROP TABLE "JournalEntry"; --',
  '$(rm -rf /)',
  '{"$gt":""}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  'ё'.repeat(5_000),
  '\u202e\ufeff\ud800',
  '(a+)+$',
  '& | ! <-> :*',
];
