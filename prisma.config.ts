import { defineConfig } from 'prisma/config';

// `generate` and `validate` need no engine; where it cannot be downloaded any program in its place will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
