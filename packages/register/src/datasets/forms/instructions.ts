import { actOf, type Id, MEASURE_STATES, PERIODS, parseClauseNumber, type TableName } from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, localized, type Reading, slug as slugField, text } from '../fields.ts';
import { idOf } from '../names.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';

type Kinds =
  | 'instructionGiven'
  | 'reportGiven'
  | 'conditionMet'
  | 'instructionDischarged'
  | 'measureAdded'
  | 'measureProgressed';

/** What somebody has to do in a dossier: instructions with their reports, and the measures of a plan with their progress. */
export function instructionForms(
  { when, ref, fresh, missing }: Fields,
  { names, records }: Reading,
  { dossierId, slug, route }: OpenDossier,
): FormsOf<Kinds> {
  const common = { streamKind: 'dossier', streamOf: () => dossierId } as const;
  const key = (table: TableName) => fresh(table, slugField, `${slug}/`);
  const own = (table: TableName) => ref(table, `${slug}/`);
  /** A state by its code, or an administration or a body by its slug. */
  const party = z.string().transform((given, context): Id => {
    for (const table of ['memberState', 'administration', 'body'] as const) {
      const id = names.find(table, given);
      if (id) return id;
    }
    context.issues.push({ code: 'custom', input: given, message: missing('body', given) });
    return z.NEVER;
  });
  const parties = z.array(party);
  const condition = z
    .strictObject({ wording: localized, step: ref('step', `${route}/`).nullable().default(null) })
    .transform(({ wording, step }) => ({ wording, stepId: step }));
  return {
    instructionGiven: {
      ...common,
      payload: z
        .strictObject({
          key: key('instruction'),
          decision: slugField.nullable().default(null),
          act: z
            .string()
            .regex(/^[^/\s]+\/[a-z0-9-]+$/, 'expected the number of a clause and the key of its act: 2/report')
            .transform(keyOfAct)
            .nullable()
            .default(null),
          object: localized.optional(),
          executors: parties.min(1).optional(),
          coExecutors: parties.optional(),
          reportTo: parties.optional(),
          condition: condition.nullable().optional(),
          term: when.nullable().optional(),
          period: z.enum(PERIODS).nullable().default(null),
          asNeeded: z.boolean().optional(),
        })
        .transform(({ key: { id }, decision: decisionKey, act: actKey, ...said }, context) => {
          const refuse = (path: string, message: string) => {
            context.issues.push({ code: 'custom', input: said, path: [path], message });
            return z.NEVER;
          };
          const decisionId = decisionKey === null ? null : (names.find('decision', decisionKey) ?? null);
          if (decisionKey !== null && decisionId === null) return refuse('decision', missing('decision', decisionKey));
          if (actKey !== null && decisionKey === null)
            return refuse('act', 'no decision; expected the one that holds it');
          const actId = actKey === null ? null : idOf('decision', `${decisionKey}/${actKey}`);
          const act = actOf(records.decision.get(decisionId ?? '') ?? { clauses: [] }, actId ?? '');
          if (actId !== null && !act)
            return refuse('act', `unknown act "${actKey}"; expected one that the decision holds: 2/report`);
          const { object = act?.object, executors = act?.executorIds ?? [] } = said;
          if (object === undefined) return refuse('object', 'nothing; expected what is to be done, here or by an act');
          if (executors.length === 0)
            return refuse('executors', 'nobody; expected who has to do it, here or by an act');
          const { term = act?.term ?? null, period } = said;
          const isTimed = said.term !== undefined || period !== null;
          const { asNeeded = !isTimed && act?.asNeeded === true } = said;
          if (asNeeded && (term !== null || period !== null))
            return refuse('asNeeded', '“as needed” together with a term or a period; expected one of them');
          return {
            ...{ instructionId: id, dossierId, decisionId, actId, object, executorIds: executors },
            coExecutorIds: said.coExecutors ?? act?.coExecutorIds ?? [],
            reportToIds: said.reportTo ?? act?.reportToIds ?? [],
            condition: said.condition === undefined ? (act?.condition ?? null) : said.condition,
            ...{ term, period, asNeeded },
          };
        }),
    },
    reportGiven: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('report'), instruction: own('instruction'), by: parties.min(1) },
          ...{ meeting: ref('meeting').nullable().default(null), text: text.nullable().default(null) },
        })
        .transform(({ key: { id }, instruction, by, meeting, ...rest }) => ({
          ...{ reportId: id, dossierId, instructionId: instruction, byIds: by, meetingId: meeting },
          ...rest,
        })),
    },
    conditionMet: {
      ...common,
      payload: z
        .strictObject({ instruction: own('instruction') })
        .transform(({ instruction }) => ({ instructionId: instruction, dossierId })),
    },
    instructionDischarged: {
      ...common,
      payload: z
        .strictObject({ instruction: own('instruction'), reason: text.nullable().default(null) })
        .transform(({ instruction, reason }) => ({ instructionId: instruction, dossierId, reason })),
    },
    measureAdded: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('measure'), document: ref('document'), number: label, title: localized },
          ...{ executors: parties.default([]), term: when.nullable().default(null) },
        })
        .transform(({ key: { id }, document, executors, ...rest }) => ({
          ...{ measureId: id, dossierId, documentId: document, executorIds: executors },
          ...rest,
        })),
    },
    measureProgressed: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('measureProgress'), measure: own('measure'), party },
          ...{ state: z.enum(MEASURE_STATES), text: text.nullable().default(null) },
        })
        .transform(({ key: { id }, measure, party: partyId, state, text: said }) => ({
          ...{ progressId: id, dossierId, measureId: measure, partyId, measureState: state, text: said },
        })),
    },
  };
}

/** «3А/report» is «3а/report»: the number of the clause as decisions keep it. */
function keyOfAct(written: string): string {
  const [number = '', key = ''] = written.split('/');
  return `${parseClauseNumber(number) ?? number}/${key}`;
}
