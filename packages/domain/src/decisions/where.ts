import { type Checked, checkDossier, checkSource, checkTimes, type Since } from '../commands/checks.ts';
import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { revisionsOf } from '../documents/about.ts';
import { OPENING } from '../dossiers/checkEntering.ts';
import type { Id } from '../journal/entry.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { checkAt, heldSince } from '../meetings/atMeeting.ts';
import { checkSittings, nameOf } from '../meetings/checks.ts';
import { meetingTitle } from '../meetings/title.ts';
import { narrowest } from '../sight/narrowest.ts';
import { quotedBoth } from '../text/listText.ts';
import { DECISION_MANNER_TEXT } from '../text/vocabulary.ts';
import { latestOf } from '../time/when.ts';
import type { DecisionCommand } from './command.ts';
import type { DecisionManner } from './entries.ts';

/** Where and how a decision is taken, and what its entry says besides. */
export type Where = Readonly<{
  meeting: Meeting | null;
  bodyIds: readonly Id[];
  manner: DecisionManner | null;
  common: Omit<NewEntry, 'kind' | 'version' | 'payload' | 'streamKind'> & { streamKind: 'meeting' | 'body' };
}>;

/**
 * Where and how a decision is taken: it stands with its meeting, or without one with the first of its bodies.
 *
 * Refused: neither a meeting nor a body; a meeting that is not there or was cancelled, and for a decision that was taken one that was
 * not held by then; a manner that contradicts the meeting, or that there is none; a body that is not there, is named twice, or does not
 * sit at the meeting; without a meeting a day on which the dossier, or the first text of a document of it, was certainly not there yet.
 *
 * @param isTaken whether it was taken, or is only drafted
 */
export function checkWhere(
  records: Records,
  command: DecisionCommand,
  context: DecisionContext,
  isTaken: boolean,
): Checked<Where> {
  return command.meetingId === null
    ? checkWithout(records, command, context, isTaken)
    : checkMeeting(records, { ...command, meetingId: command.meetingId }, context, isTaken);
}

function checkMeeting(
  records: Records,
  command: DecisionCommand & Readonly<{ meetingId: Id }>,
  context: DecisionContext,
  isTaken: boolean,
): Checked<Where> {
  const { bodyIds = [], manner = null, occurred } = command;
  const at = isTaken
    ? checkAt(records, command, context, (meeting) => heldSince(records, meeting, occurred))
    : checkAt(records, command, context);
  if (at.refusal) return at;
  const { meeting, common } = at.value;
  if (manner !== null && manner !== 'meeting')
    return {
      refusal: refuse('MANNER_CONTRADICTED', {
        manner: DECISION_MANNER_TEXT[manner],
        meeting: meetingTitle(records, meeting.sittings),
      }),
    };
  const elsewhere = bodyIds.find((id) => !meeting.sittings.some(({ bodyId }) => bodyId === id));
  if (elsewhere !== undefined) return { refusal: notSitting(records, elsewhere, meeting) };
  return { value: { meeting, bodyIds: [...new Set(bodyIds)], manner: 'meeting', common } };
}

function notSitting(records: Records, bodyId: Id, { sittings }: Meeting): Refusal {
  const body = records.body.get(bodyId);
  if (!body) return refuse('UNKNOWN_BODY', { body: bodyId });
  return refuse('BODY_DID_NOT_SIT', { body: nameOf(body), meeting: meetingTitle(records, sittings) });
}

function checkWithout(
  records: Records,
  command: DecisionCommand,
  { viewer, today }: DecisionContext,
  isTaken: boolean,
): Checked<Where> {
  const { bodyIds = [], manner = null } = command;
  if (bodyIds.length === 0) return { refusal: refuse('NOBODY_DECIDES') };
  if (manner === 'meeting') return { refusal: refuse('MEETING_NOT_NAMED') };
  const bodies = checkSittings(
    records,
    bodyIds.map((bodyId) => ({ bodyId, number: null })),
    viewer,
  );
  if (bodies.refusal) return bodies;
  const dossier = command.dossier === null ? null : checkDossier(records, command.dossier, viewer);
  if (dossier?.refusal) return dossier;
  const early = isTaken ? checkSubject(records, command) : undefined;
  if (early) return { refusal: early };
  const since: Since | null = isTaken && dossier ? { what: OPENING, day: latestOf(dossier.value.opened) } : null;
  const times = checkTimes(command, today, since);
  if (times.refusal) return times;
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return sources;
  const [{ id: streamId }] = bodies.value;
  const visibility = narrowest(...bodies.value);
  const common = { streamId, streamKind: 'body', ...times.value, sources: sources.value, visibility } as const;
  return { value: { meeting: null, bodyIds, manner, common } };
}

/** The refusal for a decision on what was certainly not there yet. A paper may be written after the decision whose text it holds. */
function checkSubject(
  records: Records,
  { dossier: slug, documentIds, occurred }: DecisionCommand,
): Refusal | undefined {
  const documents = documentIds.flatMap((id) => records.document.get(id) ?? []);
  const dossiers = [...records.dossier.values()].filter(
    ({ id, slug: own }) => own === slug || documents.some(({ dossierId }) => dossierId === id),
  );
  for (const { opened, title } of dossiers) {
    const early = checkNotBefore(occurred, opened, quotedBoth(title));
    if (early) return early;
  }
  for (const { id, title, dossierId } of documents) {
    const first = dossierId === null ? undefined : revisionsOf(records, id).at(-1);
    const early = first && checkNotBefore(occurred, first.issued, quotedBoth(title));
    if (early) return early;
  }
  return undefined;
}
