import { EVERYBODY, LOOKS_AFTER, OWN_ACCOUNT, OWN_TOKENS, type Rule } from './rule.ts';

/**
 * Who may ask and follow what, by the names that questions have in the API. What an answer holds is a matter of sight: whoever may
 * ask is answered about what they see.
 */
export const QUESTION_ACCESS = {
  administrations: EVERYBODY,
  agendaItems: EVERYBODY,
  board: EVERYBODY,
  bodies: EVERYBODY,
  body: EVERYBODY,
  changes: EVERYBODY,
  comments: EVERYBODY,
  dataQuality: EVERYBODY,
  decisions: EVERYBODY,
  deposits: EVERYBODY,
  dissentingOpinions: EVERYBODY,
  document: EVERYBODY,
  documents: EVERYBODY,
  dossier: EVERYBODY,
  dossiers: EVERYBODY,
  howLongDoesItTake: EVERYBODY,
  instructions: EVERYBODY,
  journal: EVERYBODY,
  letters: EVERYBODY,
  measures: EVERYBODY,
  meeting: EVERYBODY,
  meetings: EVERYBODY,
  memberState: EVERYBODY,
  memberStates: EVERYBODY,
  node: EVERYBODY,
  nodes: EVERYBODY,
  notifications: EVERYBODY,
  organisations: EVERYBODY,
  outstanding: EVERYBODY,
  participation: EVERYBODY,
  positions: EVERYBODY,
  rateLimit: EVERYBODY,
  route: EVERYBODY,
  routes: EVERYBODY,
  search: EVERYBODY,
  signatures: EVERYBODY,
  viewer: EVERYBODY,
  whatIsLate: EVERYBODY,
  withdrawals: EVERYBODY,
  accessTokens: OWN_ACCOUNT,
  accounts: LOOKS_AFTER,
  auditLog: LOOKS_AFTER,
} as const satisfies Readonly<Record<string, Rule>>;

export const FEED_ACCESS = {
  boardChanged: EVERYBODY,
  dossierChanged: EVERYBODY,
  journal: EVERYBODY,
} as const satisfies Readonly<Record<string, Rule>>;

/** Who may do what with accounts and tokens, by the names that these have in the API. Nothing of it stands in the journal. */
export const ACCOUNT_ACCESS = {
  createAccount: LOOKS_AFTER,
  changeAccount: LOOKS_AFTER,
  renewSignInLink: LOOKS_AFTER,
  endSessions: OWN_ACCOUNT,
  createAccessToken: OWN_TOKENS,
  createDeviceToken: LOOKS_AFTER,
  revokeAccessToken: OWN_ACCOUNT,
} as const satisfies Readonly<Record<string, Rule>>;
export type AccountAction = keyof typeof ACCOUNT_ACCESS;
