import { checkDossier, checkSource, checkStep, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Condition } from '../decisions/entries.ts';
import { decidedWhen, whereDecided } from '../decisions/ofBodies.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Dossier, Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf, type When } from '../time/when.ts';
import { checkBoth, checkParties, checkTerm, checkTermAfter, checkTimesAfter } from './checks.ts';
import type { GiveInstruction } from './command.ts';
import { checkOrigin, type Origin } from './origin.ts';

/**
 * Somebody is charged with something, by an act of a decision that was taken or otherwise. What the command leaves out is taken from
 * the act.
 *
 * Refused: anyone but the secretariat and administrators; what `checkOrigin` refuses; no object and nobody charged; parties, a
 * step, a meeting or a paper that are not there; «as needed» together with a term or a period; a term that was over when it was given;
 * dates that do not exist, lie in the future, or before the decision or the dossier.
 */
export function giveInstruction(command: GiveInstruction, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const dossier = checkDossier(records, command.dossier, context.viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const origin = checkOrigin(records, dossier.value, command, context.viewer);
  if (origin.refusal) return refused(origin.refusal);
  const { act } = origin.value;

  const object = command.object ?? act?.object ?? null;
  if (object === null) return refused(refuse('EMPTY_TEXT', { field: 'object' }));
  const [executorIds, coExecutorIds, reportToIds] = [
    command.executorIds ?? act?.executorIds ?? [],
    command.coExecutorIds ?? act?.coExecutorIds ?? [],
    command.reportToIds ?? act?.reportToIds ?? [],
  ];
  if (executorIds.length === 0) return refused(refuse('NOBODY_NAMED', { field: 'executors' }));
  const parties = checkParties(records, [...executorIds, ...coExecutorIds, ...reportToIds]);
  if (parties.refusal) return refused(parties.refusal);
  const condition = command.condition ?? act?.condition ?? null;
  const unwritten =
    checkBoth('object', object, TEXT_LIMIT) ??
    checkBoth('condition', command.condition?.wording ?? null, TEXT_LIMIT) ??
    checkConditionStep(records, dossier.value, command.condition);
  if (unwritten) return refused(unwritten);
  const due = checkDue(command, origin.value);
  if ('code' in due) return refused(due);
  const times = checkTimesAfter(command, context, subjectOf(records, dossier.value, origin.value));
  if (times.refusal) return refused(times.refusal);
  const early = command.term === null ? undefined : checkTermAfter(due.term, times.value.occurred);
  if (early) return refused(early);
  const sources = checkSource(records, command.source, context.viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'instructionGiven',
        version: KIND_VERSIONS.instructionGiven,
        payload: {
          instructionId: context.newId(),
          dossierId: dossier.value.id,
          decisionId: command.decisionId,
          actId: command.actId,
          object,
          executorIds: [...new Set(executorIds)],
          coExecutorIds: [...new Set(coExecutorIds)],
          reportToIds: [...new Set(reportToIds)],
          condition,
          ...due,
        },
        ...times.value,
        sources: sources.value,
        visibility: dossier.value.visibility,
      },
    ],
  };
}

type Due = Pick<GiveInstruction, 'period'> & Readonly<{ term: When | null; asNeeded: boolean }>;

/** By when and how often. «As needed» stands in the place of a term and a period; a term that is given takes its place. */
function checkDue({ term: typed, period, asNeeded }: GiveInstruction, { act }: Origin): Due | Refusal {
  const term = checkTerm(typed);
  if (term.refusal) return term.refusal;
  const isTimed = term.value !== null || period !== null;
  if (asNeeded && isTimed) return refuse('TERM_CONTRADICTED');
  if (asNeeded ?? (!isTimed && act?.asNeeded === true)) return { term: null, period: null, asNeeded: true };
  return { term: term.value ?? act?.term ?? null, period, asNeeded: false };
}

function checkConditionStep(records: Records, dossier: Dossier, condition: Condition | null): Refusal | undefined {
  return condition?.stepId ? checkStep(records, dossier, condition.stepId).refusal : undefined;
}

const DECISION: LocalizedText = { ru: 'решение', en: 'the decision' };
const DOSSIER: LocalizedText = { ru: 'досье', en: 'the dossier' };

/** What the instruction cannot be earlier than: the decision, where it is known when it was taken, else the dossier. */
function subjectOf(records: Records, dossier: Dossier, { decision }: Origin) {
  const when = decision && decidedWhen(records, decision);
  if (!when || (latestOf(when) ?? '') < (latestOf(dossier.opened) ?? ''))
    return { what: DOSSIER, when: dossier.opened };
  const where = whereDecided(records, decision);
  return { what: { ru: `${DECISION.ru} (${where.ru})`, en: `${DECISION.en} (${where.en})` }, when };
}
