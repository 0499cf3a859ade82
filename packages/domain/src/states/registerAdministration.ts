import { checkNames, checkRegistered, checkSlug, type Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';
import type { Names } from '../text/text.ts';

export type RegisterAdministration = Registered &
  Readonly<{ command: 'registerAdministration'; memberStateId: Id; slug: string; names: Names }>;

/**
 * An administration of a state, as fictional and as visible as the state. Refused: anyone but administrators; a state that is not
 * there; a slug that is none or is taken; a name that is empty.
 */
export function registerAdministration(
  command: RegisterAdministration,
  records: Records,
  context: DecisionContext,
): Decision {
  const common = checkRegistered(records, command, context);
  if (common.refusal) return { kind: 'refused', refusal: common.refusal };
  const { memberStateId, slug, names } = command;
  const state = records.memberState.get(memberStateId);
  if (!state || !sees(context.viewer, state))
    return { kind: 'refused', refusal: refuse('UNKNOWN_STATE', { state: memberStateId }) };
  const wrong = checkSlug(slug, records.administration.values()) ?? checkNames(names);
  if (wrong) return { kind: 'refused', refusal: wrong };
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: memberStateId, streamKind: 'state', kind: 'administrationRegistered' },
        version: KIND_VERSIONS.administrationRegistered,
        payload: { administrationId: context.newId(), memberStateId, slug, names },
        ...common.value,
        visibility: state.visibility,
      },
    ],
  };
}
