import { checkRegistered, type Registered } from '../commands/administrators.ts';
import type { Checked } from '../commands/checks.ts';
import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import { refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Records } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';

/** What an entry of a body says besides its payload. */
type OfBody = Omit<NewEntry, 'kind' | 'version' | 'payload' | 'streamKind'> & { streamKind: 'body' };

/** A body that can be seen, and what an administrator says of it; as visible as the body. */
export function checkOfBody(
  records: Records,
  command: Registered & Readonly<{ bodyId: Id }>,
  context: DecisionContext,
): Checked<Readonly<{ body: Body; common: OfBody }>> {
  const said = checkRegistered(records, command, context);
  if (said.refusal) return said;
  const body = records.body.get(command.bodyId);
  if (!body || !sees(context.viewer, body)) return { refusal: refuse('UNKNOWN_BODY', { body: command.bodyId }) };
  const { id: streamId, visibility } = body;
  return { value: { body, common: { streamId, streamKind: 'body', ...said.value, visibility } } };
}
