import { checkNames, checkRegistered, checkSlug, type Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';
import type { Names } from '../text/text.ts';
import type { BodyKind } from './entries.ts';

export type RegisterBody = Registered &
  Readonly<{
    command: 'registerBody';
    slug: string;
    bodyKind: BodyKind;
    organisationId: Id;
    /** The body that it is part of. */
    parentId: Id | null;
    names: Names;
  }>;

/**
 * A body of an organisation, fictional where that is. Refused: anyone but administrators; an organisation or a body above it that
 * is not there; a slug that is none or is taken; a name that is empty.
 */
export function registerBody(command: RegisterBody, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const common = checkRegistered(records, command, context);
  if (common.refusal) return refused(common.refusal);
  const { slug, bodyKind, organisationId, parentId, names } = command;
  const organisation = records.organisation.get(organisationId);
  if (!organisation || !sees(context.viewer, organisation))
    return refused(refuse('UNKNOWN_ORGANISATION', { organisation: organisationId }));
  const parent = parentId === null ? null : records.body.get(parentId);
  if (parent === undefined || (parent && !sees(context.viewer, parent)))
    return refused(refuse('UNKNOWN_BODY', { body: parentId ?? '' }));
  const wrong = checkSlug(slug, records.body.values()) ?? checkNames(names);
  if (wrong) return refused(wrong);
  const bodyId = context.newId();
  const { synthetic } = organisation;
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: bodyId, streamKind: 'body', kind: 'bodyRegistered', version: KIND_VERSIONS.bodyRegistered },
        payload: { bodyId, slug, bodyKind, organisationId, parentId, names, synthetic },
        ...common.value,
        visibility: organisation.visibility,
      },
    ],
  };
}
