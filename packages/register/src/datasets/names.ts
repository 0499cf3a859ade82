import { createHash } from 'node:crypto';
import { type Id, isFictional, type Records, type TableName } from '@concord/domain';
import { v7 } from 'uuid';

/** Any instant; what tells ids apart is the name. */
const EPOCH = Date.UTC(1991, 11, 17);

/**
 * The id of what a dataset calls by this name: a UUIDv7 whose random part is made of the name, so that a dataset has the same
 * ids wherever and however often it is loaded.
 */
export function idOf(table: TableName, key: string): Id {
  return madeOf(`${table} ${key}`);
}

/** The id of the entry that a dataset's fact of this name (`as`) makes: in the same way, so that a correction can say it. */
export function entryIdOf(dataset: string, name: string): Id {
  return madeOf(`entry ${dataset}/${name}`);
}

function madeOf(name: string): Id {
  const hash = createHash('sha256').update(name).digest();
  return v7({ msecs: EPOCH, seq: hash.readUInt32BE(16), random: hash.subarray(0, 16) });
}

/** What can be referred to: what the register holds on this side of the fictional and the real, and what the dataset has said. */
export type Names = Readonly<{
  /** The id of what goes by this key; undefined when nothing does. */
  find(table: TableName, key: string): Id | undefined;
  /** Takes a key for something new; undefined when it is taken, also on the other side. */
  declare(table: TableName, key: string): Id | undefined;
  /** Forgets the keys of what is no more, because it was taken back: they refer to nothing, and are free again. */
  release(ids: ReadonlySet<Id>): void;
  /** Whether the key is of something on the other side: real for a synthetic dataset, fictional for any other. */
  isOther(table: TableName, key: string): boolean;
  /** The keys of a table, for a message that says what was expected. */
  keys(table: TableName): readonly string[];
}>;

/**
 * Names over the records that the register holds. A synthetic dataset finds only what is fictional, and any other only what is
 * real: no position is ever invented for a real state, and nothing fictional stands in a real dossier.
 */
export function namesOver(records: Records, synthetic: boolean): Names {
  const known = new Map<string, Id>();
  const hold = (table: TableName, key: string, id: Id): void => {
    known.set(`${table} ${key}`, id);
  };
  for (const { id, slug } of records.organisation.values()) hold('organisation', slug, id);
  for (const { id, code } of records.memberState.values()) hold('memberState', code, id);
  for (const { id, slug } of records.administration.values()) hold('administration', slug, id);
  for (const { id, slug } of records.body.values()) hold('body', slug, id);
  for (const { id, slug } of records.document.values()) hold('document', slug, id);
  for (const { id, slug } of records.dossier.values()) hold('dossier', slug, id);
  for (const { id, slug } of records.route.values()) hold('route', slug, id);
  for (const { id, key, routeId } of records.step.values())
    hold('step', `${records.route.get(routeId)?.slug}/${key}`, id);

  /** What has no slug is found by the id that its key gives. */
  const taken = (table: TableName, key: string): Id | undefined => {
    const id = idOf(table, key);
    return known.get(`${table} ${key}`) ?? (records[table].has(id) ? id : undefined);
  };
  /** What the records do not hold is what the dataset has said itself. */
  const isOwn = (id: Id): boolean => (isFictional(records, id) ?? synthetic) === synthetic;
  return {
    find(table, key) {
      const id = taken(table, key);
      return id !== undefined && isOwn(id) ? id : undefined;
    },
    isOther(table, key) {
      const id = taken(table, key);
      return id !== undefined && !isOwn(id);
    },
    declare(table, key) {
      if (taken(table, key) !== undefined) return undefined;
      const id = idOf(table, key);
      hold(table, key, id);
      return id;
    },
    release(ids) {
      for (const [name, id] of known) if (ids.has(id)) known.delete(name);
    },
    keys: (table) =>
      [...known]
        .filter(([name, id]) => name.startsWith(`${table} `) && isOwn(id))
        .map(([name]) => name.slice(table.length + 1)),
  };
}

/** The same names, for a replacement of what has these ids: it repeats the keys of what it replaces, each once. */
export function namesAgain(names: Names, own: Iterable<Id>): Names {
  const free = new Set(own);
  return {
    ...names,
    declare(table, key) {
      const id = names.find(table, key);
      return id !== undefined && free.delete(id) ? id : names.declare(table, key);
    },
  };
}
