import {
  addresseesOf,
  type ConsultationRequest,
  calendarBodiesOf,
  type DocumentOutcome,
  type Id,
  informedOf,
  letterDayOff,
  letterTerm,
  letterTermUnknown,
  OUTCOME_TEXT,
  OUTCOMES,
  outcomeOf,
  PLAN_STATE_TEXT,
  PLAN_STATES,
  placeText,
  type StepOccurrence,
  type StepStatus,
} from '@concord/domain';
import { bodiesWithin } from '../bodies/body.ts';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { DocumentRef, documentWithin } from '../documents/document.ts';
import { promisedSource, SourceRefType, sourceOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef, TermUnitEnum } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** What can be done with one document. */
export const OutcomeEnum = enumOf(
  'Outcome',
  'What was done with one document (результат по документу).',
  OUTCOMES,
  OUTCOME_TEXT,
);
const OccurrenceOutcomeEnum = enumOf(
  'OccurrenceOutcome',
  'What was done at a step with all its documents (результат прохождения этапа).',
  [...OUTCOMES, 'various'],
  OUTCOME_TEXT,
);
const PlanStateEnum = enumOf('PlanState', 'What became of a plan (состояние плана).', PLAN_STATES, PLAN_STATE_TEXT);

const DocumentOutcomeRef = builder.objectRef<Within<DocumentOutcome>>('DocumentOutcome').implement({
  description: 'What was done with one document (результат по документу).',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'The document (документ).',
      resolve: (outcome) => documentWithin(outcome, outcome.value.documentId),
    }),
    outcome: t.field({
      type: OutcomeEnum,
      description: 'What was done (результат).',
      resolve: ({ value }) => value.outcome,
    }),
    backTo: t.field({
      type: StepRef,
      nullable: true,
      description:
        'Of what is RETURNED: the step to which it goes back (на какой этап); null where none is named, and it goes to those right before.',
      resolve: (outcome) => {
        const step = outcome.records.step.get(outcome.value.backTo ?? '');
        return step ? within(outcome, step) : null;
      },
    }),
  }),
});

const SOURCE = 'The paper that says so (источник), the first of them; null where it is not among what you may see.';

/** The dossier came to a step and something was done there. */
export const StepOccurrenceRef = builder.objectRef<Within<StepOccurrence>>('StepOccurrence').implement({
  description:
    'The dossier came to a step and something was done there (прохождение этапа). A step can occur more than once.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable (постоянный идентификатор); not a global id. Of a past day it holds the day.',
      resolve: (own) => innerId(datedId(own)),
    }),
    outcome: t.field({
      type: OccurrenceOutcomeEnum,
      description: 'What was done (результат); VARIOUS when the documents fared differently.',
      resolve: ({ value }) => outcomeOf(value),
    }),
    outcomes: t.field({
      type: [DocumentOutcomeRef],
      description: 'What was done with each document (результаты по документам).',
      resolve: (occurrence) => occurrence.value.outcomes.map((outcome) => within(occurrence, outcome)),
    }),
    when: t.field({ type: WhenRef, description: 'When (когда).', resolve: ({ value }) => value.occurred }),
    place: t.string({
      nullable: true,
      description:
        'Where (место); null when it is not known. As written where it was given in the other language only.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.place && placeText(value.place, locale ?? context.locale),
    }),
    meeting: t.field({
      type: MeetingRef,
      nullable: true,
      description: 'At which meeting (заседание).',
      resolve: (occurrence) => meetingWithin(occurrence, occurrence.value.meetingId),
    }),
    forInformation: t.boolean({
      description: 'Heard for information only (заслушано для сведения): neither a step nor a deviation.',
      resolve: ({ value }) => value.forInformation,
    }),
    source: t.field({
      type: SourceRefType,
      description:
        'The paper that says so (источник), the first of them; an error where it is not among what you may see: `sources` leaves it out.',
      resolve: promisedSource,
    }),
  }),
});

/** That a step was planned, and what became of it. */
export const StepPlanRef = builder.objectRef<Within<StepStatus['plans'][number]>>('StepPlan').implement({
  description:
    'A step was announced for some day (план). A plan whose day passed without news is "no report": never held, never late.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable (постоянный идентификатор); not a global id. Of a past day it holds the day.',
      resolve: (plan) => innerId(datedId(within(plan, plan.value.plan))),
    }),
    planned: t.field({
      type: WhenRef,
      description: 'For when (на какой день).',
      resolve: ({ value }) => value.plan.planned,
    }),
    state: t.field({
      type: PlanStateEnum,
      description: 'What became of it (состояние).',
      resolve: ({ value }) => value.state,
    }),
    place: t.string({
      nullable: true,
      description: 'Where (место); null when it is not known.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.plan.place && inLocale(value.plan.place, locale, context),
    }),
    meeting: t.field({
      type: MeetingRef,
      nullable: true,
      description: 'At which meeting (заседание).',
      resolve: (plan) => meetingWithin(plan, plan.value.plan.meetingId),
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'The documents that the announcement names (документы).',
      resolve: (plan) => plan.value.plan.documentIds.map((id) => documentWithin(plan, id)),
    }),
    source: t.field({
      type: SourceRefType,
      nullable: true,
      description: SOURCE,
      resolve: (plan) => sourceOf(within(plan, plan.value.plan)),
    }),
  }),
});

/** A letter that asks for positions, or only informs. */
export const ConsultationRequestRef = builder.objectRef<Within<ConsultationRequest>>('ConsultationRequest').implement({
  description:
    'A letter that asks for positions (запрос позиции), or only informs (для сведения): then `addressees` is empty.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable (постоянный идентификатор); not a global id. Of a past day it holds the day.',
      resolve: (own) => innerId(datedId(own)),
    }),
    letterNumber: t.string({
      nullable: true,
      description: 'As printed (номер письма): «исх. № 165».',
      resolve: ({ value }) => value.letterNumber,
    }),
    sent: t.field({
      type: WhenRef,
      description: 'When it was sent (когда отправлено).',
      resolve: ({ value }) => value.sent,
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description:
        'The last day for an answer (срок), as the letter names it or as it follows from `termDays` by what is known; null where none is given, or nobody can tell (`termUnknown`).',
      resolve: ({ records, value }) => letterTerm(records, value),
    }),
    termDays: t.int({
      nullable: true,
      description: 'The term as the letter gives it in days from its own (срок в днях); null where it names the day.',
      resolve: ({ value }) => value.termDays,
    }),
    termUnit: t.field({
      type: TermUnitEnum,
      nullable: true,
      description: 'What days these are (единица срока); null where there are none.',
      resolve: ({ value }) => (value.termDays === null ? null : value.termUnit),
    }),
    calendarBodies: t.field({
      type: [BodyRef],
      description: 'By whose calendar these working days are counted (по чьему календарю); empty where there are none.',
      resolve: (own) =>
        own.value.termDays !== null && own.value.termUnit === 'workingDays'
          ? bodiesWithin(own, calendarBodiesOf(own.records, own.value))
          : [],
    }),
    termUnknown: t.string({
      nullable: true,
      description: 'Why the last day cannot be told although the letter gives a term (почему срок назвать нельзя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ records, value }, { locale }, context) => {
        const reason = letterTermUnknown(records, value);
        return reason && inLocale(reason, locale, context);
      },
    }),
    termDayOff: t.string({
      nullable: true,
      description:
        'That the last day is not a working day by the calendar of a body of the step (срок в нерабочий день); null otherwise. The term stays what it is.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ records, value }, { locale }, context) => {
        const told = letterDayOff(records, value);
        return told && inLocale(told, locale, context);
      },
    }),
    addressees: t.field({
      type: [PartyRef],
      description: 'Who was asked (адресаты); collectives as written.',
      resolve: (request) =>
        addresseesOf(request.records, request.value).map((party) => partyShape(within(request, party))),
    }),
    informed: t.field({
      type: [PartyRef],
      description:
        'Who was only informed (для сведения); collectives as written. Nobody waits for an answer of theirs.',
      resolve: (request) =>
        informedOf(request.records, request.value).map((party) => partyShape(within(request, party))),
    }),
    answersKnown: t.boolean({
      description: 'False when answers came and the sources do not say whose (известно ли, чьи ответы).',
      resolve: ({ value }) => value.answersKnown,
    }),
    source: t.field({
      type: SourceRefType,
      nullable: true,
      description: SOURCE,
      resolve: sourceOf,
    }),
  }),
});

function meetingWithin(from: Within<unknown>, id: Id | null) {
  const meeting = id === null ? undefined : from.records.meeting.get(id);
  return meeting ? within(from, meeting) : null;
}
