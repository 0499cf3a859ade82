import { type MakeComment, NO_RECORDS, VISIBILITIES, type Viewer } from '@concord/domain';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { record, StreamMoved } from '../src/journal/record.ts';
import { TABLES } from '../src/journal/tables.ts';
import { inTransaction } from '../src/transaction.ts';
import { newEntry, openWorld, remark, SECRETARIAT, STATES, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const all = { sight: VISIBILITIES };

describe('recording', () => {
  test('gives numbers in commit order without gaps, however many write at once', async () => {
    const other = await world.another();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        [world.register, other][index % 2]?.execute(world.position(STATES[index % 3] ?? 'XA', `№ ${index}`), {
          viewer: SECRETARIAT,
          idempotencyKey: `command ${index}`,
        }),
      ),
    );
    expect(outcomes.map((outcome) => outcome?.kind)).toEqual(Array(50).fill('executed'));
    const entries = await world.register.loadEntries(all);
    expect(entries.map(({ number }) => Number(number))).toEqual(entries.map((_, index) => index + 1));
    const own = entries.filter(({ streamId }) => streamId === world.id('dossier'));
    expect(own.map(({ streamVersion }) => streamVersion)).toEqual(own.map((_, index) => index + 1));
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('carries out a command once, also when it is sent twice at the same moment to two processes', async () => {
    const other = await world.another();
    const send = (text: string, register = world.register) =>
      register.execute(world.position('XA', text), { viewer: SECRETARIAT, idempotencyKey: 'same' });
    const [first, second] = await Promise.all([send('a'), send('a', other)]);
    expect(first).toMatchObject({ kind: 'executed' });
    expect(second).toEqual(first);
    expect(await send('b')).toMatchObject({ kind: 'refused', refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await world.register.loadEntries(all)).filter(({ kind }) => kind === 'positionExpressed')).toHaveLength(1);
  });

  test('tells nothing of what it recorded to a sender who may not enter it, or see it, any more', async () => {
    const { register, id } = world;
    const told = { command: 'makeComment', dossier: 'trial', stepId: id('step'), partyId: id('XA') } as const;
    const about = { documentId: id('document'), revisionId: null, element: null, replyId: null, source: null } as const;
    const comment = (given: Pick<MakeComment, 'visibility' | 'concerned'>): MakeComment => ({
      ...{ ...told, ...about, occurred: '2026-03-10', known: null, text: 'сокровенное', proposedWording: null },
      ...given,
    });
    const delegate = (state: string): Viewer => ({ role: 'delegate', account: 'delegate', state });
    const forThem = comment({ visibility: 'concerned', concerned: ['XA'] });
    const forAll = comment({ visibility: 'public' });
    for (const [idempotencyKey, command] of Object.entries({ forThem, forAll })) {
      const send = (viewer: Viewer) => register.execute(command, { viewer, idempotencyKey });
      const first = await send(delegate('XA'));
      expect(first).toMatchObject({ kind: 'executed' });
      expect(await send(delegate('XA'))).toEqual(first);
      expect(await send(delegate('XB'))).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_ALLOWED' } });
    }
    const comments = (await register.loadEntries(all)).filter(({ kind }) => kind === 'commentMade');
    expect(comments).toHaveLength(2);
  });

  test('refuses a stale version and says what came since', async () => {
    const { versions } = await world.register.loadDossiers({}, all);
    const seen = versions.get(world.id('dossier')) ?? -1;
    const send = (key: string) =>
      world.register.execute(world.position('XA', key), {
        viewer: SECRETARIAT,
        idempotencyKey: key,
        expectedVersion: seen,
      });
    const accepted = await send('first');
    expect(accepted).toMatchObject({ kind: 'executed' });
    expect(await send('second')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'VERSION_CONFLICT', facts: { expected: seen, actual: seen + 1, kinds: ['positionExpressed'] } },
    });
  });

  test('writes all or nothing', async () => {
    const before = await world.register.loadEntries(all);
    const entries = before.filter(({ kind }) => kind === 'documentAdded');
    // The second of the two repeats a slug that must be unique, so the row of it cannot be written.
    const broken = entries.flatMap(
      ({ id: _, number: __, hash: ___, streamVersion: ____, recordedAt: _____, recordedBy: ______, ...entry }) => [
        { ...entry, payload: { ...entry.payload, documentId: world.id('new'), slug: 'new' } },
        { ...entry, payload: { ...entry.payload, documentId: world.id('twin') } },
      ],
    );
    await expect(world.register.append(broken as never, { idempotencyKey: 'broken' })).rejects.toThrow(/unique/);
    expect(await world.register.loadEntries(all)).toEqual(before);
    const { records } = await world.register.loadDossiers({}, all);
    expect(records.document.has(world.id('new'))).toBe(false);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('keeps a command and its key together: where the one cannot be written, neither is', async () => {
    const before = await world.register.position();
    const admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
    await admin.query(
      `ALTER TABLE "ExecutedCommand" ADD CONSTRAINT no_room CHECK (account <> 'secretariat') NOT VALID`,
    );
    await admin.end();
    const sent = world.register.execute(world.position('XA'), { viewer: SECRETARIAT, idempotencyKey: 'a' });
    await expect(sent).rejects.toThrow(/no_room/);
    expect(await world.register.position()).toEqual(before);
  });

  test('takes a dataset once, also when two processes bring it at the same moment', async () => {
    const other = await world.another();
    const entries = [remark(world.id, 'once')];
    const recorded = await Promise.all(
      [world.register, other].map((register) => register.append(entries, { idempotencyKey: 'dataset' })),
    );
    expect(recorded.map(({ length }) => length).sort()).toEqual([0, 1]);
  });

  test('writes nothing to a stream that has moved on since it was read', async () => {
    const before = await world.register.position();
    const pool = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
    const stale = inTransaction(pool, (client) =>
      record(client, {
        ...{ entries: [remark(world.id, 'stale')], records: NO_RECORDS, account: null, now: new Date(), newId },
        versions: new Map([[world.id('dossier'), 2]]),
      }),
    );
    await expect(stale).rejects.toThrow(StreamMoved);
    await pool.end();
    expect(await world.register.position()).toEqual(before);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('lets no stream change a record of another', async () => {
    const { register, id } = world;
    const organisation = { organisationId: id('org'), slug: 'taken', names: (await org()).names, synthetic: true };
    const entry = newEntry('organisation', id('usurper'), 'organisationRegistered', organisation);
    await expect(register.append([entry], { idempotencyKey: 'usurper' })).rejects.toThrow(/belongs to another stream/);
    expect((await org()).slug).toBe('org-trial');

    async function org() {
      const { records } = await register.loadDossiers({ ids: [] }, all);
      const found = records.organisation.get(id('org'));
      if (!found) throw new Error('the organisation of the world is gone');
      return found;
    }
  });

  test('the columns of the tables are the keys of the records', async () => {
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    for (const { sqlName, columns } of TABLES) {
      const { rows } = await client.query(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${sqlName}'::regclass AND attnum > 0 ORDER BY attname`,
      );
      expect(
        rows.map(({ name }) => name),
        sqlName,
      ).toEqual(columns.map(({ name }) => name).sort());
    }
    await client.end();
  });
});
