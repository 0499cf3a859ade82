export { createBook } from './book.ts';
export { createDemoAccounts } from './demo.ts';
export { createOidc } from './oidc.ts';
export type { OidcSettings } from './oidcSettings.ts';
export { openParts, type Parts } from './parts.ts';
export { createAccount } from './people.ts';
export { createQueue } from './queue.ts';
export { createAuthRoutes } from './routes.ts';
export { keepScreen } from './screenCookie.ts';
export { createScreens } from './screens.ts';
export { keepAddress } from './serverAddress.ts';
export type { ServiceRole } from './serviceAccounts.ts';
export { createServiceToken } from './serviceToken.ts';
export { createSessions } from './sessions.ts';
export {
  createSignIn,
  credentialOf,
  endedSession,
  isScreen,
  type Shown,
  type SignedIn,
  type SignIn,
} from './signIn.ts';
export { type CredentialId, tokenOf, viewersOf } from './standing.ts';
export { createWatch, type Watch } from './watch.ts';
