import type { LocalizedText } from '@concord/domain';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/** An error for who asked for what cannot be answered: what is wrong and what to do, in the language of the request. */
export function badInput({ locale }: Pick<Context, 'locale'>, message: LocalizedText): GraphQLError {
  return new GraphQLError(message[locale], { extensions: { code: 'BAD_USER_INPUT' } });
}

/** The code of an error for an answer that would hold more than one may; nothing of such an answer is given. */
export const ANSWER_TOO_LARGE = 'ANSWER_TOO_LARGE';
