import type { Command } from '../commands/command.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Viewer } from '../sight/sight.ts';
import { listText } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { ROLE_TEXT } from '../text/vocabulary.ts';
import { COMMAND_ACCESS } from './commands.ts';
import { ACCOUNT_ACCESS, type AccountAction } from './questions.ts';
import { ADMINISTERS, LOOKS_AFTER, OWN_TOKENS, ROLES, type Rule } from './rule.ts';

/** What a rule leaves to administrators, in the words of a refusal. */
const LEFT_TO_ADMINISTRATORS: ReadonlyMap<Rule, LocalizedText> = new Map([
  [
    ADMINISTERS,
    {
      ru: 'государства, организации, органы, их правила и маршруты вносит администратор',
      en: 'states, organisations, bodies, their rules and routes are entered by an administrator',
    },
  ],
  [
    LOOKS_AFTER,
    {
      ru: 'учётные записи ведёт и журнал доступа читает администратор',
      en: 'accounts are looked after, and the audit log is read, by an administrator',
    },
  ],
]);

/** What a rule leaves to some roles, who they are, and what others can do about it, in the words of a refusal. */
const LEFT_TO_SOME: ReadonlyMap<Rule, LocalizedText> = new Map([
  [
    OWN_TOKENS,
    {
      ru: `Токены для программ выпускают в ролях: ${rolesOf(OWN_TOKENS, 'ru')}; попросите администратора дать вам одну из них, а для экрана на стене — выпустить токен экрана`,
      en: `Tokens for programs are made in the roles ${rolesOf(OWN_TOKENS, 'en')}; ask an administrator to give you one of them or, for a screen on a wall, to make its token`,
    },
  ],
]);

function rolesOf(rule: Rule, locale: Locale): string {
  const allowed = ROLES.filter((role) => rule[role] !== 'no');
  return listText(
    locale,
    allowed.map((role) => ROLE_TEXT[role][locale]),
  );
}

/**
 * The refusal for who may not enter this whatever it is about; undefined for who may, if only for its own state: that is for the
 * command to see.
 */
export function checkCommand(viewer: Viewer, command: Command['command']): Refusal | undefined {
  return checkWriting(viewer, COMMAND_ACCESS[command]);
}

/** The same for what is done with accounts and tokens; `own` is for those who do it to see. */
export function checkAccountAction(viewer: Viewer, action: AccountAction): Refusal | undefined {
  return checkWriting(viewer, ACCOUNT_ACCESS[action]);
}

function checkWriting(viewer: Viewer, rule: Rule): Refusal | undefined {
  const barred = checkRole(viewer, rule);
  if (barred) return barred;
  return viewer.role !== 'anonymous' && viewer.readOnly ? refuse('READ_ONLY') : undefined;
}

/** The refusal for a role to which the rule allows nothing. */
export function checkRole(viewer: Viewer, rule: Rule): Refusal | undefined {
  if (rule[viewer.role] !== 'no') return undefined;
  if (viewer.role === 'anonymous') return refuse('NOT_SIGNED_IN');
  const role = ROLE_TEXT[viewer.role];
  const administrators = LEFT_TO_ADMINISTRATORS.get(rule);
  if (administrators) return refuse('ADMINISTRATORS_ONLY', { role, why: administrators });
  const some = LEFT_TO_SOME.get(rule);
  return some ? refuse('NOT_ALLOWED', { role, why: some }) : notAllowed(viewer);
}

/** The refusal for a viewer whose role does not allow to enter something, of anybody or of this state. */
export function notAllowed(viewer: Viewer): Refusal {
  const state = viewer.role === 'delegate' ? viewer.state : '';
  const why = {
    ru: `Делегат говорит только за своё государство (${state || '—'}); события вносит секретариат`,
    en: `A delegate speaks only for its own state (${state || '—'}); the secretariat records events`,
  };
  return refuse('NOT_ALLOWED', { role: ROLE_TEXT[viewer.role], state, why });
}
