import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';

/** The file that the dashboard's build writes: the texts of its operations, an array. */
const MANIFEST = 'operations.json';

/** What asks whether anybody is there. */
const PROBE = '{ __typename }';

/** Tells the operations that are known beforehand from others. */
export type Persisted = (document: DocumentNode) => boolean;

/**
 * @param dashboardDir the folder of the built dashboard, with the texts of its operations
 * @param more texts of other operations
 * @throws when the dashboard has not been built
 */
export function readPersisted(dashboardDir: string | undefined, more: readonly string[]): Persisted {
  if (dashboardDir === undefined)
    throw new Error(
      'CONCORD_ANONYMOUS_OPERATIONS is "persisted", but there is no dashboard whose operations they are.',
    );
  const texts = JSON.parse(readFileSync(join(dashboardDir, MANIFEST), 'utf8')) as readonly string[];
  const known = new Set([PROBE, ...texts, ...more].map((text) => canonical(parse(text))));
  const answers = new WeakMap<DocumentNode, boolean>();
  return (document) => {
    const answer = answers.get(document) ?? known.has(canonical(document));
    answers.set(document, answer);
    return answer;
  };
}

/**
 * The text by which an operation is recognised, however a client writes it: clients add `__typename` and put fragments in
 * an order of their own.
 */
function canonical(document: DocumentNode): string {
  const { definitions } = visit(document, {
    Field: ({ name, alias, directives }) =>
      name.value === '__typename' && !alias && !directives?.length ? null : undefined,
  });
  return definitions
    .map((definition) => print({ kind: Kind.DOCUMENT, definitions: [definition] }))
    .sort()
    .join('\n');
}
