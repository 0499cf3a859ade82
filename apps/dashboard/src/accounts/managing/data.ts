import { graphql, type ResultOf } from '@concord/contract';
import { RefusedFragment } from '../../desk/form/refused.ts';

const TokenFragment = graphql(`
  fragment ManagedToken on AccessToken @_unmask {
    id
    account
    name
    role
    readOnly
    start
    createdAt
    expiresAt
    lastUsedAt
  }
`);
export type TokenRow = ResultOf<typeof TokenFragment>;

const AccountFragment = graphql(`
  fragment ManagedAccount on AccountProfile @_unmask {
    id
    name
    email
    role
    state
    disabledAt
    createdAt
    lastSignInAt
  }
`);
export type AccountRow = ResultOf<typeof AccountFragment>;

export const TokensQuery = graphql(
  `
    query ManagedTokens($account: ID) {
      accessTokens(account: $account) {
        ...ManagedToken
      }
    }
  `,
  [TokenFragment],
);

export const AccountsQuery = graphql(
  `
    query ManagedAccounts($locale: Locale!) {
      accounts {
        ...ManagedAccount
      }
      memberStates {
        code
        names {
          short(locale: $locale)
        }
      }
    }
  `,
  [AccountFragment],
);
export type AccountsData = ResultOf<typeof AccountsQuery>;

export const CreateTokenMutation = graphql(
  `
    mutation ManagedCreateToken($input: CreateAccessTokenInput!, $locale: Locale!) {
      createAccessToken(input: $input) {
        __typename
        ... on AccessTokenMade {
          secret
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const CreateDeviceTokenMutation = graphql(
  `
    mutation ManagedCreateDeviceToken($input: CreateDeviceTokenInput!, $locale: Locale!) {
      createDeviceToken(input: $input) {
        __typename
        ... on AccessTokenMade {
          secret
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const RevokeTokenMutation = graphql(
  `
    mutation ManagedRevokeToken($token: ID!, $locale: Locale!) {
      revokeAccessToken(token: $token) {
        __typename
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const CreateAccountMutation = graphql(
  `
    mutation ManagedCreateAccount($input: CreateAccountInput!, $locale: Locale!) {
      createAccount(input: $input) {
        __typename
        ... on AccountMade {
          link {
            path
            expiresAt
          }
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const ChangeAccountMutation = graphql(
  `
    mutation ManagedChangeAccount($input: ChangeAccountInput!, $locale: Locale!) {
      changeAccount(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const RenewLinkMutation = graphql(
  `
    mutation ManagedRenewLink($account: ID!, $locale: Locale!) {
      renewSignInLink(account: $account) {
        __typename
        ... on AccountMade {
          link {
            path
            expiresAt
          }
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const EndSessionsMutation = graphql(
  `
    mutation ManagedEndSessions($account: ID, $locale: Locale!) {
      endSessions(account: $account) {
        __typename
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);
