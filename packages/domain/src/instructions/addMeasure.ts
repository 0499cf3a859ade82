import { checkDossier, checkSource, checkText, LABEL_LIMIT, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkDocument } from '../dossiers/checkEntering.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkBoth, checkParties, checkTerm, checkTermAfter, checkTimesAfter } from './checks.ts';
import type { AddMeasure } from './command.ts';

/**
 * A line of a plan (мероприятие). Its executors may be unknown: then nobody is charged by guess.
 *
 * Refused: anyone but the secretariat and administrators; a document that does not travel in the dossier, parties or a paper that
 * are not there; a number that the document has already; a term that was over when it was added; dates that do not exist, lie in the
 * future or before the dossier; texts that are empty, too long or hold a NUL.
 */
export function addMeasure(command: AddMeasure, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const dossier = checkDossier(records, command.dossier, context.viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const document = checkDocument(records, dossier.value, command.documentId);
  if (document.refusal) return refused(document.refusal);
  const written = checkText('number', command.number, LABEL_LIMIT) ?? checkBoth('title', command.title, TEXT_LIMIT);
  if (written) return refused(written);
  const number = command.number.trim();
  const taken = rowsBy(records.measure, 'documentId', document.value.id).some((each) => each.number === number);
  if (taken) return refused(refuse('REPEATED_MEASURE', { number, document: document.value.title }));
  const executors = checkParties(records, command.executorIds);
  if (executors.refusal) return refused(executors.refusal);
  const term = checkTerm(command.term);
  if (term.refusal) return refused(term.refusal);
  const subject = { what: dossier.value.title, when: dossier.value.opened };
  const times = checkTimesAfter(command, context, subject);
  if (times.refusal) return refused(times.refusal);
  const early = checkTermAfter(term.value, times.value.occurred);
  if (early) return refused(early);
  const sources = checkSource(records, command.source, context.viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'measureAdded',
        version: KIND_VERSIONS.measureAdded,
        payload: {
          measureId: context.newId(),
          dossierId: dossier.value.id,
          documentId: document.value.id,
          number,
          title: command.title,
          executorIds: executors.value.map(({ record }) => record.id),
          term: term.value,
        },
        ...times.value,
        sources: sources.value,
        visibility: dossier.value.visibility,
      },
    ],
  };
}
