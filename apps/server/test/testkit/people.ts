import type { WantedAccount } from '@concord/schema';
import { createAccount } from '../../src/accounts/index.ts';
import { Visitor } from './visitor.ts';
import type { World } from './world.ts';

export const PASSWORD = 'верная лошадь, скрепка';

/** Somebody with an account; the secret of the link that they were given. */
export type Person = Readonly<{ id: string; email: string; secret: string }>;

/** Makes an account, as the administrator's script does. */
export async function makeAccount(world: World, wanted: Partial<WantedAccount> = {}): Promise<Person> {
  const email = `${crypto.randomUUID()}@example.org`;
  const made = await createAccount(
    world.parts,
    { account: undefined },
    {
      ...{ role: 'secretariat', name: 'Анна Петрова', email, state: null },
      ...wanted,
    },
  );
  if (!('link' in made)) throw new Error(made.code);
  return { id: made.account.id, email: made.account.email, secret: made.link.path.split('#')[1] ?? '' };
}

/** Somebody who has just signed in, with the password set. */
export async function signedIn(world: World, wanted?: Partial<WantedAccount>): Promise<Person & { visitor: Visitor }> {
  const person = await makeAccount(world, wanted);
  const visitor = new Visitor(world.url);
  const { status } = await visitor.post('/auth/password', { token: person.secret, password: PASSWORD });
  if (status !== 200) throw new Error(`the password could not be set: ${status}`);
  return { ...person, visitor };
}
