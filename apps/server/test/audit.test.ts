import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './testkit/world.ts';

/** https://github.com/graphql/graphql-http: what the GraphQL-over-HTTP specification must, should and may have. */
const audits: readonly Audit[] = serverAudits({ url: () => `${world.url}/graphql` });

let world: World;

describe('The GraphQL-over-HTTP audit', () => {
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('has audits', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  it.each(audits)('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
