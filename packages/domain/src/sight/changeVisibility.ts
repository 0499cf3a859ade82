import { checkSource, checkTimes, checkWritten, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Entry, Id, StreamKind } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { tellsOf } from '../journal/tellsOf.ts';
import { checkVisibility } from './checkVisibility.ts';
import type { ChangeVisibility } from './command.ts';
import { boundOf, type Changed, changedWith } from './hanging.ts';
import { narrowest } from './narrowest.ts';
import { thingsIn } from './things.ts';
import type { Visibility } from './visibility.ts';
import { visibilityText } from './visibilityText.ts';

/**
 * For whom something is, is changed: of a dossier, a document, a paper, a meeting, a comment, or whatever else an entry of theirs tells
 * of. It counts for all that was entered before, and for every past day. What hangs on it goes with it (`changedWith`); there is one entry
 * for each stream in which something changes, and for each circle that it had and has.
 *
 * Refused: what is not there; what everything leans on: states, bodies, organisations, routes; more than those who see what it names;
 * for whom it is already; what `checkVisibility` refuses; a reason that is empty, too long or holds a NUL; days that do not exist or lie
 * in the future; a paper that is not there.
 */
export function changeVisibility(command: ChangeVisibility, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, entries = [] } = context;
  const subjectId = subjectIn(entries, command.what);
  const thing = thingsIn(entries).get(subjectId ?? '');
  if (subjectId === undefined || !thing) return refused(refuse('UNKNOWN_SUBJECT', { what: command.what }));
  if (LEANED_ON.has(thing.streamKind)) return refused(refuse('SEEN_BY_ALL_WHO_LEAN'));
  const asked = checkVisibility(command, records, viewer, { visibility: 'public' });
  if (asked.refusal) return refused(asked.refusal);
  const to = asked.value;
  const wrong = checkWithin(to, boundOf(entries, records, thing));
  if (wrong) return refused(wrong);
  if (to === thing.visibility) return refused(refuse('SEEN_SO_ALREADY', { visibility: visibilityText(to) }));
  const reason = checkWritten('reason', command.reason, TEXT_LIMIT);
  if (reason.refusal) return refused(reason.refusal);
  const { occurred, known } = command;
  const times = checkTimes({ occurred: occurred ?? today, known }, today, null);
  if (times.refusal) return refused(times.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  const changed = changedWith(entries, records, subjectId, to);
  const entryOf = (own: readonly [Changed, ...Changed[]]): NewEntry => {
    const [{ thing: first, to: now }] = own;
    return {
      ...{ streamId: first.streamId, streamKind: first.streamKind },
      ...{ kind: 'visibilityChanged', version: KIND_VERSIONS.visibilityChanged },
      payload: {
        ...{ subjectId, recordIds: own.map((each) => each.thing.id) },
        ...{ from: first.visibility, to: now, reason: reason.value },
      },
      ...times.value,
      sources: sources.value,
      visibility: now,
    };
  };
  const groups = Map.groupBy(changed, (each) => `${each.thing.streamId} ${each.thing.visibility}: ${each.to}`);
  return { kind: 'accepted', entries: [...groups.values()].map((own) => entryOf(own as [Changed, ...Changed[]])) };
}

/** What rules and names are taken from, in whatever dossier: who could not see it would be told wrong things. */
const LEANED_ON: ReadonlySet<StreamKind> = new Set<StreamKind>(['organisation', 'state', 'body', 'route']);

/**
 * The record that an id means: itself, or what an entry tells of first.
 *
 * @param entries those of its stream among others
 */
export function subjectIn(entries: readonly Entry[], what: Id): Id | undefined {
  const told = tellsOf(entries);
  const entry = entries.find(({ id }) => id === what);
  if (entry) return entry.kind === 'visibilityChanged' ? entry.payload.subjectId : told.get(what)?.[0];
  return [...told.values()].some(([first]) => first === what) ? what : undefined;
}

/** The refusal of more than those who see what something names. */
function checkWithin(to: Visibility, bound: Visibility): Refusal | undefined {
  if (narrowest({ visibility: to }, { visibility: bound }) === to) return undefined;
  return refuse('WIDER_THAN_NAMED', { visibility: visibilityText(bound) });
}
