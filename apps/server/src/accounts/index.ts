export { type Accounts, openAccounts } from './accounts.ts';
export { createToken, ROLES, type ServiceRole } from './serviceAccounts.ts';
export { createSignIn, type SignIn } from './signIn.ts';
export { createWatch, type Watch } from './watch.ts';
