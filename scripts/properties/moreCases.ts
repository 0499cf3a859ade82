/**
 * Loaded before the tests where properties are tried harder: what they import as fast-check is the same, but tries each property with
 * CONCORD_PROPERTIES_TIMES as many cases as the test says, or as fast-check would by itself; from CONCORD_PROPERTIES_SEED, if that is given.
 */
import { registerHooks } from 'node:module';

/** What fast-check tries where a test says nothing. */
const USUAL = 100;
const { CONCORD_PROPERTIES_TIMES: times = '1', CONCORD_PROPERTIES_SEED: seed } = process.env;

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('/fast-check/lib/fast-check.js')) return nextLoad(url, context);
    // As a module of another address, so that it is not taken for this one again.
    const itself = JSON.stringify(`${url}?itself`);
    const more = `numRuns: Math.ceil((told.numRuns ?? ${USUAL}) * ${Number(times)})`;
    const from = seed === undefined ? '' : `, seed: ${Number(seed)}`;
    const source = `
      import * as itself from ${itself};
      export * from ${itself};
      export const assert = (property, told = {}) => itself.assert(property, { ...told, ${more}${from} });
      export default { ...itself, assert };`;
    return { format: 'module', source, shortCircuit: true };
  },
});
