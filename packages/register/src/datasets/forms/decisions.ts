import {
  CLAUSE_VERBS,
  compareClauseNumbers,
  DECISION_MANNERS,
  type DecisionManner,
  RECITAL_VERBS,
} from '@concord/domain';
import { z } from 'zod';
import { clauseNumber, type Fields, label, localized, type Reading, slug } from '../fields.ts';
import { idOf } from '../names.ts';
import type { FormsOf } from './form.ts';

/** Decisions of meetings, and of bodies without one: a draft of one, and that one was taken, with its preamble and its clauses. */
export function decisionForms({ when, ref }: Fields, { names }: Reading): FormsOf<'decisionDrafted' | 'decisionTaken'> {
  const parties = z.array(ref('body')).default([]);
  const documents = z.array(ref('document')).default([]);
  const act = z.strictObject({
    key: slug,
    verb: z.enum(CLAUSE_VERBS),
    object: localized,
    executors: parties,
    coExecutors: parties,
    reportTo: parties,
    condition: z
      .strictObject({ wording: localized, step: ref('step').nullable().default(null) })
      .transform(({ wording, step }) => ({ wording, stepId: step }))
      .nullable()
      .default(null),
    term: when.nullable().default(null),
    asNeeded: z.boolean().default(false),
  });
  const recital = z.strictObject({
    verb: z.enum(RECITAL_VERBS),
    object: localized.nullable().default(null),
    references: z.array(localized).default([]),
  });
  const payload = z
    .strictObject({
      key: slug,
      meeting: ref('meeting').nullable().default(null),
      bodies: parties,
      manner: z.enum(DECISION_MANNERS).nullable().default(null),
      agendaItem: ref('agendaItem').nullable().default(null),
      dossier: ref('dossier').nullable().default(null),
      number: label.nullable().default(null),
      minutes: label.nullable().default(null),
      paper: ref('document').nullable().default(null),
      documents,
      recitals: z.array(recital).default([]),
      clauses: z.array(z.strictObject({ number: clauseNumber, acts: z.array(act).min(1) })).default([]),
    })
    .superRefine(checkWhere)
    .transform(
      ({ key, meeting, bodies: deciding, manner, agendaItem, dossier, paper, documents: about, clauses, ...rest }) => ({
        // A decision is drafted first and taken later: the same key is the same decision.
        decisionId: names.find('decision', key) ?? names.declare('decision', key) ?? z.NEVER,
        ...{ meetingId: meeting, bodyIds: deciding, manner: meeting === null ? manner : ('meeting' as const) },
        ...{ agendaItemId: agendaItem, dossierId: dossier, paperId: paper, documentIds: about },
        ...rest,
        clauses: clauses
          .toSorted((a, b) => compareClauseNumbers(a.number, b.number))
          .map(({ number, acts }) => ({
            number,
            acts: acts.map(({ key: name, executors, coExecutors, reportTo, ...others }) => ({
              actId: idOf('decision', `${key}/${number}/${name}`),
              ...{ executorIds: executors, coExecutorIds: coExecutors, reportToIds: reportTo },
              ...others,
            })),
          })),
      }),
    );
  const form = {
    streamKind: 'meeting',
    streamKindOf: ({ meetingId }: Placed) => (meetingId === null ? ('body' as const) : ('meeting' as const)),
    payload,
    streamOf: ({ meetingId, bodyIds: [first = ''] }: Placed) => meetingId ?? first,
  } as const;
  return { decisionDrafted: form, decisionTaken: form };
}

type Placed = Readonly<{ meetingId: string | null; bodyIds: readonly string[] }>;
type Where = Readonly<{ meeting: string | null; bodies: readonly string[]; manner: DecisionManner | null }>;

/** A decision is of a meeting, or of bodies that took it otherwise. */
function checkWhere({ meeting, bodies, manner }: Where, context: z.RefinementCtx): void {
  const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
  if (meeting === null && bodies.length === 0)
    refuse('bodies', 'nothing, and no meeting; expected the bodies that decided, where they did without a meeting');
  if (meeting === null && manner === 'meeting')
    refuse('meeting', 'nothing; expected the meeting at which it was decided');
  if (meeting !== null && manner !== null && manner !== 'meeting')
    refuse('manner', `"${manner}", and a meeting; expected one of the two`);
}
