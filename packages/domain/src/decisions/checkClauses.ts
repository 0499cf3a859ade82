import { type Checked, TEXT_LIMIT } from '../commands/checks.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkBoth, checkParties, checkTerm } from '../instructions/checks.ts';
import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { compareClauseNumbers, parseClauseNumber } from './clauseNumber.ts';
import type { ActStated, ClauseStated } from './command.ts';
import type { Act, OperativeClause, Recital } from './entries.ts';

/**
 * The clauses of a decision in their order, each act with an id of its own.
 *
 * Refused: a clause that has no number, one of another clause, or no act; an object or a condition that is empty; a party that is not
 * there; a step that is not there, or not on the route of the dossier; a term that does not exist, or that stands beside «as needed».
 */
export function checkClauses(
  records: Records,
  clauses: readonly ClauseStated[],
  dossierId: Id | null,
  newId: () => Id,
): Checked<readonly OperativeClause[]> {
  const checked: OperativeClause[] = [];
  for (const { number: written, acts } of clauses) {
    const number = parseClauseNumber(written);
    if (number === undefined || checked.some((each) => compareClauseNumbers(each.number, number) === 0))
      return { refusal: refuse('CLAUSE_NUMBER', { clause: written }) };
    if (acts.length === 0) return { refusal: refuse('EMPTY_CLAUSE', { clause: number }) };
    const own: Act[] = [];
    for (const act of acts) {
      const one = checkAct(records, act, dossierId, newId);
      if (one.refusal) return one;
      own.push(one.value);
    }
    checked.push({ number, acts: own });
  }
  return { value: checked.toSorted((a, b) => compareClauseNumbers(a.number, b.number)) };
}

function checkAct(records: Records, act: ActStated, dossierId: Id | null, newId: () => Id): Checked<Act> {
  const { object, executorIds, coExecutorIds, reportToIds, condition, asNeeded } = act;
  const unwritten =
    checkBoth('object', object, TEXT_LIMIT) ?? checkBoth('condition.wording', condition?.wording ?? null, TEXT_LIMIT);
  if (unwritten) return { refusal: unwritten };
  const parties = checkParties(records, [...executorIds, ...coExecutorIds, ...reportToIds]);
  if (parties.refusal) return parties;
  const stepId = condition?.stepId ?? null;
  const step = records.step.get(stepId ?? '');
  const dossier = records.dossier.get(dossierId ?? '');
  if (stepId !== null && (!step || (dossier && dossier.routeId !== step.routeId)))
    return { refusal: refuse('UNKNOWN_STEP', { step: stepId }) };
  const term = checkTerm(act.term);
  if (term.refusal) return term;
  if (asNeeded && term.value !== null) return { refusal: refuse('TERM_CONTRADICTED') };
  return {
    value: {
      ...{ actId: newId(), verb: act.verb, object },
      ...{ executorIds: [...new Set(executorIds)], coExecutorIds: [...new Set(coExecutorIds)] },
      ...{ reportToIds: [...new Set(reportToIds)], condition, term: term.value, asNeeded },
    },
  };
}

/** The refusal for a recital that says nothing, or whose words cannot be stored and read. */
export function checkRecitals(recitals: readonly Recital[]): Refusal | undefined {
  for (const { object, references } of recitals) {
    if (object === null && references.length === 0)
      return refuse('EMPTY_TEXT', { field: 'recitals', expected: WHAT_A_RECITAL_SAYS });
    for (const text of [object, ...references]) {
      const wrong = checkBoth('recitals.object', text, TEXT_LIMIT);
      if (wrong) return wrong;
    }
  }
  return undefined;
}

const WHAT_A_RECITAL_SAYS: LocalizedText = {
  ru: 'Укажите для абзаца преамбулы, что он говорит (object), или документы, на которые он ссылается (references).',
  en: 'Give of each recital what it says (object), or the documents that it refers to (references).',
};
