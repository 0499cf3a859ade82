import type { When } from '../time/when.ts';
import type { Entry } from './entry.ts';
import type { EntryKind } from './kinds.ts';

/** What the payloads of earlier versions did not say yet, by kind: it was not known then, and is not known now. */
const LACKING: Readonly<Partial<Record<EntryKind, Readonly<Record<string, unknown>>>>> = {
  decisionRuleCited: { matter: null, majority: null, quorum: null },
  documentAdded: { purpose: null },
  stepOccurrenceRecorded: { actorIds: [], decisionId: null, purpose: null },
  positionsRequested: {
    ...{ senderId: null, meetingId: null, asksFor: null },
    ...{ termDays: null, termUnit: 'calendarDays', calendarBodyId: null },
    ...{ informedIds: [], informedCollectives: [] },
  },
  signatureRecorded: { needsProcedures: null, appliesProvisionally: null },
  notificationGiven: { reservation: null },
  depositMade: { reservation: null },
  /** Until then rules counted days only. */
  forceRuleLaidDown: {
    ...{ monthsAfter: 0, firstOfMonth: false, wording: null, among: null },
    ...{ notBefore: null, provisional: null, notice: null },
  },
};

/** What no step of a route said: until then every new revision made earlier positions stale, and terms were of calendar days. */
const LACKING_OF_STEPS = { carriesOver: false, termUnit: 'calendarDays' } as const;

/** What no decision said: until then each was of a meeting. */
const LACKING_OF_DECISIONS = { bodyIds: [], manner: 'meeting' } as const;

/** What no decision that was taken said: until then each stood where its draft did. */
const LACKING_OF_TAKEN = { draftedForId: null } as const;

/** What no withdrawal said: until then its day was the one on which it took effect. */
const lackingOfWithdrawal = (occurred: When) => ({ effective: occurred });

/** An entry as this version of the register reads it: a committed old journal always folds. */
export function upcast<E extends Entry>(entry: E): E {
  if (entry.kind === 'routePublished') {
    const steps = entry.payload.steps.map((step) => ({ ...LACKING_OF_STEPS, ...step }));
    return { ...entry, payload: { ...entry.payload, steps } };
  }
  if (entry.kind === 'decisionDrafted' || entry.kind === 'decisionTaken') {
    // Until then clauses were numbered by whole numbers.
    const clauses = entry.payload.clauses.map((clause) => ({ ...clause, number: String(clause.number) }));
    const drafted = entry.kind === 'decisionTaken' ? LACKING_OF_TAKEN : {};
    return { ...entry, payload: { ...LACKING_OF_DECISIONS, ...drafted, ...entry.payload, clauses } };
  }
  if (entry.kind === 'withdrawalRecorded')
    return { ...entry, payload: { ...lackingOfWithdrawal(entry.occurred), ...entry.payload } };
  const lacking = LACKING[entry.kind];
  return lacking ? { ...entry, payload: { ...lacking, ...entry.payload } } : entry;
}
