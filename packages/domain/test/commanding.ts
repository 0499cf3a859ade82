import {
  type Command,
  type Decision,
  decide,
  type ExpressPosition,
  type LocalDate,
  latestOf,
  type NewEntry,
  type RecordStepOccurrence,
  type Records,
  type Refusal,
  silenceFollowing,
  type Viewer,
} from '../src/index.ts';
import type { Story } from './story.ts';
import { whole } from './wholeRefusal.ts';

export const SECRETARIAT: Viewer = { role: 'secretariat', account: 'secretariat' };
export const delegateOf = (state: string): Viewer => ({ role: 'delegate', account: `delegate-${state}`, state });

/** What a command leads to on a day of a story. */
export function decided(story: Story, command: Command, today: LocalDate, viewer = SECRETARIAT): Decision {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new-${story.entries.length}-${ids}`;
  };
  return decide(command, story.records(), { today, viewer, newId, entries: story.seenNow });
}

/** The refusal of a command that must be refused. */
export function refusalOf(...given: Parameters<typeof decided>): Refusal {
  const decision = decided(...given);
  if (decision.kind === 'accepted') throw new Error('It was accepted.');
  return whole(decision.refusal);
}

/** Carries out a command that must be accepted, as part of the story, with what follows from it. */
export function carriedOut(
  story: Story,
  ...given: Parameters<typeof decided> extends [Story, ...infer Rest] ? Rest : never
) {
  const decision = decided(story, ...given);
  if (decision.kind === 'refused') throw new Error(`It was refused: ${decision.refusal.code}`);
  const before = story.records();
  story.decided(decision.entries);
  const following = followingIn(story, before, decision.entries, given[1]);
  story.decided(following);
  return [...decision.entries, ...following];
}

/** What follows from entries of a story, as the register records it with them. */
export function followingIn(
  story: Story,
  before: Records,
  entries: readonly NewEntry[],
  today: LocalDate,
): readonly NewEntry[] {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `following-${story.entries.length}-${ids}`;
  };
  const conclusions = story.entries.flatMap((entry) => (entry.kind === 'silenceConcluded' ? [entry] : []));
  const since =
    entries
      .map(({ known }) => latestOf(known) ?? '')
      .sort()
      .at(-1) ?? '';
  return silenceFollowing({ before, after: story.records(), since, conclusions, today, newId });
}

/** A position of Avalia on the draft, with what a test wants to be different. */
export function position(stepId: string, occurred: string, different: Partial<ExpressPosition> = {}): ExpressPosition {
  return {
    ...{ command: 'expressPosition', dossier: 'dossier', documentId: 'draft', stepId, partyId: 'XA', stand: 'agreed' },
    ...{ revisionId: null, occurred, known: null, source: null, text: null, offRoute: false },
    ...different,
  };
}

/** What a body did with the draft, with what a test wants to be different. */
export function occurrence(
  stepId: string,
  occurred: string,
  outcome: RecordStepOccurrence['outcomes'][number]['outcome'],
  different: Partial<RecordStepOccurrence> = {},
): RecordStepOccurrence {
  return {
    ...{ command: 'recordStepOccurrence', dossier: 'dossier', stepId, outcomes: [{ documentId: 'draft', outcome }] },
    ...{ occurred, known: null, place: null, meetingId: null, forInformation: false, offRoute: false },
    ...{ actorIds: [], decisionId: null, purpose: null },
    source: { paperId: 'letter', locator: 'paragraph 1' },
    ...different,
  };
}
