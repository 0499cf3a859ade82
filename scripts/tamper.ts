/**
 * Tampers with every entry of a journal in every way and shows that `verify` names the first bad one: `npm run tamper`. It starts a
 * database of its own with the demo datasets, or with `-- --dataset record`; `npm test` does the same in a few places.
 */
import { parseArgs } from 'node:util';
import { loadDatasets, openRegister } from '../packages/register/src/index.ts';
import { createTestDatabase, startTestServer, tamperWithAll } from '../packages/register/src/testing/index.ts';
import { messageOf } from './lib/messageOf.ts';
import { DATASETS } from './lib/settings.ts';

const TODAY = '2026-03-02';
/** After how many entries it is said how far it is. */
const STEP = 50;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dataset: { type: 'string', default: 'demo' } } });
  const dataset = DATASETS.find((name) => name === values.dataset);
  if (!dataset) throw new Error(`--dataset is "${values.dataset}"; expected one of ${DATASETS.join(', ')}.`);
  const server = await startTestServer();
  try {
    const { databaseUrl } = await createTestDatabase(server.databaseUrl);
    const register = await openRegister({ databaseUrl, today: () => TODAY });
    await loadDatasets(register, dataset, { today: TODAY, log: () => undefined });
    await register.close();
    const { times, unnoticed } = await tamperWithAll(databaseUrl, undefined, (number) => {
      if (number % STEP === 0) console.error(`${number} entries tampered with`);
    });
    if (unnoticed.length > 0) console.table(unnoticed);
    console.log(`Tampered ${times} times; the first bad entry was not named ${unnoticed.length} times`);
    process.exitCode = unnoticed.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
