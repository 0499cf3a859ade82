/** The name of the provider in addresses and in the tables of accounts. */
export const OIDC = 'oidc';

/** An organisation's identity provider, by OpenID Connect. */
export type OidcSettings = Readonly<{
  /** Its issuer, such as `https://login.example.org`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button on the page says. */
  name: string;
  /** For which e-mail domains its word is taken; one provider must not speak for the people of another organisation. */
  domains: readonly string[];
}>;
