import { type EntryKind, type Payloads, type StreamKind, VISIBILITIES } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { openWorld, type World } from './world.ts';

export const ADMIN = { role: 'admin', account: 'admin' } as const;

export const both = (text: string) => ({ ru: text, en: text });

const CASES = {
  ...{ nominative: 'Клуб', genitive: 'Клуба', dative: 'Клубу', accusative: 'Клуб' },
  ...{ instrumental: 'Клубом', prepositional: 'Клубе' },
};
/** What a club is called, which is registered only to be taken back. */
export const CLUB_NAMES = {
  ru: { short: 'Клуб', full: 'Клуб', cases: CASES },
  en: { short: 'Club', full: 'Club in full' },
};

const CORRECT = `mutation ($input: CorrectEntryInput!) { correctEntry(input: $input) {
  __typename
  ... on EntryCorrected { dossier { slug } entry { id kind synthetic subject { __typename } } entries { kind } }
  ... on CommandRefused { code facts message }
} }`;

/** A register with a commonwealth and a dossier `anything`, and another one that only the secretariat sees. */
export async function openCorrecting() {
  const id = idsOf();
  const world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'anything'), { idempotencyKey: 'anything' });
  await world.register.append(worldEntries(idsOf(), 'secretariat', 'hidden'), { idempotencyKey: 'hidden' });

  let keys = 0;
  const key = (): string => {
    keys += 1;
    return `anything ${keys}`;
  };
  const all = () => world.register.loadEntries({ sight: VISIBILITIES });
  return {
    ...{ world, id, all },
    party: (code: string) => encodeGlobalID('MemberState', id(code)),

    async correct(entryId: string, changes: object, viewer: Parameters<World['runOk']>[2] = ADMIN) {
      const entry = encodeGlobalID('JournalEntry', entryId);
      const input = { entry, kind: 'MISENTRY', reason: { ru: 'Описка' }, idempotencyKey: key(), ...changes };
      return (await world.runOk(CORRECT, { input }, viewer)).correctEntry;
    },

    /** An entry as a dataset would bring it. */
    async told<K extends EntryKind>(
      stream: string,
      streamKind: StreamKind,
      kind: K,
      payload: Payloads[K],
    ): Promise<StoredEntry> {
      const entry = newEntry(streamKind, id(stream), kind, payload, { day: '2026-03-11' });
      const [made] = await world.register.append([entry], { idempotencyKey: key() });
      return made as StoredEntry;
    },

    entryOf: async (kind: EntryKind, word: string): Promise<string> =>
      (await all()).find((entry) => entry.kind === kind && JSON.stringify(entry.payload).includes(id(word)))?.id ?? '',
  };
}

export type Correcting = Awaited<ReturnType<typeof openCorrecting>>;
