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
  const stated = z.strictObject({
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
  });
  const told = ({ key, meeting, bodies: deciding, manner, clauses, ...said }: z.output<typeof stated>) => {
    const { agendaItem, dossier, paper, documents: about, ...rest } = said;
    return {
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
    };
  };
  const taken = stated
    .extend({ draftedFor: ref('meeting').nullable().default(null) })
    .superRefine(checkWhere)
    .superRefine(checkDraftedFor)
    .transform(({ draftedFor, ...said }) => ({ ...told(said), draftedForId: draftedFor }));
  return {
    decisionDrafted: { ...PLACED, payload: stated.superRefine(checkWhere).transform(told) },
    decisionTaken: { ...PLACED, payload: taken },
  };
}

/** With its meeting, or with that for which its draft was prepared; else with the first of its bodies. */
const PLACED = {
  streamKind: 'meeting',
  streamKindOf: (placed: Placed) => (meetingOf(placed) === null ? ('body' as const) : ('meeting' as const)),
  streamOf: (placed: Placed) => meetingOf(placed) ?? placed.bodyIds[0] ?? '',
} as const;

function meetingOf({ meetingId, draftedForId = null }: Placed): string | null {
  return meetingId ?? draftedForId;
}

type Placed = Readonly<{ meetingId: string | null; bodyIds: readonly string[]; draftedForId?: string | null }>;
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

/** What was drafted for a meeting can be taken without it; a decision of a meeting is of that one. */
function checkDraftedFor(
  { meeting, draftedFor }: Readonly<{ meeting: string | null; draftedFor: string | null }>,
  context: z.RefinementCtx,
): void {
  if (meeting === null || draftedFor === null) return;
  const message =
    'a meeting, and one at which it was decided; expected it only of a decision that was taken without one';
  context.addIssue({ code: 'custom', path: ['draftedFor'], message });
}
