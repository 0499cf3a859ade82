import { describe, expect, it } from 'vitest';
import type { CorrectEntry, Viewer } from '../src/index.ts';
import { carriedOut, decided, delegateOf, position, SECRETARIAT } from './commanding.ts';
import { correction } from './entering.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';
const XA = delegateOf('XA');
const AGREED: Partial<CorrectEntry> = { instead: [{ of: 'position', says: { stand: 'agreed' } }] };
const from = (paperId: string) => ({ source: { paperId, locator: 'paragraph 1' } });

/** What became of a correction: the code of its refusal, with what was expected instead. */
function outcome(story: Story, entryId: string, different: Partial<CorrectEntry>, viewer: Viewer = XA): string {
  const decision = decided(story, correction(entryId, different), TODAY, viewer);
  if (decision.kind === 'accepted') return 'accepted';
  const { expected } = decision.refusal.facts;
  return `${decision.refusal.code} ${typeof expected === 'object' && 'en' in expected ? expected.en : ''}`.trim();
}

describe('a position that a paper shows', () => {
  /** The secretariat entered the objection of Avalia from its letter. */
  const told = (): Story => {
    const story = Story.commonwealth(2).paper('letter').paper('annex').step('council').dossier('2026-01-10');
    carriedOut(story, position('council', '2026-02-10', { stand: 'objected', ...from('letter') }), TODAY);
    return story;
  };

  it('is corrected by the delegate with another paper, and by the secretariat with any', () => {
    const story = told();
    const { id } = story.last;
    expect(outcome(story, id, { ...AGREED, ...from('annex') })).toBe('accepted');
    expect(outcome(story, id, from('annex'))).toBe('accepted');
    expect(outcome(story, id, { ...AGREED, ...from('letter') }, SECRETARIAT)).toBe('accepted');
    expect(outcome(story, id, AGREED, SECRETARIAT)).toBe('accepted');
  });

  it.each([
    ['no paper', {}],
    ['the very paper that shows it', from('letter')],
    ['another place in that paper', { source: { paperId: 'letter', locator: 'paragraph 7' } }],
  ])('is not corrected or taken back by the delegate with %s', (_, source) => {
    const story = told();
    const refused =
      'CORRECTION_DOES_NOT_FIT The entry was made from a paper. Give another paper, which says otherwise: source; what was misread in the same paper is corrected by the secretariat.';
    expect(outcome(story, story.last.id, { ...AGREED, ...source })).toBe(refused);
    expect(outcome(story, story.last.id, source)).toBe(refused);
  });

  it('stays so after a correction that cites another one', () => {
    const story = told();
    carriedOut(story, correction(story.last.id, { ...AGREED, ...from('annex') }), TODAY, XA);
    const objected: Partial<CorrectEntry> = { instead: [{ of: 'position', says: { stand: 'reserved' } }] };
    expect(outcome(story, story.last.id, { ...objected, ...from('letter') })).toContain('CORRECTION_DOES_NOT_FIT');
    expect(outcome(story, story.last.id, { ...objected, ...from('letter') }, SECRETARIAT)).toBe('accepted');
  });

  it('is one that the delegate entered without a paper, too, once somebody cites one for it', () => {
    const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
    carriedOut(story, position('council', '2026-02-10', { stand: 'objected' }), TODAY, XA);
    expect(outcome(story, story.last.id, { ...AGREED, ...from('letter') })).toBe('accepted');
    carriedOut(story, correction(story.last.id, { ...AGREED, ...from('letter') }), TODAY, SECRETARIAT);
    expect(outcome(story, story.last.id, from('letter'))).toContain('CORRECTION_DOES_NOT_FIT');
  });
});
