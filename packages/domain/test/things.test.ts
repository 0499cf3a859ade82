import { describe, expect, it } from 'vitest';
import { subjectIn } from '../src/sight/changeVisibility.ts';
import { boundOf, namedElsewhere } from '../src/sight/hanging.ts';
import { thingsIn } from '../src/sight/things.ts';
import { carriedOut } from './commanding.ts';
import { Story } from './story.ts';

/** Avalia is asked of a draft, answers, and remarks on it; a paper tells of it. */
function told(): Story {
  const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
  return story.asked('2026-02-01', 'council', ['XA']).commented('2026-02-05', 'XA', '1', 'council');
}
const only = (story: Story, streamId: string) => story.entries.filter((entry) => entry.streamId === streamId);

describe('what an id means', () => {
  it('is a record by itself, or the first that an entry tells of; of nothing that is not there nothing', () => {
    const { entries } = told();
    const comment = entries.at(-1);
    const commentId = [...told().records().comment.keys()][0] ?? '';
    expect(subjectIn(entries, commentId)).toBe(commentId);
    expect(subjectIn(entries, comment?.id ?? '')).toBe(commentId);
    expect([subjectIn(entries, 'draft'), subjectIn(entries, 'letter'), subjectIn(entries, 'unseen')]).toEqual([
      'draft',
      'letter',
      undefined,
    ]);
  });

  it('is, of a change of who sees something, what that changed', () => {
    const story = told();
    const what = [...story.records().comment.keys()][0] ?? '';
    carriedOut(
      story,
      {
        ...{
          command: 'changeVisibility',
          what,
          visibility: 'secretariat',
          concerned: [],
          reason: { ru: 'внутреннее' },
        },
        ...{ occurred: null, known: null, source: null },
      } as never,
      '2026-03-01',
    );
    expect(subjectIn(story.entries, story.last.id)).toBe(what);
  });
});

describe('what hangs on a thing', () => {
  it('may be named elsewhere as the dossier or its documents, and nothing else that happened to them', () => {
    const own = only(told(), 'dossier');
    expect([...namedElsewhere(own, 'dossier')].sort()).toEqual(['dossier', 'draft']);
    expect(namedElsewhere(own, 'draft')).toEqual(['draft']);
    expect(namedElsewhere(only(told(), 'letter'), 'letter')).toEqual(['letter']);
    expect(namedElsewhere(own, 'unseen')).toEqual([]);
  });

  it('is for those at most who see all that it names, whether that is among the entries or only among the records', () => {
    const story = told();
    for (const [at, entry] of story.entries.entries())
      if (entry.kind === 'revisionIssued') story.entries[at] = { ...entry, visibility: 'members' };
    const commentId = [...story.records().comment.keys()][0] ?? '';
    const comment = thingsIn(story.entries).get(commentId);
    expect(comment && boundOf(story.entries, story.records(), comment)).toBe('members');
    const last = story.entries.slice(-1);
    const alone = thingsIn(last).get(commentId);
    expect(alone && boundOf(last, story.records(), alone)).toBe('members');
    expect(alone && boundOf(last, told().records(), alone)).toBe('public');
  });
});
