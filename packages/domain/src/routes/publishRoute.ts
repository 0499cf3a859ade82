import { checkRegistered, type Registered } from '../commands/administrators.ts';
import { type Checked, checkWritten, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { isSlug, SLUG_LIMIT } from '../documents/slug.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Body, Organisation, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { nameOf } from '../meetings/checks.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import type { LocalizedText, Written } from '../text/text.ts';
import type { StepDefinition } from './entries.ts';

/** A station as it is sent: the steps before it are named by their keys. */
export type StepGiven = Omit<StepDefinition, 'stepId' | 'name' | 'after'> &
  Readonly<{
    name: Written;
    /** Keys of the steps that come before it, in the same version. */
    after: readonly string[];
  }>;

export type PublishRoute = Registered &
  Readonly<{
    command: 'publishRoute';
    /** The same for all versions of a route. */
    slug: string;
    title: Written;
    /** In the order in which they are read. */
    steps: readonly StepGiven[];
  }>;

/** A route is read by people. */
const MOST_STEPS = 100;
/** The longest term, usual of a step or given by a letter, in days of either kind. */
export const LONGEST_TERM = 3650;

/**
 * The next version of a route, or the first of a new one. Versions before it do not change, and dossiers stay on theirs. It is
 * fictional when the organisations of its steps are.
 *
 * Refused: anyone but administrators; a slug or a key of a step that is none; no step, or too many; a key given twice; a step after
 * one that is not in the route, or, by however many steps, after itself; an organisation or a body that is not there; a term that
 * is none; names that are empty.
 */
export function publishRoute(command: PublishRoute, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const common = checkRegistered(records, command, context);
  if (common.refusal) return refused(common.refusal);
  const { slug, steps } = command;
  if (!isSlug(slug)) return refused(refuse('SLUG_MALFORMED', { slug, limit: SLUG_LIMIT }));
  const title = checkWritten('title', command.title, LABEL_LIMIT);
  if (title.refusal) return refused(title.refusal);
  const wrong = checkGraph(steps);
  if (wrong) return refused(wrong);

  const ids = new Map(steps.map(({ key }) => [key, context.newId()]));
  const definitions: StepDefinition[] = [];
  const named: (Organisation | Body)[] = [];
  for (const step of steps) {
    const parties = checkParties(records, step, context.viewer);
    if (parties.refusal) return refused(parties.refusal);
    named.push(...parties.value);
    const name = checkWritten(`${step.key}.name`, step.name, LABEL_LIMIT);
    if (name.refusal) return refused(name.refusal);
    const idOf = (key: string): Id => ids.get(key) as Id;
    definitions.push({ ...step, stepId: idOf(step.key), name: name.value, after: step.after.map(idOf) });
  }
  const versions = rowsOf(records.route).filter((route) => route.slug === slug);
  const routeId = context.newId();
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: routeId, streamKind: 'route', kind: 'routePublished', version: KIND_VERSIONS.routePublished },
        payload: {
          ...{ routeId, slug, title: title.value, steps: definitions },
          routeVersion: 1 + Math.max(0, ...versions.map(({ routeVersion }) => routeVersion)),
          synthetic: named.some(({ synthetic }) => synthetic),
        },
        ...common.value,
        visibility: 'public',
      },
    ],
  };
}

/** The refusal for steps that make no graph in which everything can be reached. */
function checkGraph(steps: readonly StepGiven[]): Refusal | undefined {
  if (steps.length === 0 || steps.length > MOST_STEPS)
    return misfit(steps.at(MOST_STEPS)?.key ?? '—', steps.length, {
      ru: `от 1 до ${MOST_STEPS} этапов`,
      en: `1 to ${MOST_STEPS} steps`,
    });
  const keys = new Set<string>();
  for (const { key, termDays } of steps) {
    if (!isSlug(key)) return refuse('SLUG_MALFORMED', { slug: key, limit: SLUG_LIMIT });
    if (keys.has(key))
      return misfit(key, key, { ru: 'ключ, которого нет у другого этапа', en: 'a key of no other step' });
    keys.add(key);
    if (termDays !== null && !(Number.isSafeInteger(termDays) && termDays >= 1 && termDays <= LONGEST_TERM))
      return misfit(key, termDays, {
        ru: `обычный срок от 1 до ${LONGEST_TERM} дней или без срока`,
        en: `a usual term of 1 to ${LONGEST_TERM} days, or none`,
      });
  }
  for (const { key, after } of steps) {
    const wrong = after.find((before, index) => !keys.has(before) || after.indexOf(before) < index);
    if (wrong !== undefined)
      return misfit(key, wrong, {
        ru: 'ключи других этапов этого маршрута, каждый один раз',
        en: 'keys of other steps of this route, each once',
      });
  }
  const circular = inCircle(steps);
  return (
    circular &&
    misfit(circular.key, circular.after.join(', '), {
      ru: 'этапы, которые могут быть пройдены до него',
      en: 'steps that can be passed before it',
    })
  );
}

function misfit(step: string, given: string | number, expected: LocalizedText): Refusal {
  return refuse('ROUTE_DOES_NOT_FIT', { step, given, expected });
}

/** A step that can never come, because it waits for itself. */
function inCircle(steps: readonly StepGiven[]): StepGiven | undefined {
  const reached = new Set<string>();
  let left = steps;
  for (;;) {
    const next = left.filter(({ after }) => !after.every((key) => reached.has(key)));
    if (next.length === left.length) return next[0];
    for (const { key } of left) if (!next.some((step) => step.key === key)) reached.add(key);
    left = next;
  }
}

/** The organisation and the bodies of a step, all of which can be seen. */
function checkParties(
  records: Records,
  { organisationId, bodyIds }: StepGiven,
  viewer: Viewer,
): Checked<readonly (Organisation | Body)[]> {
  const organisation = records.organisation.get(organisationId);
  if (!organisation || !sees(viewer, organisation))
    return { refusal: refuse('UNKNOWN_ORGANISATION', { organisation: organisationId }) };
  const bodies: Body[] = [];
  for (const bodyId of bodyIds) {
    const body = records.body.get(bodyId);
    if (!body || !sees(viewer, body)) return { refusal: refuse('UNKNOWN_BODY', { body: bodyId }) };
    if (bodies.includes(body)) return { refusal: refuse('REPEATED_BODY', { body: nameOf(body) }) };
    bodies.push(body);
  }
  return { value: [organisation, ...bodies] };
}
