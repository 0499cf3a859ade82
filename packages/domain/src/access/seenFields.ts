/**
 * The fields of the API that are seen whole, by type: whoever sees such a thing at all reads these of it, and sees of what they lead to
 * what they may see. Whether they see it is a matter of sight, and of who may ask or enter what leads to it.
 *
 * A line for each type, or more where it has many; a field that stands in none and in `FIELD_ACCESS` neither is served to nobody.
 */
const SEEN = `
  Act: asNeeded coExecutors condition conditionStep executors id object reportTo term verb
  Administration: id names slug sources state
  AdministrationConnection: asOf edges pageInfo position totalCount
  AdministrationEdge: cursor node
  AdministrationRegistered: administration cursor entries
  AgendaItem: documents dossier id meeting number sources
  AgendaItemConnection: asOf edges pageInfo position totalCount
  AgendaItemEdge: cursor node
  ApprovalProgress: body carries counts daysInStep ended isUnderWay notAsked notRequired possibleRules revision rule ruleNaming
  ApprovalProgress: ruleReason silence stands step term termDayOff termUnknown total voices wouldPass
  Attendance: body parties sources
  Attention: daysLate daysWaiting next rank reason sentence waitingFor
  Board: asOf changes counters meetings news parties position reasons rows
  BoardCell: awaited late party since stand
  BoardCounters: changedIn7Days decisionsIn30Days inProgress late
  BoardRow: attention cells dossier progress states
  BoardRowConnection: edges pageInfo totalCount
  BoardRowEdge: cursor node
  BoardRows: asOf changes counters cursor meetings news order parties reasons rows
  Body: asOf calendar dossiers id kind meetings memberships names organisation parent position rules slug sources synthetic version
  BodyCalendar: addWorkingDays workingDaysBetween years
  BodyConnection: edges pageInfo totalCount
  BodyDossier: dossier status
  BodyDossierConnection: edges pageInfo totalCount
  BodyDossierEdge: cursor node
  BodyEdge: cursor node
  BodyRecorded: body cursor entries
  CalendarYears: citation firstYear holidays lastYear sources weekend workingDays
  CannotTell: reason
  Carries: answer reason
  ChangeConnection: edges from pageInfo position to totalCount
  ChangeEdge: cursor node
  ChangeOfStand: from party to
  Citation: entry inferred locator place words
  CitationConnection: edges nodes pageInfo
  CitationEdge: cursor node
  Collective: id wording
  CommandRefused: code facts message
  Comment: concerned disposed disposition dossier element id isEarlier occurred party proposedWording reason reply revision sources step text
  Comment: visibility
  CommentConnection: asOf edges pageInfo position totalCount
  CommentDisposed: cursor dossier entries entry
  CommentEdge: cursor node
  CommentMade: cursor dossier entries entry
  ConditionMet: cursor dossier entries entry
  Consolidation: by sources to when
  ConsultationRequest: addressees answers answersKnown asksFor consolidations id informed letterNumber meeting replies revisions
  ConsultationRequest: sender sent source sources term termDays termDayOff termUnit termUnknown calendarBodies dossier step
  DataFinding: dossier id kind noted sources synthetic text
  DataFindingConnection: asOf counts edges pageInfo position totalCount
  DataFindingCount: count kind
  DataFindingEdge: cursor node
  DataRemark: id kind source sources text
  Decision: agendaItem bodies clauses dissentingOpinions documents dossier draftedFor id manner meeting minutes number paper recitals sources state taken
  DecisionConnection: asOf edges pageInfo position totalCount
  DecisionEdge: cursor node
  DecisionRule: citation from id kind majority matter quorum replacedBy text until
  DecisionRecorded: cursor decision entries
  DecisionRuleNamed: cursor dossier entries entry
  Deposit: document known party reservation reservationWithdrawn sources when
  DepositConnection: asOf edges pageInfo position totalCount
  DepositEdge: cursor node
  DepositMade: cursor dossier entry
  Difference: after before entry kind letter subject text
  DispositionCount: count disposition
  DissentingOpinion: decision id known paper party sources text when
  DissentingOpinionConnection: asOf edges pageInfo position totalCount
  DissentingOpinionEdge: cursor node
  DissentingOpinionGiven: cursor dissentingOpinion entries
  Document: asOf citation citations concerned dated decisions deposits dossier entryIntoForce forceRule id kind notifications number position purpose
  Document: relations requests revisions signatures slug sources summaryTable supersededBy supersededText synthetic text title version visibility withdrawals
  DocumentAdded: cursor dossier entries entry
  DocumentConnection: asOf edges pageInfo position totalCount
  DocumentEdge: cursor node
  DocumentOutcome: backTo document outcome
  DocumentRelation: isFrom other relation sources
  DocumentSignature: leaves needsProcedures offRoute party reservation sources state text when withdrawn
  DocumentSignatures: cannotTell openSince parties
  DocumentStatus: organisation since status when
  DocumentsRelated: cursor document entries
  Dossier: agendaItems asOf attention comments concerned decisions documents history holder id instructions journal lastKnown lastNews measures
  Dossier: noNewsSince outstanding position progress progresses remarks route slug sources statusReports stepProgresses steps summaryTable synthetic
  Dossier: title version visibility
  DossierChange: before differences dossier entries
  DossierConnection: edges pageInfo totalCount
  DossierDocument: document revision statuses
  DossierEdge: cursor node
  DossierHistory: entries position
  DossierOpened: cursor dossier entries entry
  DossierState: cursor dossier entries
  Duration: daysAgain key known label max median min passes returns total
  EntryCorrected: cursor dossier entries entry
  EntryIntoForce: byState cannotTell computed leaves mismatch notYet notice recorded since sources state withdrawn
  EntryIntoForceRecorded: cursor dossier entry
  ExpressedCount: count stand
  ForceRule: among citation count date daysAfter firstOfMonth monthsAfter notBefore notice provisional sources text trigger wording
  ForceRuleAmong: count parties
  ForceRuleLaidDown: cursor dossier entry
  Instruction: act asNeeded coExecutors condition conditionMet conditionStep daysLate decision dischargeReason discharged dossier executors
  Instruction: given id nextReportDue object period reason reportTo reports since sources state term termDayOff yetToReport
  InstructionConnection: asOf edges pageInfo position totalCount
  InstructionDischarged: cursor dossier entries entry
  InstructionEdge: cursor node
  InstructionGiven: cursor dossier entries entry
  InstructionReport: by meeting sources text when
  InstructionReportConnection: asOf edges pageInfo position totalCount
  InstructionReportEdge: cursor node
  JournalEntries: cursor entries
  JournalEntry: corrects cursor dossier id kind known mayCorrect occurred recordedAt recordedBy sources subject summary synthetic
  JournalEntry: version
  JournalEntryConnection: edges nodes pageInfo
  JournalEntryEdge: cursor node
  LateConnection: asOf cannotTell edges pageInfo position totalCount
  LateEdge: cursor node
  LateInstruction: daysLate dossier due forPeriod instruction kind parties
  LateMeasure: daysLate dossier due kind measure parties
  LatePosition: daysLate dossier due kind parties step
  LateReply: daysLate dossier due kind parties request
  LateSignature: daysLate dossier due kind parties step
  LetterConnection: asOf edges pageInfo position totalCount
  LetterEdge: cursor node
  LetterToState: answer dossier request
  LetterToStateConnection: asOf edges pageInfo position totalCount
  LetterToStateEdge: cursor node
  Majority: count of orMore share veto
  Measure: counts daysLate document done executors id late number progress reason sources term termDayOff title total
  MeasureAdded: cursor dossier entries entry
  MeasureConnection: asOf edges pageInfo position totalCount
  MeasureCount: count state
  MeasureEdge: cursor node
  MeasureProgress: party sources state stateText text when
  MeasureProgressRecorded: cursor dossier entries entry
  Meeting: agenda asOf attendance bodies cancelled considered decisions held id numbers officers place planned position postponed
  Meeting: quorums slug sources state synthetic title version
  MeetingConnection: edges pageInfo totalCount
  MeetingDossier: dossier occurrence plan step
  MeetingEdge: cursor node
  MeetingRecorded: cursor entries meeting
  MemberState: asOf code comments id letters memberships names participation position positions signatures sources synthetic
  Membership: body from holds id party role sources until
  Names: cases full short
  News: entries lead summary
  Notice: citation months
  Notification: document known party reservation reservationWithdrawn sources when
  NotificationConnection: asOf edges pageInfo position totalCount
  NotificationEdge: cursor node
  NotificationGiven: cursor dossier entry
  Officer: name office sources
  OperativeClause: acts number
  Organisation: id names slug sources synthetic
  OrganisationConnection: asOf edges pageInfo position totalCount
  OrganisationEdge: cursor node
  OrganisationRegistered: cursor entries organisation
  OutstandingConnection: asOf cannotTell edges pageInfo position totalCount
  OutstandingEdge: cursor node
  OutstandingEntry: daysLate daysWaiting dossier instrument party reconfirms since step term termUnknown
  OutstandingItem: daysLate daysWaiting instrument party reconfirms since step term termUnknown
  OutstandingList: cannotTell items
  OutstandingUnknown: dossier reason
  OutstandingUnknownStep: reason step
  PageInfo: endCursor hasNextPage hasPreviousPage startCursor
  PaperRegistered: cursor document entry
  PaperText: attachedAt digest fileName passages
  Participation: answered asked awaited cannotTell comments medianDaysToAnswer memberState notAnswered positions
  PartyStand: answeredWithoutPosition awaited hasVote late party position since source stand
  Passage: locator place text
  Position: dossier id occurred offRoute party revision sources stand step text
  PositionConnection: asOf edges pageInfo position totalCount
  PositionEdge: cursor node
  PositionExpressed: cursor dossier entry
  PositionsRequested: cursor dossier entries entry request
  Provisional: declared since
  ProvisionalApplication: cannotTell since state
  Quorum: body met reason
  RawEntry: concerned id kind known occurred payload recordedAt sources streamId streamKind streamVersion version visibility
  RawSource: inferred paperId place words
  ReasonCount: count reason
  Recital: object references verb
  Reference: title
  RemarkNoted: cursor dossier entries entry
  RepliesConsolidated: cursor dossier entries entry
  Reply: asked id letterNumber occurred party request sources text
  ReplyRecorded: cursor dossier entries entry
  ReportGiven: cursor dossier entries entry
  RequestAnswer: daysLate daysToAnswer daysWaiting party position reply state
  ReservationWithdrawn: cursor dossier entry
  ResyncRequired: reason
  Revision: document id issued label positions sources texts
  RevisionIssued: cursor dossier entries entry
  RevisionText: base64 digest fileName language mediaType paragraphs size sources
  RevisionTextAttached: cursor dossier entries entry
  Route: id slug sources steps synthetic title version
  RoutePublished: cursor entries route
  RuleNaming: rule sources when
  RussianCases: accusative dative genitive instrumental nominative prepositional
  SearchConnection: edges more note pageInfo totalCount
  SearchEdge: cursor node
  SearchExcerpt: highlights text
  SearchHighlight: end start
  SearchResult: dossier excerpt kind node title
  Share: denominator numerator
  SignatureConnection: asOf edges pageInfo position totalCount
  SignatureEdge: cursor node
  SignatureRecorded: cursor dossier entry
  SilenceConcluded: cursor dossier entries entry
  SilenceProcedure: brokenBy objections silent state term termDayOff termUnknown
  Source: inferred locator paper place words
  StandCount: count stand
  StandGroup: awaited codes late stand
  StateForce: cannotTell computed leaves mismatch notYet notice party provisional recorded since sources state withdrawn
  StateRegistered: cursor entries memberState
  StateSignature: document signature
  StatusReport: documents organisation sources status text when
  StatusReported: cursor dossier entries entry
  Step: after bodies carriesOver id join key name necessity organisation termDays termUnit type
  StepOccurrence: actors decision forInformation id meeting outcome outcomes place purpose source sources when
  StepOccurrenceRecorded: cursor dossier entry
  StepPlan: documents id meeting place planned source sources state
  StepPlanned: cursor dossier entries entry
  StepStatus: occurrences parties plans reason requests state step
  SummaryRow: comment element isEarlier letterNumber number
  SummaryRowConnection: asOf edges pageInfo position totalCount
  SummaryRowEdge: cursor node
  SummaryTable: counts open revision rows
  Supersession: by since sources
  VisibilityChanged: cursor dossier entries entry
  When: earliest edtf inferred latest text
  Withdrawal: document effective known party revoked sources when
  WithdrawalConnection: asOf edges pageInfo position totalCount
  WithdrawalEdge: cursor node
  WithdrawalRecorded: cursor dossier entry
  WithdrawalRevoked: cursor dossier entry
  WorkingDay: day reason
  WorkingDayCount: count reason
`;

export const SEEN_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = read(SEEN);

function read(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>();
  for (const line of text.trim().split('\n')) {
    const [type = '', own = ''] = line.trim().split(': ');
    const known = fields.get(type) ?? new Set();
    for (const field of own.split(' ')) known.add(field);
    fields.set(type, known);
  }
  return fields;
}
