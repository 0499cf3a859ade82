import type { Id } from '../journal/entry.ts';
import type {
  Consolidation,
  ConsultationRequest,
  Document,
  Records,
  Reply,
  Step,
  StepOccurrence,
} from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { repliesTo } from '../letters/replies.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { compareOccurrences } from './occurrenceOrder.ts';
import { addresseesOf, requestsAt } from './requests.ts';

/**
 * That the answers to the letters of a consultation were summarised and forwarded, as if it had been recorded of the step: a consultation
 * asks, and is over with that. Whether a document is through it then, `areAnswersIn` says of each.
 */
export function summariesAt(
  records: Records,
  dossierId: Id,
  steps: readonly Step[],
  documents: readonly Document[],
): readonly StepOccurrence[] {
  return steps
    .filter(({ stepType }) => stepType === 'consultation')
    .flatMap((step) =>
      requestsAt(records, dossierId, step.id).flatMap((letter) => {
        const asked = documents.filter(({ id }) => askedAbout(records, letter, id));
        const endings = [...summariesOf(records, letter).slice(0, 1), ...repliesTo(records, letter.id)];
        return asked.length === 0 ? [] : endings.map((ending) => forwardedBy(ending, step, asked));
      }),
    );
}

/**
 * Whether the answers to all letters that asked about a document at a step were in, when one of them was summarised or a last reply
 * came: each was summarised or answered by all whom it asked, and one at least was summarised. A letter about an earlier text counts no
 * more once a letter asked about a later one, and no letter from before the step had to be passed anew.
 *
 * @param since when it was said that it has to be passed anew; null where it never was
 */
export function areAnswersIn(
  records: Records,
  { stepId, dossierId, occurred }: StepOccurrence,
  documentId: Id,
  since: When | null,
): boolean {
  const by = latestOf(occurred) ?? '9';
  const letters = lettersSince(records, { dossierId, stepId, documentId, since }).filter(
    ({ sent }) => (earliestOf(sent) ?? '') <= by,
  );
  const last = letters.at(-1);
  const text = last && askedAbout(records, last, documentId)?.id;
  const counted = letters.filter((letter) => askedAbout(records, letter, documentId)?.id === text);
  const summarised = counted.filter((letter) => isSummarised(records, letter, by));
  return (
    summarised.length > 0 &&
    counted.every((letter) => summarised.includes(letter) || isAnswered(records, letter, documentId, by))
  );
}

type Asking = Readonly<{ dossierId: Id; stepId: Id; documentId: Id; since: When | null }>;

/** The letters at a step about a document since it had to be passed anew, the oldest first. */
export function lettersSince(
  records: Records,
  { dossierId, stepId, documentId, since }: Asking,
): readonly ConsultationRequest[] {
  const from = (since && earliestOf(since)) ?? '';
  return requestsAt(records, dossierId, stepId).filter(
    (letter) => (latestOf(letter.sent) ?? '9') >= from && askedAbout(records, letter, documentId) !== undefined,
  );
}

function summariesOf(records: Records, { id }: ConsultationRequest): readonly Consolidation[] {
  return rowsBy(records.consolidation, 'requestId', id).toSorted(compareOccurrences);
}

function isSummarised(records: Records, letter: ConsultationRequest, by: string): boolean {
  return summariesOf(records, letter).some(({ occurred }) => (earliestOf(occurred) ?? '') <= by);
}

/** Whether everybody whom a letter asked had answered it by a day; of a collective as written nobody can tell that. */
function isAnswered(records: Records, letter: ConsultationRequest, documentId: Id, by: string): boolean {
  const addressees = addresseesOf(records, letter);
  const [sent, hasCome] = [earliestOf(letter.sent) ?? '', ({ occurred }: Told) => (earliestOf(occurred) ?? '') <= by];
  const said = rowsBy(records.position, 'dossierId', letter.dossierId).filter(
    (position) =>
      position.stepId === letter.stepId &&
      records.revision.get(position.revisionId)?.documentId === documentId &&
      (latestOf(position.occurred) ?? '9') >= sent,
  );
  const answers = [...repliesTo(records, letter.id), ...said].filter(hasCome);
  return letter.answersKnown && addressees.every(({ record }) => answers.some(({ partyId }) => partyId === record.id));
}

type Told = Readonly<{ occurred: When }>;

function forwardedBy(
  ending: Consolidation | Reply,
  { id: stepId }: Step,
  documents: readonly Document[],
): StepOccurrence {
  const { id, streamId, entryId, streamVersion, visibility, sources, dossierId, occurred, known } = ending;
  return {
    ...{ id, streamId, entryId, streamVersion, visibility, sources, dossierId, stepId, occurred, known },
    ...{ meetingId: null, place: null, forInformation: false, actorIds: [], decisionId: null, purpose: null },
    outcomes: documents.map(({ id: documentId }) => ({ documentId, outcome: 'forwarded' })),
  };
}
