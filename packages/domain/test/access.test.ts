import { describe, expect, it, test } from 'vitest';
import {
  ANONYMOUS,
  COMMAND_ACCESS,
  type Command,
  checkCommand,
  decide,
  ROLES,
  type Role,
  SIGHT,
  TOKEN_ROLES,
  type Viewer,
} from '../src/index.ts';
import { Story } from './story.ts';

const viewerOf = (role: Role): Viewer => {
  if (role === 'anonymous') return ANONYMOUS;
  return role === 'delegate' ? { role, account: 'a', state: 'XA' } : { role, account: 'a' };
};
const COMMANDS = Object.keys(COMMAND_ACCESS) as Command['command'][];
const CASES = COMMANDS.flatMap((command) =>
  ROLES.map((role) => ({ command, role, allowed: COMMAND_ACCESS[command][role] })),
);

describe('who may enter what', () => {
  const records = Story.commonwealth(2).records();

  test.each(CASES.filter(({ allowed }) => allowed === 'no'))(
    '$command is refused to $role, whatever it says',
    ({ command, role }) => {
      const context = { today: '2026-03-10', viewer: viewerOf(role), newId: () => 'new' };
      // Nothing else of the command is looked at before.
      const decision = decide({ command } as Command, records, context);
      expect(decision).toMatchObject({
        refusal: { code: expect.stringMatching(/^(NOT_SIGNED_IN|NOT_ALLOWED|ADMINISTRATORS_ONLY)$/) },
      });
    },
  );

  test.each(CASES.filter(({ allowed }) => allowed !== 'no'))(
    '$command is not refused to $role as such',
    ({ command, role }) => {
      expect(checkCommand(viewerOf(role), command)).toBeUndefined();
      expect(checkCommand({ ...viewerOf(role), readOnly: true } as Viewer, command)?.code).toBe('READ_ONLY');
    },
  );
});

it('nobody is a role that sees less than one before it, or whose tokens see more than itself', () => {
  const sizes = ROLES.map((role) => SIGHT[role].length);
  expect(sizes).toEqual([...sizes].sort());
  for (const [role, possible] of Object.entries(TOKEN_ROLES)) {
    expect(possible[0]).toBe(role);
    for (const lesser of possible) {
      expect(SIGHT[role as Role]).toEqual(expect.arrayContaining([...SIGHT[lesser]]));
      for (const command of COMMANDS)
        if (COMMAND_ACCESS[command][lesser] !== 'no') expect(COMMAND_ACCESS[command][role as Role]).not.toBe('no');
    }
  }
});
