import { readFileSync } from 'node:fs';
import { type InputValueDefinitionNode, Kind, parse, print, type TypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = typesOf('../schema.graphql');
const promised = typesOf('./promised.graphql');

describe('what other programs rely on (promised.graphql)', () => {
  it.each([...promised])('%s is there as promised, and asks for nothing more', (name, promise) => {
    const present = schema.get(name);
    const lines = present ? linesOf(present) : [];
    expect({
      missing: linesOf(promise).filter((line) => !lines.includes(line)),
      demanded: demandsOf(present, promise).filter((line) => !linesOf(promise).includes(line)),
    }).toEqual({ missing: [], demanded: [] });
  });

  it('is told apart from what is not promised', () => {
    const [before, after] = ['type A { b: Int! c(d: Int): Int }', 'type A { b: Int c(d: Int, e: Int!): Int }'].map(
      (text) => parse(text).definitions[0] as TypeDefinitionNode,
    );
    if (!before || !after) throw new Error('two types were expected');
    expect(linesOf(before)).toEqual(['object type', 'b: Int!', 'c: Int', 'c(d): Int']);
    expect(linesOf(after)).not.toContain('b: Int!');
    expect(demandsOf(after, before)).toEqual(['c(e): Int!']);
  });
});

/** The types of a file by name. */
function typesOf(file: string): ReadonlyMap<string, TypeDefinitionNode> {
  const { definitions } = parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { noLocation: true });
  return new Map(definitions.map((one) => one as TypeDefinitionNode).map((type) => [type.name.value, type]));
}

/** What a type gives, a line for each thing that a program can rely on. */
function linesOf(type: TypeDefinitionNode): readonly string[] {
  const kind = type.kind
    .replace('TypeDefinition', '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const lines = [`${kind} type`];
  if ('interfaces' in type) lines.push(...(type.interfaces ?? []).map(({ name }) => `implements ${name.value}`));
  if ('values' in type) lines.push(...(type.values ?? []).map(({ name }) => `value ${name.value}`));
  if ('types' in type) lines.push(...(type.types ?? []).map(({ name }) => `member ${name.value}`));
  if ('fields' in type)
    for (const field of type.fields ?? []) {
      lines.push(lineOf(field));
      if (field.kind === Kind.FIELD_DEFINITION)
        lines.push(...(field.arguments ?? []).map((argument) => lineOf(argument, field.name.value)));
    }
  return lines;
}

/** What must be given: the arguments of promised fields, or the fields of an input, that are neither nullable nor have a default. */
function demandsOf(type: TypeDefinitionNode | undefined, promise: TypeDefinitionNode): readonly string[] {
  const isDemanded = ({ type: given, defaultValue }: InputValueDefinitionNode) =>
    given.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
  switch (type?.kind) {
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).filter(isDemanded).map((field) => lineOf(field));
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (type.fields ?? [])
        .filter((field) => linesOf(promise).includes(lineOf(field)))
        .flatMap((field) => (field.arguments ?? []).filter(isDemanded).map((one) => lineOf(one, field.name.value)));
    default:
      return [];
  }
}

function lineOf({ name, type }: Pick<InputValueDefinitionNode, 'name' | 'type'>, field?: string): string {
  return `${field ? `${field}(${name.value})` : name.value}: ${print(type)}`;
}
