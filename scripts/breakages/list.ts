import { ACCOUNTS } from './accounts.ts';
import type { Breakage } from './breakage.ts';
import { CLIENT } from './client.ts';
import { DOMAIN } from './domain.ts';
import { ENGINE } from './engine.ts';
import { RECORD } from './record.ts';
import { REGISTER } from './register.ts';
import { SCHEMA } from './schema.ts';
import { SERVER } from './server.ts';
import { START_UP } from './start.ts';

export type { Breakage } from './breakage.ts';

/** Every breakage, from the rules of the field outwards. */
export const BREAKAGES: readonly Breakage[] = [
  ...DOMAIN,
  ...ENGINE,
  ...RECORD,
  ...REGISTER,
  ...SCHEMA,
  ...SERVER,
  ...ACCOUNTS,
  ...CLIENT,
  ...START_UP,
];
