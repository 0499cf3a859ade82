import { type Checked, checkSource, checkText, checkTimes, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { recordStepOccurrence } from '../dossiers/recordStepOccurrence.ts';
import type { Entry } from '../journal/entry.ts';
import { evolve } from '../journal/evolve.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import { type Meeting, type Records, recordsBuilder } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { inWords } from '../text/whenText.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';
import { attendanceEntries, checkAttendance } from './attendance.ts';
import { checkAhead, checkFree, checkPlace, checkSittings, placeInBoth } from './checks.ts';
import type { HoldMeeting, ItemConsidered } from './command.ts';
import { checkNumber, isSameItem } from './numbered.ts';

/**
 * A meeting was held, whether or not it was announced: that it was, who attended, and what it did with each dossier, over as many streams as it takes and in one
 * go. Each item is judged as `recordStepOccurrence` judges one, after those before it.
 *
 * Refused, as a whole: what `recordStepOccurrence` refuses of an item; a meeting that is not there, was held or cancelled;
 * of one that was not announced, no body, one that is not there or a number that another meeting has;
 * attendance of a body that does not sit there, twice of one, or of a party that is not there; an agenda number that is empty, too
 * long, of another meeting or of another dossier there; a day of an item that is not certainly among those of the meeting. What was put on the agenda before is not put there again. The facts of what is
 * refused of an item say which it is.
 */
export function holdMeeting(command: HoldMeeting, records: Records, context: DecisionContext): Decision {
  const { viewer, today } = context;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const meeting = checkHeld(command, records, context);
  if (meeting.refusal) return refused(meeting.refusal);
  const times = checkTimes(command, today, null);
  if (times.refusal) return refused(times.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);
  const wrong = checkPlace(command.place) ?? checkAttendance(command.attendance, records, meeting.value);
  if (wrong) return refused(wrong);

  const { id: meetingId, sittings, place, synthetic, visibility } = meeting.value;
  const common = {
    streamId: meetingId,
    streamKind: 'meeting',
    ...times.value,
    sources: sources.value,
    visibility,
  } as const;
  const entries: NewEntry[] = [
    {
      ...common,
      ...{ kind: 'meetingHeld', version: KIND_VERSIONS.meetingHeld },
      payload: { meetingId, sittings, place: placeInBoth(command.place) ?? place, synthetic },
    },
    ...attendanceEntries(command.attendance, common, context),
  ];
  let now = command.meetingId === null ? afterwards(records, entries) : records;
  for (const [place, item] of command.items.entries()) {
    const considered = considerItem(command, item, now, context, common);
    if (considered.kind === 'refused') return refused(ofItem(place, considered.refusal));
    now = afterwards(now, considered.entries);
    entries.push(...considered.entries);
  }
  return { kind: 'accepted', entries };
}

/** The meeting that was held: one that was announced and is still ahead, or a new one of these bodies. */
function checkHeld(
  { meetingId, sittings = [] }: HoldMeeting,
  records: Records,
  { viewer, newId }: DecisionContext,
): Checked<Pick<Meeting, 'id' | 'sittings' | 'place' | 'synthetic' | 'visibility'>> {
  if (meetingId !== null) return checkAhead(records, meetingId, viewer);
  const bodies = checkSittings(records, sittings, viewer);
  if (bodies.refusal) return bodies;
  const taken = checkFree(records, sittings, viewer);
  if (taken) return { refusal: taken };
  const { synthetic, visibility } = bodies.value[0];
  return { value: { id: newId(), sittings, place: null, synthetic, visibility } };
}

/** A refusal of one item says of which, from 0. */
function ofItem(item: number, { code, facts }: Refusal): Refusal {
  return { code, facts: { ...facts, item } };
}

function considerItem(
  { known, place, source, ...held }: HoldMeeting,
  { number, occurred, ...item }: ItemConsidered,
  records: Records,
  context: DecisionContext,
  common: Pick<NewEntry, 'streamId' | 'occurred' | 'known' | 'sources' | 'visibility'> & { streamKind: 'meeting' },
): Decision {
  const meeting = records.meeting.get(common.streamId);
  const wrong = checkText('number', number, LABEL_LIMIT) ?? (meeting && checkNumber(records, meeting, number));
  if (wrong) return { kind: 'refused', refusal: wrong };
  const outside = checkWithin(occurred ?? null, common.occurred);
  if (outside) return { kind: 'refused', refusal: outside };
  const when = occurred ?? held.occurred;
  // Of what a day of it decided nothing is known before it is known that it was held.
  const since = occurred == null ? known : (latestOf(common.known) ?? known);
  const said = {
    ...{ occurred: when, known: since, place, source, meetingId: common.streamId },
    ...{ actorIds: [], decisionId: null, purpose: null },
  };
  const decision = recordStepOccurrence({ command: 'recordStepOccurrence', ...said, ...item }, records, context);
  if (decision.kind === 'refused' || number === null) return decision;
  const dossierId = decision.entries[0]?.streamId ?? null;
  const documentIds = item.outcomes.map(({ documentId }) => documentId);
  const agenda = rowsBy(records.agendaItem, 'meetingId', common.streamId);
  const before = agenda.filter((item) => isSameItem(item.number, number));
  if (before.some((item) => item.dossierId !== null && item.dossierId !== dossierId))
    return { kind: 'refused', refusal: refuse('NUMBER_TAKEN', { number }) };
  if (before.length > 0) return decision;
  const placed: NewEntry = {
    ...common,
    ...{ kind: 'agendaItemPlaced', version: KIND_VERSIONS.agendaItemPlaced },
    payload: { agendaItemId: context.newId(), meetingId: common.streamId, number, dossierId, documentIds },
  };
  return { kind: 'accepted', entries: [placed, ...decision.entries] };
}

/** The refusal for a day that is not certainly among those of the meeting. */
function checkWithin(edtf: string | null, meeting: When): Refusal | undefined {
  const day = edtf === null ? undefined : readWhen(edtf);
  const [from, to] = [day && earliestOf(day), day && latestOf(day)];
  // What is no day is refused as such.
  if (!day || !from || !to) return undefined;
  const [first, last] = [earliestOf(meeting) ?? '', latestOf(meeting) ?? ''];
  if (from >= first && to <= last) return undefined;
  return refuse('DAY_OUTSIDE_MEETING', { day: inWords(day), days: inWords(meeting) });
}

/** The records with these entries in them; new ones, because rules remember what they found in those they were given. */
function afterwards(records: Records, entries: readonly NewEntry[]): Records {
  const builder = recordsBuilder(records);
  for (const entry of entries) builder.apply(evolve(builder.done(), asRecorded(entry)));
  return builder.done();
}

/** An entry as the fold takes it; who recorded it and its place in its stream play no part in what it changes. */
function asRecorded(entry: NewEntry): Entry {
  return { ...entry, id: '', streamVersion: 0, recordedAt: '', recordedBy: null } as Entry;
}
