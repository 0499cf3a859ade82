/** Prints who may do what into docs/security.md; with `--check` it exits with 1 when that table has drifted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  ACCOUNT_ACCESS,
  type Allowance,
  COMMAND_ACCESS,
  FEED_ACCESS,
  FIELD_ACCESS,
  QUESTION_ACCESS,
  ROLES,
  type Role,
  type Rule,
  SEEN_FIELDS,
  SIGHT,
  VISIBILITIES,
  type VisibilityKind,
} from '@concord/domain';

const FILE = fileURLToPath(new URL('../../../docs/security.md', import.meta.url));
const [BEGIN, END] = ['<!-- who may do what: printed by npm run contract -->\n', '<!-- end -->'];

const CELL: Readonly<Record<Allowance, string>> = { yes: 'yes', own: 'own', less: 'less', no: '–' };

function row(name: string, cells: readonly string[]): string {
  return `| ${[name, ...cells].join(' | ')} |`;
}

function seesKind(role: Role, kind: VisibilityKind): Allowance {
  if (SIGHT[role].includes(kind)) return 'yes';
  return role === 'delegate' && kind === 'concerned' ? 'own' : 'no';
}

/** One line for all that has the same rule, in the order of the rules. */
function rows(rules: Readonly<Record<string, Rule>>): string[] {
  const names = new Map<Rule, string[]>();
  for (const [name, rule] of Object.entries(rules)) names.set(rule, [...(names.get(rule) ?? []), `\`${name}\``]);
  return [...names].map(([rule, same]) =>
    row(
      same.join(', '),
      ROLES.map((role) => CELL[rule[role]]),
    ),
  );
}

/** The fields that have a rule of their own; a type all of whose fields have the same stands there once. */
const fields = Object.entries(FIELD_ACCESS).flatMap(([type, own]) => {
  const [first, ...others] = new Set(Object.values(own));
  if (first && others.length === 0 && !SEEN_FIELDS.has(type)) return [[`${type}.*`, first] as const];
  return Object.entries(own).map(([field, rule]) => [`${type}.${field}`, rule] as const);
});

const table = [
  row('', ROLES),
  row(
    '---',
    ROLES.map(() => '---'),
  ),
  ...VISIBILITIES.map((visibility) =>
    row(
      `**sees** what is for: ${visibility}`,
      ROLES.map((role) => CELL[seesKind(role, visibility)]),
    ),
  ),
  row(
    '**asks**',
    ROLES.map(() => ''),
  ),
  ...rows(QUESTION_ACCESS),
  row(
    '**reads** of what it sees',
    ROLES.map(() => ''),
  ),
  row(
    'every field that is not named here',
    ROLES.map(() => CELL.yes),
  ),
  ...rows(Object.fromEntries(fields)),
  row(
    '**follows**',
    ROLES.map(() => ''),
  ),
  ...rows(FEED_ACCESS),
  row(
    '**enters**',
    ROLES.map(() => ''),
  ),
  ...rows(COMMAND_ACCESS),
  row(
    '**looks after accounts and tokens**',
    ROLES.map(() => ''),
  ),
  ...rows(ACCOUNT_ACCESS),
].join('\n');

const text = readFileSync(FILE, 'utf8');
const [before, rest = ''] = text.split(BEGIN);
const printed = `${before}${BEGIN}\n${table}\n\n${END}${rest.split(END)[1] ?? ''}`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
} else if (text !== printed) {
  console.error('The table in docs/security.md is not what the code says. Run `npm run contract` and commit the file.');
  process.exitCode = 1;
}
