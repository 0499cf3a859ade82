import type { Id } from '../journal/entry.ts';
import type { DecisionRecord, Records } from '../journal/records.ts';
import { bodiesText, meetingTitle } from '../meetings/title.ts';
import { inBoth, joined } from '../text/listText.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { DECISION_MANNER_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import type { When } from '../time/when.ts';

type Where = Pick<DecisionRecord, 'meetingId' | 'bodyIds' | 'manner'>;

/** The bodies whose decision it is: those that it names, else all that sat at its meeting. */
export function decidingBodies(records: Records, { meetingId, bodyIds }: Where): readonly Id[] {
  if (bodyIds.length > 0) return bodyIds;
  return records.meeting.get(meetingId ?? '')?.sittings.map(({ bodyId }) => bodyId) ?? [];
}

/** When it was decided: when the meeting was held, else the day that the decision itself gives; null where none is known. */
export function decidedWhen(
  records: Records,
  { meetingId, taken }: Where & Pick<DecisionRecord, 'taken'>,
): When | null {
  return meetingId === null ? taken : (records.meeting.get(meetingId)?.held ?? null);
}

/** Whether a decision can be shown: the meeting of one that has a meeting may be more hidden, or known later. */
export function isPlaced({ meeting }: Records, { meetingId }: Pick<DecisionRecord, 'meetingId'>): boolean {
  return meetingId === null || meeting.has(meetingId);
}

/**
 * In whose stream a decision stands: of its meeting, or of that for which its draft was prepared; without either of the first of its
 * bodies.
 */
export function decisionStream({
  streamId,
  meetingId,
  draftedForId,
}: Pick<DecisionRecord, 'streamId' | 'meetingId' | 'draftedForId'>): Readonly<{
  streamId: Id;
  streamKind: 'meeting' | 'body';
}> {
  return { streamId, streamKind: streamId === (meetingId ?? draftedForId) ? 'meeting' : 'body' };
}

/** Where it was decided: «Совет глав АС РСС и КСИ, № 53/24»; without a meeting «Экономический совет СНГ, опросом». */
export function whereDecided(records: Records, decision: Where): LocalizedText {
  const { meetingId, bodyIds, manner } = decision;
  if (meetingId !== null) {
    const meeting = records.meeting.get(meetingId);
    return meeting ? meetingTitle(records, meeting.sittings) : UNNAMED;
  }
  const bodies = bodiesText(
    records,
    bodyIds.map((bodyId) => ({ bodyId, number: null })),
  );
  return manner === null ? bodies : joined(bodies, DECISION_MANNER_TEXT[manner]);
}

/** The same with the day of a decision without a meeting, which nothing else tells: «Экономический совет СНГ, опросом, 3 июня 2020». */
export function whereAndWhenDecided(records: Records, decision: Where & Pick<DecisionRecord, 'taken'>): LocalizedText {
  const where = whereDecided(records, decision);
  const { meetingId, taken } = decision;
  return meetingId === null && taken
    ? joined(
        where,
        inBoth((locale) => whenText(taken, locale)),
      )
    : where;
}
