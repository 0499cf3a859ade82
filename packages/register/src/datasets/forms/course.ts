import {
  DOSSIER_STATUSES,
  EXPRESSED_STANDS,
  LONGEST_TERM,
  type LocalizedText,
  OUTCOMES,
  REMARK_KINDS,
  type TableName,
  TERM_UNITS,
} from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, localized, type Reading, slug as slugField, text } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { writerOf } from './writer.ts';

type Kinds =
  | 'stepPlanned'
  | 'decisionRuleNamed'
  | 'stepOccurrenceRecorded'
  | 'positionsRequested'
  | 'repliesConsolidated'
  | 'positionExpressed'
  | 'statusReported'
  | 'remarkNoted';

/** What happens to a dossier on its way. Steps are named by their keys on its route. */
export function courseForms(fields: Fields, reading: Reading, { dossierId, slug, route }: OpenDossier): FormsOf<Kinds> {
  const { when, day, ref, fresh } = fields;
  const { names } = reading;
  const common = { streamKind: 'dossier', streamOf: () => dossierId } as const;
  const key = (table: TableName) => fresh(table, slugField, `${slug}/`);
  const step = ref('step', `${route}/`);
  const meeting = ref('meeting').nullable().default(null);
  const body = ref('body').nullable().default(null);
  const place = localized.nullable().default(null);
  /** A group of addressees, as the letter of that key writes it. */
  const asWritten = (letter: string) => (wording: LocalizedText) => ({
    collectiveId: names.declare('collective', `${slug}/${letter} ${wording.ru}`) ?? z.NEVER,
    wording,
  });
  return {
    stepPlanned: {
      ...common,
      payload: z
        .strictObject({
          key: key('stepPlan'),
          step,
          meeting,
          planned: when,
          place,
          documents: z.array(ref('document')),
        })
        .transform((plan) => ({
          ...{ planId: plan.key.id, dossierId, stepId: plan.step, meetingId: plan.meeting },
          ...{ planned: plan.planned, place: plan.place, documentIds: plan.documents },
        })),
    },
    decisionRuleNamed: {
      ...common,
      payload: z
        .strictObject({ key: key('ruleNaming'), step, rule: ref('decisionRule') })
        .transform(({ key: { id }, step: stepId, rule }) => ({
          ...{ ruleNamingId: id, dossierId, stepId, decisionRuleId: rule },
        })),
    },
    stepOccurrenceRecorded: {
      ...common,
      payload: z
        .strictObject({
          key: key('stepOccurrence'),
          step,
          meeting,
          place,
          forInformation: z.boolean().default(false),
          actors: z.array(ref('body')).default([]),
          decision: ref('decision').nullable().default(null),
          purpose: localized.nullable().default(null),
          outcomes: z
            .array(z.strictObject({ document: ref('document'), outcome: z.enum(OUTCOMES), backTo: step.optional() }))
            .min(1),
        })
        .transform((occurrence) => ({
          ...{ occurrenceId: occurrence.key.id, dossierId, stepId: occurrence.step, meetingId: occurrence.meeting },
          ...{ place: occurrence.place, forInformation: occurrence.forInformation },
          ...{ actorIds: occurrence.actors, decisionId: occurrence.decision, purpose: occurrence.purpose },
          outcomes: occurrence.outcomes.map(({ document, outcome, backTo }) => ({
            ...{ documentId: document, outcome },
            ...(backTo === undefined ? {} : { backTo }),
          })),
        })),
    },
    positionsRequested: {
      ...common,
      payload: z
        .strictObject({
          key: key('consultationRequest'),
          step,
          letterNumber: label.nullable().default(null),
          sender: body,
          asksFor: localized.nullable().default(null),
          meeting,
          addressees: z.array(ref('memberState')).default([]),
          collectives: z.array(localized).default([]),
          informed: z.array(writerOf(fields, reading)).default([]),
          informedCollectives: z.array(localized).default([]),
          term: day.nullable().default(null),
          ...{
            termDays: z.int().min(1).max(LONGEST_TERM).nullable().default(null),
            termUnit: z.enum(TERM_UNITS).default('calendarDays'),
          },
          calendarOf: body,
          answersKnown: z.boolean(),
        })
        .refine(({ term, termDays }) => term === null || termDays === null, {
          ...{
            path: ['termDays'],
            message: 'the term is said twice; expected either the day (term) or days (termDays)',
          },
        })
        .refine(
          ({ termDays, termUnit, calendarOf }) => !calendarOf || (termDays !== null && termUnit === 'workingDays'),
          {
            ...{ path: ['calendarOf'], message: 'no working days are counted; expected it with these only' },
          },
        )
        .transform(
          ({
            key: { id, key: name },
            step: stepId,
            sender,
            meeting: meetingId,
            calendarOf,
            addressees,
            collectives,
            informed,
            informedCollectives,
            ...rest
          }) => ({
            ...{ requestId: id, dossierId, stepId, senderId: sender, meetingId, calendarBodyId: calendarOf },
            addresseeIds: addressees,
            collectives: collectives.map(asWritten(name)),
            informedIds: informed,
            informedCollectives: informedCollectives.map(asWritten(name)),
            ...rest,
          }),
        ),
    },
    repliesConsolidated: {
      ...common,
      payload: z
        .strictObject({
          key: key('consolidation'),
          request: ref('consultationRequest', `${slug}/`),
          by: body,
          to: body,
        })
        .transform(({ key: { id }, request, by, to }) => ({
          ...{ consolidationId: id, dossierId, requestId: request, bodyId: by, recipientId: to },
        })),
    },
    positionExpressed: {
      ...common,
      payload: z
        .strictObject({
          ...{ step, document: ref('document'), revision: label, party: ref('memberState') },
          ...{ stand: z.enum(EXPRESSED_STANDS), text: text.nullable().default(null), key: slugField.default('first') },
        })
        .transform(({ step: stepId, document, revision, party, key: which, ...rest }, context) => {
          const revisionId = names.find('revision', `${document} ${revision}`);
          const positionId = revisionId && names.declare('position', `${revisionId} ${stepId} ${party} ${which}`);
          if (positionId) return { positionId, dossierId, revisionId, stepId, partyId: party, ...rest };
          const message = revisionId
            ? 'this party has a position on this revision at this step already; expected a key if it spoke again'
            : `unknown revision "${revision}"; expected the label of one that was issued before`;
          context.issues.push({ code: 'custom', input: revision, path: [revisionId ? 'party' : 'revision'], message });
          return z.NEVER;
        }),
    },
    statusReported: {
      ...common,
      payload: z
        .strictObject({
          key: key('statusReport'),
          organisation: ref('organisation').nullable().default(null),
          documents: z.array(ref('document')).min(1),
          status: z.enum(DOSSIER_STATUSES),
        })
        .transform(({ key: { id }, organisation, documents, status }) => ({
          ...{ statusReportId: id, dossierId, organisationId: organisation, documentIds: documents, status },
        })),
    },
    remarkNoted: {
      ...common,
      payload: z
        .strictObject({ key: key('remark'), remarkKind: z.enum(REMARK_KINDS), text: localized })
        .transform(({ key: { id }, ...rest }) => ({ remarkId: id, dossierId, ...rest })),
    },
  };
}
