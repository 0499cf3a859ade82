import { checkSource, checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { latestOf } from '../time/when.ts';
import { checkCharged, checkMeeting, checkParties, checkSpeaker, checkTimesAfter } from './checks.ts';
import type { GiveReport } from './command.ts';
import { checkInstruction, checkNotDischarged } from './find.ts';

/**
 * Somebody reported how an instruction is carried out, at a meeting or in writing. That does not discharge it. The secretariat records
 * whoever reported; a delegate reports for its own state, where that is charged.
 *
 * Refused: who is not signed in or speaks for others; an instruction, a party, a meeting or a paper that is not there; a report of
 * nobody; a delegate of a state that is neither charged nor a full member of a body that is; a report certainly after the
 * discharge; dates that do not exist, lie in the future or before the instruction or the meeting; of a delegate without a paper, that it was
 * known before today; a text that is empty, too long or holds a NUL.
 */
export function giveReport(command: GiveReport, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  const dossier = checkSpeaker(records, command.dossier, viewer, command.byIds);
  if (dossier.refusal) return refused(dossier.refusal);
  const instruction = checkInstruction(records, dossier.value, command.instructionId, viewer);
  if (instruction.refusal) return refused(instruction.refusal);
  const { object, given, executorIds, coExecutorIds } = instruction.value;
  if (command.byIds.length === 0) return refused(refuse('NOBODY_NAMED', { field: 'by' }));
  const by = checkParties(records, command.byIds);
  if (by.refusal) return refused(by.refusal);
  const meeting = checkMeeting(records, command, viewer);
  if (meeting) return refused(meeting);
  const times = checkTimesAfter(command, context, { what: object, when: given });
  if (times.refusal) return refused(times.refusal);
  const { occurred } = times.value;
  const over = checkNotDischarged(instruction.value, occurred);
  if (over) return refused(over);
  const charged = [...executorIds, ...coExecutorIds];
  const stranger = viewer.role === 'delegate' && checkCharged(records, charged, by.value, latestOf(occurred) ?? today);
  if (stranger) return refused(stranger);
  const text = checkText('text', command.text, TEXT_LIMIT);
  if (text) return refused(text);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'reportGiven',
        version: KIND_VERSIONS.reportGiven,
        payload: {
          reportId: context.newId(),
          dossierId: dossier.value.id,
          instructionId: command.instructionId,
          byIds: [...new Set(command.byIds)],
          meetingId: command.meetingId,
          text: command.text,
        },
        ...times.value,
        sources: sources.value,
        visibility: instruction.value.visibility,
      },
    ],
  };
}
