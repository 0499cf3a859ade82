/**
 * Prints the SQL that leads from one Prisma schema to another: `node diff.ts FROM|empty TO DATABASE_URL`. The engine asks
 * the database for its version and nothing else. A program of its own, because the engine keeps a process alive and breaks when it is instantiated twice in one.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

type Bindings = { __wbg_set_wasm(exports: WebAssembly.Exports): void } & typeof engine;

async function main([from = '', to = '', connectionString = '']: readonly string[]): Promise<void> {
  const { SchemaEngine } = await instantiate();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  const datamodels = [await schemaFile(to)].map(({ path, content }): [string, string] => [path, content]);
  const schemas = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
  const { stdout } = await schemas.diff({
    from: from === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [await schemaFile(from)] },
    to: { tag: 'schemaDatamodel', files: [await schemaFile(to)] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  process.stdout.write(stdout ?? '', () => process.exit(0));
}

async function instantiate(): Promise<Bindings> {
  const bindings = engine as Bindings;
  const url = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(fileURLToPath(url));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings;
}

async function schemaFile(path: string): Promise<{ path: string; content: string }> {
  return { path, content: await readFile(path, 'utf8') };
}

await main(process.argv.slice(2));
