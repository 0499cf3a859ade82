import {
  DECISION_MANNER_TEXT,
  DECISION_MANNERS,
  DECISION_STATE_TEXT,
  DECISION_STATES,
  type DecisionRecord,
  decidedWhen,
  decidingBodies,
  isPlaced,
} from '@concord/domain';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { documentsNamed } from '../documents/named.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { AgendaItemRef, agendaWithin } from '../meetings/agenda.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { enumOf } from '../text/enums.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';
import { OperativeClauseRef, RecitalRef } from './clause.ts';

export const DecisionStateEnum = enumOf(
  'DecisionState',
  'Whether it was only drafted or taken (состояние решения).',
  DECISION_STATES,
  DECISION_STATE_TEXT,
);

export const DecisionMannerEnum = enumOf(
  'DecisionManner',
  'How a decision is taken (способ принятия решения).',
  DECISION_MANNERS,
  DECISION_MANNER_TEXT,
);

/** A decision of a meeting, or of bodies without one, drafted or taken. */
export const DecisionRef = builder.objectRef<Within<DecisionRecord>>('Decision');

builder.node(DecisionRef, {
  description:
    'A decision (решение) of a meeting, or of bodies without one (опросом), or a draft of one (проект решения), by which nothing is decided.',
  id: { resolve: (decision) => innerId(datedId(decision)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => {
    const own = await loadWithin(context, 'decision', id);
    return own && isPlaced(own.records, own.value) ? own : null;
  },
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
      nullable: true,
      description: 'The meeting (заседание); null when it is taken without one.',
      resolve: (decision) => {
        const meeting = decision.records.meeting.get(decision.value.meetingId ?? '');
        return meeting ? within(decision, meeting) : null;
      },
    }),
    draftedFor: t.field({
      type: MeetingRef,
      nullable: true,
      description:
        'The meeting for which its draft was prepared (к какому заседанию готовился проект), where it was taken without it: the draft was put to a poll.',
      resolve: (decision) => {
        const meeting = decision.records.meeting.get(decision.value.draftedForId ?? '');
        return meeting ? within(decision, meeting) : null;
      },
    }),
    bodies: t.field({
      type: [BodyRef],
      description:
        'The bodies whose decision it is (чьё решение): those that it names, else all that sit at its meeting; as far as you may see.',
      resolve: (decision) =>
        decidingBodies(decision.records, decision.value).flatMap((id) => {
          const body = decision.records.body.get(id);
          return body ? [within(decision, body)] : [];
        }),
    }),
    manner: t.field({
      type: DecisionMannerEnum,
      nullable: true,
      description: 'How it is taken (способ принятия); null where no source says.',
      resolve: ({ value }) => value.manner,
    }),
    taken: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When it was taken (когда принято): when its meeting was held, else on the day of the decision itself; null of a draft.',
      resolve: ({ records, value }) => (value.decisionState === 'taken' ? decidedWhen(records, value) : null),
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
    description:
      'What it decided, and what was drafted for it (решения и проекты решений), also where that was taken without it.',
    resolve: (meeting) =>
      decisionsWithin(meeting, ({ meetingId, draftedForId }) => (meetingId ?? draftedForId) === meeting.value.id),
  }),
);

/** Decisions of the same records, in the order in which they were recorded; those of a meeting that cannot be seen are left out. */
export function decisionsWithin(from: Within<unknown>, wanted: (decision: DecisionRecord) => boolean) {
  const seen = [...from.records.decision.values()].filter((each) => isPlaced(from.records, each) && wanted(each));
  return seen.map((each) => within(from, each));
}
