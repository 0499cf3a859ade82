import { type Comparison, fits, fitsWhen, type Id, type LocalDate, type When } from '@concord/domain';
import type { EnumRef, InputFieldRef } from '@pothos/core';
import type { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { badInput } from '../text/problem.ts';
import { DayComparison, IntComparison, TextComparison } from './comparisons.ts';
import { folded, foldedOnce } from './folded.ts';
import { checkKnown, type From, knownId, type Nameable } from './known.ts';

type Types = (typeof builder)['$inferSchemaTypes'];
type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/** What is asked for where: for what is refused. */
export type Asked = Readonly<{ context: Context; name: string; from: From }>;

/** A condition of a filter: what can be asked for, and which things fit it. */
export type Condition<T> = Readonly<{
  input: (t: InputFields) => InputFieldRef<Types, unknown>;
  /** @throws for what nothing can fit, with what was expected */
  fitting: (wanted: never, asked: Asked) => (thing: T) => boolean;
}>;

/** How many values a condition may name. */
const MOST = 100;

type Of<T, V> = (thing: T) => V;
type Several<V> = V | readonly V[] | null | undefined;

/** Only those of which this is so, or only others. Where nobody can tell it is neither. */
export function flag<T>(description: string, of: Of<T, boolean | null>): Condition<T> {
  return { input: (t) => t.boolean({ description }), fitting: (wanted: boolean) => (thing) => of(thing) === wanted };
}

/** Only those with this value. */
export function exactly<T, V extends string>(type: EnumRef<Types, V>, description: string, of: Of<T, V>): Condition<T> {
  return {
    input: (t) => t.field({ type, description }) as InputFieldRef<Types, unknown>,
    fitting: (wanted: V) => (thing) => of(thing) === wanted,
  };
}

/** Only those with one of these values. */
export function oneOf<T, V extends string>(
  type: EnumRef<Types, V>,
  description: string,
  of: Of<T, Several<V>>,
): Condition<T> {
  return {
    input: (t) => t.field({ type: [type], description }) as InputFieldRef<Types, unknown>,
    fitting: (wanted: readonly V[], asked) => {
      const values = new Set(notTooMany(wanted, asked));
      return (thing) => severalOf(of(thing)).some((value) => values.has(value));
    },
  };
}

/**
 * Only those with one of these short names, codes or numbers; capital or not.
 *
 * @param known what they name; where it is given, one of which nothing was known on the day is refused
 */
export function named<T>(description: string, of: Of<T, Several<string | undefined>>, known?: Nameable): Condition<T> {
  return {
    input: (t) => t.stringList({ description }),
    fitting: (wanted: readonly string[], asked) => {
      const names = new Set(notTooMany(wanted, asked).map(folded));
      if (known) checkKnown(asked.context, `filter.${asked.name}`, known, asked.from, wanted);
      return (thing) => severalOf(of(thing)).some((name) => name !== undefined && names.has(foldedOnce(name)));
    },
  };
}

/** Only those that belong to one of the things with these global ids. @throws for an id of which nothing was known on the day */
export function belonging<T>(types: readonly string[], description: string, of: Of<T, Several<Id>>): Condition<T> {
  return {
    input: (t) => t.idList({ description }),
    fitting: (wanted: readonly string[], asked) => {
      const { context, name, from } = asked;
      const ids = new Set(
        notTooMany(wanted, asked).map((sent) => knownId(context, `filter.${name}`, from, sent, types)),
      );
      return (thing) => severalOf(of(thing)).some((id) => ids.has(id));
    },
  };
}

/** Only those whose number lies within bounds. */
export function number<T>(description: string, of: Of<T, number | null>): Condition<T> {
  return {
    input: (t) => t.field({ type: IntComparison, description }) as InputFieldRef<Types, unknown>,
    fitting: (wanted: Comparison<number>) => (thing) => fits(of(thing), wanted),
  };
}

/** Only those whose day certainly lies within bounds. */
export function day<T>(description: string, of: Of<T, When | LocalDate | null>): Condition<T> {
  return {
    input: (t) => t.field({ type: DayComparison, description }) as InputFieldRef<Types, unknown>,
    fitting: (wanted: Comparison<LocalDate>) => (thing) => {
      const value = of(thing);
      return typeof value === 'string' || value === null ? fits(value, wanted) : fitsWhen(value, wanted);
    },
  };
}

/** Only those one of whose texts is or holds what is asked for. */
export function text<T>(description: string, of: Of<T, Several<string>>): Condition<T> {
  return {
    input: (t) => t.field({ type: TextComparison, description }) as InputFieldRef<Types, unknown>,
    fitting: ({ eq, contains, startsWith }: typeof TextComparison.$inferInput) => {
      const [is, holds, begins] = [eq, contains, startsWith]
        .map((each) => each ?? null)
        .map((each) => each && folded(each));
      return (thing) =>
        severalOf(of(thing))
          .map(foldedOnce)
          .some((each) => (is ?? each) === each && each.includes(holds ?? '') && each.startsWith(begins ?? ''));
    },
  };
}

/** @throws for more values than anybody would choose by hand */
function notTooMany<V>(wanted: readonly V[], { context, name }: Asked): readonly V[] {
  if (wanted.length <= MOST) return wanted;
  throw badInput(context, {
    ru: `filter.${name}: значений ${wanted.length}, допускается не больше ${MOST}. Запросите по частям.`,
    en: `filter.${name}: ${wanted.length} values; at most ${MOST}. Ask in parts.`,
  });
}

function severalOf<V>(value: Several<V>): readonly V[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly V[]) : [value as V];
}
