import {
  type Act,
  type DecisionRecord,
  type DissentingOpinion,
  decidedWhen,
  decidingBodies,
  dissentingOpinionsOn,
  type Id,
  isPlaced,
  type Meeting,
  meetingSlug,
  meetingTitle,
  type OperativeClause,
  type Recital,
} from '@concord/domain';
import { type At, globalId } from './at.ts';
import { documentsTold, sourcesTold } from './documents.ts';
import { bodiesTold, partiesTold, partyById } from './parties.ts';
import { type Told, text, told, toWire } from './told.ts';
import { whenTold } from './when.ts';

function meetingTold(at: At, meeting: Meeting): Told {
  const { id, sittings, place, planned, held } = meeting;
  const officers = [...at.records.officer.values()].filter(({ meetingId }) => meetingId === id);
  return told('Meeting', {
    slug: () => meetingSlug(at.records, meeting),
    numbers: () => sittings.map(({ number }) => String(number ?? '')),
    bodies: () =>
      bodiesTold(
        at,
        sittings.map(({ bodyId }) => bodyId),
      ),
    title: text(meetingTitle(at.records, sittings)),
    place: text(place),
    planned: () => planned && whenTold(planned),
    held: () => held && whenTold(held),
    officers: () =>
      officers.map(({ office, name, sources }) =>
        told('Officer', { office: () => toWire(office), name: text(name), sources: () => sourcesTold(at, sources) }),
      ),
  });
}

export function meetingById(at: At, id: Id | null): Told | null {
  const meeting = at.records.meeting.get(id ?? '');
  return meeting ? meetingTold(at, meeting) : null;
}

/** Decisions, in the order in which they were recorded; those of a meeting that cannot be seen are left out. */
export function decisionsTold(at: At, wanted: (decision: DecisionRecord) => boolean): readonly Told[] {
  return [...at.records.decision.values()]
    .filter((each) => isPlaced(at.records, each) && wanted(each))
    .map((each) => decisionTold(at, each));
}

function decisionTold(at: At, decision: DecisionRecord): Told {
  const { id, number, minutes, decisionState, agendaItemId, meetingId, draftedForId, manner } = decision;
  const { documentIds, recitals, clauses, sources } = decision;
  const item = at.records.agendaItem.get(agendaItemId ?? '');
  return told('Decision', {
    id: () => globalId('Decision', at, id),
    state: () => toWire(decisionState),
    number: () => number,
    minutes: () => minutes,
    meeting: () => meetingById(at, meetingId),
    draftedFor: () => meetingById(at, draftedForId),
    bodies: () => bodiesTold(at, decidingBodies(at.records, decision)),
    manner: () => manner && toWire(manner),
    taken: () => {
      const taken = decisionState === 'taken' ? decidedWhen(at.records, decision) : null;
      return taken && whenTold(taken);
    },
    agendaItem: () =>
      item && at.records.meeting.has(item.meetingId) ? told('AgendaItem', { number: () => item.number }) : null,
    documents: () => documentsTold(at, documentIds),
    recitals: () => recitals.map(recitalTold),
    clauses: () => clauses.map((clause) => clauseTold(at, clause)),
    sources: () => sourcesTold(at, sources),
    dissentingOpinions: () => dissentingOpinionsOn(at.records, id).map((opinion) => dissentTold(at, opinion)),
  });
}

function dissentTold(at: At, { id, partyId, occurred, text: words, paperId, sources }: DissentingOpinion): Told {
  return told('DissentingOpinion', {
    id: () => globalId('DissentingOpinion', at, id),
    party: () => partyById(at, partyId),
    when: () => whenTold(occurred),
    text: () => words,
    paper: () => documentsTold(at, paperId === null ? [] : [paperId])[0] ?? null,
    sources: () => sourcesTold(at, sources),
  });
}

function recitalTold({ verb, object, references }: Recital): Told {
  return told('Recital', {
    verb: () => toWire(verb),
    object: text(object),
    references: () => references.map((title) => told('Reference', { title: text(title) })),
  });
}

function clauseTold(at: At, { number, acts }: OperativeClause): Told {
  return told('OperativeClause', {
    number: () => number,
    acts: () => acts.map((act) => actTold(at, act)),
  });
}

function actTold(at: At, { verb, object, condition, asNeeded, term, ...act }: Act): Told {
  return told('Act', {
    verb: () => toWire(verb),
    object: text(object),
    condition: text(condition?.wording ?? null),
    asNeeded: () => asNeeded,
    term: () => term && whenTold(term),
    executors: () => partiesTold(at, act.executorIds),
    coExecutors: () => partiesTold(at, act.coExecutorIds),
    reportTo: () => partiesTold(at, act.reportToIds),
  });
}
