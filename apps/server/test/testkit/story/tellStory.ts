import { randomUUID } from 'node:crypto';
import type { Role } from '@concord/domain';
import { schema } from '@concord/schema';
import { getNamedType, isInputObjectType } from 'graphql';
import { refusalIn, wholeOperation } from '../everyField.ts';
import type { Result } from '../told.ts';
import type { World } from '../world.ts';
import { EVERY_COMMAND } from './everyCommand.ts';
import type { Known, Sent } from './sent.ts';

/** Sends an operation in a role. */
export type Send = (role: Role, query: string, variables: Readonly<Record<string, unknown>>) => Promise<Result>;

/**
 * Tells the story of a commonwealth of its own: each command is sent by one role after the other until it is carried out.
 *
 * @param state the code of a fictional state that there is not yet
 * @throws when a command is not carried out for the last of them
 */
export async function tellStory(
  { register, onTheDayBefore }: World,
  { name, state, tellers }: Readonly<{ name: string; state: string; tellers: readonly Role[] }>,
  send: Send,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const party of await register.prisma.memberState.findMany())
    ids.set(party.code, globalId('MemberState', party.id));
  const known: Known = {
    ...{ name, state },
    id(word) {
      const id = ids.get(word);
      if (id === undefined) throw new Error(`Nothing is known yet as ${word}.`);
      return id;
    },
  };
  let { number: last } = await register.position();
  for (const sent of EVERY_COMMAND) {
    const carryOut = (): Promise<void> => sendUntilDone(sent, inputOf(sent, known), tellers, send);
    // What has ended by silence when its letter is entered is concluded with that; what ends later is left to who concludes it.
    await (sent.command === 'requestPositions' ? onTheDayBefore(carryOut) : carryOut());
    const entries = await register.prisma.journalEntry.findMany({ where: { number: { gt: last } } });
    for (const { id, number, kind, payload } of entries) {
      if (number > last) last = number;
      const said = payload as Readonly<Record<string, unknown>>;
      for (const [word, field] of Object.entries(sent.named)) {
        if (field === 'entry') ids.set(word, globalId('JournalEntry', id));
        else if (typeof said[field] === 'string') ids.set(word, idIn(field, said[field]));
      }
      if (kind === 'routePublished')
        for (const { key, stepId } of said.steps as readonly Readonly<{ key: string; stepId: string }>[])
          ids.set(key, globalId('Step', stepId));
      if (kind === 'decisionTaken')
        for (const { acts } of said.clauses as readonly Readonly<{ acts: readonly { actId: string }[] }>[])
          for (const { actId } of acts) ids.set('act', actId);
    }
  }
}

async function sendUntilDone({ command }: Sent, input: object, tellers: readonly Role[], send: Send): Promise<void> {
  let last: Result = {};
  for (const role of tellers) {
    last = await send(role, wholeOperation('mutation', command), { input: { ...input, idempotencyKey: randomUUID() } });
    const [answer] = Object.values(last.data ?? {});
    if (answer && refusalIn(answer) === undefined) return;
  }
  throw new Error(`${command} is not carried out: ${JSON.stringify([input, last])}`);
}

/** With the day and the paper, where such a command has them. */
function inputOf({ command, day, input }: Sent, known: Known): object {
  const type = getNamedType(schema.getMutationType()?.getFields()[command]?.args[0]?.type);
  const isSourced = isInputObjectType(type) && 'source' in type.getFields();
  return {
    ...(day === null ? {} : { occurred: day }),
    ...(isSourced ? { source: { paper: known.id('paper'), locator: 'heading', words: ['Совет'] } } : {}),
    ...input(known),
  };
}

/** The id in the API of what a field of an entry names; letters go by their inner one. */
function idIn(field: string, inner: string): string {
  if (field === 'requestId') return inner;
  return globalId(`${field.charAt(0).toUpperCase()}${field.slice(1, -'Id'.length)}`, inner);
}

function globalId(type: string, inner: string): string {
  return Buffer.from(`${type}:${inner}`).toString('base64');
}
