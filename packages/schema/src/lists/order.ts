import { compareText, earliestOf, latestOf, type When } from '@concord/domain';
import type { ArgBuilder } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { badInput } from '../text/problem.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way round a list is (направление порядка). What is not known comes last either way.',
  values: {
    ASC: {
      value: 'asc' as const,
      description: 'The smallest, the earliest or the first by the alphabet first (по возрастанию).',
    },
    DESC: {
      value: 'desc' as const,
      description: 'The largest, the latest or the last by the alphabet first (по убыванию).',
    },
  },
});

/** What things can be ordered by: what each is compared by, which way round unless another is asked for, and how that is told. */
export type OrderKey<T> = Readonly<{
  description: string;
  direction: Direction;
  by: (thing: T) => When | string | number | null;
}>;

/** The smallest, the earliest or the first by the alphabet first. */
export function rising<T>(description: string, by: OrderKey<T>['by']): OrderKey<T> {
  return { description, direction: 'asc', by };
}

/** The largest or the latest first. */
export function falling<T>(description: string, by: OrderKey<T>['by']): OrderKey<T> {
  return { description, direction: 'desc', by };
}

/**
 * Things by a key: by the last day that is possible where it is a day. What is not known comes last either way; what is equal stays
 * as it came.
 */
function sortedBy<T, Thing extends T>(
  things: readonly Thing[],
  { by, direction }: OrderKey<T>,
  wanted?: Direction | null,
): Thing[] {
  const sign = (wanted ?? direction) === 'asc' ? 1 : -1;
  const keyed = things.map((thing) => ({ thing, key: comparable(by(thing)) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key, sign)).map(({ thing }) => thing);
}

type Key = string | number | null;

function comparable(value: When | Key): Key {
  return typeof value === 'object' && value !== null ? (latestOf(value) ?? earliestOf(value)) : value;
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
}

/** By what a list was asked to be ordered. */
export type Ordering<Key extends string = string> = Readonly<{
  orderBy?: Key | null | undefined;
  direction?: Direction | null | undefined;
}>;

/** The argument that says which way round. */
export const DIRECTION = {
  type: DirectionEnum,
  description: 'Which way round (направление); as `orderBy` says unless given.',
} as const;

/**
 * By what the lists of one kind of thing are ordered: `NounOrder`.
 *
 * @param noun what they are called in the schema
 * @param terms what they are called in descriptions, with the Russian term
 */
export function orderOf<T>(
  noun: string,
  terms: Readonly<{ en: string; ru: string }>,
  keys: Readonly<Record<string, OrderKey<T>>>,
) {
  const OrderEnum = builder.enumType(`${noun}Order`, {
    description: `By what ${terms.en} are ordered (порядок: ${terms.ru}).`,
    values: Object.fromEntries(
      Object.entries(keys).map(([name, { description }]) => [name, { value: name, description }]),
    ),
  });
  return {
    /** The arguments that say so. */
    args: (arg: ArgBuilder<Types>) => ({
      orderBy: arg({
        type: OrderEnum,
        description: 'By what they are ordered (порядок); as the field says unless given.',
      }),
      direction: arg(DIRECTION),
    }),
    /** Things so; as they came where nothing is asked for. @throws for a direction of nothing */
    sorted<Thing extends T>(
      context: Context,
      { orderBy, direction }: Ordering,
      things: readonly Thing[],
    ): readonly Thing[] {
      const key = orderBy ? keys[orderBy] : undefined;
      if (key) return sortedBy(things, key, direction);
      if (direction) throw withoutKey(context);
      return things;
    },
  };
}

/** That a direction is given of nothing. */
function withoutKey(context: Context) {
  return badInput(context, {
    ru: 'direction: не сказано, по чему упорядочить. Укажите orderBy.',
    en: 'direction: it is not said by what to order. Give orderBy.',
  });
}
