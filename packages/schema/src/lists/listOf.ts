import type { ArgBuilder, InputFieldRef } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { arrayPage } from '../page.ts';
import type { Asked, Condition } from './conditions.ts';
import type { From } from './known.ts';
import { type Ordering, type OrderKey, orderOf } from './order.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** How a list was asked for. */
type Choice = Ordering & Readonly<{ filter?: Readonly<Record<string, unknown>> | null | undefined }>;

type Paging = Parameters<typeof arrayPage>[1];

/**
 * How the lists of one kind of thing are filtered and ordered, wherever they stand in the schema: `NounFilter` and `NounOrder`. All of
 * it is asked of what the reader sees, so that neither a count nor a place nor a cursor tells of anything else.
 *
 * @param noun what they are called in the schema
 * @param terms what they are called in descriptions, with the Russian term
 */
export function listOf<T>(
  noun: string,
  terms: Readonly<{ en: string; ru: string }>,
  conditions: Readonly<Record<string, Condition<T>>>,
  keys: Readonly<Record<string, OrderKey<T>>>,
) {
  const FilterInput = builder.inputType(`${noun}Filter`, {
    description: `Which ${terms.en} (отбор: ${terms.ru}); what is left out does not restrict, what is given has to hold together.`,
    fields: (t) =>
      Object.fromEntries(Object.entries(conditions).map(([name, { input }]) => [name, input(t)])) as Record<
        string,
        InputFieldRef<Types, unknown>
      >,
  });
  const order = orderOf(noun, terms, keys);

  /** Those that fit, in the order that is asked for; as they came where none is. @throws for what cannot be asked for */
  const choose = <Thing extends T>(
    context: Context,
    from: From,
    { filter, ...ordering }: Choice,
    things: readonly Thing[],
  ): readonly Thing[] => {
    const tests = Object.entries(filter ?? {}).flatMap(([name, wanted]) =>
      wanted === null || wanted === undefined ? [] : [testOf(conditions[name], wanted, { context, name, from })],
    );
    return order.sorted(
      context,
      ordering,
      things.filter((thing) => tests.every((fits) => fits(thing))),
    );
  };

  return {
    /** The arguments of a field that gives such a list. */
    args: (arg: ArgBuilder<Types>) => ({
      filter: arg({ type: FilterInput, description: 'Which (отбор); all unless given.' }),
      ...order.args(arg),
    }),
    choose,
    /** A page of those that fit. */
    page<Thing extends T, F extends From>(context: Context, from: F, args: Choice & Paging, things: readonly Thing[]) {
      return { ...arrayPage(context, args, choose(context, from, args, things)), from };
    },
  };
}

function testOf<T>(condition: Condition<T> | undefined, wanted: unknown, asked: Asked): (thing: T) => boolean {
  return condition ? condition.fitting(wanted as never, asked) : () => true;
}
