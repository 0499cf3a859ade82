import type { Id, Viewer } from '@concord/domain';
import { inject } from 'vitest';
import { openRegister, type Register, type RegisterSettings } from '../src/index.ts';
import { createTestDatabase, idsOf, type STATES, worldEntries } from '../src/testing/index.ts';

export { idsOf, newEntry, remark, STATES, worldEntries } from '../src/testing/index.ts';
export const TODAY = '2026-03-20';
export const SECRETARIAT: Viewer = { role: 'secretariat', account: 'secretariat' };

export type World = Readonly<{
  register: Register;
  databaseUrl: string;
  id: (word: string) => Id;
  /** Opens one more register on the same database, as another server process would. */
  another(settings?: Partial<RegisterSettings>): Promise<Register>;
  /** A position of a state, by its code. */
  position(code: (typeof STATES)[number], text?: string | null): Parameters<Register['execute']>[0];
  close(): Promise<void>;
}>;

/** A fresh database with the world of `worldEntries`. */
export async function openWorld(settings: Partial<RegisterSettings> = {}): Promise<World> {
  const { databaseUrl, drop } = await createTestDatabase(inject('serverUrl'));
  const open = (own: Partial<RegisterSettings>): Promise<Register> =>
    openRegister({ databaseUrl, today: () => TODAY, ...settings, ...own });
  const id = idsOf();
  const register = await open({});
  const others: Register[] = [];
  await register.append(worldEntries(id), { idempotencyKey: 'world' });
  return {
    ...{ register, databaseUrl, id },
    async another(own = {}) {
      const other = await open(own);
      others.push(other);
      return other;
    },
    position: (code, text = null) => ({
      ...{
        command: 'expressPosition',
        dossier: 'trial',
        documentId: id('document'),
        stepId: id('step'),
        partyId: id(code),
      },
      ...{
        revisionId: null,
        stand: 'agreed',
        occurred: '2026-03-10',
        known: null,
        source: null,
        text,
        offRoute: false,
      },
    }),
    async close() {
      for (const one of [register, ...others]) await one.close();
      await drop();
    },
  };
}
