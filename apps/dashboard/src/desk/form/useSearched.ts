import type { LiveError, Operation } from '@concord/client';
import { useState } from 'react';
import type { List } from '../../live/list.ts';
import { useOnce } from '../../live/useOnce.ts';
import { type Choice, fitting, searchedOf } from './choice.ts';

/** What a field offers of things that may be too many to list, and which thing a choice is. */
export type Searched<Thing> = Readonly<{
  choices: readonly Choice[];
  onType: (typed: string) => void;
  thingOf: (choice: Choice | null) => Thing | undefined;
  error: LiveError | null;
  reload: () => void;
}>;

/**
 * Offers all of a list where one page holds it; of a longer one besides what the server finds, as one types, whose texts hold what is
 * typed. What is known at once stands first: what is found later does not move it from under the hand.
 *
 * @param asked the variables of both questions
 * @param offer a thing as a choice; null leaves it out
 */
export function useSearched<Listed, Found, Asked extends object, Thing>(
  listed: List<Listed, Asked, Thing>,
  found: Readonly<{ query: Operation<Found, Asked & { text: string }>; thingsIn: (data: Found) => readonly Thing[] }>,
  asked: Asked,
  offer: (thing: Thing) => Choice | null,
): Searched<Thing> {
  const [typed, setTyped] = useState('');
  const first = useOnce(listed.query, asked);
  const page = first.data && listed.pageOf(first.data);
  const isSearched = Boolean(page?.next) && typed.trim().length > 1;
  const hits = useOnce(found.query, isSearched ? { ...asked, text: searchedOf(typed) } : null);
  const offered = (things: readonly Thing[]) =>
    things.flatMap((thing) => {
      const choice = offer(thing);
      return choice ? [{ thing, choice }] : [];
    });
  const known = offered(page?.rows ?? []);
  const later = offered(hits.data ? found.thingsIn(hits.data) : []);
  const near = fitting(
    known.map(({ choice }) => choice),
    typed,
  );
  const isNear = ({ id }: Choice): boolean => near.some((each) => each.id === id);
  const { error, reload } = isSearched ? hits : first;
  return {
    choices: [...near, ...later.map(({ choice }) => choice).filter((choice) => !isNear(choice))],
    onType: setTyped,
    thingOf: (choice) => [...known, ...later].find((each) => each.choice.id === choice?.id)?.thing,
    ...{ error, reload },
  };
}
