import type { LocalDate } from '@concord/domain';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { COUNTED, PAGE, pageCost } from './pageSize.ts';
import { RELAY_TEXTS } from './relay.ts';

/** The one builder of the schema; every noun's file adds to it. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    LocalDate: { Input: LocalDate; Output: LocalDate };
    DateTime: { Input: string; Output: string };
    Cursor: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    ...RELAY_TEXTS,
    defaultConnectionFieldOptions: { complexity: pageCost },
    edgesFieldOptions: { ...RELAY_TEXTS.edgesFieldOptions, complexity: COUNTED },
  },
  prisma: {
    client: ({ register }) => register.prisma,
    dmmf: getDatamodel(),
    defaultConnectionSize: PAGE.default,
    maxConnectionSize: PAGE.max,
    onUnusedQuery: 'error',
  },
  complexity: {
    defaultComplexity: 1,
    // What an operation may cost is the server's to say: it knows before anything is resolved.
    defaultListMultiplier: 5,
  },
});

builder.queryType({
  description:
    'Everything that can be asked (запросы). Answers that depend on a day say which day and which place in the journal they reflect.',
});
builder.mutationType({
  description:
    'Everything that can be entered (внесение), one field for each command, named in the imperative. Needs a session or a bearer token.',
});
builder.subscriptionType({ description: 'What happens from now on (подписки), or since a cursor.' });
