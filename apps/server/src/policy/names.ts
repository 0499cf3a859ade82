import { type DocumentNode, GraphQLError, visit } from 'graphql';

/** What an operation asks of the schema itself: whether anything, and whether nothing else. `__typename` is no secret. */
type Names = Readonly<{ areAsked: boolean; alone: boolean }>;

const found = new WeakMap<DocumentNode, Names>();

/** Looks for `__schema` and `__type` in an operation. */
export function namesIn(document: DocumentNode): Names {
  const known = found.get(document);
  if (known) return known;
  let areAsked = false;
  let alone = true;
  visit(document, {
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') {
        areAsked = true;
        return false;
      }
      if (value !== '__typename') alone = false;
      return undefined;
    },
    // What is spread below a field of the schema stands in fragments on the schema's own types.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  const names = { areAsked, alone };
  found.set(document, names);
  return names;
}

/** An error without the names that it suggests. */
export function withoutSuggestions(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [\s\S]*\?$/, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
