import { DECISION_STATE_TEXT, DECISION_STATES, type DecisionRecord } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { documentsNamed } from '../documents/named.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { AgendaItemRef, agendaWithin, withMeeting } from '../meetings/agenda.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { enumOf } from '../text/enums.ts';
import { datedId, type Within, within } from '../within.ts';
import { OperativeClauseRef, RecitalRef } from './clause.ts';

export const DecisionStateEnum = enumOf(
  'DecisionState',
  'Whether it was only drafted or taken (состояние решения).',
  DECISION_STATES,
  DECISION_STATE_TEXT,
);

/** A decision of a meeting, drafted or taken. */
export const DecisionRef = builder.objectRef<Within<DecisionRecord>>('Decision');

builder.node(DecisionRef, {
  description: 'A decision (решение) of a meeting, or a draft of one (проект решения), by which nothing is decided.',
  id: { resolve: (decision) => innerId(datedId(decision)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => withMeeting(await loadWithin(context, 'decision', id)),
  fields: (t) => ({
    state: t.field({
      type: DecisionStateEnum,
      description: 'Drafted or taken (проект или принято).',
      resolve: ({ value }) => value.decisionState,
    }),
    number: t.string({
      nullable: true,
      description: 'As printed (номер): «53/24-9.2»; null when it has none yet, or none is known.',
      resolve: ({ value }) => value.number,
    }),
    minutes: t.string({
      nullable: true,
      description: 'The number of the minutes that it stands in (протокол): «55/25».',
      resolve: ({ value }) => value.minutes,
    }),
    meeting: t.field({
      type: MeetingRef,
      description: 'The meeting (заседание).',
      resolve: (decision) => {
        const meeting = decision.records.meeting.get(decision.value.meetingId);
        if (!meeting) throw new GraphQLError('The meeting is not among what you may see.');
        return within(decision, meeting);
      },
    }),
    agendaItem: t.field({
      type: AgendaItemRef,
      nullable: true,
      description: 'The item of the agenda (вопрос повестки); null where none is known.',
      resolve: (decision) => {
        const [item] = agendaWithin(decision, ({ id }) => id === decision.value.agendaItemId);
        return item ?? null;
      },
    }),
    paper: t.field({
      type: DocumentRef,
      nullable: true,
      description: 'The paper that holds its text (документ с текстом).',
      resolve: (decision) => {
        const paper = decision.records.document.get(decision.value.paperId ?? '');
        return paper ? within(decision, paper) : null;
      },
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'The documents that it is about (документы), as far as they can be seen.',
      resolve: (decision, _args, context) => documentsNamed(context, decision, decision.value.documentIds),
    }),
    recitals: t.field({
      type: [RecitalRef],
      description: 'Its preamble (преамбула); empty where no source gives it.',
      resolve: (decision) => decision.value.recitals.map((recital) => within(decision, recital)),
    }),
    clauses: t.field({
      type: [OperativeClauseRef],
      description: 'Its operative clauses (пункты); empty where no source gives them.',
      resolve: (decision) => decision.value.clauses.map((clause) => within(decision, clause)),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectField(MeetingRef, 'decisions', (t) =>
  t.field({
    type: [DecisionRef],
    description: 'What it decided, and what was drafted for it (решения и проекты решений).',
    resolve: (meeting) => decisionsWithin(meeting, (decision) => decision.meetingId === meeting.value.id),
  }),
);

/** Decisions of the same records, in the order in which they were recorded; those of a meeting that cannot be seen are left out. */
export function decisionsWithin(from: Within<unknown>, wanted: (decision: DecisionRecord) => boolean) {
  const { decision, meeting } = from.records;
  const seen = [...decision.values()].filter((each) => meeting.has(each.meetingId) && wanted(each));
  return seen.map((each) => within(from, each));
}
