import { fold } from '@concord/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Correcting, openCorrecting } from './correctingWorld.ts';
import { casesOf } from './saidInstead/index.ts';

let correcting: Correcting;
beforeAll(async () => {
  correcting = await openCorrecting();
});
afterAll(() => correcting.world.close());

test.each(Object.keys(casesOf({ id: String, party: String })) as (keyof ReturnType<typeof casesOf>)[])(
  'of %s something else is said',
  async (of) => {
    const { id, told, correct, all } = correcting;
    const [kind, stream, streamKind, payload, says, table, expected] = casesOf(correcting)[of];
    const entry = await told(stream, streamKind, kind, payload() as never);
    expect(await correct(entry.id, says())).toMatchObject({ __typename: 'EntryCorrected' });
    const rows = [...fold(await all())[table].values()].filter(({ streamId }) => streamId === id(stream));
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining(deeply(expected))]));
  },
);

/** What an object holds, at any depth. */
function deeply(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? expect.objectContaining(inner)
        : Array.isArray(inner) && typeof inner[0] === 'object'
          ? inner.map((each) => expect.objectContaining(each))
          : inner,
    ]),
  );
}
