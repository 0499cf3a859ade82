import { checkCommand } from '../access/check.ts';
import { citeDecisionRule } from '../bodies/citeDecisionRule.ts';
import { endMembership } from '../bodies/endMembership.ts';
import { registerBody } from '../bodies/registerBody.ts';
import { startMembership } from '../bodies/startMembership.ts';
import { citeCalendar } from '../calendars/citeCalendar.ts';
import { disposeComment } from '../comments/disposeComment.ts';
import { makeComment } from '../comments/makeComment.ts';
import { giveDissentingOpinion } from '../decisions/giveDissentingOpinion.ts';
import { draftDecision, takeDecision } from '../decisions/stateDecision.ts';
import { registerPaper } from '../documents/registerPaper.ts';
import { relateDocuments } from '../documents/relateDocuments.ts';
import { addDocument } from '../dossiers/addDocument.ts';
import { attachRevisionText } from '../dossiers/attachRevisionText.ts';
import { concludeSilence } from '../dossiers/concludeSilence.ts';
import { expressPosition } from '../dossiers/expressPosition.ts';
import { issueRevision } from '../dossiers/issueRevision.ts';
import { nameDecisionRule } from '../dossiers/nameDecisionRule.ts';
import { noteRemark } from '../dossiers/noteRemark.ts';
import { openDossier } from '../dossiers/openDossier.ts';
import { planStep } from '../dossiers/planStep.ts';
import { recordStepOccurrence } from '../dossiers/recordStepOccurrence.ts';
import { reportStatus } from '../dossiers/reportStatus.ts';
import { addMeasure } from '../instructions/addMeasure.ts';
import { dischargeInstruction } from '../instructions/dischargeInstruction.ts';
import { giveInstruction } from '../instructions/giveInstruction.ts';
import { giveReport } from '../instructions/giveReport.ts';
import { recordConditionMet } from '../instructions/recordConditionMet.ts';
import { recordMeasureProgress } from '../instructions/recordMeasureProgress.ts';
import { correctEntry } from '../journal/correctEntry.ts';
import type { EntryKind } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { mixesSynthetic } from '../journal/synthetic.ts';
import { consolidateReplies } from '../letters/consolidateReplies.ts';
import { recordReply } from '../letters/recordReply.ts';
import { requestPositions } from '../letters/requestPositions.ts';
import { announceMeeting } from '../meetings/announceMeeting.ts';
import { cancelMeeting, postponeMeeting } from '../meetings/changeMeeting.ts';
import { holdMeeting } from '../meetings/holdMeeting.ts';
import { nameOfficer } from '../meetings/nameOfficer.ts';
import { placeAgendaItem } from '../meetings/placeAgendaItem.ts';
import { recordAttendance } from '../meetings/recordAttendance.ts';
import { registerOrganisation } from '../organisations/registerOrganisation.ts';
import { publishRoute } from '../routes/publishRoute.ts';
import { changeVisibility } from '../sight/changeVisibility.ts';
import { noWider } from '../sight/noWider.ts';
import { layDownForceRule } from '../signing/layDownForceRule.ts';
import { recordEntryIntoForce } from '../signing/recordForce.ts';
import { recordInstrument } from '../signing/recordInstrument.ts';
import { recordSignature } from '../signing/recordSignature.ts';
import { recordWithdrawal } from '../signing/recordWithdrawal.ts';
import { revokeWithdrawal } from '../signing/revokeWithdrawal.ts';
import { withdrawReservation } from '../signing/withdrawReservation.ts';
import { registerAdministration } from '../states/registerAdministration.ts';
import { registerState } from '../states/registerState.ts';
import type { LocalizedText } from '../text/text.ts';
import { checkSource } from './checks.ts';
import type { AlsoCiting, Command } from './command.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { refuse } from './refusal.ts';

/**
 * What a command leads to: entries over one or more streams, or a typed refusal. Pure: everything it knows is given.
 * Whatever the command, its sender's role allows it (`COMMAND_ACCESS`), and nothing that it leads to mixes the real with the fictional, or tells somebody of what they may not see.
 *
 * @param records the dossier that the command names, whole, merged with the reference records
 */
export function decide(command: Command, records: Records, context: DecisionContext): Decision {
  const barred = checkCommand(context.viewer, command.command);
  if (barred) return { kind: 'refused', refusal: barred };
  const decision = citingMore(decideOn(command, records, context), command, records, context);
  if (decision.kind === 'refused') return decision;
  for (const entry of decision.entries) {
    const mixture = mixesSynthetic(records, entry);
    if (mixture) return { kind: 'refused', refusal: refuse('MIXES_SYNTHETIC', mixture) };
  }
  const entries = decision.entries.map((entry) =>
    entry.kind === 'visibilityChanged' ? entry : noWider(records, entry),
  );
  // A correction is as visible as what it corrects: what it may not tell all of them, it does not tell.
  const isHidden = entries.some(
    ({ kind, visibility }, index) => isCorrection(kind) && visibility !== decision.entries[index]?.visibility,
  );
  if (isHidden) return { kind: 'refused', refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: NO_WIDER }) };
  return { ...decision, entries };
}

/** The decision with the other sources of its command in every entry; refused for one that is none. */
function citingMore(
  decision: Decision,
  { moreSources = [] }: AlsoCiting,
  records: Records,
  { viewer }: DecisionContext,
): Decision {
  if (decision.kind === 'refused') return decision;
  for (const source of moreSources) {
    const checked = checkSource(records, source, viewer);
    if (checked.refusal) return { kind: 'refused', refusal: checked.refusal };
  }
  return {
    ...decision,
    entries: decision.entries.map((entry) => ({ ...entry, sources: [...entry.sources, ...moreSources] })),
  };
}

function isCorrection(kind: EntryKind): boolean {
  return kind === 'misentryCorrected' || kind === 'factRevised';
}

const NO_WIDER: LocalizedText = {
  ru: 'Запись видят и те, кому не видно то, что в ней названо. Отзовите её и внесите заново: новая будет видна только тем, кому видно названное.',
  en: 'The entry is seen by some who do not see what it names now. Take it back and enter it anew: the new one is seen only by those who see what it names.',
};

function decideOn(command: Command, records: Records, context: DecisionContext): Decision {
  switch (command.command) {
    case 'expressPosition':
      return expressPosition(command, records, context);
    case 'recordStepOccurrence':
      return recordStepOccurrence(command, records, context);
    case 'registerPaper':
      return registerPaper(command, records, context);
    case 'openDossier':
      return openDossier(command, records, context);
    case 'addDocument':
      return addDocument(command, records, context);
    case 'attachRevisionText':
      return attachRevisionText(command, records, context);
    case 'concludeSilence':
      return concludeSilence(command, records, context);
    case 'reportStatus':
      return reportStatus(command, records, context);
    case 'issueRevision':
      return issueRevision(command, records, context);
    case 'planStep':
      return planStep(command, records, context);
    case 'nameDecisionRule':
      return nameDecisionRule(command, records, context);
    case 'noteRemark':
      return noteRemark(command, records, context);
    case 'correctEntry':
      return correctEntry(command, records, context);
    case 'changeVisibility':
      return changeVisibility(command, records, context);
    case 'announceMeeting':
      return announceMeeting(command, records, context);
    case 'postponeMeeting':
      return postponeMeeting(command, records, context);
    case 'cancelMeeting':
      return cancelMeeting(command, records, context);
    case 'holdMeeting':
      return holdMeeting(command, records, context);
    case 'recordAttendance':
      return recordAttendance(command, records, context);
    case 'placeAgendaItem':
      return placeAgendaItem(command, records, context);
    case 'nameOfficer':
      return nameOfficer(command, records, context);
    case 'draftDecision':
      return draftDecision(command, records, context);
    case 'takeDecision':
      return takeDecision(command, records, context);
    case 'giveDissentingOpinion':
      return giveDissentingOpinion(command, records, context);
    case 'relateDocuments':
      return relateDocuments(command, records, context);
    case 'registerState':
      return registerState(command, records, context);
    case 'registerAdministration':
      return registerAdministration(command, records, context);
    case 'registerOrganisation':
      return registerOrganisation(command, records, context);
    case 'publishRoute':
      return publishRoute(command, records, context);
    case 'registerBody':
      return registerBody(command, records, context);
    case 'startMembership':
      return startMembership(command, records, context);
    case 'endMembership':
      return endMembership(command, records, context);
    case 'citeDecisionRule':
      return citeDecisionRule(command, records, context);
    case 'citeCalendar':
      return citeCalendar(command, records, context);
    case 'giveInstruction':
      return giveInstruction(command, records, context);
    case 'giveReport':
      return giveReport(command, records, context);
    case 'recordConditionMet':
      return recordConditionMet(command, records, context);
    case 'dischargeInstruction':
      return dischargeInstruction(command, records, context);
    case 'addMeasure':
      return addMeasure(command, records, context);
    case 'recordMeasureProgress':
      return recordMeasureProgress(command, records, context);
    case 'requestPositions':
      return requestPositions(command, records, context);
    case 'recordReply':
      return recordReply(command, records, context);
    case 'consolidateReplies':
      return consolidateReplies(command, records, context);
    case 'makeComment':
      return makeComment(command, records, context);
    case 'disposeComment':
      return disposeComment(command, records, context);
    case 'recordSignature':
      return recordSignature(command, records, context);
    case 'recordNotification':
    case 'recordDeposit':
      return recordInstrument(command, records, context);
    case 'layDownForceRule':
      return layDownForceRule(command, records, context);
    case 'recordEntryIntoForce':
      return recordEntryIntoForce(command, records, context);
    case 'recordWithdrawal':
      return recordWithdrawal(command, records, context);
    case 'withdrawReservation':
      return withdrawReservation(command, records, context);
    case 'revokeWithdrawal':
      return revokeWithdrawal(command, records, context);
    default:
      return command satisfies never;
  }
}
