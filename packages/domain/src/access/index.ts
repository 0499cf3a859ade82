export { checkAccountAction, checkCommand, checkRole, notAllowed } from './check.ts';
export { COMMAND_ACCESS } from './commands.ts';
export { FIELD_ACCESS, fieldAccess } from './fields.ts';
export { ACCOUNT_ACCESS, type AccountAction, FEED_ACCESS, QUESTION_ACCESS } from './questions.ts';
export { ACCESS_REFUSALS } from './refusals.ts';
export { type Allowance, EVERYBODY, ROLES, type Role, type Rule } from './rule.ts';
export { SEEN_FIELDS } from './seenFields.ts';
export { ACCOUNT_ROLES, type AccountRole, DEVICES, TOKEN_ROLES } from './tokenRoles.ts';
