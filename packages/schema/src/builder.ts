import type { LocalDate } from '@concord/domain';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { RELAY_TEXTS } from './relay.ts';

/** How many nodes a connection gives unless asked, and at most. */
export const PAGE = { default: 20, max: 100 };

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
  relay: RELAY_TEXTS,
  prisma: {
    client: ({ register }) => register.prisma,
    dmmf: getDatamodel(),
    defaultConnectionSize: PAGE.default,
    maxConnectionSize: PAGE.max,
    onUnusedQuery: 'error',
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: { complexity: 60_000, depth: 20, breadth: 800 },
  },
});

builder.queryType({
  description:
    'Everything that can be asked. Answers that depend on a day say which day and which place in the journal they reflect.',
});
builder.mutationType({
  description:
    'Everything that can be entered, one field for each command, named in the imperative. Needs a bearer token.',
});
builder.subscriptionType({ description: 'What happens from now on, or since a cursor.' });
