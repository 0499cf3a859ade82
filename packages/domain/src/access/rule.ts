/** Who asks, from the one who sees least to the one who may do most. */
export const ROLES = ['anonymous', 'viewer', 'analyst', 'delegate', 'secretariat', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whether a role may do something: always, only where it is about its own state or its own account, or not at all. Of a field that
 * is answered to everybody, to some with less, the field's description says with what.
 */
export type Allowance = 'yes' | 'own' | 'less' | 'no';
/** What one thing that can be asked or done is to each role. */
export type Rule = Readonly<Record<Role, Allowance>>;

function rule(allowed: Partial<Rule>): Rule {
  const nobody = {
    anonymous: 'no',
    viewer: 'no',
    analyst: 'no',
    delegate: 'no',
    secretariat: 'no',
    admin: 'no',
  } as const;
  return { ...nobody, ...allowed };
}

/** Whoever comes; what they see of it is a matter of sight. */
export const EVERYBODY = rule({
  ...{ anonymous: 'yes', viewer: 'yes', analyst: 'yes' },
  ...{ delegate: 'yes', secretariat: 'yes', admin: 'yes' },
});

/** The names of people are for who is signed in; strangers are told only the role. */
export const BY_NAME: Rule = { ...EVERYBODY, anonymous: 'less' };

/** Whoever has an account, about themselves. */
export const ONESELF = rule({ viewer: 'own', analyst: 'own', delegate: 'own', secretariat: 'own', admin: 'own' });

/** Whoever has an account, about that account; administrators about any. */
export const OWN_ACCOUNT = rule({ viewer: 'own', analyst: 'own', delegate: 'own', secretariat: 'own', admin: 'yes' });

/** Who works with programs of their own. */
export const OWN_TOKENS = rule({ analyst: 'own', delegate: 'own', secretariat: 'own', admin: 'own' });

/** What is told of a token to who made it: administrators make those of screens too, which are no tokens of their own. */
export const TOKENS_MADE: Rule = { ...OWN_TOKENS, admin: 'yes' };

/** What a state says is entered by its delegate, and by the secretariat for any state. */
export const SPEAKS = rule({ delegate: 'own', secretariat: 'yes', admin: 'yes' });

/** What everybody relies on is entered by the secretariat. */
export const ENTERS = rule({ secretariat: 'yes', admin: 'yes' });

/** What the register is about is entered by administrators. */
export const ADMINISTERS = rule({ admin: 'yes' });

/** Who may use the register is for administrators to say, and what was done there with accounts for them to read. */
export const LOOKS_AFTER = rule({ admin: 'yes' });
