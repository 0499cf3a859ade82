import { addDays, type LocalDate } from '@concord/domain';
import { openRegister, type Register } from '@concord/register';
import { createDemoDatabase } from '@concord/register/testing';
import { inject } from 'vitest';
import { createServiceToken, openParts, type Parts, type ServiceRole } from '../../src/accounts/index.ts';
import { createLog, type Logger, type ServerSettings, startServer } from '../../src/index.ts';
import { type WatchedFeed, watchReaders } from './readers.ts';

/** A database of its own with the training dossier in it, and a server on it. */
export type World = Readonly<{
  url: string;
  databaseUrl: string;
  register: Register;
  /** The feed that the server reads. */
  feed: WatchedFeed;
  /** What accounts are made with, as the scripts do it. */
  parts: Parts;
  today: LocalDate;
  log: Logger;
  token(wanted: ServiceRole, scope?: Readonly<{ readOnly?: boolean; days?: number }>): Promise<string>;
  /** Withdraws every token of an account. */
  withdrawTokens(account: string): Promise<void>;
  /** Does something while it is still the day before for the register. */
  onTheDayBefore(work: () => Promise<void>): Promise<void>;
  /** Takes the database away, as an outage would. */
  loseDatabase(): Promise<void>;
  close(): Promise<void>;
}>;

/** The days of the training dossier are counted from the day of loading, so any day will do. */
const TODAY = '2026-03-02';

/**
 * @param given what differs for the server; `pollEvery` is how often the register looks at the day, in milliseconds, and `registerDay`
 *   the day that it finds, where that is not the server's
 */
export async function startWorld(
  given: Partial<ServerSettings> & Readonly<{ pollEvery?: number; registerDay?: () => LocalDate }> = {},
): Promise<World> {
  const database = await createDemoDatabase(inject('serverUrl'), TODAY);
  const { databaseUrl } = database;
  const { log = createLog('silent'), today = () => TODAY, pollEvery, registerDay = today } = given;
  let isDayBefore = false;
  const day = () => (isDayBefore ? addDays(TODAY, -1) : registerDay());
  const register = await openRegister({ databaseUrl, today: day, ...(pollEvery === undefined ? {} : { pollEvery }) });
  const parts = await openParts(register.prisma, log, given);
  const feed = watchReaders(register.feed);
  const watched = { ...register, feed };
  const server = await startServer({ register: watched, host: '127.0.0.1', port: 0, log, today, ...given });
  return {
    url: server.url,
    databaseUrl,
    register,
    feed,
    parts,
    today: TODAY,
    log,
    async token(wanted, scope) {
      const made = await createServiceToken(parts, wanted, scope);
      if (!('secret' in made)) throw new Error(made.code);
      return made.secret;
    },
    async withdrawTokens(account) {
      await register.prisma.authApiKey.deleteMany({ where: { referenceId: account } });
    },
    async onTheDayBefore(work) {
      isDayBefore = true;
      await work();
      isDayBefore = false;
    },
    loseDatabase: () => database.drop(),
    async close() {
      await server.close();
      await register.close();
      await database.drop();
    },
  };
}
