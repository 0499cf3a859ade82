import { checkNames, checkRegistered, checkSlug, type Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { Names } from '../text/text.ts';

export type RegisterOrganisation = Registered &
  Readonly<{ command: 'registerOrganisation'; slug: string; names: Names; synthetic: boolean }>;

/** An organisation, real or fictional. Refused: anyone but administrators; a slug that is none or is taken; a name that is empty. */
export function registerOrganisation(
  command: RegisterOrganisation,
  records: Records,
  context: DecisionContext,
): Decision {
  const common = checkRegistered(records, command, context);
  if (common.refusal) return { kind: 'refused', refusal: common.refusal };
  const { slug, names, synthetic } = command;
  const wrong = checkSlug(slug, records.organisation.values()) ?? checkNames(names);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const organisationId = context.newId();
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: organisationId, streamKind: 'organisation', kind: 'organisationRegistered' },
        version: KIND_VERSIONS.organisationRegistered,
        payload: { organisationId, slug, names, synthetic },
        ...common.value,
        visibility: 'public',
      },
    ],
  };
}
