import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, examplesOf, startProject } from './testkit/consumer.ts';
import { runProgram, startProgram } from './testkit/program.ts';
import { openWorld, type World } from './testkit/world.ts';

describe('the packed packages, installed into an empty project', () => {
  let world: World;
  let project: Consumer;
  beforeAll(async () => {
    const [following = '', keeping = ''] = await examplesOf('client');
    const [asking = ''] = await examplesOf('contract');
    project = await startProject({
      'following.mjs': following,
      'following.mts': following,
      'keeping.ts': keeping,
      'asking.ts': asking,
      'all.ts': ALL,
    });
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
    await project.remove();
  });

  it('bring types that hold under strict checks, and that know the schema', async () => {
    await project.checkTypes();
  });

  it('follow a subscription across a cut in plain JavaScript: nothing missing, nothing twice, all in order', async () => {
    const { network, secretariat } = world;
    const CONCORD_URL = `${network.url}/graphql`;
    const { lines, kill, ended } = startProgram(['following.mjs'], project.folder, { CONCORD_URL });
    await network.webSockets(1);
    const before = await secretariat.express(3);
    await lines.reaches(3);
    network.cut();
    const meanwhile = await secretariat.express(20);
    await network.restore();
    await lines.reaches(23);
    const after = await secretariat.express(2);
    await lines.reaches(25);
    kill('SIGINT');
    expect(await ended).toEqual({ code: 0, err: '' });
    expect(lines.all.map((line) => line.split(' ')[0])).toEqual([...before, ...meanwhile, ...after]);
  });

  it('ask a question', async () => {
    const printed = await runProgram(['asking.ts'], project.folder, { CONCORD_URL: `${world.network.url}/graphql` });
    expect(printed).toMatch(/^.+: .+\.$/m);
  });
});

/** Uses everything that the packages export, and what the schema does not have. */
const ALL = `
import type { introspection } from '@concord/contract/introspection';
import * as contract from '@concord/contract';
import * as client from '@concord/client';
import * as domain from '@concord/domain';

export type Root = (typeof introspection)['__schema']['queryType']['name'];
export const root: Root = 'Query';
export const schema: string = import.meta.resolve('@concord/contract/schema.graphql');
export const all: readonly object[] = [contract, client, domain];

const query = contract.graphql('{ board { asOf } }');
type Answer = contract.ResultOf<typeof query>;
export const day = ({ board }: Answer): string => board.asOf;
// @ts-expect-error
export const weather = ({ board }: Answer) => board.weather;
`;
