import { describe, expect, it, test } from 'vitest';
import {
  ACCOUNT_ACCESS,
  ANONYMOUS,
  COMMAND_ACCESS,
  type Command,
  checkCommand,
  checkRole,
  decide,
  fieldAccess,
  QUESTION_ACCESS,
  type Refusal,
  ROLES,
  type Role,
  type Rule,
  refusalMessage,
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

it('what is left to administrators is named as what it is', () => {
  const told = (refusal: Refusal | undefined) => refusal && refusalMessage(refusal);
  const { registerState } = COMMAND_ACCESS;
  expect(told(checkRole(viewerOf('analyst'), registerState))).toEqual({
    ru: 'Роли «аналитик» это не разрешено: государства, организации, органы, их правила и маршруты вносит администратор.',
    en: 'The role "analyst" may not do this: states, organisations, bodies, their rules and routes are entered by an administrator.',
  });
  const { accounts, auditLog } = QUESTION_ACCESS;
  for (const rule of [accounts, auditLog, ACCOUNT_ACCESS.createAccount, fieldAccess('AuditEntry', 'at') as Rule])
    expect(told(checkRole(viewerOf('viewer'), rule))).toEqual({
      ru: 'Роли «читатель» это не разрешено: учётные записи ведёт и журнал доступа читает администратор.',
      en: 'The role "viewer" may not do this: accounts are looked after, and the audit log is read, by an administrator.',
    });
});

it('what is left to some roles names them, as the table does, and what to do', () => {
  const refusal = checkRole(viewerOf('viewer'), ACCOUNT_ACCESS.createAccessToken);
  expect(refusal?.code).toBe('NOT_ALLOWED');
  expect(refusal && refusalMessage(refusal)).toEqual({
    ru: 'Роли «читатель» это не разрешено. Токены для программ выпускают в ролях: аналитик, делегат, секретариат и администратор; попросите администратора дать вам одну из них, а для экрана на стене — выпустить токен экрана.',
    en: 'The role "viewer" may not do this. Tokens for programs are made in the roles analyst, delegate, secretariat and administrator; ask an administrator to give you one of them or, for a screen on a wall, to make its token.',
  });
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

it('what is told of what administrators alone may make is theirs whoever it belongs to', () => {
  expect(ACCOUNT_ACCESS.createDeviceToken).toMatchObject({ secretariat: 'no', admin: 'yes' });
  for (const field of ['token', 'secret'])
    expect(fieldAccess('AccessTokenMade', field)).toMatchObject({ secretariat: 'own', admin: 'yes' });
});
