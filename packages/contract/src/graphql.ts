import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.ts';

/** A cursor as the server issued it: it means nothing to anybody else. */
export type Cursor = string & { readonly __cursor?: never };

/**
 * Types an operation by the schema: `graphql('query { viewer { role } }')`. Dates are `YYYY-MM-DD`, instants are ISO 8601
 * in UTC.
 */
export const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: { ID: string; LocalDate: string; DateTime: string; Cursor: Cursor; JSON: unknown };
}>();
