export * from './access/index.ts';
export * from './analytics/durations.ts';
export * from './analytics/participation.ts';
export { type Pass, passesOf } from './analytics/passes.ts';
export * from './board/compareAttention.ts';
export * from './board/counters.ts';
export * from './board/dueSoon.ts';
export * from './board/nextMeetings.ts';
export * from './board/parties.ts';
export * from './board/reasons.ts';
export * from './board/standGroups.ts';
export type { CiteDecisionRule, MajorityStated } from './bodies/citeDecisionRule.ts';
export { type BodyDossier, dossiersAt } from './bodies/dossiers.ts';
export * from './bodies/entries.ts';
export { bodyBySlug } from './bodies/find.ts';
export * from './bodies/membership.ts';
export * from './bodies/rules/index.ts';
export * from './calendars/entries.ts';
export * from './calendars/workingDays.ts';
export * from './commands/command.ts';
export * from './commands/decide.ts';
export { BROUGHT, type CitingDecision, decideCiting } from './commands/decideCiting.ts';
export * from './commands/decision.ts';
export { checkKnown, streamsNamed } from './commands/knownSince.ts';
export * from './commands/refusal.ts';
export { refusalMessage } from './commands/refusalMessage.ts';
export * from './commands/registry.ts';
export { REGISTRY_REFUSALS } from './commands/registryRefusals.ts';
export { type Subjects, subjectsOf } from './commands/subjectsOf.ts';
export * from './comments/command.ts';
export * from './comments/entries.ts';
export { commentsOverall } from './comments/list.ts';
export * from './comments/summaryTable.ts';
export { compareClauseNumbers, parseClauseNumber } from './decisions/clauseNumber.ts';
export * from './decisions/command.ts';
export { dissentingOpinionsOn, dissentingOpinionsOverall } from './decisions/dissentingOpinions.ts';
export * from './decisions/entries.ts';
export { misfitOfDissent } from './decisions/giveDissentingOpinion.ts';
export { decidedWhen, decidingBodies, decisionStream, isPlaced } from './decisions/ofBodies.ts';
export { DECISION_REFUSALS } from './decisions/refusals.ts';
export { decisionsAbout, positionsOn, requestsAbout, revisionsOf } from './documents/about.ts';
export { citationOf } from './documents/citation.ts';
export type { RelateDocuments } from './documents/command.ts';
export * from './documents/entries.ts';
export { documentsOverall } from './documents/list.ts';
export { locatorText } from './documents/locator.ts';
export { clauseNumber } from './documents/operative.ts';
export type { RegisterPaper } from './documents/paperCommand.ts';
export * from './documents/places.ts';
export { type Supersession, supersededText, supersessionsOf } from './documents/superseded.ts';
export { titleOf } from './documents/title.ts';
export { type Found, findWords } from './documents/words.ts';
export { type Attention, attention } from './dossiers/attention.ts';
export * from './dossiers/attentionReasons.ts';
export * from './dossiers/awaited.ts';
export { changesLately } from './dossiers/changes.ts';
export { changeText } from './dossiers/changeText.ts';
export * from './dossiers/command.ts';
export { type Deviation, deviationOf } from './dossiers/deviations.ts';
export {
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
  differences,
  type OnDay,
} from './dossiers/differences.ts';
export { differenceText } from './dossiers/differenceText.ts';
export { endedText } from './dossiers/ended.ts';
export * from './dossiers/entries.ts';
export { FILE_LIMIT, FILE_PROBLEMS, type FileProblem, fileRefusal } from './dossiers/fileRefusal.ts';
export { type Comparison, codesWithSay, type DossierWanted, fits, fitsWhen, isWanted } from './dossiers/filter.ts';
export { holder } from './dossiers/holder.ts';
export { lastKnown, lastNews, noNewsSince } from './dossiers/lastKnown.ts';
export { LATE_KINDS, type Late, type LateKind, lateOverall } from './dossiers/late.ts';
export { ruleMisfit } from './dossiers/nameDecisionRule.ts';
export { fittingOutcomes, outcomeOf } from './dossiers/outcome.ts';
export * from './dossiers/outstanding.ts';
export { positionsOverall } from './dossiers/positions.ts';
export { comparePressing, type Pressing } from './dossiers/pressing.ts';
export * from './dossiers/progress.ts';
export { ENTERING_REFUSALS } from './dossiers/refusals.ts';
export { addresseesOf, asksAnyone, informedOf, lettersAt, lettersOf } from './dossiers/requests.ts';
export { latestRevision } from './dossiers/revisions.ts';
export { type SilenceEnded, silenceEnded } from './dossiers/silence.ts';
export { silenceFollowing } from './dossiers/silenceFollowing.ts';
export * from './dossiers/stand.ts';
export * from './dossiers/status.ts';
export * from './dossiers/stepStatus.ts';
export { stepStatuses } from './dossiers/steps.ts';
export * from './instructions/command.ts';
export * from './instructions/entries.ts';
export {
  type InstructionFilter,
  instructionsOf,
  instructionsOverall,
  isInstruction,
} from './instructions/list.ts';
export {
  type MeasureLine,
  type MeasureStatus,
  measureStatus,
  measuresOf,
  measuresOverall,
} from './instructions/measures.ts';
export { NOT_KNOWN } from './instructions/measureText.ts';
export { actOf } from './instructions/origin.ts';
export { INSTRUCTION_REFUSALS } from './instructions/refusals.ts';
export {
  INSTRUCTION_STATES,
  type InstructionState,
  type InstructionStatus,
  instructionStatus,
} from './instructions/status.ts';
export { instructionDayOff, measureDayOff } from './instructions/termDayOff.ts';
export { waitsInWords } from './instructions/waitsInWords.ts';
export type { AgainSays } from './journal/again/says.ts';
export { entriesAsOf, entriesAsRecorded, knownOf } from './journal/asOf.ts';
export { entriesBetween } from './journal/between.ts';
export { stillReferredTo } from './journal/correctEntry.ts';
export * from './journal/correctionCommand.ts';
export * from './journal/corrections.ts';
export * from './journal/days.ts';
export * from './journal/entry.ts';
export * from './journal/evolve.ts';
export { historyOf } from './journal/history.ts';
export * from './journal/kinds.ts';
export { leaningOn, takenAway } from './journal/leaning.ts';
export { checkCorrects, mayCorrect } from './journal/mayCorrect.ts';
export * from './journal/records.ts';
export { CORRECTION_REFUSALS } from './journal/refusals.ts';
export { compareRecorded, rowsBy, rowsOf } from './journal/rowsBy.ts';
export { targetOf } from './journal/standing.ts';
export * from './journal/summary.ts';
export { supersedingIn } from './journal/superseding.ts';
export * from './journal/synthetic.ts';
export { tellsOf } from './journal/tellsOf.ts';
export * from './journal/together.ts';
export { upcast } from './journal/upcast.ts';
export * from './letters/answers.ts';
export { revisionsAsked } from './letters/askedAbout.ts';
export * from './letters/command.ts';
export * from './letters/entries.ts';
export { isAsked } from './letters/isAsked.ts';
export { lettersOverall } from './letters/list.ts';
export { type Reminded, type Reminder, type ReminderItem, reminderLetter } from './letters/reminder.ts';
export { repliesTo } from './letters/replies.ts';
export { calendarBodiesOf, letterDayOff, letterTerm, letterTermUnknown } from './letters/term.ts';
export { candidatesText } from './meetings/candidatesText.ts';
export * from './meetings/command.ts';
export { consideredAt, type MeetingDossier } from './meetings/considered.ts';
export * from './meetings/entries.ts';
export { everyMeeting, meetingDay, meetingsNumbered, meetingsOfBody } from './meetings/find.ts';
export { dossiersOn, onDossier } from './meetings/onDossier.ts';
export { type MeetingQuorum, quorumsAt } from './meetings/quorum.ts';
export { MEETING_PAPER_REFUSALS } from './meetings/refusals.ts';
export { meetingBySlug, meetingSlug } from './meetings/slug.ts';
export * from './meetings/state.ts';
export { meetingTitle } from './meetings/title.ts';
export { dayForms, daysIn } from './numbers/days.ts';
export { type NumberFound, numberKeys, numbersIn } from './numbers/keys.ts';
export * from './numbers/number.ts';
export { parseNumber } from './numbers/parse.ts';
export { printNumber } from './numbers/print.ts';
export * from './organisations/entries.ts';
export { compareParties, type Party, partiesOf, partyName, partyOf, partyPlace } from './parties/party.ts';
export { stateCodeOf } from './parties/speaksFor.ts';
export type { Finding } from './quality/finding.ts';
export { FINDING_ORDER, findings } from './quality/findings.ts';
export * from './quality/likeness.ts';
export * from './routes/entries.ts';
export { LONGEST_TERM, type StepGiven } from './routes/publishRoute.ts';
export { CALLED, type Called, withDenials } from './search/called.ts';
export { type Excerpt, excerptOf, type Highlight, searchExcerpt } from './search/excerpt.ts';
export * from './search/kinds.ts';
export * from './search/query.ts';
export * from './search/texts.ts';
export type { SearchTexts } from './search/writers.ts';
export { asSeenNow } from './sight/asSeenNow.ts';
export { subjectIn } from './sight/changeVisibility.ts';
export type { ForWhom } from './sight/checkVisibility.ts';
export type { ChangeVisibility } from './sight/command.ts';
export type { VisibilityChanged } from './sight/entries.ts';
export { namedElsewhere } from './sight/hanging.ts';
export { narrowest } from './sight/narrowest.ts';
export { SIGHT_REFUSALS } from './sight/refusals.ts';
export * from './sight/sight.ts';
export * from './sight/visibility.ts';
export type { ForceAnswer } from './signing/answer.ts';
export * from './signing/command.ts';
export * from './signing/entries.ts';
export { type DocumentForce, entryIntoForce } from './signing/force.ts';
export { forceRuleOf } from './signing/forceRuleOf.ts';
export { forceRuleText } from './signing/forceRuleText.ts';
export { FORCE_STATES, type Force, type ForceState } from './signing/held.ts';
export { INSTRUMENT_TABLES, type Instrument, type InstrumentTable } from './signing/instruments.ts';
export { standingRuleAgainst } from './signing/layDownForceRule.ts';
export { effectOf } from './signing/leaving.ts';
export { instrumentsOverall, type SignatureOf, signaturesOverall } from './signing/list.ts';
export { fitsManner } from './signing/procedures.ts';
export { PROVISIONAL_STATES, type ProvisionalApplication, type ProvisionalState } from './signing/provisional.ts';
export { misfitOfEffect } from './signing/recordWithdrawal.ts';
export { misfitOfRevocation } from './signing/revokeWithdrawal.ts';
export { misfitOf } from './signing/ruleGiven.ts';
export {
  type PartySignature,
  SIGNATURE_STATES,
  type SignatureState,
  type Signatures,
  signaturesOf,
} from './signing/signatures.ts';
export { inOrder, whenOf } from './signing/spans.ts';
export type { StateForce } from './signing/stateForce.ts';
export * from './states/entries.ts';
export { stateByCode, statesByCode } from './states/find.ts';
export * from './states/said.ts';
export * from './text/compareText.ts';
export { listText } from './text/listText.ts';
export { daysText, plural } from './text/plural.ts';
export { shortName } from './text/shortName.ts';
export * from './text/text.ts';
export * from './text/vocabulary.ts';
export { dayText, nearText, whenText } from './text/whenText.ts';
export { writtenIn } from './text/writtenIn.ts';
export * from './time/localDate.ts';
export * from './time/when.ts';
