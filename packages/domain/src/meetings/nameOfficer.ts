import { LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkBoth } from '../instructions/checks.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkAt } from './atMeeting.ts';
import type { NameOfficer } from './command.ts';

/**
 * A paper names who is in an office at a meeting. A joint meeting may have a chair for each body.
 *
 * Refused: anyone but the secretariat and administrators; a meeting that is not there or was cancelled; a name that is empty or
 * too long, or that was said of this office before; a paper that is not there.
 */
export function nameOfficer(command: NameOfficer, records: Records, context: DecisionContext): Decision {
  const { meetingId, office, name } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const at = checkAt(records, command, context);
  if (at.refusal) return refused(at.refusal);
  const wrong = checkBoth('name', name, LABEL_LIMIT);
  if (wrong) return refused(wrong);
  const before = rowsBy(records.officer, 'meetingId', meetingId);
  if (before.some((each) => each.office === office && each.name.ru.trim() === name.ru.trim()))
    return refused(refuse('SAID_BEFORE', { what: name }));
  const payload = { officerId: context.newId(), meetingId, office, name };
  return {
    kind: 'accepted',
    entries: [{ ...at.value.common, kind: 'officerNamed', version: KIND_VERSIONS.officerNamed, payload }],
  };
}
