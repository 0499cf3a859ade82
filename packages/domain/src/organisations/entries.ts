import type { Id } from '../journal/entry.ts';
import type { Names } from '../text/text.ts';

/** РСС, СНГ, or a fictional commonwealth. */
export type OrganisationRegistered = Readonly<{ organisationId: Id; slug: string; names: Names; synthetic: boolean }>;
