import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  type Decision,
  decide,
  KIND_VERSIONS,
  type Records,
  type ROLES,
  refusalMessage,
  subjectsOf,
  type Viewer,
} from '../src/index.ts';
import { delegateOf, SECRETARIAT } from './commanding.ts';
import { everyCommand } from './everyCommand.ts';
import { moreCommands } from './moreCommands.ts';
import { ADMIN, REGISTRY } from './registering.ts';
import { shownOf, spoilt } from './spoiling.ts';
import type { Story } from './story.ts';
import { type AnyValid, TODAY } from './underWay.ts';
import { whole } from './wholeRefusal.ts';

const FOLDER = join(import.meta.dirname, 'journals');
const VIEWERS: Readonly<Record<(typeof ROLES)[number], Viewer>> = {
  anonymous: { role: 'anonymous' },
  viewer: { role: 'viewer', account: 'viewer' },
  analyst: { role: 'analyst', account: 'analyst' },
  delegate: delegateOf('XA'),
  secretariat: SECRETARIAT,
  admin: ADMIN,
};

const COMMANDS: readonly [string, AnyValid][] = Object.entries(everyCommand());
const MORE: readonly [string, AnyValid][] = Object.entries(moreCommands());

it('between them the commands lead to every kind of entry, but for the other kind of correction', () => {
  const kinds = COMMANDS.flatMap(([, valid]) => {
    const decision = decided(valid, valid.command);
    return decision.kind === 'accepted' ? decision.entries.map(({ kind }) => kind) : [];
  });
  expect(Object.keys(KIND_VERSIONS).filter((kind) => !kinds.includes(kind as never))).toEqual(['factRevised']);
});

describe.each([...COMMANDS, ...MORE])('%s', (name, valid) => {
  it('is answered, whole and with each part spoilt, as it was read and approved', async () => {
    const unspoilt = leavesOf(decided(valid, valid.command));
    const lines = Object.entries(VIEWERS).map(
      ([role, viewer]) => `${role}: ${codeOf(decided(valid, valid.command, viewer))}`,
    );
    lines.push(`about ${JSON.stringify(subjectsOf(valid.command))}`);
    lines.push(...[...unspoilt].map(([path, value]) => `  ${path}: ${value}`));
    const told = new Set<string>();
    for (const { path, shown, whole: command } of spoilt(valid.command, valid.nullable as readonly string[])) {
      const decision = decided(valid, command as Command);
      lines.push(`${path} ${shown}: ${answerOf(decision, unspoilt, told)}`);
      const ofDelegate = decided(valid, command as Command, VIEWERS.delegate);
      if (valid.command.command in FOR_DELEGATES && codeOf(ofDelegate) !== codeOf(decision))
        lines.push(`  of the delegate: ${answerOf(ofDelegate, unspoilt, told)}`);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, 'commands', `${name}.told.txt`));
  });
});

/** Of these a delegate may send some in the name of its own state. */
const FOR_DELEGATES = {
  ...{ expressPosition: 1, recordReply: 1, makeComment: 1, giveReport: 1, recordMeasureProgress: 1, correctEntry: 1 },
};

const recordsOf = new Map<Story, Records>();

function decided({ story, command: { command: kind } }: AnyValid, command: Command, viewer?: Viewer): Decision {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new-${ids}`;
  };
  const records = recordsOf.get(story) ?? story.records();
  recordsOf.set(story, records);
  const sender = viewer ?? (kind in REGISTRY ? ADMIN : SECRETARIAT);
  return decide(command, records, { today: TODAY, viewer: sender, newId, entries: story.entries });
}

function codeOf(decision: Decision): string {
  return decision.kind === 'accepted' ? 'accepted' : decision.refusal.code;
}

/** A refusal in words, the first time that it is told; of what is accepted, how its entries differ from those of the command as it was. */
function answerOf(decision: Decision, unspoilt: ReadonlyMap<string, string>, told: Set<string>): string {
  if (decision.kind === 'refused') {
    const refusal = whole(decision.refusal);
    const message = refusalMessage(refusal);
    const words = `${refusal.code}. ${message.ru} | ${message.en}`;
    if (told.has(refusal.code)) return refusal.code;
    told.add(refusal.code);
    return words;
  }
  const leaves = leavesOf(decision);
  const gained = [...leaves]
    .filter(([path, value]) => unspoilt.get(path) !== value)
    .map(([path, value]) => `${path}: ${value}`);
  const lost = [...unspoilt.keys()].filter((path) => !leaves.has(path)).map((path) => `without ${path}`);
  return ['accepted', ...gained, ...lost].join('; ');
}

/** What a decision leads to, by the way to each value. */
function leavesOf(decision: Decision): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) leaves.set(path, shownOf(value));
    else if (Object.keys(value).length === 0) leaves.set(path, Array.isArray(value) ? '[]' : '{}');
    else for (const [key, inner] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, inner);
  };
  walk('', decision.kind === 'accepted' ? decision.entries : {});
  return leaves;
}
