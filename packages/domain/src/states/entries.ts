import type { Id } from '../journal/entry.ts';
import type { Names } from '../text/text.ts';

/** A state; `code` is ISO 3166-1 alpha-2, a user-assigned one (XA to XZ) exactly when the state is fictional. */
export type MemberStateRegistered = Readonly<{ memberStateId: Id; code: string; names: Names; synthetic: boolean }>;

/** An administration of a state, where papers name one rather than the state: communications administrations (АС). */
export type AdministrationRegistered = Readonly<{
  administrationId: Id;
  memberStateId: Id;
  slug: string;
  names: Names;
}>;
