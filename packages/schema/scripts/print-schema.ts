/** Prints the schema into packages/contract/schema.graphql; with `--check` it exits with 1 when that file has drifted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/index.ts';

const FILE = fileURLToPath(new URL('../../contract/schema.graphql', import.meta.url));

const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
} else if (readFileSync(FILE, 'utf8') !== printed) {
  console.error(
    'packages/contract/schema.graphql is not what the code says. Run `npm run contract` and commit the file.',
  );
  process.exitCode = 1;
}
