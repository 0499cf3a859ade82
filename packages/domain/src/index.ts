export * from './board/compareAttention.ts';
export * from './board/counters.ts';
export * from './board/nextMeetings.ts';
export * from './board/parties.ts';
export { type BodyDossier, dossiersAt } from './bodies/dossiers.ts';
export * from './bodies/entries.ts';
export { bodyBySlug } from './bodies/find.ts';
export * from './bodies/membership.ts';
export * from './bodies/rules.ts';
export * from './calendars/entries.ts';
export * from './commands/command.ts';

export * from './commands/decide.ts';
export * from './commands/decision.ts';
export * from './commands/refusal.ts';
export { refusalMessage } from './commands/refusalMessage.ts';
export * from './comments/entries.ts';
export * from './decisions/entries.ts';
export * from './documents/entries.ts';
export { locatorText } from './documents/locator.ts';
export { clauseNumber } from './documents/operative.ts';
export * from './documents/places.ts';
export { titleOf } from './documents/title.ts';
export { type Found, findWords } from './documents/words.ts';
export {
  ATTENTION_REASONS,
  type Attention,
  type AttentionReason,
  attention,
} from './dossiers/attention.ts';
export * from './dossiers/awaited.ts';
export {
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
  differences,
  type OnDay,
} from './dossiers/differences.ts';
export * from './dossiers/entries.ts';
export { holder } from './dossiers/holder.ts';
export { lastKnown, lastNews, noNewsSince } from './dossiers/lastKnown.ts';
export { fittingOutcomes, outcomeOf } from './dossiers/outcome.ts';
export * from './dossiers/outstanding.ts';
export * from './dossiers/progress.ts';
export { addresseesOf } from './dossiers/requests.ts';
export { latestRevision } from './dossiers/revisions.ts';
export * from './dossiers/stand.ts';
export * from './dossiers/status.ts';
export * from './dossiers/stepStatus.ts';
export { stepStatuses } from './dossiers/steps.ts';
export * from './instructions/entries.ts';
export * from './journal/asOf.ts';
export { entriesBetween } from './journal/between.ts';
export * from './journal/corrections.ts';
export * from './journal/entry.ts';
export * from './journal/evolve.ts';
export * from './journal/kinds.ts';
export * from './journal/records.ts';
export * from './journal/summary.ts';
export * from './journal/synthetic.ts';
export { upcast } from './journal/upcast.ts';
export * from './letters/entries.ts';
export { candidatesText } from './meetings/candidatesText.ts';
export { consideredAt, type MeetingDossier } from './meetings/considered.ts';
export * from './meetings/entries.ts';
export { meetingsNumbered, meetingsOfBody } from './meetings/find.ts';
export { meetingTitle } from './meetings/title.ts';
export * from './organisations/entries.ts';
export { compareParties, type Party, partiesOf, partyName, partyOf } from './parties/party.ts';
export type { Finding } from './quality/finding.ts';
export { FINDING_ORDER, findings } from './quality/findings.ts';
export * from './routes/entries.ts';
export * from './sight/sight.ts';
export * from './signing/entries.ts';
export * from './states/entries.ts';
export { stateByCode, statesByCode } from './states/find.ts';
export * from './text/compareText.ts';
export { listText } from './text/listText.ts';
export { daysText, plural } from './text/plural.ts';
export * from './text/text.ts';
export * from './text/vocabulary.ts';
export * from './text/whenText.ts';
export * from './time/localDate.ts';
export * from './time/when.ts';
