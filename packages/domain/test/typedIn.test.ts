import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decide, type Entry, fold, upcast } from '../src/index.ts';
import { ADMIN } from './registering.ts';
import { typedFor } from './typedIn.ts';

const TEXT = readFileSync(join(import.meta.dirname, 'journals', 'record-2018-2019.jsonl'), 'utf8');
const ENTRIES = TEXT.trimEnd()
  .split('\n')
  .map((line) => upcast(JSON.parse(line) as Entry));
const TODAY = '2026-03-01';

/** What is not said in words: the ids that the register gives. */
function said(value: unknown, given: unknown): unknown {
  if (typeof given === 'string' && given.startsWith('new ')) return given;
  if (Array.isArray(value) && Array.isArray(given)) return value.map((each, at) => said(each, given[at]));
  if (typeof value !== 'object' || value === null) return value;
  const of = (given ?? {}) as Record<string, unknown>;
  const fields = Object.entries(value).map(([field, inner]) => [field, said(inner, of[field])]);
  return Object.fromEntries(fields);
}

it('whatever the record says can be typed in, with all that says so', () => {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new ${ids}`;
  };
  for (const [at, entry] of ENTRIES.entries()) {
    const records = fold(ENTRIES.slice(0, at));
    const command = typedFor(entry, records);
    const decision = decide(command, records, { today: TODAY, viewer: ADMIN, newId });
    if (decision.kind === 'refused') throw new Error(`${command.command}: ${JSON.stringify(decision.refusal)}`);
    const [made] = decision.entries;
    expect(made?.kind).toBe(entry.kind);
    expect(made?.payload).toEqual(said(entry.payload, made?.payload));
    // A paper is its own source.
    if (entry.kind !== 'documentRegistered') expect(made?.sources).toEqual(entry.sources);
    if (entry.kind !== 'remarkNoted') expect(made?.occurred).toEqual(entry.occurred);
  }
});
