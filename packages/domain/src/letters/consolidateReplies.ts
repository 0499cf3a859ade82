import { checkDossier, checkSource, checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkWriter } from '../commands/told.ts';
import { asksAnyone } from '../dossiers/requests.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf } from '../time/when.ts';
import { checkRequest, letterName } from './checkRequest.ts';
import type { ConsolidateReplies } from './command.ts';

/**
 * The answers to a letter were summarised and forwarded (свод): from then on nobody is awaited because of it. What comes later is
 * recorded as a reply all the same. A summary can be forwarded again, to others.
 *
 * Refused: anyone but the secretariat and administrators; a dossier, letter, body or paper that is not there; a letter that asks
 * nobody, and has no answers; dates that do not exist, lie in the future or before the letter.
 */
export function consolidateReplies(command: ConsolidateReplies, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, newId } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const request = checkRequest(records, dossier.value, command.requestId, viewer);
  if (request.refusal) return refused(request.refusal);
  if (!asksAnyone(records, request.value))
    return refused(refuse('LETTER_ASKS_NOBODY', { letter: letterName(request.value), expected: NOTHING_TO_SUMMARISE }));
  for (const id of [command.bodyId, command.recipientId]) {
    const party = id === null ? undefined : checkWriter(records, id);
    if (party?.refusal) return refused(party.refusal);
  }
  const early = checkNotBefore(command.occurred, request.value.sent, letterName(request.value));
  if (early) return refused(early);
  const times = checkTimes(command, today, {
    what: letterName(request.value),
    day: latestOf(request.value.sent),
  });
  if (times.refusal) return refused(times.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  const { bodyId, recipientId } = command;
  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'repliesConsolidated',
        version: KIND_VERSIONS.repliesConsolidated,
        payload: {
          ...{ consolidationId: newId(), dossierId: dossier.value.id, requestId: request.value.id },
          ...{ bodyId, recipientId },
        },
        ...times.value,
        sources: sources.value,
        visibility: dossier.value.visibility,
      },
    ],
  };
}

const NOTHING_TO_SUMMARISE: LocalizedText = {
  ru: 'Обобщать нечего: кто на него всё же написал, вносится как ответ.',
  en: 'There are no answers to summarise: what somebody wrote all the same is recorded as a reply.',
};
