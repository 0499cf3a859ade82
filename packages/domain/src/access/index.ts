export { checkAccountAction, checkCommand, checkRole, notAllowed } from './check.ts';
export { COMMAND_ACCESS } from './commands.ts';
export { ACCOUNT_ACCESS, type AccountAction, FEED_ACCESS, QUESTION_ACCESS } from './questions.ts';
export { ACCESS_REFUSALS } from './refusals.ts';
export { type Allowance, ROLES, type Role, type Rule } from './rule.ts';
export { ACCOUNT_ROLES, type AccountRole, TOKEN_ROLES } from './tokenRoles.ts';
