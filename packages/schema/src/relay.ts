/** What the Relay plugin's own types and arguments are called and described as, once for all connections. */
export const RELAY_TEXTS = {
  nodeTypeOptions: { description: 'Anything with a global id (объект).' },
  idFieldOptions: { description: 'Global id (идентификатор).' },
  // `node` and `nodes` are fields of our own: node.ts.
  nodeQueryOptions: false,
  nodesQueryOptions: false,
  pageInfoTypeOptions: { description: 'Whether there are more (о странице).' },
  hasNextPageFieldOptions: { description: 'Whether more come after this page.' },
  hasPreviousPageFieldOptions: { description: 'Whether there are some before this page.' },
  startCursorFieldOptions: { description: 'The cursor of the first.' },
  endCursorFieldOptions: { description: 'The cursor of the last; give it back as `after`.' },
  edgesFieldOptions: { nullable: false, description: 'The objects with their cursors.' },
  nodeFieldOptions: { nullable: false, description: 'The object.' },
  cursorFieldOptions: { description: 'Its place in the list.' },
  pageInfoFieldOptions: { description: 'Whether there are more.' },
  firstArgOptions: { description: 'How many (сколько), at most 100; 20 unless given.' },
  lastArgOptions: { description: 'How many from the end (сколько с конца), at most 100.' },
  afterArgOptions: { description: 'Go on after this cursor (продолжить после).' },
  beforeArgOptions: { description: 'Only those before this cursor (до этого места).' },
} as const;
