import { fullMembersOf, uncertainMembershipsOn } from '../bodies/membership.ts';
import type { Chamber } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Meeting, Position, Records, Revision, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import type { Course } from './course.ts';
import { isConsidered } from './outcome.ts';

/**
 * Who has a vote in a body at a step on a day, and who is known to have been in the room: at the last meeting of the step that
 * was held, as far as it can have had this revision before it. A position proves presence where it was expressed on the meeting's days.
 * Where it was decided by poll after that, those took part who answered, as far as any answer to it is recorded.
 *
 * @param said what each party said of the document at the step, in order
 */
export function chamberAt(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  revision: Revision | undefined,
  said: ReadonlyMap<Id, readonly Position[]>,
  day: LocalDate,
): Chamber {
  const voters = votersAt(records, body, day);
  if (!revision) return { ...voters, meeting: null };
  const meeting = lastMeeting(records, course, step, body, revision);
  const poll = lastPoll(records, course, step, body, revision);
  if (poll && (!meeting || heldBy(meeting) <= (latestOf(poll.occurred) ?? '9')))
    return { ...voters, meeting: answeredTo(revision, said) };
  return { ...voters, meeting: meeting ? presentAt(records, meeting, body, said) : null };
}

/** Who has a vote in a body on a day, and of whom nobody can tell. */
export function votersAt(records: Records, { id }: Body, day: LocalDate): Pick<Chamber, 'memberIds' | 'uncertainIds'> {
  const memberIds = new Set(fullMembersOf(records, id, day).map(({ partyId }) => partyId));
  const uncertain = uncertainMembershipsOn(records, id, day).filter(
    ({ role, partyId }) => role === 'fullMember' && !memberIds.has(partyId),
  );
  return { memberIds, uncertainIds: new Set(uncertain.map(({ partyId }) => partyId)) };
}

function presentAt(
  records: Records,
  meeting: Meeting,
  body: Body,
  said: ReadonlyMap<Id, readonly Position[]>,
): Chamber['meeting'] {
  const attendance = rowsBy(records.attendance, 'meetingId', meeting.id).filter(({ bodyId }) => bodyId === body.id);
  if (attendance.length > 0)
    return { recorded: true, present: new Set(attendance.flatMap(({ partyIds }) => partyIds)) };
  const spoke = [...said].filter(([, positions]) => positions.some((position) => isWithin(position, meeting)));
  return { recorded: false, present: new Set(spoke.map(([partyId]) => partyId)) };
}

/** Who answered a poll on a revision. Where no answer is recorded, nobody knows who did. */
function answeredTo({ id }: Revision, said: ReadonlyMap<Id, readonly Position[]>): Chamber['meeting'] {
  const answered = [...said].filter(([, positions]) => positions.some(({ revisionId }) => revisionId === id));
  const present = new Set(answered.map(([partyId]) => partyId));
  return { recorded: present.size > 0, present, byPoll: true };
}

/** What was done last with a document at a step by a decision that the body took by poll, not before the revision. */
function lastPoll(
  records: Records,
  { occurrences }: Course,
  step: Step,
  body: Body,
  { documentId, issued }: Revision,
): StepOccurrence | undefined {
  return occurrences.findLast((occurrence) => {
    const decision = records.decision.get(occurrence.decisionId ?? '');
    return (
      occurrence.stepId === step.id &&
      occurrence.meetingId === null &&
      decision?.manner === 'poll' &&
      decision.bodyIds.includes(body.id) &&
      isConsidered(occurrence) &&
      occurrence.outcomes.some((outcome) => outcome.documentId === documentId) &&
      (latestOf(occurrence.occurred) ?? '') >= (earliestOf(issued) ?? '')
    );
  });
}

/**
 * The meeting of the body at which the document came up at the step, or was planned to, and was not put off; the last one held, not before
 * the revision.
 */
function lastMeeting(
  records: Records,
  { dossier, occurrences }: Course,
  step: Step,
  body: Body,
  { documentId, issued }: Revision,
): Meeting | undefined {
  const brought = occurrences.filter(
    ({ forInformation, outcomes }) => !forInformation && outcomes.some((outcome) => outcome.documentId === documentId),
  );
  const considered = brought.filter(isConsidered);
  const putOff = brought.filter((occurrence) => !isConsidered(occurrence)).map(({ meetingId }) => meetingId);
  const planned = rowsBy(records.stepPlan, 'dossierId', dossier.id).filter(
    ({ documentIds, meetingId }) =>
      (documentIds.length === 0 || documentIds.includes(documentId)) && !putOff.includes(meetingId),
  );
  return [...considered, ...planned]
    .filter(({ stepId }) => stepId === step.id)
    .flatMap(({ meetingId }) => (meetingId && records.meeting.get(meetingId)) || [])
    .filter(({ sittings }) => sittings.some(({ bodyId }) => bodyId === body.id))
    .filter(({ held }) => held && (latestOf(held) ?? '') >= (earliestOf(issued) ?? ''))
    .toSorted((a, b) => compareText(heldBy(a), heldBy(b)) || compareText(a.id, b.id))
    .at(-1);
}

function heldBy({ held }: Meeting): LocalDate {
  return (held && latestOf(held)) ?? '';
}

function isWithin({ occurred }: Position, { held }: Meeting): boolean {
  const [from, to] = held ? [earliestOf(held), latestOf(held)] : [null, null];
  const [start, end] = [earliestOf(occurred), latestOf(occurred)];
  return from !== null && to !== null && start !== null && end !== null && start >= from && end <= to;
}
