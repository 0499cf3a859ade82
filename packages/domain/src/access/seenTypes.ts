/**
 * The types of the API that are seen whole: whoever sees such a thing at all reads every field of it, and sees of what it leads to
 * what they may see. Whether they see it is a matter of sight, and of who may ask or enter what leads to it.
 */
export const SEEN_TYPES: ReadonlySet<string> = new Set(
  `
  Act Administration AdministrationRegistered AgendaItem ApprovalProgress Attendance Attention Board BoardCell
  BoardCounters BoardRow BoardRowConnection BoardRowEdge BoardRows Body BodyCalendar BodyConnection BodyDossier BodyDossierConnection BodyDossierEdge
  BodyEdge BodyRecorded CalendarYears CannotTell Carries ChangeConnection ChangeEdge ChangeOfStand Citation
  CitationConnection CitationEdge Collective CommandRefused Comment CommentConnection CommentDisposed CommentEdge
  CommentMade Consolidation ConsultationRequest DataFinding DataFindingConnection DataFindingCount DataFindingEdge
  DataRemark Decision DecisionRule Deposit DepositConnection DepositEdge DepositMade Difference DispositionCount
  Document DocumentAdded DocumentOutcome DocumentRelation DocumentSignature DocumentSignatures DocumentStatus
  DocumentsRelated Dossier DossierChange DossierConnection DossierDocument DossierEdge DossierHistory
  DossierOpened DossierState Duration EntryCorrected EntryIntoForce EntryIntoForceRecorded ExpressedCount
  ForceRule ForceRuleLaidDown Instruction InstructionConnection InstructionDischarged InstructionEdge
  InstructionGiven InstructionReport InstructionReportConnection InstructionReportEdge JournalEntries JournalEntry
  JournalEntryConnection JournalEntryEdge LetterToState LetterToStateConnection LetterToStateEdge Majority Measure
  MeasureAdded MeasureConnection MeasureCount MeasureEdge MeasureProgress MeasureProgressRecorded Meeting
  MeetingConnection MeetingDossier MeetingEdge MeetingRecorded MemberState Membership Names Notification
  NotificationConnection NotificationEdge NotificationGiven Officer OperativeClause Organisation
  OrganisationRegistered OutstandingConnection OutstandingEdge OutstandingEntry OutstandingItem OutstandingList
  OutstandingUnknown PageInfo PaperRegistered PaperText Participation PartyStand Passage Position
  PositionConnection PositionEdge PositionExpressed PositionsRequested Quorum RawEntry RawSource Recital Reference
  RemarkNoted RepliesConsolidated Reply ReplyRecorded ReportGiven RequestAnswer ResyncRequired Revision
  RevisionIssued RevisionText RevisionTextAttached Route RoutePublished RussianCases SearchConnection SearchEdge
  SearchExcerpt SearchHighlight SearchResult Share SignatureRecorded SilenceConcluded SilenceProcedure Source
  StandCount StandGroup StateForce StateRegistered StateSignature StatusReport StatusReported Step StepOccurrence
  StepOccurrenceRecorded StepPlan StepPlanned StepStatus SummaryRow SummaryRowConnection SummaryRowEdge
  SummaryTable When Withdrawal WithdrawalConnection WithdrawalEdge WithdrawalRecorded WorkingDay WorkingDayCount
  `
    .trim()
    .split(/\s+/),
);
