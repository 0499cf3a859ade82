import { describe, expect, it } from 'vitest';
import { type CorrectEntry, takenAway } from '../src/index.ts';
import { carriedOut, decided, SECRETARIAT } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { addition } from './entering.ts';
import { ADMIN, REGISTRY } from './registering.ts';
import { Story } from './story.ts';

/** What a correction takes away that other streams may name. */
function taken(story: Story, correction: CorrectEntry, viewer = SECRETARIAT): readonly string[] {
  const decision = decided(story, correction, TODAY, viewer);
  if (decision.kind === 'refused') throw new Error(`It was refused: ${decision.refusal.code}`);
  const streams = new Set(decision.entries.map(({ streamId }) => streamId));
  return takenAway(
    story.entries.filter(({ streamId }) => streams.has(streamId)),
    decision.entries,
  ).toSorted();
}

const told = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .step('council')
    .step('sign')
    .dossier('2026-01-10')
    .meeting('2026-01-20', 'meeting', '2026-02-20');

describe('what a correction takes away that others may name', () => {
  it('is a document of a dossier, and nothing else that happened in it', () => {
    const story = told();
    carriedOut(story, addition(undefined, { dossier: 'dossier', occurred: '2026-02-01' }), TODAY);
    const own = [...story.records().document.values()].find(({ slug }) => slug === 'protocol');
    const issued = anywhere(entryOf(story, 'revisionIssued', own?.id));
    expect(taken(story, issued)).toEqual([]);
    carriedOut(story, issued, TODAY);
    expect(taken(story, anywhere(entryOf(story, 'documentAdded', own?.id)))).toEqual([own?.id]);
    story.happened('2026-02-21', 'council', 'approved');
    expect(taken(story, anywhere(entryOf(story, 'stepOccurrenceRecorded')))).toEqual([]);
  });

  it('is a meeting, and what stands in its own stream', () => {
    const story = told();
    expect(taken(story, anywhere(entryOf(story, 'meetingAnnounced')))).toEqual(['meeting']);
    story.held('2026-02-20', 'meeting').attended('2026-02-20', 'meeting', ['XA']);
    const [attendance] = story.records().attendance.keys();
    expect(taken(story, anywhere(entryOf(story, 'attendanceRecorded')))).toEqual([attendance]);
  });

  it('is a code by which a state is named, where it gets another', () => {
    const story = told();
    carriedOut(story, { ...REGISTRY.registerState, code: 'XK' }, TODAY, ADMIN);
    const registered = entryOf(story, 'memberStateRegistered');
    expect(taken(story, anywhere(registered, saying('state', { code: 'XJ' })), ADMIN)).toEqual(['XK']);
  });

  it('is what stood until a fact was revised, which nothing says today any more', () => {
    const story = told();
    const revised = anywhere(entryOf(story, 'meetingAnnounced'), { correction: 'revision', occurred: '2026-03-01' });
    expect(taken(story, revised)).toEqual(['meeting']);
  });

  it('is nothing where the same is said with other words', () => {
    const story = told();
    const elsewhere = saying('meeting', { place: { ru: 'Авал' } });
    expect(taken(story, anywhere(entryOf(story, 'meetingAnnounced'), elsewhere))).toEqual([]);
  });
});
