import type { AgainSays } from '@concord/domain';
import { ofAnswers } from './answers.ts';
import type { Case, Given } from './case.ts';
import { ofDossiers } from './dossiers.ts';
import { ofMeetings } from './meetings.ts';
import { ofRegistry } from './registry.ts';

/** For everything that can be said instead an entry of which it is said, in an order in which they can be told. */
export function casesOf(given: Given): { readonly [Of in keyof AgainSays]: Case } {
  return { ...ofRegistry(given), ...ofMeetings(given), ...ofDossiers(given), ...ofAnswers(given) };
}
