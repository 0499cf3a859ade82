import { describe, expect, it } from 'vitest';
import {
  type Attention,
  attention,
  awaitedOverall,
  boardCounters,
  compareAttention,
  type LocalDate,
  nextMeetings,
  noNewsSince,
  onDay,
  stepStatuses,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.map(([code]) => code);
const consultation = (rule: 'consensus' | 'silenceProcedure' = 'consensus'): Story =>
  Story.commonwealth(11, rule)
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-01-12', 'council', ALL, { term: '2026-02-20' });
const of = (story: Story, day: LocalDate): Attention => attention(story.recordsOf(day), 'dossier', day);

describe('the one sentence', () => {
  it('says who objects, how many agreed, who is awaited and how late it is', () => {
    const story = consultation().allSaid('2026-02-01', ['XA', 'XB', 'XC', 'XF', 'XH', 'XI', 'XJ'], 'agreed', 'council');
    story.said('2026-02-02', 'XD', 'objected', 'council').said('2026-02-02', 'XK', 'disinterested', 'council');
    expect(of(story, '2026-03-04')).toMatchObject({
      rank: 0,
      reason: 'blocked',
      daysLate: 12,
      daysWaiting: 51,
      sentence: {
        ru: 'Возражает Горния. Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.',
        en: 'Gornia objects. 7 of 11 agreed; waiting for Elania and Ivoria; 12 days overdue.',
      },
    });
    expect(of(story, '2026-03-04').waitingFor.map(({ record }) => record.id)).toEqual(['XE', 'XG']);
  });

  it('names who answered and took no stand: nobody waits for it, and without its consent nothing passes', () => {
    const story = consultation();
    const letter = [...story.records().consultationRequest.keys()][0] ?? '';
    story.allSaid('2026-02-01', ALL.slice(0, 10), 'agreed', 'council').replied('2026-02-02', 'XK', letter);
    expect(of(story, '2026-03-04')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: 'Согласовали 10 из 11; ответ без позиции: Нордия. Следующий этап: «Этап council».',
        en: '10 of 11 agreed; answered without a position: Nordia. Next: “Step council”.',
      },
    });
    const many = consultation();
    for (const code of ALL.slice(0, 5)) many.replied('2026-02-02', code, letter);
    expect(of(many, '2026-02-10').sentence.en).toContain('; answered without a position: 5; waiting for ');
  });

  it('says what would help where only an objection is in the way', () => {
    const story = consultation()
      .allSaid('2026-02-01', ALL, 'agreed', 'council')
      .said('2026-02-02', 'XD', 'objected', 'council');
    expect(of(story, '2026-02-15').sentence.ru).toBe(
      'Возражает Горния. Согласовали 10 из 11. Пройдёт, если Горния снимет возражение.',
    );
  });

  it.each([
    ['2026-02-21', 'просрочен 1 день'],
    ['2026-02-22', 'просрочено 2 дня'],
    ['2026-02-25', 'просрочено 5 дней'],
    ['2026-03-13', 'просрочен 21 день'],
  ])('counts days in Russian: %s', (day, late) => {
    const story = consultation().allSaid('2026-02-01', ALL.slice(1), 'agreed', 'council');
    expect(of(story, day)).toMatchObject({
      reason: 'late',
      sentence: { ru: `Согласовали 10 из 11; ждём Авалию; ${late}.` },
    });
  });

  it('says when a silence procedure ends, and what silence means there', () => {
    const story = consultation('silenceProcedure').allSaid('2026-02-01', ALL.slice(2), 'agreed', 'council');
    expect(of(story, '2026-02-19')).toMatchObject({
      reason: 'dueSoon',
      sentence: {
        ru: 'Процедура умолчания истекает завтра; молчание здесь считается согласием. Согласовали 9 из 11; возражений нет.',
        en: 'The silence procedure ends tomorrow; silence is consent here. 9 of 11 agreed; nobody objects.',
      },
    });
    expect(of(consultation('silenceProcedure'), '2026-02-19')?.sentence).toEqual({
      ru: 'Процедура умолчания истекает завтра; молчание здесь считается согласием. Возражений нет.',
      en: 'The silence procedure ends tomorrow; silence is consent here. Nobody objects.',
    });
  });

  it('says what changed, then that a plan brought no news, then that there has been no news at all', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10')
      .planned('2026-02-01', 'council', '2026-03-01');
    story.allSaid('2026-02-02', ['XA', 'XB'], 'agreed', 'council');
    expect(of(story, '2026-02-03')).toMatchObject({
      reason: 'changed',
      sentence: { ru: 'Борея, вчера: согласовано. Согласовали все 2. По правилу решение проходит.' },
    });
    expect(of(story, '2026-03-15')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: 'Этап council: рассмотрение планировалось на 1 марта; сообщений об этом нет. Согласовали все 2.',
      },
    });
    expect(of(story, '2026-09-15')).toMatchObject({
      reason: 'noNews',
      rank: 7,
      daysLate: null,
      sentence: {
        ru: 'Сведений нет с 2 февраля 2026. Этап council: рассмотрение планировалось на 1 марта; сообщений об этом нет.',
      },
    });
  });

  it('says who is overdue where others are not, and that all are where all are', () => {
    const story = consultation()
      .allSaid('2026-02-01', ['XA', 'XB', 'XC', 'XF', 'XH', 'XI', 'XK'], 'agreed', 'council')
      .asked('2026-02-18', 'council', ['XG'], { term: '2026-03-10' });
    expect(of(story, '2026-02-26')).toMatchObject({
      daysLate: 6,
      sentence: {
        ru: 'Согласовали 7 из 11; ждём Горнию, Еланию и Меранию (просрочено 6 дней), а также Иворию.',
        en: '7 of 11 agreed; waiting for Gornia, Elania and Merania (6 days overdue), and for Ivoria.',
      },
    });
    story.asked('2026-02-18', 'council', ['XJ'], { term: '2026-02-24' });
    expect(of(story, '2026-02-26').sentence.ru).toBe(
      'Согласовали 7 из 11; ждём Горнию и Еланию (просрочено 6 дней), Меранию (просрочено 2 дня), а также Иворию.',
    );
    expect(of(story, '2026-03-12').sentence.ru).toContain('(просрочено 2 дня).');
    const many = consultation().asked('2026-02-18', 'council', ['XG', 'XH'], { term: '2026-03-10' });
    expect(of(many, '2026-02-26').sentence.ru).toBe(
      'Пока не согласовал никто из 11; ждём Авалию, Борею, Велорию и ещё 6 сторон (просрочено 6 дней), а также ещё 2 стороны.',
    );
  });

  it.each([
    [1, '1 позиция устарела'],
    [2, '2 позиции устарели'],
    [5, '5 позиций устарело'],
  ])('counts stale positions in Russian: %i', (count, words) => {
    const story = consultation().allSaid('2026-02-01', ALL.slice(0, count), 'agreed', 'council');
    expect(of(story.revision('2026-02-02', 'draft-2'), '2026-02-03').sentence.ru).toContain(words);
  });

  it('says that a step takes longer than usual where nobody in it is late', () => {
    const story = Story.commonwealth(2).step('council', { termDays: 10 }).dossier('2026-01-10');
    story.said('2026-01-11', 'XA', 'agreed', 'council').said('2026-01-11', 'XB', 'reserved', 'council');
    expect(of(story, '2026-01-25')).toMatchObject({
      reason: 'late',
      daysLate: 5,
      sentence: { ru: expect.stringContaining('этап идёт дольше обычного на 5 дней.') },
    });
  });

  it('counts days of waiting only where somebody is awaited by name', () => {
    const story = Story.commonwealth(2)
      .body('closed')
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10');
    expect(of(story, '2026-03-10')).toMatchObject({ daysWaiting: null, waitingFor: [] });
  });

  it('says so when everything is done', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved');
    expect(of(story, '2026-01-21').reason).toBe('changed');
    expect(of(story, '2026-02-21')).toMatchObject({ reason: 'done', next: null, waitingFor: [] });
  });
});

describe('an objection', () => {
  const unknown = (): Story =>
    Story.commonwealth(4, null)
      .step('council')
      .dossier('2026-01-10')
      .allSaid('2026-02-01', ['XA', 'XB', 'XC'], 'agreed', 'council')
      .said('2026-02-02', 'XD', 'objected', 'council');
  const told = (story: Story, day: LocalDate) => {
    const { state, reason } = stepStatuses(story.recordsOf(day), 'dossier', day)[0] ?? {};
    return [state, reason];
  };

  it('is named where the rule of the body is unknown, and nobody can tell whether it blocks', () => {
    expect(of(unknown(), '2026-02-20')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: 'Возражает Горния; останавливает ли это решение, сказать нельзя: правило, по которому решает орган, неизвестно. Согласовали 3 из 4. Следующий этап: «Этап council».',
        en: 'Gornia objects; whether that blocks it nobody can tell: the rule by which the body decides is unknown. 3 of 4 agreed. Next: “Step council”.',
      },
    });
    expect(told(unknown(), '2026-02-20')).toEqual([
      'must',
      {
        ru: 'Следующий: с этого этапа начинается маршрут. Возражает Горния; останавливает ли это решение, сказать нельзя: правило, по которому решает орган, неизвестно.',
        en: 'Comes next: the route begins here. Gornia objects; whether that blocks it nobody can tell: the rule by which the body decides is unknown.',
      },
    ]);
  });

  it('that is the news is not named twice', () => {
    expect(of(unknown(), '2026-02-03').sentence.ru).toBe(
      'Горния, вчера: возражение. Останавливает ли это решение, сказать нельзя: правило, по которому решает орган, неизвестно. Согласовали 3 из 4. Следующий этап: «Этап council».',
    );
  });

  it('is named where a majority can do without it, and so is a reserve', () => {
    const majority = { share: { numerator: 2, denominator: 3 }, of: 'members', orMore: true } as const;
    const story = Story.commonwealth(5, null).rule('group', 'majority', { majority });
    story.step('council').dossier('2026-01-10').allSaid('2026-02-01', ['XA', 'XB', 'XC'], 'agreed', 'council');
    story.said('2026-02-01', 'XD', 'objected', 'council').said('2026-02-01', 'XE', 'reserved', 'council');
    expect(of(story, '2026-02-20').sentence.ru).toBe(
      'Возражает Горния. Резерв: Елания. Согласовали 3 из 5. Следующий этап: «Этап council».',
    );
    expect(told(story, '2026-02-20')[0]).toBe('must');
  });

  it('of a party without a vote is no dissent, nor one that came when silence was consent already', () => {
    const heard = Story.commonwealth(3, null).body('some').member('some', 'XA').member('some', 'XB');
    heard
      .member('some', 'XC', { role: 'observer' })
      .step('council', { bodyIds: ['some'] })
      .dossier('2026-01-10');
    heard.said('2026-02-01', 'XC', 'objected', 'council');
    expect(of(heard, '2026-02-20').sentence.ru).not.toContain('Возражает');
    const late = consultation('silenceProcedure').said('2026-02-25', 'XD', 'objected', 'council');
    expect(of(late, '2026-03-10').sentence.ru).not.toContain('Возражает');
  });
});

describe('a dossier of which nothing was heard for long', () => {
  it('keeps its rank while it is held up or late, and says how long that is', () => {
    const blocked = consultation().said('2026-02-02', 'XD', 'objected', 'council');
    expect(of(blocked, '2027-05-02')).toMatchObject({
      ...{ rank: 0, reason: 'blocked', daysLate: 436 },
      sentence: { ru: expect.stringMatching(/^Возражает Горния\. .* Сведений нет с 2 февраля 2026\.$/) },
    });
    const late = of(consultation(), '2027-05-02');
    expect(late).toMatchObject({
      ...{ rank: 1, reason: 'late', daysLate: 436 },
      sentence: { en: expect.stringMatching(/436 days overdue\. No news since 12 January 2026\.$/) },
    });
    expect(late.waitingFor).toHaveLength(11);
    expect(awaitedOverall(consultation().recordsOf('2027-05-02'), '2027-05-02').items).toHaveLength(11);
  });
});

describe('what leads the sentence', () => {
  const route = (): Story =>
    Story.commonwealth(2)
      .body('closed')
      .step('experts', { stepType: 'expertReview', bodyIds: ['closed'] })
      .step('council', { bodyIds: ['closed'] });

  it('is a fact rather than what was inferred of the same days', () => {
    const story = route().dossier('2026-01-10').happened('2026-02-01', 'experts', 'discussed');
    const collectives = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];
    story.asked('2026-03-01', 'experts', [], { letterNumber: 'исх. № 7', collectives });
    story.planned('2026-03-02', 'experts', '2026-04-01', { inferred: true });
    expect(of(story, '2026-03-02').sentence.ru).toMatch(
      /^Запрос позиций \(исх\. № 7\), вчера: к этапу «Этап experts»\. /,
    );
    expect(of(story, '2026-03-20').sentence.ru).toMatch(
      /^Запрос позиций \(исх\. № 7\), 1 марта: .* Запланирован этап «Этап experts», 1 апреля\.$/,
    );
  });

  it('is never a plan that has passed or was carried out', () => {
    const planned = route().dossier('2026-01-10').happened('2026-02-01', 'experts', 'discussed');
    planned.planned('2026-03-01', 'council', '2026-03-02');
    expect(of(planned, '2026-03-01')).toMatchObject({ reason: 'dueSoon' });
    expect(of(planned, '2026-03-03')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: 'Этап experts, 1 февраля: обсуждено. Этап council: рассмотрение планировалось на 2 марта; сообщений об этом нет. Кого ждём, сказать нельзя.',
      },
    });
    const ahead = route().dossier('2026-01-10').planned('2026-03-01', 'experts', '2026-05-05');
    expect(of(ahead, '2026-03-02').sentence.ru).toMatch(/^Объявлено вчера: Этап experts, 5 мая 2026\./);
  });

  it('marks what was inferred, and says no day of what is only bounded', () => {
    const marked = route().dossier('2026-01-10').happened('2026-02-01', 'experts', 'discussed', { inferred: true });
    expect(of(marked, '2026-02-01')).toMatchObject({
      reason: 'changed',
      sentence: { ru: expect.stringMatching(/^Этап experts, 1 февраля\*: обсуждено\./) },
    });
    const bounded = route().dossier('/2026-01-10').happened('/2026-02-01', 'experts', 'discussed', { inferred: true });
    expect(of(bounded, '2026-02-01')).toMatchObject({
      reason: 'inProgress',
      sentence: {
        ru: expect.stringMatching(/^Этап experts, не позднее 1 февраля 2026\*: обсуждено\./),
        en: expect.stringMatching(/^Step experts, not after 1 February 2026\*: discussed\./),
      },
    });
    expect(of(bounded, '2027-02-01').sentence).toMatchObject({
      ru: expect.stringMatching(/^Последние сведения: не позднее 1 февраля 2026\*\./),
      en: expect.stringMatching(/^Last news: not after 1 February 2026\*\./),
    });
    expect(boardCounters(bounded.recordsOf('2026-02-01'), ['dossier'], '2026-02-01').changedIn7Days).toBe(0);
  });

  it('is not the word of an observer before that of a member of the same day, and is marked as such', () => {
    const story = Story.commonwealth(3, null).body('some').rule('some', 'consensus').member('some', 'XA');
    story
      .member('some', 'XC', { role: 'observer' })
      .step('council', { bodyIds: ['some'] })
      .dossier('2026-01-10');
    story.said('2026-02-01', 'XA', 'reserved', 'council').said('2026-02-01', 'XC', 'agreed', 'council');
    expect(of(story, '2026-02-01').sentence.ru).toMatch(/^Авалия, сегодня: резерв\. /);
    story.said('2026-02-03', 'XC', 'objected', 'council');
    expect(of(story, '2026-02-03').sentence).toMatchObject({
      ru: expect.stringMatching(/^Велория \(наблюдатель\), сегодня: возражение\. Резерв: Авалия\./),
      en: expect.stringMatching(/^Veloria \(observer\), today: objected\. Reserve: Avalia\./),
    });
    story.asked('2026-02-04', 'council', ['XB']).said('2026-02-05', 'XB', 'agreed', 'council');
    expect(of(story, '2026-02-05').sentence.en).toMatch(/^Borea \(without a vote\), today: agreed\./);
  });

  it('says since when it is known where that is later than when it happened', () => {
    const story = consultation().said('2026-02-01', 'XA', 'agreed', 'council', 'draft-1', '2026-02-09');
    expect(of(story, '2026-02-09').sentence.ru).toMatch(/^Авалия, 1 февраля: согласовано; стало известно сегодня\./);
  });

  it('tells of information the body that heard it and the place, never the step', () => {
    const story = route()
      .body('listeners')
      .meeting('2026-01-01', 'hearing', '2026-02-10', [{ bodyId: 'listeners', number: 6 }]);
    story.dossier('2026-01-10').happened('2026-02-10', 'council', 'heard', {
      ...{ forInformation: true, meetingId: 'hearing', place: { ru: 'Авалинск', en: 'Avalinsk' } },
    });
    expect(of(story, '2026-02-10').sentence).toMatchObject({
      ru: expect.stringMatching(/^Орган listeners, Авалинск, сегодня: заслушана информация\./),
      en: expect.stringMatching(/^Body listeners, Avalinsk, today: information was heard\./),
    });
  });

  it('says of how many documents the outcome is not stated', () => {
    const two = route().dossier('2026-01-10', ['draft', 'plan']);
    two.happened('2026-02-01', 'experts', { draft: 'discussed', plan: 'notStated' });
    expect(of(two, '2026-02-01').sentence).toMatchObject({
      ru: expect.stringMatching(/: обсуждено; по другому документу результат не указан\./),
      en: expect.stringMatching(/: discussed; the outcome for the other document is not stated\./),
    });
    const three = route().dossier('2026-01-10', ['draft', 'plan', 'list']);
    three.happened('2026-02-01', 'experts', { draft: 'discussed', plan: 'notStated', list: 'notStated' });
    expect(of(three, '2026-02-01').sentence.ru).toContain('обсуждено; по остальным документам результат не указан.');
  });
});

describe('the board', () => {
  it('puts the most pressing first', () => {
    const blocked = consultation().said('2026-02-01', 'XD', 'objected', 'council');
    const sorted = [of(consultation(), '2026-02-10'), of(consultation(), '2026-03-10'), of(blocked, '2026-02-10')].sort(
      compareAttention,
    );
    expect(sorted.map(({ reason }) => reason)).toEqual(['blocked', 'late', 'inProgress']);
  });

  it('counts dossiers, and leaves out those without news for long, unless they are late', () => {
    const counted = (day: LocalDate, story = consultation()): unknown =>
      boardCounters(story.planned('2026-01-13', 'council', '2026-03-01').recordsOf(day), ['dossier'], day);
    expect(counted('2026-01-14')).toEqual({ inProgress: 1, late: 0, decisionsIn30Days: 0, changedIn7Days: 1 });
    expect(counted('2026-02-25')).toEqual({ inProgress: 1, late: 1, decisionsIn30Days: 1, changedIn7Days: 0 });
    expect(counted('2027-01-01')).toEqual({ inProgress: 1, late: 1, decisionsIn30Days: 0, changedIn7Days: 0 });
    const untold = Story.commonwealth(2).step('council').dossier('2026-01-10');
    expect(counted('2027-01-01', untold)).toEqual({ inProgress: 0, late: 0, decisionsIn30Days: 0, changedIn7Days: 0 });
  });

  it('has news as long as something that was planned lies ahead', () => {
    const story = consultation();
    expect(noNewsSince(story.records(), 'dossier', '2026-12-01')).toEqual(onDay('2026-01-12'));
    expect(
      noNewsSince(story.planned('2026-01-13', 'council', '2026-12-24').records(), 'dossier', '2026-12-01'),
    ).toBeNull();
  });

  it('shows the next meetings, at most five', () => {
    const story = Story.commonwealth(2).meeting('2026-01-01', 'past', '2026-01-05');
    for (const day of [9, 8, 7, 6, 5, 4]) story.meeting('2026-01-01', `m${day}`, `2026-02-0${day}`);
    expect(nextMeetings(story.records(), '2026-02-01').map(({ id }) => id)).toEqual(['m4', 'm5', 'm6', 'm7', 'm8']);
  });
});
