import { TABLE_NAMES, type TableName } from '@concord/domain';

/** How PostgreSQL holds a column; what is not listed in `COLUMN_TYPES` is text. */
type ColumnType = 'uuid' | 'uuid[]' | 'jsonb' | 'integer' | 'boolean' | 'text';

/** The columns of every table of rows: they are the keys of its records. */
const OWN_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  organisation: ['slug', 'names', 'synthetic'],
  memberState: ['code', 'names', 'synthetic'],
  administration: ['slug', 'memberStateId', 'names'],
  body: ['slug', 'bodyKind', 'organisationId', 'parentId', 'names', 'synthetic'],
  membership: ['bodyId', 'partyId', 'role', 'from', 'until'],
  decisionRule: ['bodyId', 'ruleKind', 'matter', 'majority', 'quorum', 'from', 'until', 'citation'],
  route: ['slug', 'routeVersion', 'title', 'synthetic'],
  step: [
    ...['routeId', 'place', 'key', 'name', 'stepType', 'organisationId', 'bodyIds', 'after', 'join', 'necessity'],
    ...['termDays', 'termUnit', 'carriesOver'],
  ],
  document: ['dossierId', 'slug', 'documentKind', 'title', 'number', 'dated', 'purpose', 'synthetic'],
  revision: ['dossierId', 'documentId', 'label', 'issued'],
  revisionText: ['dossierId', 'revisionId', 'language', 'digest', 'fileName', 'mediaType', 'size'],
  meeting: ['sittings', 'place', 'planned', 'held', 'postponed', 'cancelled', 'synthetic'],
  officer: ['meetingId', 'office', 'name'],
  agendaItem: ['meetingId', 'number', 'dossierId', 'documentIds'],
  decision: [
    ...['meetingId', 'agendaItemId', 'dossierId', 'decisionState', 'number', 'minutes', 'paperId', 'documentIds'],
    ...['recitals', 'clauses', 'bodyIds', 'manner', 'draftedForId', 'taken'],
  ],
  dissentingOpinion: ['decisionId', 'partyId', 'text', 'paperId', 'occurred', 'known'],
  dossier: ['slug', 'title', 'routeId', 'synthetic', 'opened'],
  stepPlan: ['dossierId', 'stepId', 'meetingId', 'planned', 'place', 'documentIds', 'known'],
  ruleNaming: ['dossierId', 'stepId', 'decisionRuleId', 'occurred', 'known'],
  stepOccurrence: [
    ...['dossierId', 'stepId', 'meetingId', 'place', 'forInformation', 'actorIds', 'decisionId', 'purpose'],
    ...['outcomes', 'occurred', 'known'],
  ],
  consultationRequest: [
    ...['dossierId', 'stepId', 'letterNumber', 'senderId', 'meetingId', 'asksFor', 'addresseeIds', 'term'],
    ...['informedIds', 'termDays', 'termUnit', 'calendarBodyId'],
    ...['answersKnown', 'sent'],
  ],
  collective: ['dossierId', 'requestId', 'wording', 'forInformation'],
  consolidation: ['dossierId', 'requestId', 'bodyId', 'recipientId', 'occurred', 'known'],
  position: ['dossierId', 'revisionId', 'stepId', 'partyId', 'stand', 'text', 'occurred', 'known'],
  statusReport: ['dossierId', 'organisationId', 'documentIds', 'status', 'occurred', 'known'],
  calendar: ['bodyId', 'firstYear', 'lastYear', 'weekend', 'holidays', 'workingDays', 'citation'],
  documentRelation: ['documentId', 'relation', 'otherId', 'occurred', 'known'],
  attendance: ['meetingId', 'bodyId', 'partyIds'],
  reply: ['dossierId', 'requestId', 'partyId', 'letterNumber', 'text', 'occurred', 'known'],
  comment: [
    ...['dossierId', 'revisionId', 'stepId', 'partyId', 'element', 'text', 'proposedWording', 'replyId', 'disposition'],
    ...['reason', 'disposed', 'occurred', 'known'],
  ],
  instruction: [
    ...[
      'dossierId',
      'decisionId',
      'actId',
      'object',
      'executorIds',
      'coExecutorIds',
      'reportToIds',
      'condition',
      'term',
    ],
    ...['period', 'asNeeded', 'given', 'conditionMet', 'discharged', 'reason'],
  ],
  report: ['dossierId', 'instructionId', 'byIds', 'meetingId', 'text', 'occurred', 'known'],
  measure: ['dossierId', 'documentId', 'number', 'title', 'executorIds', 'term'],
  measureProgress: ['dossierId', 'measureId', 'partyId', 'measureState', 'text', 'occurred', 'known'],
  signature: [
    ...['dossierId', 'documentId', 'partyId', 'manner', 'text', 'needsProcedures', 'appliesProvisionally'],
    ...['occurred', 'known'],
  ],
  notification: ['dossierId', 'documentId', 'partyId', 'reservation', 'occurred', 'known', 'reservationWithdrawn'],
  deposit: ['dossierId', 'documentId', 'partyId', 'reservation', 'occurred', 'known', 'reservationWithdrawn'],
  forceRule: [
    ...['dossierId', 'documentId', 'trigger', 'date', 'count', 'among', 'monthsAfter', 'daysAfter', 'firstOfMonth'],
    ...['notBefore', 'provisional', 'notice', 'wording', 'citation'],
  ],
  entryIntoForce: ['dossierId', 'documentId', 'partyId', 'occurred', 'known'],
  withdrawal: ['dossierId', 'documentId', 'partyId', 'effective', 'occurred', 'known', 'revoked'],
  remark: ['dossierId', 'remarkKind', 'text'],
};

const BASE_COLUMNS = ['id', 'streamId', 'entryId', 'streamVersion', 'visibility', 'sources'];

/** Names that mean JSON in most tables and text in one. */
const TEXT_HERE = new Set([
  ...['position.text', 'document.number', 'reply.text', 'comment.text', 'report.text', 'measureProgress.text'],
  ...['signature.text', 'dissentingOpinion.text'],
]);

/** The other way round: a term of an instruction or a measure is as exact as it is known; that of a letter is a day. */
const JSON_HERE = new Set(['instruction.term', 'measure.term']);

const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  streamVersion: 'integer',
  routeVersion: 'integer',
  place: 'jsonb',
  termDays: 'integer',
  synthetic: 'boolean',
  forInformation: 'boolean',
  answersKnown: 'boolean',
  bodyIds: 'uuid[]',
  after: 'uuid[]',
  documentIds: 'uuid[]',
  addresseeIds: 'uuid[]',
  informedIds: 'uuid[]',
  actorIds: 'uuid[]',
  partyIds: 'uuid[]',
  executorIds: 'uuid[]',
  coExecutorIds: 'uuid[]',
  reportToIds: 'uuid[]',
  byIds: 'uuid[]',
  firstYear: 'integer',
  lastYear: 'integer',
  count: 'integer',
  monthsAfter: 'integer',
  daysAfter: 'integer',
  firstOfMonth: 'boolean',
  needsProcedures: 'boolean',
  appliesProvisionally: 'boolean',
  among: 'jsonb',
  provisional: 'jsonb',
  notice: 'jsonb',
  size: 'integer',
  asNeeded: 'boolean',
  carriesOver: 'boolean',
  ...Object.fromEntries(
    [
      ...['sources', 'names', 'from', 'until', 'citation', 'title', 'name', 'dated', 'issued', 'sittings', 'planned'],
      ...['held', 'opened', 'known', 'outcomes', 'occurred', 'sent', 'wording', 'text', 'purpose', 'recitals'],
      ...['clauses', 'asksFor', 'matter', 'majority', 'quorum', 'postponed', 'cancelled', 'weekend', 'holidays'],
      'workingDays',
      ...['disposed', 'object', 'condition', 'given', 'conditionMet', 'discharged', 'taken'],
      ...['effective', 'revoked', 'reservationWithdrawn'],
    ].map((name): [string, ColumnType] => [name, 'jsonb']),
  ),
};

export type Column = Readonly<{ name: string; type: ColumnType }>;
export type Table = Readonly<{ name: TableName; sqlName: string; columns: readonly Column[] }>;

/** The tables of rows, in an order in which what is referred to comes first. */
export const TABLES: readonly Table[] = [...TABLE_NAMES]
  .sort((a, b) => rank(a) - rank(b))
  .map((name) => ({
    name,
    sqlName: `"${name.charAt(0).toUpperCase()}${name.slice(1)}"`,
    columns: [...BASE_COLUMNS, ...OWN_COLUMNS[name]].map((column) => ({ name: column, type: typeOf(name, column) })),
  }));

function rank(table: TableName): number {
  return table === 'dossier' ? TABLE_NAMES.indexOf('document') - 0.5 : TABLE_NAMES.indexOf(table);
}

function typeOf(table: TableName, column: string): ColumnType {
  if (table === 'step' && column === 'place') return 'integer';
  if (TEXT_HERE.has(`${table}.${column}`)) return 'text';
  if (JSON_HERE.has(`${table}.${column}`)) return 'jsonb';
  if (COLUMN_TYPES[column]) return COLUMN_TYPES[column];
  return column === 'id' || column.endsWith('Id') ? 'uuid' : 'text';
}
