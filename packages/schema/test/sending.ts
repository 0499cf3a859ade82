import type { Viewer } from '@concord/domain';
import type { World } from './world.ts';

export const ADMIN: Viewer = { role: 'admin', account: 'admin' };

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

let keys = 0;
/** A key of a command that nobody has used. */
export function newKey(): string {
  keys += 1;
  return `entering ${keys}`;
}

/** The global id of a fictional paper that nothing hides. */
export async function paperOf({ register }: World, position = 0): Promise<string> {
  const papers = await register.prisma.document.findMany({
    where: { dossierId: null, synthetic: true, visibility: 'public' },
    orderBy: { id: 'asc' },
  });
  return idOf('Document', papers[position]?.id ?? '');
}

/** A global id, of today or of a past day. */
export function idOf(type: string, id: string, day?: string): string {
  return Buffer.from(`${type}:${id}${day ? `@${day}` : ''}`).toString('base64');
}

/** The same thing on a past day. */
export function onDayOf(globalId: string, day: string): string {
  return Buffer.from(`${Buffer.from(globalId, 'base64')}@${day}`).toString('base64');
}

/** Names of something new. */
export const NAMES = {
  ru: {
    ...{ short: 'Новое', full: 'Новое и полное' },
    cases: {
      ...{ genitive: 'Нового', dative: 'Новому', accusative: 'Новое', instrumental: 'Новым', prepositional: 'Новом' },
    },
  },
  en: { short: 'New', full: 'New in full' },
};

/** Sends a command by the name of its mutation; its input type is called after it. */
export async function send(
  world: World,
  name: string,
  input: Data,
  viewer: Viewer,
  fields: string,
  key = newKey(),
): Promise<Data> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { result } = await world.runOk(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields}
       ... on CommandRefused { code facts en: message(locale: EN) ru: message(locale: RU) } } }`,
    { input: { ...input, idempotencyKey: key } },
    viewer,
  );
  return result;
}
