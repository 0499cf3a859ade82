import { describe, expect, it } from 'vitest';
import {
  type Course,
  cameAt,
  cameTo,
  courseOf,
  decidedOn,
  documentsAt,
  endedBy,
  isOnlySummarised,
  isOver,
  isThrough,
  standingAt,
} from '../src/dossiers/course.ts';
import type { Records, Step } from '../src/index.ts';
import { Story } from './story.ts';

/** What is asked about: the records of a story, the course of its dossier, and its steps by name. */
function along(story: Story): Readonly<{ records: Records; course: Course; step: (id: string) => Step }> {
  const records = story.records();
  const course = courseOf(records, 'dossier') as Course;
  return { records, course, step: (id) => records.step.get(id) as Step };
}

/** Two ways lead to the council, of which one is enough. */
const ways = (documents: readonly string[] = ['draft']): Story =>
  Story.commonwealth(2)
    .step('one', { stepType: 'endorsement', after: [] })
    .step('two', { stepType: 'endorsement', after: [] })
    .step('council', { after: ['one', 'two'], join: 'any' })
    .dossier('2026-01-10', documents);
/** Something that must be done and something that may be done lead to the council. */
const skipping = (join: 'all' | 'any' = 'all'): Story =>
  Story.commonwealth(2)
    .step('prepare', { stepType: 'preparation' })
    .step('watch', { stepType: 'followUp', necessity: 'may' })
    .step('council', { join })
    .dossier('2026-01-10');

describe('the documents at a step', () => {
  const ids = (documents: readonly Readonly<{ id: string }>[]) => documents.map(({ id }) => id);

  it('are those that have come there and still have to pass, and not those that were withdrawn or not adopted', () => {
    const story = Story.commonwealth(2).step('council').step('sign', { stepType: 'signature' });
    story.dossier('2026-01-10', ['draft', 'gone', 'rejected']);
    story.withdrew('2026-01-20', null, 'gone').happened('2026-01-21', 'council', { rejected: 'notAdopted' });
    const { records, course, step } = along(story);
    expect(ids(cameTo(records, course, step('council')))).toEqual(['draft', 'gone', 'rejected']);
    expect(ids(documentsAt(records, course, step('council')))).toEqual(['draft']);
    expect(ids(cameTo(records, course, step('sign')))).toEqual([]);
    expect(['draft', 'gone', 'rejected', 'unseen'].map((id) => isOver(course, id))).toEqual([false, true, true, false]);
  });

  it('are not those that took another way', () => {
    const { records, course, step } = along(
      ways(['draft', 'annex'])
        .happened('2026-01-20', 'one', { draft: 'endorsed' })
        .happened('2026-01-25', 'council', { draft: 'approved' }),
    );
    expect(ids(cameTo(records, course, step('two')))).toEqual(['draft', 'annex']);
    expect(ids(documentsAt(records, course, step('two')))).toEqual(['annex']);
    expect(standingAt(records, course, step('two'), 'draft')).toBe('spared');
    expect([isThrough(course, 'draft'), isThrough(course, 'annex'), isThrough(course, 'unseen')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stand there as what happened to them says, and one that is not seen is nowhere', () => {
    const story = Story.commonwealth(2).step('council').step('next').step('last');
    story.dossier('2026-01-10', ['done', 'open', 'rejected', 'unclear']);
    story.happened('2026-01-20', 'council', { done: 'approved', rejected: 'notAdopted', unclear: 'notStated' });
    const { records, course, step } = along(story);
    const at = (id: string) =>
      ['done', 'open', 'rejected', 'unclear', 'unseen'].map((each) => standingAt(records, course, step(id), each));
    expect(at('council')).toEqual(['done', 'open', 'notAdopted', 'unclear', 'away']);
    expect(at('next')).toEqual(['open', 'away', 'away', 'uncertain', 'away']);
    expect(at('last')).toEqual(['away', 'away', 'away', 'away', 'away']);
    expect(endedBy(course, step('council'), 'rejected')?.stepId).toBe('council');
    expect(endedBy(course, step('council'), 'unseen')).toBeUndefined();
  });
});

describe('when a document came to a step', () => {
  const came = (story: Story, id = 'council', document = 'draft') => {
    const { records, course, step } = along(story);
    return cameAt(records, course, step(id), document)?.edtf;
  };

  it('is with the dossier where the route begins, and never where it has not come', () => {
    expect([came(ways(), 'one'), came(ways()), came(ways(), 'one', 'unseen')]).toEqual([
      '2026-01-10',
      undefined,
      undefined,
    ]);
  });

  it('is with the first that was enough, or with the last of what had to be done', () => {
    const both = (story: Story) =>
      story.happened('2026-01-20', 'two', 'endorsed').happened('2026-01-25', 'one', 'endorsed');
    expect(came(both(ways()))).toBe('2026-01-20');
    const all = Story.commonwealth(2).step('one', { stepType: 'endorsement', after: [] });
    all
      .step('two', { stepType: 'endorsement', after: [] })
      .step('council', { after: ['one', 'two'] })
      .dossier('2026-01-10');
    expect(came(both(all))).toBe('2026-01-25');
  });

  it('is with what went before a step that only might be done, unless that was done', () => {
    const prepared = skipping().happened('2026-01-15', 'prepare', 'prepared');
    expect(came(prepared)).toBe('2026-01-15');
    expect(came(prepared.happened('2026-01-20', 'watch', 'heard', { forInformation: true }))).toBe('2026-01-15');
    expect(came(prepared.happened('2026-01-22', 'watch', 'discussed'))).toBe('2026-01-22');
  });

  it('is when it was sent back there, or has to pass there anew', () => {
    const story = Story.commonwealth(2)
      .step('prepare', { stepType: 'preparation' })
      .step('council')
      .step('sign', { stepType: 'signature' });
    story
      .dossier('2026-01-10')
      .happened('2026-01-15', 'prepare', 'prepared')
      .returned('2026-01-20', 'council', 'prepare');
    expect([came(story, 'prepare'), came(story)]).toEqual(['2026-01-20', undefined]);
    expect(came(story.happened('2026-01-25', 'prepare', 'prepared'))).toBe('2026-01-25');
  });
});

describe('by when a document was decided on', () => {
  const decided = (story: Story, bodyId?: string) => {
    const { course, step } = along(story);
    return decidedOn(course, step('council'), 'draft', bodyId);
  };
  const told = (): Story =>
    Story.commonwealth(2)
      .body('other')
      .step('council', { bodyIds: ['group', 'other'] })
      .step('next')
      .dossier('2026-01-10');
  const sitting = (bodyId: string) => [{ bodyId, number: 1 }];

  it('is the last day on which it can have been, adopted or not; or else since when it is known', () => {
    expect(decided(told())).toBeNull();
    expect(decided(told().happened('2026-02', 'council', 'approved'))).toBe('2026-02-28');
    expect(decided(told().happened('2026-02', 'council', 'notAdopted'))).toBe('2026-02-28');
    for (const outcome of ['approved', 'notAdopted'] as const)
      expect(decided(told().happened('2026-02-01/..', 'council', outcome, { known: '2026-03-05' }))).toBe('2026-03-05');
  });

  it('is told of each body, and of none before it has decided', () => {
    const story = told()
      .held('2026-02-01', 'first', sitting('group'))
      .happened('2026-02-01', 'council', 'approved', { meetingId: 'first' });
    expect([decided(story, 'group'), decided(story, 'other'), decided(story)]).toEqual(['2026-02-01', null, null]);
    story
      .held('2026-02-10', 'second', sitting('other'))
      .happened('2026-02-10', 'council', 'approved', { meetingId: 'second' });
    expect([decided(story, 'group'), decided(story, 'other'), decided(story)]).toEqual([
      '2026-02-01',
      '2026-02-10',
      '2026-02-10',
    ]);
  });
});

describe('a consultation of which the answers were summarised', () => {
  const summarised = (stepType: 'consultation' | 'expertReview' = 'consultation'): Story => {
    const story = Story.commonwealth(2).step('ask', { stepType }).step('council').step('aside', { after: [] });
    story.dossier('2026-01-10', ['draft', 'annex']).asked('2026-01-12', 'ask', ['XA', 'XB']);
    const [requestId = ''] = story.records().consultationRequest.keys();
    return story.summarised('2026-01-20', requestId);
  };
  const isOpen = (story: Story, document = 'draft') => {
    const { records, course, step } = along(story);
    return isOnlySummarised(records, course, step('ask'), document);
  };

  it('can still be spoken of until what follows was considered since', () => {
    expect(isOpen(summarised())).toBe(true);
    expect(isOpen(summarised().happened('2026-01-25', 'council', 'postponed'))).toBe(true);
    expect(isOpen(summarised().happened('2026-01-25', 'aside', 'discussed'))).toBe(true);
    expect(isOpen(summarised().happened('2026-01-15', 'council', 'discussed'))).toBe(true);
    expect(isOpen(summarised().happened('2026-01-25', 'council', 'discussed'))).toBe(false);
  });

  it('is no other step, nor one whose outcome somebody recorded, nor one of a document that is not seen', () => {
    expect(isOpen(summarised().happened('2026-01-21', 'ask', { draft: 'discussed', annex: 'discussed' }))).toBe(false);
    expect(isOpen(Story.commonwealth(2).step('ask', { stepType: 'consultation' }).dossier('2026-01-10'))).toBe(false);
    expect(isOpen(summarised(), 'unseen')).toBe(false);
  });
});

describe('a document that all have signed', () => {
  const approved = (): Story =>
    Story.commonwealth(2)
      .step('council')
      .step('sign', { stepType: 'signature' })
      .dossier('2026-01-10', ['draft', 'annex'])
      .happened('2026-01-20', 'council', { draft: 'approved', annex: 'approved' });
  const signedOn = (story: Story) =>
    along(story).course.occurrences.flatMap(({ stepId, outcomes, occurred }) =>
      stepId === 'sign' ? outcomes.map(({ documentId }) => `${documentId} ${occurred.edtf}`) : [],
    );
  const allSigned = (story: Story, document: string) =>
    story.signed('2026-02-01', 'XA', 'signed', document).signed('2026-02-03', 'XB', 'signed', document);

  it('has passed the step on the day of the last, though nobody recorded that', () => {
    expect(signedOn(allSigned(approved(), 'draft'))).toEqual(['draft 2026-02-03']);
    expect(signedOn(allSigned(allSigned(approved(), 'draft'), 'annex'))).toEqual([
      'draft 2026-02-03',
      'annex 2026-02-03',
    ]);
  });

  it('has passed it once where somebody did record it, and only of that document', () => {
    const recorded = allSigned(allSigned(approved(), 'draft'), 'annex').happened('2026-02-05', 'sign', {
      draft: 'signed',
    });
    expect(signedOn(recorded).sort()).toEqual(['annex 2026-02-03', 'draft 2026-02-05']);
    const postponed = allSigned(approved(), 'draft').happened('2026-02-02', 'sign', {
      draft: 'postponed',
      annex: 'postponed',
    });
    expect(signedOn(postponed)).toContain('draft 2026-02-03');
  });
});
