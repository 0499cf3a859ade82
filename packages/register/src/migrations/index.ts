export { applyMigrations, MigrationRefused } from './apply.ts';
