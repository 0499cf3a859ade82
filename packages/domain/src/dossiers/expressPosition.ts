import { notAllowed } from '../access/check.ts';
import { membershipsOn } from '../bodies/membership.ts';
import { checkDossier, checkSource, checkStep, checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { ExpressPosition } from '../commands/command.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkSaid } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Document, Dossier, MemberState, Records, Revision, Step } from '../journal/records.ts';
import { speaksFor } from '../parties/speaksFor.ts';
import { compareText } from '../text/compareText.ts';
import { shortName } from '../text/shortName.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, readWhen } from '../time/when.ts';
import { revisionTold, toldText } from './changeText.ts';
import { checkDocument, checkRevision } from './checkEntering.ts';
import { cameAt, courseOf } from './course.ts';
import { addresseesOf, requestsAt } from './requests.ts';
import { checkStepOpen, OFF_ROUTE_HINT, whenItWasSaid } from './stepOpen.ts';

/**
 * A state says what it thinks of a revision of a document, the latest unless it says which, at an open step. What a delegate enters
 * without a paper is known since the day on which it is entered: nobody rewrites what a past day knew by saying so.
 *
 * Refused: who is not signed in or speaks for another state; a dossier, document, revision, step, state or paper that is not there;
 * a state that neither sits in one of the step's bodies nor was asked, and a step that was done when it was said, or entered without
 * a paper, unless it is said to be off the route, which a delegate cannot say; a step to which the document had not come; dates that do not exist or lie in the future, that are certainly before the revision or before the document came to
 * the step; of a delegate without a paper, that it was known before today; texts that are empty, too long or hold a NUL.
 */
export function expressPosition(command: ExpressPosition, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;

  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const party = records.memberState.get(command.partyId);
  if (!party) return refused(refuse('UNKNOWN_PARTY', { party: command.partyId }));
  if (!speaksFor(records, viewer, { kind: 'memberState', record: party })) return refused(notAllowed(viewer));
  const named = checkDocument(records, dossier.value, command.documentId);
  if (named.refusal) return refused(named.refusal);
  const document = named.value;
  const about = checkRevision(records, dossier.value, command, viewer);
  if (about.refusal) return refused(about.refusal);
  const revision = about.value;

  const early = checkNotEarlier(records, dossier.value, step.value, document, revision, command.occurred);
  if (early) return refused(early);
  const times = checkSaid(command, viewer, today, {
    what: toldText(revisionTold(records, revision)),
    day: latestOf(revision.issued),
  });
  if (times.refusal) return refused(times.refusal);
  const isOwnWord = viewer.role === 'delegate' && command.source === null;
  const day = latestOf(isOwnWord ? times.value.known : times.value.occurred) ?? latestOf(times.value.known) ?? today;
  if (command.offRoute && viewer.role === 'delegate') return refused(notAllowed(viewer));
  const hint = viewer.role === 'delegate' ? undefined : OFF_ROUTE_HINT;
  const then = whenItWasSaid(records, { id: step.value.id, dossierId: dossier.value.id }, day);
  const isDone = courseOf(then, dossier.value.id)?.of.get(document.id)?.done.has(step.value.id) ?? false;
  const open = { step: step.value, documentIds: [document.id], day, what: 'position' as const };
  const closed =
    command.offRoute && isDone ? undefined : checkStepOpen(then, dossier.value, open, isDone ? hint : undefined);
  if (closed) return refused(closed);
  const said = latestOf(times.value.occurred) ?? today;
  const unasked = command.offRoute ? undefined : checkAsked(records, dossier.value, step.value, party, said, hint);
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
    version: KIND_VERSIONS.positionExpressed,
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

/** Nobody speaks of a revision before it was issued, nor of a document at a step before it came there; where that is certain. */
export function checkNotEarlier(
  records: Records,
  dossier: Dossier,
  step: Step,
  document: Document,
  revision: Revision,
  edtf: string,
): Refusal | undefined {
  const occurred = readWhen(edtf);
  const day = occurred ? latestOf(occurred) : null;
  if (!occurred || day === null) return undefined;
  const issued = earliestOf(revision.issued);
  if (issued !== null && day < issued)
    return refuse('BEFORE_REVISION', {
      document: document.title,
      when: inWords(occurred),
      issued: inWords(revision.issued),
      notBefore: issued,
    });
  const course = courseOf(records, dossier.id);
  const came = course && cameAt(records, course, step, document.id);
  const from = came ? earliestOf(came) : null;
  if (!came || from === null || day >= from) return undefined;
  return refuse('BEFORE_STEP', { step: step.name, when: inWords(occurred), came: inWords(came), notBefore: from });
}

/** Who sits in one of the step's bodies on that day has a voice, with a vote or without one, and whoever a request there asked. */
export function checkAsked(
  records: Records,
  dossier: Dossier,
  step: Step,
  party: MemberState,
  day: LocalDate,
  hint: LocalizedText = { ru: '', en: '' },
): Refusal | undefined {
  const members = step.bodyIds.flatMap((bodyId) => membershipsOn(records, bodyId, day).map(({ partyId }) => partyId));
  const addressees = requestsAt(records, dossier.id, step.id).flatMap((request) => addresseesOf(records, request));
  const ids = new Set([...members, ...addressees.map(({ record }) => record.id)]);
  if (ids.has(party.id)) return undefined;
  const asked = [...ids].flatMap((id) => records.memberState.get(id)?.code ?? []).sort(compareText);
  return refuse('NOT_ASKED', { party: shortName(party.names), step: step.name, asked, hint });
}
