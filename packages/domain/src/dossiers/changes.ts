import type { Id } from '../journal/entry.ts';
import type {
  Comment,
  Consolidation,
  ConsultationRequest,
  ForceRule,
  Instruction,
  Position,
  RecordBase,
  Records,
  Revision,
  Signature,
  StepOccurrence,
  StepPlan,
  Tables,
} from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Brought, broughtOf, leadOf } from '../letters/brought.ts';
import { entryIntoForce } from '../signing/force.ts';
import { forceRuleOf } from '../signing/forceRuleOf.ts';
import { whenOf } from '../signing/spans.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf, latestOf, onDay, type When } from '../time/when.ts';
import { ANSWER_TABLES, type AnswerTable } from './answerTold.ts';
import { courseOf } from './course.ts';
import { putOffOn } from './plans.ts';

/** Something that became known of a dossier: when it happened, and since when it is known. */
export type Change = Readonly<{ occurred: When; known: When }> &
  (
    | Readonly<{ kind: 'occurrence'; record: StepOccurrence }>
    | Readonly<{ kind: 'position'; record: Position }>
    | Readonly<{ kind: 'request'; record: ConsultationRequest }>
    | Readonly<{ kind: 'revision'; record: Revision }>
    | Readonly<{ kind: 'plan'; record: StepPlan }>
    /** The meeting at which it was planned was put off, or cancelled. */
    | Readonly<{ kind: 'putOff'; record: StepPlan }>
    | Readonly<{ kind: 'consolidation'; record: Consolidation }>
    | Readonly<{ kind: 'disposition'; record: Comment }>
    | Readonly<{ kind: 'discharge'; record: Instruction }>
    /** A document entered into force as its rule says, and no paper says so. */
    | Readonly<{ kind: 'force'; record: ForceRule }>
    | Readonly<{ kind: 'answer'; table: AnswerTable; record: Tables[AnswerTable] }>
  );

/**
 * What became known of a dossier, the last first; of one day, what is certain before what was inferred, then as recorded, and that a party
 * does not sign after all else. What one
 * letter brought is one change: where the party stands, else what it remarks, else that it answered.
 */
export function changesOf(records: Records, dossierId: Id): readonly Change[] {
  return remember(records, `changes ${dossierId}`, () => {
    const of = <T extends RecordBase & Readonly<{ dossierId: Id }>>(table: ReadonlyMap<Id, T>): readonly T[] =>
      rowsBy(table, 'dossierId', dossierId as T['dossierId']);
    const changes: readonly Change[] = [
      ...of(records.stepOccurrence).map((record) => ({ ...timesOf(record), kind: 'occurrence', record }) as const),
      ...of(records.position).map((record) => ({ ...timesOf(record), kind: 'position', record }) as const),
      ...of(records.consultationRequest).map((record) => ({ ...at(record.sent), kind: 'request', record }) as const),
      ...of(records.revision).map((record) => ({ ...at(record.issued), kind: 'revision', record }) as const),
      ...of(records.stepPlan).map((record) => ({ ...at(record.known), kind: 'plan', record }) as const),
      ...of(records.stepPlan).flatMap((record) => {
        const when = putOffOn(records, record);
        // What was planned there only later was not moved.
        const isLater = when && (earliestOf(record.known) ?? '') > (latestOf(when) ?? '9');
        return when && !isLater ? [{ ...at(when), kind: 'putOff', record } as const] : [];
      }),
      ...of(records.consolidation).map((record) => ({ ...timesOf(record), kind: 'consolidation', record }) as const),
      ...of(records.comment).flatMap((record) =>
        record.disposed ? [{ ...at(record.disposed), kind: 'disposition', record } as const] : [],
      ),
      ...of(records.instruction).flatMap((record) =>
        record.discharged ? [{ ...at(record.discharged), kind: 'discharge', record } as const] : [],
      ),
      ...ANSWER_TABLES.flatMap((table) =>
        of<Tables[AnswerTable]>(records[table]).map(
          (record) => ({ ...answerTimesOf(record), kind: 'answer', table, record }) as const,
        ),
      ),
    ];
    const brought = broughtOf(records, dossierId);
    return changes.filter((change) => leads(change, brought.get(change.record.id))).toSorted(compareChanges);
  });
}

function leads({ kind, record }: Change, brought: Brought | undefined): boolean {
  return kind === 'disposition' || brought === undefined || leadOf(brought).id === record.id;
}

/** Of a notice that was taken back that is the news. */
function answerTimesOf(record: Tables[AnswerTable]): Pick<Change, 'occurred' | 'known'> {
  if ('given' in record) return at(record.given);
  return 'revoked' in record && record.revoked ? at(record.revoked) : timesOf(record);
}

const timesOf = ({ occurred, known }: Pick<Change, 'occurred' | 'known'>): Pick<Change, 'occurred' | 'known'> => ({
  occurred,
  known,
});
const at = (when: When): Pick<Change, 'occurred' | 'known'> => ({ occurred: when, known: when });

/** The documents of a dossier that have entered into force by a day, as their rules say and no paper does. */
function enteredIntoForce(records: Records, dossierId: Id, day: LocalDate): readonly Change[] {
  return rowsBy(records.document, 'dossierId', dossierId).flatMap((document): readonly Change[] => {
    const record = forceRuleOf(records, document.id);
    const { computed, recorded, withdrawal } = entryIntoForce(records, document, day);
    if (!record || recorded || withdrawal || computed.kind !== 'date') return [];
    const since = certainDay(whenOf(computed.span));
    return since !== null && since <= day ? [{ ...at(onDay(since)), kind: 'force', record }] : [];
  });
}

/**
 * The last thing that was done or asked in a dossier: what moved it, letters, and what followed its approval. That all have signed
 * is done with the last signature, and a document is in force on the day on which it is by its rule, also where nobody recorded it.
 */
export function lastDone(records: Records, dossierId: Id, day: LocalDate): Change | undefined {
  const occurrences = courseOf(records, dossierId)?.occurrences ?? [];
  const following = occurrences.filter(({ id }) => !records.stepOccurrence.has(id));
  return [
    ...following.map((record) => ({ ...timesOf(record), kind: 'occurrence', record }) as const),
    ...changesOf(records, dossierId).filter(isDone),
    ...enteredIntoForce(records, dossierId, day),
  ].toSorted(compareChanges)[0];
}

function isDone(change: Change): boolean {
  if (change.kind === 'answer') return AFTER_APPROVAL.has(change.table);
  return change.kind === 'occurrence' || change.kind === 'request';
}

const AFTER_APPROVAL: ReadonlySet<AnswerTable> = new Set([
  ...(['signature', 'notification', 'deposit', 'entryIntoForce', 'withdrawal'] as const),
]);

/** Whether nothing of when it happened and when it became known was inferred. */
export function isCertain({ occurred, known }: Change): boolean {
  return !occurred.inferred && !known.inferred;
}

function compareChanges(a: Change, b: Change): number {
  const [first, second] = [latestOf(a.known) ?? '', latestOf(b.known) ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  // What follows from others came last.
  const follows = ({ kind }: Change): number => Number(kind === 'force');
  return (
    Number(isCertain(b)) - Number(isCertain(a)) ||
    follows(b) - follows(a) ||
    Number(isUnsigned(a)) - Number(isUnsigned(b)) ||
    b.record.streamVersion - a.record.streamVersion
  );
}

/** That a party does not sign is told of a day only where nobody signed on it, and nothing else happened. */
function isUnsigned(change: Change): boolean {
  const isSignature = change.kind === 'answer' && change.table === 'signature';
  return isSignature && (change.record as Signature).manner === 'notSigned';
}

/** What became known within so many days is a change. */
const DAYS_OF_CHANGE = 7;

/**
 * What certainly became known of a dossier within the last seven days. What became known by some day, nobody knows since when,
 * is not among them: it may be old news.
 */
export function changesLately(records: Records, dossierId: Id, day: LocalDate): readonly Change[] {
  const before = addDays(day, -DAYS_OF_CHANGE);
  return [...enteredIntoForce(records, dossierId, day), ...changesOf(records, dossierId)]
    .filter(({ known }) => {
      const [from, to] = [earliestOf(known), latestOf(known)];
      return from !== null && from > before && to !== null && to <= day;
    })
    .toSorted(compareChanges);
}
