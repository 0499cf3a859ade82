import { createHash } from 'node:crypto';
import type { Id, Records, TableName } from '@concord/domain';
import { v7 } from 'uuid';

/** Any instant; what tells ids apart is the name. */
const EPOCH = Date.UTC(1991, 11, 17);

/**
 * The id of what a dataset calls by this name: a UUIDv7 whose random part is made of the name, so that a dataset has the same
 * ids wherever and however often it is loaded.
 */
export function idOf(table: TableName, key: string): Id {
  const hash = createHash('sha256').update(`${table} ${key}`).digest();
  return v7({ msecs: EPOCH, seq: hash.readUInt32BE(16), random: hash.subarray(0, 16) });
}

/** What can be referred to: what the register holds, and what the dataset has said so far. */
export type Names = Readonly<{
  /** The id of what goes by this key; undefined when nothing does. */
  find(table: TableName, key: string): Id | undefined;
  /** Takes a key for something new; undefined when it is taken. */
  declare(table: TableName, key: string): Id | undefined;
  /** The keys of a table, for a message that says what was expected. */
  keys(table: TableName): readonly string[];
}>;

/**
 * Names over the records that the register holds. A synthetic dataset does not find real states, nor the other way round: no
 * position is ever invented for a real state.
 */
export function namesOver(records: Records, synthetic: boolean): Names {
  const known = new Map<TableName, Map<string, Id>>();
  const of = (table: TableName): Map<string, Id> => {
    const names = known.get(table) ?? new Map<string, Id>();
    known.set(table, names);
    return names;
  };
  for (const { id, slug } of records.organisation.values()) of('organisation').set(slug, id);
  for (const state of records.memberState.values())
    if (state.synthetic === synthetic) of('memberState').set(state.code, state.id);
  for (const { id, slug } of records.body.values()) of('body').set(slug, id);
  for (const { id, slug } of records.document.values()) of('document').set(slug, id);
  for (const { id, slug } of records.dossier.values()) of('dossier').set(slug, id);
  for (const route of records.route.values()) {
    of('route').set(route.slug, route.id);
    for (const step of records.step.values())
      if (step.routeId === route.id) of('step').set(`${route.slug}/${step.key}`, step.id);
  }
  /** What has no slug is found by the id that its key gives. */
  const find = (table: TableName, key: string): Id | undefined => {
    const id = idOf(table, key);
    return of(table).get(key) ?? (records[table].has(id) ? id : undefined);
  };
  return {
    find,
    declare(table, key) {
      if (find(table, key)) return undefined;
      const id = idOf(table, key);
      of(table).set(key, id);
      return id;
    },
    keys: (table) => [...of(table).keys()],
  };
}
