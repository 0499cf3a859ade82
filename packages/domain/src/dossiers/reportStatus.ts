import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';
import { checkDocuments, checkEntering } from './checkEntering.ts';
import type { ReportStatus } from './command.ts';

/**
 * A paper says where documents stand for an organisation. It is kept beside the status that follows from what happened, and never
 * takes its place.
 *
 * Refused: what `checkEntering` refuses; an organisation that is not there; no document, one that is not in the dossier or is named twice.
 */
export function reportStatus(command: ReportStatus, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return refused(entering.refusal);
  const { dossier, header } = entering.value;
  const { organisationId, documentIds, status } = command;
  const organisation = organisationId === null ? null : records.organisation.get(organisationId);
  if (organisation === undefined || (organisation && !sees(context.viewer, organisation)))
    return refused(refuse('UNKNOWN_ORGANISATION', { organisation: organisationId ?? '' }));
  if (documentIds.length === 0) return refused(refuse('NO_DOCUMENTS_NAMED'));
  const wrong = checkDocuments(records, dossier, documentIds);
  if (wrong) return refused(wrong);
  const payload = { statusReportId: context.newId(), dossierId: dossier.id, organisationId, documentIds, status };
  const version = KIND_VERSIONS.statusReported;
  return { kind: 'accepted', entries: [{ ...header, kind: 'statusReported', version, payload }] };
}
