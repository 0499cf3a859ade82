import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  attention,
  documentStatuses,
  durations,
  type LocalDate,
  outstanding,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, decided, occurrence, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-12-31';

/** Drafting, a consultation by letter, then the council. */
const consulting = (): Story =>
  Story.commonwealth(3, null)
    .paper('letter')
    .step('draft', { stepType: 'preparation' })
    .step('ask', { stepType: 'consultation' })
    .step('council')
    .dossier('2026-01-10')
    .happened('2026-01-11', 'draft', 'prepared');
const asked = (day = '2026-01-12', number: string | null = 'исх. № 18-120', story = consulting()): Story =>
  story.asked(day, 'ask', ['XA', 'XB', 'XC'], { letterNumber: number });
const letterOf = (story: Story): string => (story.last.payload as { requestId: string }).requestId;
/** All whom the letter asked have agreed. */
const agreed = (): Readonly<{ story: Story; letter: string }> => {
  const story = asked();
  const letter = letterOf(story);
  for (const code of ['XA', 'XB', 'XC'])
    story.replied('2026-01-20', code, letter).said('2026-01-20', code, 'agreed', 'ask');
  return { story, letter };
};
const summarised = (): Story => {
  const { story, letter } = agreed();
  return story.summarised('2026-01-25', letter);
};
const statusOf = (story: Story, day: LocalDate, stepId = 'ask') =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === stepId);
const sentenceOn = (story: Story, day: LocalDate): Readonly<{ ru: string; en: string }> =>
  attention(story.recordsOf(day), 'dossier', day).sentence;

describe('a consultation', () => {
  it('waits for a letter that asks, and then for the summary of the answers, and says so', () => {
    expect(statusOf(consulting(), '2026-01-12')?.reason.en).toBe(
      'Comes next: after “Step draft” (11 January 2026). No positions have been asked for yet.',
    );
    expect(statusOf(agreed().story, '2026-01-21')).toMatchObject({
      state: 'must',
      reason: {
        ru: 'Следующий: пройден этап «Этап draft» (11 января 2026). Ответы на запрос (исх. № 18-120) ещё не обобщены.',
        en: 'Comes next: after “Step draft” (11 January 2026). The answers to the request (No. 18-120) are not summarised yet.',
      },
    });
    expect(sentenceOn(agreed().story, '2026-01-21')).toEqual({
      ru: 'Велория, вчера: согласовано. Согласовали все 3. Осталось обобщить ответы.',
      en: 'Veloria, yesterday: agreed. All 3 agreed. The answers have yet to be summarised.',
    });
  });

  it('waits for the summary of who sent the letter, where that is told, and not of those who have answered', () => {
    const asked = (senderId: string | null) => {
      const story = consulting().body('secretariat').asked('2026-01-12', 'ask', ['XA', 'XB', 'XC'], { senderId });
      const letter = [...story.records().consultationRequest.keys()][0] ?? '';
      for (const code of ['XA', 'XB', 'XC']) story.replied('2026-01-20', code, letter);
      return attention(story.records(), 'dossier', '2026-01-21').waitingFor.map(({ record }) => record.id);
    };
    expect(asked('secretariat')).toEqual(['secretariat']);
    expect(asked(null)).toEqual(['group']);
  });

  it('is done once they were summarised and forwarded, and the council may begin', () => {
    expect(statusOf(summarised(), '2026-01-25')).toMatchObject({
      state: 'done',
      reason: {
        ru: 'Пройден: ответы обобщены и направлены, 25 января 2026.',
        en: 'Done: the answers were summarised and forwarded, 25 January 2026.',
      },
      occurrences: [{ outcomes: [{ documentId: 'draft', outcome: 'forwarded' }] }],
    });
    expect(statusOf(summarised(), '2026-01-26', 'council')?.state).toBe('must');
    expect(sentenceOn(summarised(), '2026-01-26').en).not.toContain('Step ask');
    expect(decided(summarised(), occurrence('council', '2026-01-26', 'discussed'), TODAY).kind).toBe('accepted');
    const passes = durations(summarised().records(), ['dossier'], 'step', TODAY);
    expect(passes.find(({ key }) => key === 'route/ask')).toMatchObject({ passes: 1, max: 14 });
  });

  it('was not done on the days before that', () => {
    expect(statusOf(summarised(), '2026-01-24')?.state).toBe('must');
    expect(refusalOf(summarised(), occurrence('council', '2026-01-24', 'discussed'), TODAY).code).toBe('STEP_NOT_OPEN');
  });

  it('is over whoever objected: that is told, and holds up nothing', () => {
    const story = asked('2026-01-12', 'исх. № 1', consulting().rule('group', 'consensus'));
    const letter = letterOf(story);
    story.said('2026-01-20', 'XB', 'objected', 'ask').summarised('2026-01-25', letter);
    expect(statusOf(story, '2026-01-24')?.state).toBe('blocked');
    expect(statusOf(story, '2026-01-26')).toMatchObject({
      state: 'done',
      reason: { ru: 'Пройден: ответы обобщены и направлены, 25 января 2026. Возражение осталось: Борея.' },
    });
  });

  it('waits for every letter: each is summarised, or answered by all whom it asked', () => {
    const { story, letter } = agreed();
    story.asked('2026-01-21', 'ask', ['XA'], { letterNumber: 'исх. № 2' });
    const second = letterOf(story);
    story.summarised('2026-01-25', letter);
    expect(statusOf(story, '2026-01-26')).toMatchObject({
      state: 'must',
      reason: { en: expect.stringContaining('The answers to the request (No. 2) are not summarised yet.') },
    });
    story.replied('2026-01-28', 'XA', second);
    expect(statusOf(story, '2026-01-29')).toMatchObject({
      state: 'done',
      occurrences: [{ occurred: { edtf: '2026-01-28' } }],
    });
  });

  it('takes for an answer what a party said there of the document since the letter, and nothing else that it said', () => {
    const state = (say: (story: Story) => Story, given: Parameters<Story['asked']>[3] = {}) => {
      const story = Story.commonwealth(3, null)
        .step('draft', { stepType: 'preparation' })
        .step('ask', { stepType: 'consultation' });
      story.step('council').dossier('2026-01-10', ['draft', 'annex']);
      story.happened('2026-01-11', 'draft', { draft: 'prepared', annex: 'prepared' });
      const first = letterOf(story.asked('2026-01-12', 'ask', ['XC']));
      story
        .asked('2026-01-15', 'ask', ['XA', 'XB'], given)
        .summarised('2026-01-25', first)
        .said('2026-01-20', 'XA', 'agreed', 'ask');
      say(story)
        .said('2026-01-20', 'XA', 'agreed', 'ask', 'annex-1')
        .said('2026-01-20', 'XB', 'agreed', 'ask', 'annex-1');
      return statusOf(story.summarised('2026-01-26', first), '2026-02-01')?.state;
    };
    const passed = state((story) => story.said('2026-01-20', 'XB', 'objected', 'ask'));
    expect(passed).toBe('done');
    expect(state((story) => story.said('2026-01-15', 'XB', 'objected', 'ask'))).toBe('done');
    for (const say of [
      (story: Story) => story,
      (story: Story) => story.said('2026-01-14', 'XB', 'agreed', 'ask'),
      (story: Story) => story.said('2026-01-20', 'XB', 'agreed', 'council'),
      (story: Story) => story.said('2026-01-20', 'XC', 'agreed', 'ask'),
    ])
      expect(state(say)).not.toBe('done');
    expect(state((story) => story.said('2026-01-20', 'XB', 'agreed', 'ask'), { answersKnown: false })).not.toBe('done');
  });

  it('waits for the summary where all have answered: nobody has forwarded the answers', () => {
    expect(statusOf(agreed().story, '2026-02-20')?.state).toBe('must');
  });

  it('goes on when it asks once more, until what follows was considered', () => {
    const story = summarised().asked('2026-01-28', 'ask', ['XA'], { letterNumber: 'исх. № 2' });
    expect(statusOf(story, '2026-01-29')?.state).toBe('must');
    expect(statusOf(story, '2026-01-29', 'council')?.state).toBe('notYet');
    story.summarised('2026-02-01', letterOf(story));
    expect(statusOf(story, '2026-02-02')?.state).toBe('done');
    const passes = durations(story.records(), ['dossier'], 'step', TODAY);
    expect(passes.find(({ key }) => key === 'route/ask')).toMatchObject({ passes: 1, max: 21 });
    const late = summarised().happened('2026-01-27', 'council', 'discussed').asked('2026-01-28', 'ask', ['XA']);
    expect(statusOf(late, '2026-01-29')?.state).toBe('done');
  });

  it('asks anew when the document was returned to it: the answers on the earlier text count no more', () => {
    const story = summarised().returned('2026-02-10', 'council');
    expect(statusOf(story, '2026-02-11')).toMatchObject({
      state: 'must',
      reason: { ru: expect.stringContaining('После возвращения позиции ещё не запрошены.') },
    });
    story.revision('2026-02-12', 'draft-2').asked('2026-02-13', 'ask', ['XA', 'XB']);
    const letter = letterOf(story);
    expect(statusOf(story, '2026-02-14')?.state).toBe('must');
    story.summarised('2026-02-20', letter);
    expect(statusOf(story, '2026-02-21')?.state).toBe('done');
  });

  it('is no consultation of a document to which it had not come', () => {
    const story = Story.commonwealth(2)
      .step('draft', { stepType: 'preparation' })
      .step('ask', { stepType: 'consultation' });
    story.step('council').dossier('2026-01-10').asked('2026-01-11', 'ask', ['XA']);
    story.summarised('2026-01-15', letterOf(story)).happened('2026-01-20', 'draft', 'prepared');
    expect(statusOf(story, '2026-01-21')).toMatchObject({ state: 'must', occurrences: [] });
  });

  it.each(['discussed', 'forwarded', 'endorsed', 'approved'] as const)(
    'ends when a paper says that it was %s',
    (outcome) => {
      const { story } = agreed();
      carriedOut(story, occurrence('ask', '2026-01-25', outcome), TODAY);
      expect(statusOf(story, '2026-01-26')?.state).toBe('done');
      expect(statusOf(story, '2026-01-26', 'council')?.state).toBe('must');
    },
  );

  it('keeps an answer that came late, and how a paper says that it ended, until what follows was considered', () => {
    expect(decided(summarised(), position('ask', '2026-01-28'), TODAY).kind).toBe('accepted');
    const story = summarised();
    carriedOut(story, occurrence('ask', '2026-01-26', 'endorsed'), TODAY);
    expect(statusOf(story, '2026-01-27')?.reason.en).toBe('Done: endorsed, 26 January 2026.');
    const considered = summarised().happened('2026-01-27', 'council', 'discussed');
    expect(refusalOf(considered, position('ask', '2026-01-28'), TODAY).code).toBe('STEP_NOT_OPEN');
  });

  it('is over since the answers were in, whoever answers later', () => {
    const story = summarised();
    story.replied(
      '2026-01-30',
      'XA',
      story.entries.flatMap(({ kind, payload }) =>
        kind === 'positionsRequested' ? (payload as { requestId: string }).requestId : [],
      )[0] ?? '',
    );
    expect(statusOf(story, '2026-01-31')).toMatchObject({
      state: 'done',
      occurrences: [{ occurred: { edtf: '2026-01-25' } }],
    });
    const discussed = agreed();
    discussed.story.happened('2026-01-22', 'ask', 'discussed').summarised('2026-01-25', discussed.letter);
    expect(statusOf(discussed.story, '2026-01-26')?.reason.en).toBe('Done: discussed, 22 January 2026.');
  });

  describe('of some states only', () => {
    /** Of four members, two are asked by a letter and one is informed by it. */
    const ofTwo = (): Story => {
      const story = Story.commonwealth(4, 'consensus').paper('letter');
      story.step('ask', { stepType: 'consultation', termDays: 5 }).step('council').dossier('2026-01-10');
      return story.asked('2026-01-12', 'ask', ['XA', 'XB'], { informedIds: ['XC'], term: '2026-01-31' });
    };
    const progressOn = (story: Story, day: LocalDate) =>
      approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'ask' });
    const awaitedOn = (story: Story, day: LocalDate) => {
      const answer = outstanding(story.recordsOf(day), 'dossier', day);
      return answer.kind === 'list' ? answer.items.map(({ party, daysLate }) => [party.record.id, daysLate]) : answer;
    };

    it('waits for those whom its letters ask, and counts nobody else: a member that is only informed is late for nothing', () => {
      expect(awaitedOn(ofTwo(), '2026-01-20')).toEqual([
        ['XA', null],
        ['XB', null],
      ]);
      expect(progressOn(ofTwo(), '2026-01-20')?.total).toBe(2);
      expect(progressOn(ofTwo(), '2026-01-20')?.notRequired.map(({ record }) => record.id)).toEqual(['XC', 'XD']);
      expect(sentenceOn(ofTwo(), '2026-01-20').en).toContain('None of 2 agreed yet; waiting for Avalia and Borea.');
    });

    it('hears a member that speaks all the same', () => {
      const story = ofTwo().said('2026-01-20', 'XD', 'objected', 'ask');
      expect(progressOn(story, '2026-01-21')?.stands.map(({ party, stand }) => [party.record.id, stand])).toEqual([
        ['XA', 'noAnswer'],
        ['XB', 'noAnswer'],
        ['XD', 'objected'],
      ]);
      expect(statusOf(story, '2026-01-21')?.state).toBe('blocked');
    });

    it('takes no longer than usual while the term of its letter runs, also where a member spoke whom it did not ask', () => {
      const story = ofTwo().said('2026-01-14', 'XD', 'agreed', 'ask');
      expect(progressOn(story, '2026-01-30')).toMatchObject({ term: '2026-01-31', isTermSet: true });
      expect(sentenceOn(story, '2026-01-30').en).not.toContain('longer than usual');
    });

    it('waits for all members before a letter asked, and where a letter names a group of which nobody knows who it is', () => {
      const before = Story.commonwealth(3).step('ask', { stepType: 'consultation' }).dossier('2026-01-10');
      expect(progressOn(before, '2026-01-11')?.total).toBe(3);
      const group = { collectiveId: 'group-1', wording: { ru: 'АС РСС', en: 'RCC administrations' } };
      const toAll = before.asked('2026-01-12', 'ask', ['XA'], { collectives: [group] });
      expect(progressOn(toAll, '2026-01-13')?.stands.map(({ party }) => party.record.id)).toEqual(
        expect.arrayContaining(['XA', 'XB', 'XC']),
      );
    });

    it('waits in a second round for those alone whom it asks about the new text', () => {
      const story = ofTwo().said('2026-01-20', 'XA', 'agreed', 'ask').said('2026-01-21', 'XB', 'objected', 'ask');
      story.revision('2026-02-01', 'draft-2');
      expect(awaitedOn(story, '2026-02-02')).toEqual([
        ['XA', null],
        ['XB', null],
      ]);
      story.asked('2026-02-03', 'ask', ['XB'], { term: '2026-02-20' });
      expect(awaitedOn(story, '2026-02-04')).toEqual([['XB', null]]);
      expect(progressOn(story, '2026-02-04')?.stands.map(({ stand }) => stand)).toEqual(['stale', 'stale']);
    });
  });

  it('leaves the document under coordination while the council has still to decide', () => {
    const [found] = documentStatuses(summarised().records(), 'dossier', '2026-01-26');
    expect(found?.statuses[0]?.status).toBe('underCoordination');
    const awaited = outstanding(summarised().records(), 'dossier', '2026-01-26');
    expect(awaited.kind === 'list' && awaited.items.map(({ step }) => step.id)).toEqual([
      'council',
      'council',
      'council',
    ]);
  });
});

describe('what is in the way of a step', () => {
  it('is named by the refusal with what would end it', () => {
    const refusal = refusalOf(agreed().story, occurrence('council', '2026-01-26', 'approved'), TODAY);
    expect(refusal.facts).toMatchObject({
      ends: {
        ru: 'Этап «Этап ask» завершает: свод ответов на запрос, обсуждено, направлено, одобрено или утверждено.',
        en: 'What ends “Step ask”: the summary of the answers, discussed, forwarded, endorsed or approved.',
      },
    });
    expect(refusalOf(consulting(), occurrence('council', '2026-01-12', 'approved'), TODAY).facts.open).toMatchObject([
      { en: '“Step ask”' },
    ]);
  });

  it('is not told of a step that is past', () => {
    const story = summarised().happened('2026-01-27', 'council', 'approved');
    expect(refusalOf(story, occurrence('council', '2026-01-28', 'approved'), TODAY).facts.ends).toEqual({
      ru: '',
      en: '',
    });
  });
});
