import { describe, expect, it } from 'vitest';
import { refusalMessage, type Visibility } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying } from './correctingAnything.ts';
import { addition, newDocument } from './entering.ts';
import { Story } from './story.ts';

const TODAY = '2026-06-01';
const NOTE = { paperId: 'note', locator: 'page 2' };

const told = (): Story =>
  Story.commonwealth(3).paper('letter').paper('note').step('council').step('next').dossier('2026-01-10');

/** The same story with one of its streams seen by fewer. */
function hiding(story: Story, streamId: string, visibility: Visibility): Story {
  for (const [at, entry] of story.entries.entries())
    if (entry.streamId === streamId) story.entries[at] = { ...entry, visibility };
  return story;
}

describe('whatever the command', () => {
  it('each of its entries cites all of its sources', () => {
    const made = carriedOut(told(), { ...addition(newDocument('protocol')), moreSources: [NOTE] }, TODAY);
    expect(made.length).toBeGreaterThan(1);
    for (const { sources } of made) expect(sources).toEqual([{ paperId: 'letter', locator: 'paragraph 1' }, NOTE]);
  });

  it('each further source has to be there', () => {
    const refusal = refusalOf(told(), { ...addition(), moreSources: [NOTE, { ...NOTE, paperId: 'lost' }] }, TODAY);
    expect(refusal).toMatchObject({ code: 'UNKNOWN_PAPER', facts: { paper: 'lost' } });
  });

  it('what is refused is refused for its own reason, whatever else it cites', () => {
    const lost = { ...NOTE, paperId: 'lost' };
    expect(refusalOf(told(), { ...addition(), dossier: 'lost', moreSources: [lost] }, TODAY).code).toBe(
      'UNKNOWN_DOSSIER',
    );
  });

  it.each(['misentry', 'revision'] as const)(
    'a correction (%s) that would name what not all of its readers see is refused: its entry stays as visible as it was',
    (correction) => {
      const story = hiding(
        told().body('closed').happened('2026-01-20', 'council', 'approved'),
        'closed',
        'secretariat',
      );
      const occurrence = entryOf(story, 'stepOccurrenceRecorded');
      const naming = {
        ...anywhere(occurrence, saying('occurrence', { actorIds: ['closed'] })),
        ...{ correction, occurred: correction === 'revision' ? '2026-02-01' : null },
      };
      const refusal = refusalOf(story, naming, TODAY);
      expect(refusal.code).toBe('CORRECTION_DOES_NOT_FIT');
      expect(refusalMessage(refusal).en).toContain('Take it back and enter it anew');
      expect(carriedOut(hiding(story, 'closed', 'public'), naming, TODAY)).toHaveLength(1);
    },
  );
});
