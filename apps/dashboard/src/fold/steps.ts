import {
  addresseesOf,
  type ConsultationRequest,
  informedOf,
  letterDayOff,
  lettersOf,
  letterTerm,
  letterTermUnknown,
  outcomeOf,
  placeText,
  type Step,
  type StepOccurrence,
  type StepStatus,
} from '@concord/domain';
import { type At, datedId, globalId } from './at.ts';
import { sourcesTold } from './documents.ts';
import { decisionsTold, meetingById } from './meetings.ts';
import { organisationById, partiesTold, partyById, partyTold } from './parties.ts';
import { type Told, text, told, toWire } from './told.ts';
import { whenTold } from './when.ts';

export function stepTold(at: At, step: Step): Told {
  const { id, key, name, necessity, organisationId, termDays, termUnit, after } = step;
  return told('Step', {
    id: () => globalId('Step', at, id),
    key: () => key,
    name: text(name),
    necessity: () => toWire(necessity),
    organisation: () => organisationById(at, organisationId),
    after: () => after.map((before) => globalId('Step', at, before)),
    termDays: () => termDays,
    termUnit: () => toWire(termUnit),
  });
}

export function statusTold(at: At, { step, state, reason, occurrences, plans, ...asked }: StepStatus): Told {
  return told('StepStatus', {
    step: () => stepTold(at, step),
    state: () => toWire(state),
    reason: text(reason),
    occurrences: () => occurrences.map((occurrence) => occurrenceTold(at, occurrence)),
    plans: () => plans.map((plan) => planTold(at, plan)),
    requests: () => lettersOf(asked).map((request) => requestTold(at, request)),
  });
}

function occurrenceTold(at: At, occurrence: StepOccurrence): Told {
  const { id, outcomes, forInformation, place, occurred, meetingId, purpose } = occurrence;
  const { actorIds, decisionId, sources } = occurrence;
  return told('StepOccurrence', {
    id: () => datedId(at, id),
    outcome: () => toWire(outcomeOf(occurrence)),
    outcomes: () => outcomes.map(({ outcome }) => told('DocumentOutcome', { outcome: () => toWire(outcome) })),
    forInformation: () => forInformation,
    place: ({ locale }) => place && placeText(place, locale),
    when: () => whenTold(occurred),
    meeting: () => meetingById(at, meetingId),
    purpose: text(purpose),
    actors: () => partiesTold(at, actorIds),
    decision: () => decisionsTold(at, (decision) => decision.id === decisionId)[0] ?? null,
    sources: () => sourcesTold(at, sources),
  });
}

function planTold(at: At, { plan, state }: StepStatus['plans'][number]): Told {
  return told('StepPlan', {
    id: () => datedId(at, plan.id),
    state: () => toWire(state),
    place: text(plan.place),
    planned: () => whenTold(plan.planned),
    meeting: () => meetingById(at, plan.meetingId),
    sources: () => sourcesTold(at, plan.sources),
  });
}

function requestTold(at: At, request: ConsultationRequest): Told {
  const { id, letterNumber, sent, sources, answersKnown, asksFor, senderId, meetingId } = request;
  const consolidations = [...at.records.consolidation.values()].filter(({ requestId }) => requestId === id);
  return told('ConsultationRequest', {
    id: () => datedId(at, id),
    letterNumber: () => letterNumber,
    term: () => letterTerm(at.records, request),
    termDays: () => request.termDays,
    termUnit: () => (request.termDays === null ? null : toWire(request.termUnit)),
    termUnknown: text(letterTermUnknown(at.records, request)),
    termDayOff: text(letterDayOff(at.records, request)),
    sent: () => whenTold(sent),
    answersKnown: () => answersKnown,
    asksFor: text(asksFor),
    sender: () => partyById(at, senderId),
    addressees: () => addresseesOf(at.records, request).map((party) => partyTold(at, party)),
    informed: () => informedOf(at.records, request).map((party) => partyTold(at, party)),
    meeting: () => meetingById(at, meetingId),
    sources: () => sourcesTold(at, sources),
    consolidations: () =>
      consolidations.map((each) =>
        told('Consolidation', {
          when: () => whenTold(each.occurred),
          by: () => partyById(at, each.bodyId),
          to: () => partyById(at, each.recipientId),
          sources: () => sourcesTold(at, each.sources),
        }),
      ),
  });
}
