import { expect, it } from 'vitest';
import { approvalProgress } from '../src/index.ts';
import { carriedOut } from './commanding.ts';
import { anywhere, saying, TODAY } from './correctingAnything.ts';
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
