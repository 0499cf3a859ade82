import { checkDossier, checkStep } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Entry, Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { standingOf } from '../journal/standing.ts';
import type { LocalDate } from '../time/localDate.ts';
import { onDay } from '../time/when.ts';
import type { ConcludeSilence } from './command.ts';
import { type SilenceEnded, silenceEnded } from './silence.ts';
import { type Conclusion, isConclusion, isUntrue, takenBack } from './untrueConclusions.ts';

/**
 * A silence procedure is concluded: its step is done on the last day of the term, without anybody having said so, and the entry
 * names the letters, the rules and the silent. When it turns out later that somebody had objected in time, the conclusion is taken
 * back as a misentry.
 *
 * Refused: who is not signed in or has another role; a dossier or a step that is not there; a procedure that runs, was broken or
 * was concluded rightly.
 */
export function concludeSilence(command: ConcludeSilence, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, newId, entries = [] } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const wrong = wrongConclusion(records, entries, dossier.value.id, step.value.id, today);
  if (wrong) return { kind: 'accepted', entries: [takenBack(wrong, onDay(today), true)] };
  const ended = silenceEnded(records, dossier.value.id, step.value.id, today);
  if (!ended) return refused(refuse('SILENCE_NOT_ENDED', { step: step.value.name }));
  return { kind: 'accepted', entries: [concluded(ended, records, newId())] };
}

/** The entry that concludes a procedure. */
export function concluded(ended: SilenceEnded, records: Records, occurrenceId: Id): NewEntry {
  const { dossier, step, term, requestIds, decisionRuleIds, silentIds } = ended;
  const outcomes = ended.documentIds.map((documentId) => ({ documentId, outcome: 'approved' as const }));
  return {
    ...{
      streamId: dossier.id,
      streamKind: 'dossier',
      kind: 'silenceConcluded',
      version: KIND_VERSIONS.silenceConcluded,
    },
    payload: {
      ...{ occurrenceId, dossierId: dossier.id, stepId: step.id, outcomes },
      ...{ term, requestIds, decisionRuleIds, silentIds },
    },
    ...{ occurred: onDay(term), known: onDay(ended.knownFrom), visibility: dossier.visibility },
    sources: requestIds.flatMap((id) => records.consultationRequest.get(id)?.sources ?? []),
  };
}

function wrongConclusion(
  records: Records,
  entries: readonly Entry[],
  dossierId: Id,
  stepId: Id,
  today: LocalDate,
): Conclusion | undefined {
  return standingOf(entries)
    .filter(isConclusion)
    .find(({ payload, ...entry }) => {
      if (entry.streamId !== dossierId || payload.stepId !== stepId) return false;
      return isUntrue(records, payload, today);
    });
}
