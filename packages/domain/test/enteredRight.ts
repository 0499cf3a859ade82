import fc from 'fast-check';
import {
  addDays,
  BODY_KINDS,
  DECISION_RULE_KINDS,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  DOCUMENT_RELATIONS,
  DOSSIER_STATUSES,
  type Entry,
  type EntryKind,
  type EntryOf,
  EXPRESSED_STANDS,
  FORCE_TRIGGERS,
  type Instead,
  latestOf,
  MEASURE_STATES,
  MEMBERSHIP_ROLES,
  OFFICES,
  onDay,
  type Payloads,
  PERIODS,
  SIGNATURE_MANNERS,
  type When,
} from '../src/index.ts';
import { NAMES } from './registering.ts';

/** Every kind but the corrections, and what the register concludes by itself. */
export type Replaced = Exclude<
  EntryKind,
  'silenceConcluded' | 'visibilityChanged' | 'misentryCorrected' | 'factRevised'
>;

/** What is said instead of an entry, and the entries as they would have been told with that from the first. */
export type Right = Readonly<{ instead: Instead; told: (entry: Entry) => Partial<Pick<Entry, 'occurred'>> & object }>;

type Fields<K extends Replaced> = { readonly [F in keyof Payloads[K]]?: fc.Arbitrary<Payloads[K][F]> };
type Given = Readonly<{
  isDated?: boolean;
  /** What happened with it, and moves with it. */
  along?: (entry: Entry, of: Entry) => boolean;
  /** The field that is repeated there. */
  repeats?: string;
}>;

/** Some of the fields say something else, and the entry may have happened some days earlier. */
const says =
  <K extends Replaced>(of: Instead['of'], fields: Fields<K>, { isDated = true, along, repeats }: Given = {}) =>
  (entry: EntryOf<K>): fc.Arbitrary<Right> => {
    const some = fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
    const back = isDated ? fc.option(fc.nat(3), { nil: undefined }) : fc.constant(undefined);
    return fc.tuple(some, back).map(([payload, days]) => {
      const last = latestOf(entry.occurred) ?? '';
      const occurred = days === undefined ? undefined : addDays(last, -days);
      const said = Object.fromEntries(Object.entries(payload).map(([field, value]) => [field, asSaid(value)]));
      const dated = occurred === undefined || occurred === entry.occurred.edtf ? {} : { occurred: onDay(occurred) };
      return {
        instead: { of, says: occurred === undefined ? said : { ...said, occurred } } as unknown as Instead,
        told: (each) => {
          const isIt = each.id === entry.id;
          if (!isIt && !along?.(each, entry as Entry)) return each;
          const repeated = Object.entries(payload).filter(([field]) => isIt || field === repeats);
          const moves = isIt || each.occurred.edtf === entry.occurred.edtf;
          return { ...each, ...(moves ? dated : {}), payload: { ...each.payload, ...Object.fromEntries(repeated) } };
        },
      };
    });
  };

/** A date as a command says it. */
function asSaid(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'edtf' in value ? value.edtf : value;
}

const text = fc.constantFrom('Первое', 'Второе', 'Третье');
const both = text.map((each) => ({ ru: each, en: each }));
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of);
const party = fc.constantFrom('XA', 'XB', 'XC');
const parties = fc.uniqueArray(party, { minLength: 1 });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const when = (...days: string[]): fc.Arbitrary<When> => oneOf(days).map((edtf) => ({ edtf, inferred: false }));
const names = text.map((each) => ({ ...NAMES, en: { short: each, full: `${each} in full` } }));
const sittings = fc.nat({ max: 5 }).map((number) => [{ bodyId: 'group', number: 30 + number }]);

const CHARGED = {
  ...{ object: both, executorIds: parties, coExecutorIds: parties, reportToIds: parties },
  condition: perhaps(both.map((wording) => ({ wording, stepId: null }))),
};
const DUE = { term: perhaps(when('2026-12')), period: perhaps(oneOf(PERIODS)) };

/** For every kind what can be said instead, drawn at random; a new kind is missing here until somebody says. */
export const RIGHT: { readonly [K in Replaced]: (entry: EntryOf<K>) => fc.Arbitrary<Right> } = {
  organisationRegistered: says('organisation', { names }),
  memberStateRegistered: says('state', { names, code: oneOf(['XY', 'XZ']) }),
  administrationRegistered: says('administration', { names }),
  bodyRegistered: says('body', { names, bodyKind: oneOf(BODY_KINDS), parentId: oneOf([null, 'group', 'council']) }),
  membershipStarted: says('membership', {
    ...{ role: oneOf(MEMBERSHIP_ROLES), partyId: party, from: when('2019', '2020-03') },
    until: perhaps(when('2026-12-31', 'XXXX-XX-XX')),
  }),
  membershipEnded: says('membershipEnd', { until: when('2025-12', '2026-01-15') }),
  decisionRuleCited: says('decisionRule', {
    ...{ ruleKind: oneOf(DECISION_RULE_KINDS), citation: both, from: when('2019', '2020-03') },
    quorum: perhaps(fc.constant({ numerator: 1, denominator: 3 })),
    matter: perhaps(both),
  }),
  calendarCited: says('calendar', {
    ...{ weekend: oneOf([[6, 7], [7]]), holidays: oneOf([[], ['2026-05-01']]), citation: both },
  }),
  routePublished: (entry) =>
    fc.tuple(fc.nat(), text, perhaps(both)).map(([at, renamed, titled]) => {
      const { steps } = entry.payload;
      const key = (id: string) => steps.find(({ stepId }) => stepId === id)?.key ?? '';
      const right = steps.map((step, place) =>
        place === at % steps.length
          ? { ...step, name: { ru: renamed, en: renamed }, key: 'renamed', termDays: 9 }
          : step,
      );
      const given = right.map(({ stepId: _, ...step }) => ({
        ...step,
        after: step.after.map((id) => keyIn(right, id)),
      }));
      const title = titled ?? entry.payload.title;
      return {
        instead: { of: 'route', says: { steps: given, title } },
        told: (each) => (each.id === entry.id ? { ...each, payload: { ...entry.payload, title, steps: right } } : each),
      };
      function keyIn(of: typeof right, id: string): string {
        return of.find(({ stepId }) => stepId === id)?.key ?? key(id);
      }
    }),
  documentRegistered: says(
    'paper',
    { documentKind: oneOf(DOCUMENT_KINDS), title: both, number: perhaps(text) },
    { isDated: false },
  ),
  documentRelated: says('relation', { relation: oneOf(DOCUMENT_RELATIONS) }),
  meetingAnnounced: says(
    'meeting',
    { sittings, place: perhaps(both) },
    {
      along: ({ kind, payload }, { streamId }) => kind === 'meetingHeld' && payload.meetingId === streamId,
      repeats: 'sittings',
    },
  ),
  meetingPostponed: says('postponement', { planned: perhaps(when('2026-02-20', '2026-03-01')) }),
  meetingCancelled: says('postponement', {}),
  meetingHeld: says(
    'held',
    {},
    {
      along: ({ kind, payload }, { streamId }) =>
        (kind === 'attendanceRecorded' || kind === 'stepOccurrenceRecorded') && payload.meetingId === streamId,
    },
  ),
  attendanceRecorded: says('attendance', { partyIds: parties }, { isDated: false }),
  officerNamed: says('officer', { name: both, office: oneOf(OFFICES) }),
  agendaItemPlaced: says('agendaItem', { number: oneOf(['7-1', '7-2']), documentIds: oneOf([[], ['plan']]) }),
  decisionDrafted: says('decision', { number: perhaps(oneOf(['7-1', '7-2'])), documentIds: oneOf([[], ['draft']]) }),
  decisionTaken: says('decision', { number: perhaps(oneOf(['7-1', '7-2'])), documentIds: oneOf([[], ['draft']]) }),
  dissentingOpinionGiven: says('dissentingOpinion', { partyId: oneOf(['XA', 'XB', 'XC']), text }),
  dossierOpened: says('opening', { title: both }),
  documentAdded: says('document', { documentKind: oneOf(DOCUMENT_KINDS), title: both, purpose: perhaps(both) }),
  revisionIssued: says('revision', { label: text }),
  revisionTextAttached: says('revisionText', { language: oneOf(['en', 'kk']) }),
  stepPlanned: (entry) =>
    when('2026-04', '2026-05-01').map((planned) => ({
      instead: { of: 'plan', says: { planned: planned.edtf } },
      told: (each) => (each.id === entry.id ? { ...each, payload: { ...entry.payload, planned } } : each),
    })),
  stepOccurrenceRecorded: says('occurrence', { place: perhaps(both), actorIds: parties, purpose: perhaps(both) }),
  positionsRequested: says('letter', {
    ...{ letterNumber: perhaps(text), senderId: perhaps(fc.constant('group')), asksFor: perhaps(both) },
    ...{
      addresseeIds: parties,
      informedIds: fc.constantFrom([], ['XD']),
      term: perhaps(fc.constant('2026-12-01')),
      answersKnown: fc.boolean(),
    },
  }),
  repliesConsolidated: says('consolidation', { bodyId: perhaps(fc.constant('group')), recipientId: perhaps(party) }),
  replyReceived: says('reply', { partyId: party, letterNumber: text, text: perhaps(text) }),
  positionExpressed: says('position', { stand: oneOf(EXPRESSED_STANDS), text: perhaps(text) }),
  decisionRuleNamed: says('ruleNaming', { decisionRuleId: oneOf(['rule-group', 'rule-procedure']) }),
  statusReported: says('statusReport', {
    ...{ organisationId: perhaps(fc.constant('org')), status: oneOf(DOSSIER_STATUSES) },
  }),
  remarkNoted: (entry) =>
    both.map((written) => ({
      instead: { of: 'remark', says: { text: written } },
      told: (each) => (each.id === entry.id ? { ...each, payload: { ...entry.payload, text: written } } : each),
    })),
  commentMade: says('comment', {
    ...{ element: perhaps(text), text, proposedWording: perhaps(text), partyId: party },
  }),
  commentDisposed: says('disposition', { disposition: oneOf(DISPOSITIONS), reason: perhaps(text) }),
  // A term would take the place of «as needed».
  instructionGiven: (entry) =>
    says<'instructionGiven'>('instruction', entry.payload.asNeeded ? CHARGED : { ...CHARGED, ...DUE })(entry),
  reportGiven: says('report', { byIds: parties, text: perhaps(text) }),
  conditionMet: says('conditionMet', {}),
  instructionDischarged: says('discharge', { reason: text }),
  measureAdded: says('measure', {
    ...{ number: oneOf(['2.1', '10', '11']), title: both, executorIds: parties, term: perhaps(when('2026-12')) },
  }),
  measureProgressed: says('progress', { partyId: party, measureState: oneOf(MEASURE_STATES), text: perhaps(text) }),
  signatureRecorded: says('signature', { partyId: party, manner: oneOf(SIGNATURE_MANNERS), text: perhaps(text) }),
  notificationGiven: says('instrument', { partyId: oneOf(['XB', 'XC', 'XD']) }),
  depositMade: says('instrument', { partyId: oneOf(['XD', 'XE']) }),
  forceRuleLaidDown: says('forceRule', {
    trigger: oneOf(FORCE_TRIGGERS),
    citation: both,
    daysAfter: fc.nat(90),
    monthsAfter: fc.nat(12),
  }),
  entryIntoForceRecorded: says('force', { partyId: perhaps(party) }),
  // A document has no day of effect: another party is said, and not that it was the document.
  withdrawalRecorded: says('withdrawal', { partyId: party }),
  withdrawalRevoked: says('revocation', {}),
  reservationWithdrawn: says('reservationWithdrawal', {}),
};
