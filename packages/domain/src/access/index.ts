export { checkCommand, checkRole, notAllowed } from './check.ts';
export { COMMAND_ACCESS } from './commands.ts';
export { FEED_ACCESS, QUESTION_ACCESS } from './questions.ts';
export { ACCESS_REFUSALS } from './refusals.ts';
export { type Allowance, ROLES, type Role, type Rule } from './rule.ts';
