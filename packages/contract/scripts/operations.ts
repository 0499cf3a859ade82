import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';

const CALL = /\bgraphql\(\s*`([^`]*)`/g;

/** The operations that the sources in a folder make with `graphql()`, each as one text with its fragments. */
export function readOperations(folder: string): readonly string[] {
  const definitions = sourcesOf(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CALL)].flatMap(([, text = '']) => [
      ...parse(withoutMask(text)).definitions,
    ]),
  );
  const fragments = fragmentsOf(definitions);
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => print({ kind: Kind.DOCUMENT, definitions: [operation, ...spreadIn(operation, fragments)] }));
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** `@_unmask` is for the types only; it is not sent. */
function withoutMask(text: string): string {
  return text.replaceAll('@_unmask', '');
}

/** @throws when two different fragments have one name */
function fragmentsOf(definitions: readonly DefinitionNode[]): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    const other = fragments.get(name);
    if (other && print(other) !== print(definition)) throw new Error(`There are two different fragments ${name}.`);
    fragments.set(name, definition);
  }
  return fragments;
}

function spreadIn(
  operation: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const look = (node: DefinitionNode | DocumentNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`There is no fragment ${value}.`);
        if (found.has(value)) return;
        found.set(value, fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return [...found.values()];
}
