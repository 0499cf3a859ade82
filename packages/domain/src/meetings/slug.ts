import { bodyBySlug } from '../bodies/find.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { meetingsNumbered } from './find.ts';

/**
 * The short name of a meeting in addresses: «55-25» of a joint one, «cts-expert-group-13» of one that a single body counts,
 * «cis-expert-group-2019-05-24» where no number is known, by its first day. What would name another meeting too begins with the body;
 * where that is not enough, or nobody knows the day, it is the id.
 */
export function meetingSlug(records: Records, meeting: Meeting): string {
  const names = namesOf(records, meeting);
  return names.find((name) => meetingBySlug(records, name)?.id === meeting.id) ?? meeting.id;
}

/**
 * The meeting that a short name names, as `meetingSlug` gives it; a joint meeting also by the number of one body, «55» or
 * «rcc-council-of-heads-55», as long as no other carries it.
 */
export function meetingBySlug(records: Records, slug: string): Meeting | undefined {
  const own = records.meeting.get(slug);
  if (own) return own;
  const [, bodySlug, rest = ''] = /^(?:(.*[a-z])-)?(\d+(?:[-/]\d+)*)$/i.exec(slug.trim()) ?? [];
  const body = bodySlug === undefined ? undefined : bodyBySlug(records, bodySlug.toLowerCase());
  if (bodySlug !== undefined && !body) return undefined;
  const numbered = meetingsNumbered(records, rest.replaceAll('-', '/'), body?.id);
  const found = numbered.length > 0 || !body ? numbered : meetingsOn(records, body.id, rest);
  return found.length === 1 ? found[0] : undefined;
}

/** How a meeting may be named, the shortest first. */
function namesOf(records: Records, meeting: Meeting): readonly string[] {
  const numbers = meeting.sittings.flatMap(({ number }) => number ?? []);
  const bodySlug = records.body.get(meeting.sittings[0]?.bodyId ?? '')?.slug;
  const tail = numbers.length > 0 ? numbers.join('-') : firstDay(meeting);
  const withBody = bodySlug && tail ? [`${bodySlug}-${tail}`] : [];
  return numbers.length > 1 ? [numbers.join('-'), ...withBody] : withBody;
}

function meetingsOn({ meeting }: Records, bodyId: string, day: string): readonly Meeting[] {
  return rowsOf(meeting).filter(
    (each) =>
      each.sittings.some((sitting) => sitting.bodyId === bodyId) &&
      each.sittings.every(({ number }) => number === null) &&
      firstDay(each) === day,
  );
}

/** The first day on which it was held, else for which it was announced. */
function firstDay({ held, planned }: Meeting): string | null {
  const when = held ?? planned;
  return when && (earliestOf(when) ?? latestOf(when));
}
