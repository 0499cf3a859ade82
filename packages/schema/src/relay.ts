import type { LocalizedText } from '@concord/domain';

/**
 * What a page and a line of it are called and described as.
 *
 * @param noun what one of them is called in the schema
 * @param terms what they are called in descriptions: «letters», «письма»
 */
export function pageTexts(noun: string, { en, ru }: LocalizedText) {
  return {
    page: { name: `${noun}Connection`, description: `A page of ${en} (страница: ${ru}).` },
    edge: { name: `${noun}Edge`, description: `One of the ${en} in a page (строка страницы: ${ru}).` },
  };
}

/** What the Relay plugin's own types and arguments are called and described as, once for all connections. */
export const RELAY_TEXTS = {
  nodeTypeOptions: { description: 'Anything with a global id (объект).' },
  idFieldOptions: { description: 'Global id (идентификатор).' },
  // `node` and `nodes` are fields of our own: node.ts.
  nodeQueryOptions: false,
  nodesQueryOptions: false,
  pageInfoTypeOptions: { description: 'Whether there are more (о странице).' },
  hasNextPageFieldOptions: { description: 'Whether more come after this page (есть ли дальше ещё).' },
  hasPreviousPageFieldOptions: { description: 'Whether there are some before this page (есть ли раньше ещё).' },
  startCursorFieldOptions: { description: 'The cursor of the first (место первого в списке).' },
  endCursorFieldOptions: {
    description: 'The cursor of the last (место последнего в списке); give it back as `after`.',
  },
  edgesFieldOptions: { nullable: false, description: 'The objects with their cursors (строки страницы).' },
  nodeFieldOptions: { nullable: false, description: 'The object (объект).' },
  cursorFieldOptions: { description: 'Its place in the list (место в списке).' },
  pageInfoFieldOptions: { description: 'Whether there are more (есть ли ещё).' },
  firstArgOptions: { description: 'How many (сколько), at most 100; 20 unless given.' },
  lastArgOptions: { description: 'How many from the end (сколько с конца), at most 100.' },
  afterArgOptions: { description: 'Go on after this cursor (продолжить после).' },
  beforeArgOptions: { description: 'Only those before this cursor (до этого места).' },
} as const;
