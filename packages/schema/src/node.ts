import { decodeGlobalID, resolveNodes } from '@pothos/plugin-relay';
import { type GraphQLResolveInfo, isInterfaceType, isObjectType } from 'graphql';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { PAGE } from './pageSize.ts';
import { badInput } from './text/problem.ts';

/** The objects with global ids; null for what is no global id, and for what is not there or may not be seen. */
function load(context: Context, info: GraphQLResolveInfo, ids: readonly string[]): Promise<unknown[]> {
  return resolveNodes(
    builder,
    context,
    info,
    ids.map((id) => readGlobalId(id, info)),
  );
}

function readGlobalId(text: string, { schema }: GraphQLResolveInfo): { typename: string; id: string } | null {
  try {
    const read = decodeGlobalID(text);
    const [type, node] = [schema.getType(read.typename), schema.getType('Node')];
    return isObjectType(type) && isInterfaceType(node) && schema.isSubType(node, type) ? read : null;
  } catch {
    return null;
  }
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description:
      'The object with a global id (объект по идентификатору); null when there is none, or none that you may see. Resolves objects of a past day too.',
    args: { id: t.arg.id({ required: true, description: 'Global id (идентификатор).' }) },
    resolve: async (_root, { id }, context, info) => (await load(context, info, [id]))[0] as never,
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'The objects with these global ids (объекты по идентификаторам), in the same order; null for those that are not there.',
    args: { ids: t.arg.idList({ required: true, description: `Global ids (идентификаторы), at most ${PAGE.max}.` }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.min(Math.max(ids.length, 1), PAGE.max) }),
    resolve: (_root, { ids }, context, info) => {
      if (ids.length <= PAGE.max) return load(context, info, ids) as never;
      throw badInput(context, {
        ru: `ids: указано ${ids.length}; ожидается не больше ${PAGE.max}. Запрашивайте частями.`,
        en: `ids are ${ids.length}; expected at most ${PAGE.max}. Ask for them in parts.`,
      });
    },
  }),
);
