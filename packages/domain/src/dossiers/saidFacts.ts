import type { Id } from '../journal/entry.ts';
import type { Position } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { letterLine } from '../letters/letterLine.ts';
import { partyName, partyOf, partyPlace } from '../parties/party.ts';
import { joined, quotedBoth } from '../text/listText.ts';
import { STAND_TEXT } from '../text/vocabulary.ts';
import type { OnDay } from './differences.ts';
import { allOf, type Fact, placeOf } from './fact.ts';
import { compareOccurrences } from './occurrenceOrder.ts';
import { stepSubject } from './stepFacts.ts';
import { stepStatuses } from './steps.ts';

/**
 * The steps to which the dossier had come on the first day, and of which the second tells otherwise what parties said there: a paper that
 * was found years later shows that a position was another, or somebody spoke after the decision. Where parties are expected to speak
 * their stands tell it.
 *
 * @param underWay the steps whose stands are told
 */
export function stepIdsToldOtherwise(
  [before, after]: readonly [OnDay, OnDay],
  dossierId: Id,
  underWay: ReadonlySet<Id>,
): ReadonlySet<Id> {
  const [was, is] = [before, after].map((side) => saidByStep(side, dossierId)) as [Said, Said];
  const differing = new Set([...is.keys()].filter((id) => !underWay.has(id) && is.get(id) !== was.get(id)));
  if (differing.size === 0) return differing;
  const hadCome = stepStatuses(before.records, dossierId, before.day).filter(({ state }) => state !== 'notYet');
  return new Set(hadCome.map(({ step }) => step.id).filter((id) => differing.has(id)));
}

type Said = ReadonlyMap<Id, string>;

/** What was said at each step, in one text. */
function saidByStep({ records }: OnDay, dossierId: Id): Said {
  const byStep = Map.groupBy(rowsBy(records.position, 'dossierId', dossierId), ({ stepId }) => stepId);
  const textOf = ({ id, partyId, revisionId, stand }: Position): string => allOf(id, partyId, revisionId, stand);
  return new Map([...byStep].map(([stepId, rows]) => [stepId, rows.map(textOf).sort().join()]));
}

/** What each party said last at these steps of each document, whatever was decided by it; the document is named where there are several. */
export function saidFacts({ records }: OnDay, dossierId: Id, stepIds: ReadonlySet<Id>): readonly Fact[] {
  const several = rowsBy(records.document, 'dossierId', dossierId).length > 1;
  const facts = rowsBy(records.position, 'dossierId', dossierId)
    .filter(({ stepId }) => stepIds.has(stepId))
    .sort(compareOccurrences)
    .flatMap(({ id, stepId, partyId, revisionId, stand }): readonly Fact[] => {
      const [step, party] = [records.step.get(stepId), partyOf(records, partyId)];
      const document = records.document.get(records.revision.get(revisionId)?.documentId ?? '');
      if (!step || !party || !document) return [];
      return [
        {
          kind: 'stand',
          key: `said ${stepId} ${document.id} ${partyId}`,
          place: `${placeOf(step.place)} ${document.slug} ${partyPlace(party)}`,
          subject: joined(partyName(party), stepSubject(step.name), ...(several ? [quotedBoth(document.title)] : [])),
          value: stand,
          text: STAND_TEXT[stand],
          letter: letterLine(records, dossierId, id),
        },
      ];
    });
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()];
}
