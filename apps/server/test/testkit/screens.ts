import { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** A token as an administrator makes it for a screen: its id, and the secret that stands in the address for the screen. */
export type DeviceToken = Readonly<{ id: string; secret: string }>;

const MAKE = `mutation ($days: Int!) {
  createDeviceToken(input: { name: "Холл", days: $days }) { ... on AccessTokenMade { secret token { id } } }
}`;

/** Makes the token of a screen, as the page of administrators does. */
export async function deviceToken(admin: Visitor, days = 366): Promise<DeviceToken> {
  type Made = { createDeviceToken: { secret: string; token: { id: string } } };
  const { body } = await admin.ask<Made>(MAKE, { days });
  const { secret, token } = body.data.createDeviceToken;
  return { id: token.id, secret };
}

/** A browser that has opened the address of a screen. */
export async function openedScreen({ url }: Pick<World, 'url'>, { secret }: DeviceToken): Promise<Visitor> {
  const screen = new Visitor(url);
  const { status } = await screen.post('/auth/screen', { token: secret });
  if (status !== 200) throw new Error(`the address of the screen was not taken: ${status}`);
  return screen;
}
