import { bodiesOf } from '../bodies/find.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, Step } from '../journal/records.ts';
import { compareParties, type Party, partyName } from '../parties/party.ts';
import { inBoth, listBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Course } from './course.ts';
import { dissentersOf } from './dissent.ts';
import type { Outcome } from './entries.ts';
import { standsAt } from './stands.ts';

/**
 * Whose objections a review by experts or a consultation left standing, whatever its rule: it is over once it was discussed, or the
 * answers were forwarded, whether or not all agreed. None where it ended otherwise, and none at steps of other kinds, which an objection
 * holds up.
 */
export function objectorsLeft(records: Records, course: Course, step: Step, day: LocalDate): readonly Party[] {
  if (step.stepType !== 'expertReview' && step.stepType !== 'consultation') return [];
  const objectors = new Map<Id, Party>();
  for (const [documentId, { done }] of course.of) {
    const outcomes = done.get(step.id)?.outcomes ?? [];
    if (!outcomes.some((each) => each.documentId === documentId && UNDECIDED.has(each.outcome))) continue;
    for (const body of bodiesOf(records, step.bodyIds)) {
      const stands = standsAt(records, course, step, body, documentId, day);
      for (const party of dissentersOf(stands, 'objected')) objectors.set(party.record.id, party);
    }
  }
  return [...objectors.values()].sort(compareParties);
}

const UNDECIDED: ReadonlySet<Outcome> = new Set(['discussed', 'forwarded']);

/** «Возражение осталось: Горния.»; undefined where none did. */
export function objectionsText(objectors: readonly Party[]): LocalizedText | undefined {
  if (objectors.length === 0) return undefined;
  const isOne = objectors.length === 1;
  const lead = isOne
    ? { ru: 'Возражение осталось', en: 'An objection stands' }
    : { ru: 'Возражения остались', en: 'Objections stand' };
  const names = listBoth(objectors.map(partyName));
  return inBoth((locale) => `${lead[locale]}: ${names[locale]}.`);
}
