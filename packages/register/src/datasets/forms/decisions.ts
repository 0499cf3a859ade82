import { CLAUSE_VERBS, compareClauseNumbers, RECITAL_VERBS } from '@concord/domain';
import { z } from 'zod';
import { clauseNumber, type Fields, label, localized, type Reading, slug } from '../fields.ts';
import { idOf } from '../names.ts';
import type { FormsOf } from './form.ts';

/** Decisions of meetings: a draft of one, and that one was taken, with its preamble and its clauses. */
export function decisionForms({ when, ref }: Fields, { names }: Reading): FormsOf<'decisionDrafted' | 'decisionTaken'> {
  const bodies = z.array(ref('body')).default([]);
  const documents = z.array(ref('document')).default([]);
  const act = z.strictObject({
    key: slug,
    verb: z.enum(CLAUSE_VERBS),
    object: localized,
    executors: bodies,
    coExecutors: bodies,
    reportTo: bodies,
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
      meeting: ref('meeting'),
      agendaItem: ref('agendaItem').nullable().default(null),
      dossier: ref('dossier').nullable().default(null),
      number: label.nullable().default(null),
      minutes: label.nullable().default(null),
      paper: ref('document').nullable().default(null),
      documents,
      recitals: z.array(recital).default([]),
      clauses: z.array(z.strictObject({ number: clauseNumber, acts: z.array(act).min(1) })).default([]),
    })
    .transform(({ key, meeting, agendaItem, dossier, paper, documents: about, clauses, ...rest }) => ({
      // A decision is drafted first and taken later: the same key is the same decision.
      decisionId: names.find('decision', key) ?? names.declare('decision', key) ?? z.NEVER,
      ...{ meetingId: meeting, agendaItemId: agendaItem, dossierId: dossier, paperId: paper, documentIds: about },
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
    }));
  const form = {
    streamKind: 'meeting',
    payload,
    streamOf: ({ meetingId }: Readonly<{ meetingId: string }>) => meetingId,
  } as const;
  return { decisionDrafted: form, decisionTaken: form };
}
