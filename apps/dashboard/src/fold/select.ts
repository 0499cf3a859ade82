import type { DossierPageQuery } from '../dossiers/dossier.ts';
import type { Asked, Told, Value } from './told.ts';

type Definition = (typeof DossierPageQuery)['definitions'][number];
type Operation = Extract<Definition, { kind: 'OperationDefinition' }>;
type Fragment = Extract<Definition, { kind: 'FragmentDefinition' }>;
type Selections = Operation['selectionSet'];
type Field = Extract<Selections['selections'][number], { kind: 'Field' }>;

/** A document with the values of its variables. */
type Question = Readonly<{
  fragments: ReadonlyMap<string, Fragment>;
  locale: Asked['locale'];
  variables: Readonly<Record<string, unknown>>;
}>;

/**
 * Answers a fragment of a document from an object, in the shape in which the server answers it. Each field of the object itself is
 * worked out when it is read: what is drawn later is answered later.
 *
 * @param name the fragment, such as `DossierPage`
 * @throws for a field that the object does not tell
 */
export function select(
  root: Told,
  document: Readonly<{ definitions: readonly Definition[] }>,
  name: string,
  variables: Readonly<Record<string, unknown>>,
): object {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each] as const] : [],
    ),
  );
  const fragment = fragments.get(name);
  if (!fragment) throw new Error(`The document has no fragment ${name}.`);
  const question: Question = { fragments, variables, locale: variables.locale === 'EN' ? 'en' : 'ru' };
  const fields = new Map<string, (() => unknown)[]>();
  for (const [key, field] of fieldsOf(root, fragment.selectionSet, question))
    fields.set(key, [
      ...(fields.get(key) ?? []),
      () => fill(fieldOf(root, field, question), field.selectionSet, question),
    ]);
  return lazily(fields);
}

/** An object whose properties are worked out when they are first read. */
function lazily(fields: ReadonlyMap<string, readonly (() => unknown)[]>): object {
  const object = {};
  for (const [key, parts] of fields)
    Object.defineProperty(object, key, {
      ...{ enumerable: true, configurable: true },
      get() {
        const value = parts.map((part) => part()).reduce(merged);
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  return object;
}

function answer(from: Told, selections: Selections, question: Question): Record<string, unknown> {
  const answered: Record<string, unknown> = {};
  for (const [key, field] of fieldsOf(from, selections, question)) {
    const value = fill(fieldOf(from, field, question), field.selectionSet, question);
    answered[key] = key in answered ? merged(answered[key], value) : value;
  }
  return answered;
}

/** The fields that are selected of an object, with those of the fragments that fit its type. */
function fieldsOf(from: Told, { selections }: Selections, question: Question): readonly (readonly [string, Field])[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [[selection.alias?.value ?? selection.name.value, selection] as const];
    const fragment = selection.kind === 'FragmentSpread' ? question.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || (condition && condition !== from.type && !from.kinds.includes(condition))) return [];
    return fieldsOf(from, fragment.selectionSet, question);
  });
}

function fieldOf(from: Told, field: Field, { locale, variables }: Question): Value {
  const name = field.name.value;
  if (name === '__typename') return from.type;
  const resolve = from.fields[name];
  if (!resolve) throw new Error(`${from.type}.${name} is not told from folded records.`);
  const args = (field.arguments ?? []).map(({ name: { value: key }, value }) => [
    key,
    value.kind === 'Variable' ? variables[value.name.value] : 'value' in value ? value.value : null,
  ]);
  return resolve({ locale, args: Object.fromEntries(args) });
}

function fill(value: Value, selections: Selections | undefined, question: Question): unknown {
  if (Array.isArray(value)) return value.map((each: Value) => fill(each, selections, question));
  if (value === null || typeof value !== 'object' || !selections) return value;
  return answer(value as Told, selections, question);
}

/** Two selections of the same field are one. */
function merged(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return before.map((each, index) => merged(each, after[index]));
  const areObjects = [before, after].every((each) => each !== null && typeof each === 'object');
  if (!areObjects) return after;
  const whole: Record<string, unknown> = { ...(before as object) };
  for (const [key, value] of Object.entries(after as object)) whole[key] = merged(whole[key], value);
  return whole;
}
