import { checkSource, checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkFree, checkPlace, checkPlanned, checkSittings, placeInBoth } from './checks.ts';
import type { AnnounceMeeting } from './command.ts';

/**
 * A meeting was announced: a plan, known since it was announced, and nothing more.
 *
 * Refused: anyone but the secretariat and administrators; no body, one that is not there or that is named twice; a number below 1,
 * or one that another meeting of the body has, unless that was cancelled;
 * days that do not exist, have no end, or were over when it was announced; a place that is empty or too long; a paper that is not there.
 */
export function announceMeeting(command: AnnounceMeeting, records: Records, context: DecisionContext): Decision {
  const { viewer, today, newId } = context;
  const bodies = checkSittings(records, command.sittings, viewer);
  if (bodies.refusal) return { kind: 'refused', refusal: bodies.refusal };
  const times = checkTimes(command, today, null);
  if (times.refusal) return { kind: 'refused', refusal: times.refusal };
  const planned = checkPlanned(command.planned, times.value.occurred);
  if (planned.refusal) return { kind: 'refused', refusal: planned.refusal };
  const place = checkPlace(command.place);
  if (place) return { kind: 'refused', refusal: place };
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return { kind: 'refused', refusal: sources.refusal };
  const taken = checkFree(records, command.sittings, viewer);
  if (taken) return { kind: 'refused', refusal: taken };
  const meetingId = newId();
  const { synthetic, visibility } = bodies.value[0];
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: meetingId, streamKind: 'meeting', kind: 'meetingAnnounced' },
        version: KIND_VERSIONS.meetingAnnounced,
        payload: {
          meetingId,
          sittings: command.sittings,
          planned: planned.value,
          place: placeInBoth(command.place),
          synthetic,
        },
        ...times.value,
        ...{ sources: sources.value, visibility },
      },
    ],
  };
}
