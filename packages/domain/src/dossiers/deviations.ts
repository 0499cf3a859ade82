import { membershipsOn, uncertainMembershipsOn } from '../bodies/membership.ts';
import type { Id } from '../journal/entry.ts';
import type { Position, Records, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { type Course, courseOf, decidedOn } from './course.ts';
import { addresseesOf, requestsAt } from './requests.ts';

/** Why what a party said is off the route: it certainly had no say at the step, or certainly spoke after the step was done. */
export type Deviation = 'notAsked' | 'afterDecision';

/** How what was said at a step deviates from the route; null where it does not, or nobody can tell. */
export function deviationOf(records: Records, position: Position): Deviation | null {
  const course = courseOf(records, position.dossierId);
  const step = records.step.get(position.stepId);
  if (!course || !step) return null;
  const day = latestOf(position.occurred) ?? latestOf(position.known);
  if (day !== null && isStranger(records, course, step, position.partyId, day)) return 'notAsked';
  const documentId = records.revision.get(position.revisionId)?.documentId ?? '';
  return isAfter(position, decidedOn(course, step, documentId)) ? 'afterDecision' : null;
}

/** Whether it was certainly said after a day. */
export function isAfter({ occurred }: Pick<Position, 'occurred'>, day: LocalDate | null): boolean {
  return day !== null && (earliestOf(occurred) ?? '') > day;
}

/**
 * Whether a party certainly had no say at a step on a day: its bodies have members, and it may be none of them; no letter there asked it,
 * its administration or a collective, of which nobody can tell whom it names.
 */
function isStranger(records: Records, { dossier }: Course, step: Step, partyId: Id, day: LocalDate): boolean {
  const ids = remember(records, `say ${dossier.id} ${step.id} ${day}`, () => sayers(records, dossier.id, step, day));
  if (ids === 'cannotTell' || ids.has(partyId)) return false;
  return !rowsBy(records.administration, 'memberStateId', partyId).some(({ id }) => ids.has(id));
}

function sayers(records: Records, dossierId: Id, step: Step, day: LocalDate): ReadonlySet<Id> | 'cannotTell' {
  const members = step.bodyIds.map((bodyId) =>
    [...membershipsOn(records, bodyId, day), ...uncertainMembershipsOn(records, bodyId, day)].map(
      ({ partyId }) => partyId,
    ),
  );
  const asked = requestsAt(records, dossierId, step.id).flatMap((request) => addresseesOf(records, request));
  if (members.some((ids) => ids.length === 0) || asked.some(({ kind }) => kind === 'collective')) return 'cannotTell';
  return new Set([...members.flat(), ...asked.map(({ record }) => record.id)]);
}

/** «Отступление от маршрута: высказались незапрошенные: Горния.»; undefined where nobody deviated from the route at the step. */
export function deviationsText(records: Records, { dossier }: Course, step: Step): LocalizedText | undefined {
  const said = rowsBy(records.position, 'dossierId', dossier.id).filter(({ stepId }) => stepId === step.id);
  const by = Map.groupBy(said, (position) => deviationOf(records, position));
  const named = (deviation: Deviation, locale: Locale): readonly string[] => {
    const parties = partiesOf(records, new Set((by.get(deviation) ?? []).map(({ partyId }) => partyId)));
    const names = parties.map((party) => partyName(party)[locale]);
    return names.length === 0 ? [] : [`${SPOKE[deviation][locale]}: ${listText(locale, names)}`];
  };
  if (!by.has('notAsked') && !by.has('afterDecision')) return undefined;
  return inBoth(
    (locale) => `${LEAD[locale]}: ${[...named('notAsked', locale), ...named('afterDecision', locale)].join('; ')}.`,
  );
}

const LEAD: LocalizedText = { ru: 'Отступление от маршрута', en: 'Off the route' };
const SPOKE: Readonly<Record<Deviation, LocalizedText>> = {
  notAsked: { ru: 'без запроса высказались', en: 'spoke without being asked' },
  afterDecision: { ru: 'после решения высказались', en: 'spoke after the decision' },
};
