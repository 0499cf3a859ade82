import type { Locale, Viewer } from '@concord/domain';
import { graphql } from 'graphql';
import { createContext, schema } from '../src/index.ts';
import { ANONYMOUS, TODAY, type World } from './world.ts';

/** The one message, in a language, of a question that must be refused as one that cannot be answered. */
export async function refusedIn(
  { register }: World,
  locale: Locale,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  viewer: Viewer = ANONYMOUS,
): Promise<string> {
  const contextValue = createContext({ register, viewer, today: () => TODAY, locale });
  const { errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  const [error] = errors;
  if (!error || errors.length > 1 || error.extensions.code !== 'BAD_USER_INPUT')
    throw new Error(`expected one refusal, found ${JSON.stringify(errors)}`);
  return error.message;
}
