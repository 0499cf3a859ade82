import { describe, expect, it } from 'vitest';
import { broughtOf, leadOf } from '../src/letters/brought.ts';
import { Story } from './story.ts';

/** Avalia and Borea are asked at the council; their letter is the last thing told. */
const asked = (): Story =>
  Story.commonwealth(2).step('council').step('next').dossier('2026-01-10').asked('2026-02-01', 'council', ['XA', 'XB']);

/** An answer of Avalia of 5 February, and what else is told after it; the records that came in it. */
function brought(more: (story: Story, replyId: string) => Story) {
  const story = asked();
  const [requestId = ''] = story.records().consultationRequest.keys();
  story.replied('2026-02-05', 'XA', requestId);
  const [replyId = ''] = story.records().reply.keys();
  const all = broughtOf(more(story, replyId).records(), 'dossier');
  const own = all.get(replyId);
  for (const id of all.keys()) expect(all.get(id)).toBe(own);
  return [own?.positions.length, own?.comments.length, own && leadOf(own).id.split('-')[0]];
}

describe('what came in one letter', () => {
  it('is nothing where nobody has answered', () => {
    expect(broughtOf(asked().said('2026-02-05', 'XA', 'agreed', 'council').records(), 'dossier').size).toBe(0);
  });

  it('are the reply, where its sender stands by then at the step, and what the reply remarks; the stand leads, then a remark', () => {
    const comment = (story: Story, replyId: string) => story.commented('2026-02-05', 'XA', '1', 'council', { replyId });
    expect(brought((story) => story)).toEqual([0, 0, 'reply']);
    expect(brought(comment)).toEqual([0, 1, 'comment']);
    expect(brought((story, replyId) => comment(story.said('2026-02-05', 'XA', 'agreed', 'council'), replyId))).toEqual([
      1,
      1,
      'position',
    ]);
  });

  it('is not what the sender said on another day or at another step, nor what another said', () => {
    const other = (said: (story: Story, replyId: string) => Story) => expect(brought(said)).toEqual([0, 0, 'reply']);
    other((story) => story.said('2026-02-06', 'XA', 'agreed', 'council'));
    other((story) => story.said('2026-02-05', 'XA', 'agreed', 'next'));
    other((story) => story.said('2026-02-05', 'XB', 'agreed', 'council'));
    other((story) => story.said('2026-02-05', 'XA', 'agreed', 'council', 'draft-1', '2026-02-07'));
    other((story, replyId) => story.commented('2026-02-06', 'XA', '1', 'council', { replyId }));
    other((story) => story.commented('2026-02-05', 'XA', '1', 'council'));
  });
});
