import { fullMembersOf } from '../bodies/membership.ts';
import {
  checkDossier,
  checkSource,
  checkStep,
  checkText,
  checkTimes,
  notAllowed,
  TEXT_LIMIT,
} from '../commands/checks.ts';
import type { ExpressPosition } from '../commands/command.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Dossier, MemberState, Records, Revision, Step } from '../journal/records.ts';
import type { Viewer } from '../sight/sight.ts';
import { compareText } from '../text/compareText.ts';
import { latestOf } from '../time/when.ts';
import { latestRevision } from './revisions.ts';
import { checkStepOpen } from './stepOpen.ts';

/**
 * A state says what it thinks of the latest revision of a document at an open step.
 *
 * Refused: who is not signed in or speaks for another state; a dossier, document, step, state or paper that is not there;
 * a state that is neither a full member of the step's bodies nor asked; a step that is not open; dates that do not exist,
 * lie in the future or before the revision; texts that are empty, too long or hold a NUL.
 */
export function expressPosition(command: ExpressPosition, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  if (viewer.role === 'anonymous') return refused(refuse('NOT_SIGNED_IN'));

  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const party = records.memberState.get(command.partyId);
  if (!party) return refused(refuse('UNKNOWN_PARTY', { party: command.partyId }));
  if (!maySpeakFor(viewer, party)) return refused(notAllowed(viewer));
  const document = records.document.get(command.documentId);
  if (!document || document.dossierId !== dossier.value.id)
    return refused(refuse('UNKNOWN_DOCUMENT', { document: command.documentId }));
  const revision = latestRevision(records, document.id);
  if (!revision) return refused(refuse('NO_REVISION', { document: document.title.ru }));

  const times = checkTimes(command, today, latestOf(revision.issued));
  if (times.refusal) return refused(times.refusal);
  const closed = checkStepOpen(records, dossier.value, step.value, today);
  if (closed) return refused(closed);
  const unasked = checkAsked(records, dossier.value, step.value, party, latestOf(times.value.occurred) ?? today);
  if (unasked) return refused(unasked);
  const text = checkText('text', command.text, TEXT_LIMIT);
  if (text) return refused(text);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [positionExpressed(command, dossier.value, revision, context, times.value, sources.value)],
  };
}

function positionExpressed(
  command: ExpressPosition,
  dossier: Dossier,
  revision: Revision,
  context: DecisionContext,
  times: Pick<NewEntry, 'occurred' | 'known'>,
  sources: NewEntry['sources'],
): NewEntry {
  return {
    streamId: dossier.id,
    streamKind: 'dossier',
    kind: 'positionExpressed',
    version: 1,
    payload: {
      positionId: context.newId(),
      dossierId: dossier.id,
      revisionId: revision.id,
      stepId: command.stepId,
      partyId: command.partyId,
      stand: command.stand,
      text: command.text,
    },
    ...times,
    sources,
    visibility: dossier.visibility,
  };
}

function maySpeakFor(viewer: Viewer, party: MemberState): boolean {
  switch (viewer.role) {
    case 'secretariat':
    case 'admin':
      return true;
    case 'delegate':
      return viewer.state === party.code;
    case 'viewer':
    case 'anonymous':
      return false;
    default:
      return viewer satisfies never;
  }
}

/** Eligible to speak are the full members of the step's bodies on that day, and those whom a request there asked. */
function checkAsked(
  records: Records,
  dossier: Dossier,
  step: Step,
  party: MemberState,
  day: string,
): Refusal | undefined {
  const ids = new Set<string>();
  for (const bodyId of step.bodyIds) for (const member of fullMembersOf(records, bodyId, day)) ids.add(member.partyId);
  for (const request of records.consultationRequest.values())
    if (request.dossierId === dossier.id && request.stepId === step.id)
      for (const id of request.addresseeIds) ids.add(id);
  if (ids.has(party.id)) return undefined;
  const asked = [...ids].flatMap((id) => records.memberState.get(id)?.code ?? []).sort(compareText);
  return refuse('NOT_ASKED', { party: party.names.ru.short, step: step.name.ru, asked });
}
