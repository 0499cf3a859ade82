import { bodiesOf } from '../bodies/find.ts';
import type { Id } from '../journal/entry.ts';
import { letterLine } from '../letters/letterLine.ts';
import { partyName, partyPlace } from '../parties/party.ts';
import { inBoth, joined, quoted, quotedBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { STAND_TEXT, STEP_STATE_TEXT } from '../text/vocabulary.ts';
import { courseOf } from './course.ts';
import type { OnDay } from './differences.ts';
import { type Fact, placeOf } from './fact.ts';
import { planText } from './planText.ts';
import { standsAt } from './stands.ts';
import { takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
import { nextStep } from './underWay.ts';

/** The step at which parties are expected to speak on a day; none when the dossier has come through, or is where a body works. */
export function stepIdsUnderWay({ records, day }: OnDay, dossierId: Id): readonly Id[] {
  const status = nextStep(records, dossierId, day);
  return status && takesPositions(status) ? [status.step.id] : [];
}

/** The state of each step, and what became of its plans. */
export function stepFacts({ records, day }: OnDay, dossierId: Id): readonly Fact[] {
  return stepStatuses(records, dossierId, day).flatMap(({ step, state, plans }): readonly Fact[] => {
    const [place, subject] = [placeOf(step.place), stepSubject(step.name)];
    const isNothingNew = state === 'notYet' || state === 'notNeeded';
    return [
      { kind: 'step', key: step.id, place, subject, value: state, text: STEP_STATE_TEXT[state], isNothingNew },
      ...plans.map(({ plan, state: became }) => ({
        kind: 'plan' as const,
        key: plan.id,
        place: `${place} ${placeOf(plan.streamVersion)}`,
        subject: inBoth((locale) => `${PLAN[locale]}: ${subject[locale]}`),
        value: `${plan.planned.edtf} ${became}`,
        text: planText(plan, became),
      })),
    ];
  });
}

const PLAN: LocalizedText = { ru: 'План', en: 'Plan' };

/** Where each party stands at the steps; the document and the body are named where there are several. */
export function standFacts({ records, day }: OnDay, dossierId: Id, stepIds: ReadonlySet<Id>): readonly Fact[] {
  const course = courseOf(records, dossierId);
  if (!course) return [];
  const steps = course.steps.filter(({ id }) => stepIds.has(id));
  return steps.flatMap((step) => {
    const bodies = bodiesOf(records, step.bodyIds);
    return bodies.flatMap((body) =>
      course.documents.flatMap((document) => {
        const { stands, voices } = standsAt(records, course, step, body, document.id, day);
        const more = [
          ...(course.documents.length > 1 ? [quotedBoth(document.title)] : []),
          ...(bodies.length > 1 ? [partyName({ kind: 'body', record: body })] : []),
        ];
        return [...stands, ...voices].map(({ party, stand, position }) => ({
          kind: 'stand' as const,
          key: `${step.id} ${body.id} ${document.id} ${party.record.id}`,
          place: `${placeOf(step.place)} ${document.slug} ${body.slug} ${partyPlace(party)}`,
          subject: joined(partyName(party), stepSubject(step.name), ...more),
          value: stand,
          text: STAND_TEXT[stand],
          isNothingNew: stand === 'noAnswer',
          letter: position && letterLine(records, dossierId, position.id),
        }));
      }),
    );
  });
}

/** Этап «Экспертная группа» */
export function stepSubject(name: LocalizedText): LocalizedText {
  return { ru: `этап ${quoted('ru', name.ru)}`, en: `step ${quoted('en', name.en)}` };
}
