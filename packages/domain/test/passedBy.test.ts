import { describe, expect, it } from 'vitest';
import { differenceText, type LocalDate, stepStatuses } from '../src/index.ts';
import { carriedOut, occurrence, refusalOf } from './commanding.ts';
import { saidOn } from './registering.ts';
import { Story } from './story.ts';

const TODAY: LocalDate = '2026-04-01';

/** Experts may look at a draft, and lawyers after them, before the council decides and all sign. */
const begun = (documents: readonly string[] = ['draft']): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .step('draft', { stepType: 'preparation' })
    .step('experts', { stepType: 'consultation', necessity: 'may' })
    .step('lawyers', { stepType: 'consultation', necessity: 'may' })
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10', documents)
    .happened('2026-01-11', 'draft', Object.fromEntries(documents.map((id) => [id, 'prepared' as const])));
const decided = (): Story => begun().happened('2026-02-10', 'council', 'approved');

const at = (story: Story, id: string, day: LocalDate = TODAY) =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === id);

describe('a step that only may be passed', () => {
  it.each([
    ['has come', begun(), ['may', 'may', 'must']],
    [
      'was passed, so that the one after it has come',
      begun().happened('2026-01-20', 'experts', 'discussed'),
      ['done', 'may', 'must'],
    ],
    ['is passed by once what follows was done', decided(), ['notNeeded', 'notNeeded', 'done']],
    [
      'is not while what follows was only put off',
      begun().happened('2026-02-10', 'council', 'postponed'),
      ['may', 'may', 'must'],
    ],
    ['is asked about since', decided().asked('2026-02-20', 'experts', ['XA']), ['may', 'notNeeded', 'done']],
    [
      'was asked about before',
      begun().asked('2026-01-20', 'experts', ['XA']).happened('2026-02-10', 'council', 'approved'),
      ['notNeeded', 'notNeeded', 'done'],
    ],
    [
      'comes again when what followed was sent back',
      decided().returned('2026-02-20', 'council', 'experts'),
      ['may', 'may', 'must'],
    ],
    [
      'is not passed by by what was not adopted, which goes no further',
      begun().happened('2026-02-10', 'council', 'notAdopted'),
      ['may', 'may', 'notAdopted'],
    ],
  ] as const)('%s', (_what, story, states) => {
    expect(['experts', 'lawyers', 'council'].map((id) => at(story, id)?.state)).toEqual(states);
  });

  it('says by what it was passed, and on which day it still might have come', () => {
    expect(at(decided(), 'experts')?.reason).toEqual({
      ru: 'Не требуется: пройдено дальше без него: «Этап council» (10 февраля 2026).',
      en: 'Not needed: what follows was done without it: “Step council” (10 February 2026).',
    });
    expect(at(decided(), 'experts', '2026-02-09')?.state).toBe('may');
  });

  it('may come as long as it is announced for a day ahead', () => {
    const story = decided().planned('2026-02-01', 'experts', '2026-03-10');
    expect([at(story, 'experts', '2026-03-01')?.state, at(story, 'experts')?.state]).toEqual(['may', 'notNeeded']);
  });

  it('waits for one document as long as another has gone past it', () => {
    const story = begun(['draft', 'plan']).happened('2026-02-10', 'council', { draft: 'approved' });
    expect(at(story, 'experts')?.state).toBe('may');
    story.happened('2026-02-11', 'council', { plan: 'approved' });
    expect(at(story, 'experts')?.state).toBe('notNeeded');
  });

  it('takes what happened there all the same as a deviation, and what happened before as it was', () => {
    const late = occurrence('experts', '2026-03-01', 'discussed', saidOn('2026-03-01'));
    expect(refusalOf(decided(), late, TODAY).code).toBe('STEP_NOT_OPEN');
    carriedOut(decided(), { ...late, offRoute: true }, TODAY);
    carriedOut(decided(), { ...late, ...saidOn('2026-02-01') }, TODAY);
  });
});

describe('a difference in words', () => {
  const text = (ru: string, en: string) => ({ ru, en });
  it.each([
    [
      text('согласован', 'agreed'),
      text('подписан', 'signed'),
      'было: согласован; стало: подписан',
      'before: agreed; now: signed',
    ],
    [null, text('снят', 'withdrew'), 'прежде не было; стало: снят', 'nothing before; now: withdrew'],
    [text('снят', 'withdrew'), null, 'было: снят; больше нет', 'before: withdrew; nothing now'],
  ])('of %j and %j', (before, after, ru, en) => {
    expect(differenceText({ before, after })).toEqual({ ru, en });
  });
});
