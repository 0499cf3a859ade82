import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { AccountBook } from './book.ts';

/** @throws where the schema is used without accounts, and so nobody can be asked about them */
export function bookOf({ accounts }: Context): AccountBook {
  if (accounts) return accounts;
  throw new GraphQLError('There are no accounts here.');
}
