export { applyMigrations, type Migration, MigrationRefused, readMigrations } from './apply.ts';
