import { expect, it } from 'vitest';
import { approvalProgress, latestRevision } from '../src/index.ts';
import { carriedOut } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { Story } from './story.ts';

const told = () => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');

it('what is corrected stays where it was told: what was said later still counts', () => {
  const story = told().said('2026-01-20', 'XA', 'agreed', 'council');
  const first = story.last.id;
  story.said('2026-01-20', 'XA', 'objected', 'council');
  carriedOut(story, anywhere(first, saying('position', { text: 'согласны' })), TODAY);
  const stands = approvalProgress(story.records(), 'dossier', TODAY)?.stands ?? [];
  expect(stands.find(({ party }) => party.record.id === 'XA')?.stand).toBe('objected');
});

it('a revision that is called otherwise after all does not become the latest', () => {
  const story = told().revision('2026-01-20', 'draft-2');
  const first = entryOf(story, 'revisionIssued', 'draft-1');
  carriedOut(story, anywhere(first, saying('revision', { label: 'Первая' })), TODAY);
  expect(story.records().revision.get('draft-1')?.label).toBe('Первая');
  expect(latestRevision(story.records(), 'draft')?.id).toBe('draft-2');
});
