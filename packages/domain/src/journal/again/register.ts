import { type RegisterBody, registerBody } from '../../bodies/registerBody.ts';
import { refuse } from '../../commands/refusal.ts';
import { nameOf } from '../../meetings/checks.ts';
import { registerOrganisation } from '../../organisations/registerOrganisation.ts';
import { registerAdministration } from '../../states/registerAdministration.ts';
import { registerState } from '../../states/registerState.ts';
import type { Id } from '../entry.ts';
import type { Body, Records } from '../records.ts';
import { form, given } from './form.ts';

/** Organisations, states and bodies, entered once more. Their short names stay: they stand in addresses. */
export const OF_REGISTER = {
  organisationRegistered: form<'organisationRegistered', 'organisation'>(
    'organisation',
    ({ payload }, says, said, records, context) => {
      const { organisationId: _, ...was } = payload;
      const command = { command: 'registerOrganisation', ...was, ...said, ...given(says) } as const;
      return registerOrganisation(command, records, context);
    },
  ),
  memberStateRegistered: form<'memberStateRegistered', 'state'>(
    'state',
    ({ payload }, says, said, records, context) => {
      const { memberStateId: _, ...was } = payload;
      return registerState({ command: 'registerState', ...was, ...said, ...given(says) }, records, context);
    },
  ),
  administrationRegistered: form<'administrationRegistered', 'administration'>(
    'administration',
    ({ payload }, says, said, records, context) => {
      const { administrationId: _, ...was } = payload;
      const command = { command: 'registerAdministration', ...was, ...said, ...given(says) } as const;
      return registerAdministration(command, records, context);
    },
  ),
  bodyRegistered: form<'bodyRegistered', 'body'>('body', ({ payload }, says, said, records, context) => {
    const { bodyId, synthetic: _, ...was } = payload;
    const command: RegisterBody = { command: 'registerBody', ...was, ...said, ...given(says) };
    const chain = upTo(records, command.parentId, bodyId);
    if (chain.length === 0) return registerBody(command, records, context);
    const refusal = refuse('GOES_IN_A_CIRCLE', { what: nameOf(command), chain: chain.map(nameOf) });
    return { kind: 'refused', refusal };
  }),
} as const;

/** The bodies from one up to the one below another, where they lead there: it would be part of itself. */
function upTo({ body }: Records, fromId: Id | null, aboveId: Id): readonly Body[] {
  const way: Body[] = [];
  for (let next = body.get(fromId ?? ''); next && !way.includes(next); next = body.get(next.parentId ?? '')) {
    way.push(next);
    if (next.parentId === aboveId) return way;
  }
  return [];
}
