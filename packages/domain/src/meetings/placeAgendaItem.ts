import { checkText, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkAbout, checkAt, checkDocuments } from './atMeeting.ts';
import type { PlaceAgendaItem } from './command.ts';
import { checkNumber, isSameItem } from './numbered.ts';

/**
 * A question was put on the agenda of a meeting: before it, or as its papers tell afterwards. Nothing is considered by it.
 *
 * Refused: anyone but the secretariat and administrators; a meeting that is not there or was cancelled; a number that is empty, is
 * of another meeting, or is on the agenda already; a dossier, a document or a paper that is not there.
 */
export function placeAgendaItem(command: PlaceAgendaItem, records: Records, context: DecisionContext): Decision {
  const { meetingId, number, documentIds } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const at = checkAt(records, command, context);
  if (at.refusal) return refused(at.refusal);
  const wrong = checkText('number', number, LABEL_LIMIT) ?? checkNumber(records, at.value.meeting, number);
  if (wrong) return refused(wrong);
  const agenda = rowsBy(records.agendaItem, 'meetingId', meetingId);
  if (agenda.some((item) => isSameItem(item.number, number))) return refused(refuse('NUMBER_TAKEN', { number }));
  const dossierId = checkAbout(records, command.dossier, context.viewer);
  if (dossierId.refusal) return refused(dossierId.refusal);
  const unknown = checkDocuments(records, documentIds, context.viewer);
  if (unknown) return refused(unknown);
  const agendaItemId = context.newId();
  return {
    kind: 'accepted',
    entries: [
      {
        ...at.value.common,
        ...{ kind: 'agendaItemPlaced', version: KIND_VERSIONS.agendaItemPlaced },
        payload: { agendaItemId, meetingId, number, dossierId: dossierId.value, documentIds },
      },
    ],
  };
}
