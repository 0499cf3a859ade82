import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  attention,
  type CarriesAnswer,
  type DecisionRuleKind,
  type ExpressedStand,
  findings,
  type LocalDate,
  type LocalizedText,
  onDay,
  type Payloads,
  quorumsAt,
  stepStatuses,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';
import { HALF, majorityOf } from './voting.ts';

const IMPORTANT = { ru: 'важные вопросы', en: 'important questions' };
const PROCEDURE = { ru: 'процедурные вопросы', en: 'questions of procedure' };
const SENSITIVE = { ru: 'чувствительные вопросы', en: 'sensitive questions' };
const DAY = '2026-03-01';

type Given = Partial<Payloads['decisionRuleCited']>;
const TWO_THIRDS = majorityOf([2, 3], 'voting', true);
const SIMPLE = majorityOf([1, 2], 'voting', false);

/** A body of so many states that decides at one step, and what it has to decide on. */
const bodyOf = (states: number, ...rules: readonly (readonly [DecisionRuleKind, string, Given?])[]): Story => {
  const story = Story.commonwealth(states, null);
  for (const [kind, decisionRuleId, given] of rules) story.rule('group', kind, { decisionRuleId, ...given });
  return story.step('council').dossier('2026-01-10');
};
const important = ['majority', 'important', { ...TWO_THIRDS, matter: IMPORTANT }] as const;
const others = ['majority', 'others', SIMPLE] as const;
const saying = (story: Story, ...stands: readonly ExpressedStand[]): Story => {
  stands.forEach((stand, at) => {
    story.said('2026-02-01', STATES[at]?.[0] ?? '', stand, 'council');
  });
  return story;
};
const at = (story: Story, day: LocalDate = DAY): ApprovalProgress => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });
  if (!progress) throw new Error('no progress');
  return progress;
};
const answerOf = (story: Story): CarriesAnswer => at(story).carries.answer;
const times = (count: number, stand: ExpressedStand): readonly ExpressedStand[] => Array(count).fill(stand);
const reasonOn = (story: Story, day: LocalDate = DAY): LocalizedText | undefined =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === 'council')?.reason;

describe('the General Assembly (Charter of the United Nations, article 18; rules of procedure 83 to 86)', () => {
  /** For, against, abstaining; whether an important question carries, and another. */
  it.each([
    [6, 3, 0, 'yes', 'yes'],
    [5, 3, 0, 'no', 'yes'],
    [5, 4, 0, 'no', 'yes'],
    [4, 4, 0, 'no', 'no'],
    [4, 2, 3, 'yes', 'yes'],
    [4, 3, 2, 'no', 'yes'],
    [2, 2, 5, 'no', 'no'],
    [1, 0, 8, 'yes', 'yes'],
    [0, 0, 9, 'no', 'no'],
  ] as const)('%i for, %i against, %i abstaining: of an important question %s, of another %s', (...row) => {
    const [inFavour, against, abstaining, asImportant, asOther] = row;
    const stands = [...times(inFavour, 'agreed'), ...times(against, 'objected'), ...times(abstaining, 'abstained')];
    const assembly = (): Story => saying(bodyOf(stands.length, important, others), ...stands);
    expect(answerOf(assembly().ruleNamed('2026-02-02', 'council', 'important'))).toBe(asImportant);
    expect(answerOf(assembly().ruleNamed('2026-02-02', 'council', 'others'))).toBe(asOther);
    expect(answerOf(assembly()), 'of what no source calls important').toBe(asOther);
  });
});

describe('a council of the CIS (Charter of the CIS, article 23; its rules of procedure)', () => {
  const council = (...stands: readonly ExpressedStand[]): Story =>
    saying(
      bodyOf(
        stands.length,
        ['consensusDespiteDisinterest', 'consensus'],
        ['majority', 'procedure', { ...SIMPLE, matter: PROCEDURE }],
      ),
      ...stands,
    );
  it.each([
    [['agreed', 'agreed', 'disinterested'], 'yes', 'yes'],
    [['agreed', 'agreed', 'objected'], 'no', 'yes'],
    [['agreed', 'objected', 'objected'], 'no', 'no'],
    [['agreed', 'agreed', 'reserved'], 'notYet', 'yes'],
  ] as const)('%j: of a question of procedure %s otherwise than by consensus', (stands, byConsensus, byMajority) => {
    expect(answerOf(council(...stands))).toBe(byConsensus);
    expect(answerOf(council(...stands).ruleNamed('2026-02-02', 'council', 'procedure'))).toBe(byMajority);
  });
});

describe('the Board of the Eurasian Economic Commission (Treaty on the Union, article 18)', () => {
  const board = (...stands: readonly ExpressedStand[]): Story =>
    saying(
      bodyOf(
        stands.length,
        ['majority', 'general', majorityOf([2, 3], 'members', true)],
        ['consensus', 'sensitive', { matter: SENSITIVE }],
      ),
      ...stands,
    );
  it.each([
    [[...times(7, 'agreed'), ...times(3, 'objected')], 'yes', 'no'],
    [[...times(6, 'agreed'), ...times(4, 'objected')], 'no', 'no'],
    [[...times(6, 'agreed'), ...times(4, 'abstained')], 'no', 'yes'],
    [times(10, 'agreed'), 'yes', 'yes'],
  ] as const)('of ten members %j: by two thirds %s, of a sensitive question %s', (stands, general, sensitive) => {
    expect(answerOf(board(...stands))).toBe(general);
    expect(answerOf(board(...stands).ruleNamed('2026-02-02', 'council', 'sensitive'))).toBe(sensitive);
  });
});

describe('which rule holds at a step, and why', () => {
  it('of a body with one general rule that holds, and there is nothing to say', () => {
    expect(at(bodyOf(2, others))).toMatchObject({
      rule: { id: 'others' },
      possibleRules: [],
      ruleReason: null,
      ruleNaming: null,
    });
  });

  it('the general one holds where no source names another', () => {
    expect(at(bodyOf(2, important, others))).toMatchObject({
      ...{ rule: { id: 'others' }, ruleNaming: null },
      ruleReason: {
        ru: 'Общее правило: источники не относят вопрос к предмету, для которого у органа другое: «важные вопросы».',
        en: 'The general rule: no source says that this is one of the matters for which the body has another: “important questions”.',
      },
    });
  });

  it('what a source names holds, and the last source counts', () => {
    const story = bodyOf(2, important, others).ruleNamed('2026-02-10', 'council', 'important');
    expect(at(story)).toMatchObject({
      ...{ rule: { id: 'important' }, ruleNaming: { decisionRuleId: 'important' } },
      ruleReason: {
        ru: 'Для этого этапа указано (10 февраля 2026): правило для предмета «важные вопросы».',
        en: 'Said of this step (10 February 2026): the rule for “important questions”.',
      },
    });
    const back = story.ruleNamed('2026-02-20', 'council', 'others');
    expect(at(back)).toMatchObject({
      rule: { id: 'others' },
      ruleReason: { en: 'Said of this step (20 February 2026): the general rule.' },
    });
    expect(at(back, '2026-02-15').rule?.id, 'as it was known before').toBe('important');
  });

  it('where the named rule was replaced by one for the same matter, that holds', () => {
    const story = bodyOf(2, important, others)
      .rule('group', 'unanimity', { decisionRuleId: 'stricter', matter: IMPORTANT, from: onDay('2026-02-20') })
      .ruleNamed('2026-02-10', 'council', 'important');
    expect(at(story, '2026-02-15').rule?.id).toBe('important');
    expect(at(story).rule?.id).toBe('stricter');
  });

  it('where the named rule holds no more and nothing took its place, nobody can tell', () => {
    const ended = ['majority', 'important', { ...TWO_THIRDS, matter: IMPORTANT, until: onDay('2026-02-15') }] as const;
    const story = saying(bodyOf(2, ended, others), 'agreed', 'agreed').ruleNamed('2026-02-10', 'council', 'important');
    const { rule, possibleRules, carries } = at(story);
    expect([rule, possibleRules, carries.answer]).toEqual([undefined, [], 'cannotTell']);
    expect(carries.reason.en).toBe(
      'Said of this step (10 February 2026): the rule for “important questions”; on this day the body has no such rule.',
    );
  });

  it('a rule that is cited for certain questions only says nothing of any other', () => {
    const { rule, carries } = at(saying(bodyOf(2, important), 'agreed', 'agreed'));
    expect([rule, carries.answer]).toEqual([undefined, 'cannotTell']);
    expect(carries.reason.ru).toBe(
      'Правило органа указано только для одного предмета, и источники не говорят, о нём ли здесь речь: важные вопросы: две трети присутствующих и голосующих (ст. 1).',
    );
  });

  it('each body of a joint meeting decides by the rule that is named for it', () => {
    const story = Story.commonwealth(3, null).body('other');
    for (const code of ['XA', 'XB', 'XC']) story.member('other', code);
    for (const body of ['group', 'other'])
      story
        .rule(body, 'consensus', { decisionRuleId: `${body} general` })
        .rule(body, 'majority', { decisionRuleId: `${body} procedure`, ...SIMPLE, matter: PROCEDURE });
    story.step('council', { bodyIds: ['group', 'other'] }).dossier('2026-01-10');
    saying(story, 'agreed', 'agreed', 'objected').ruleNamed('2026-02-02', 'council', 'other procedure');
    const of = (bodyId: string) =>
      approvalProgress(story.records(), 'dossier', DAY, { stepId: 'council', bodyId })?.carries.answer;
    expect([of('group'), of('other')]).toEqual(['no', 'yes']);
  });
});

describe('of several rules none of which is general', () => {
  const two = ['consensus', 'sensitive', { matter: SENSITIVE }] as const;
  const either = (...stands: readonly ExpressedStand[]): Story => saying(bodyOf(3, important, two), ...stands);

  it('nobody can tell where they differ, and they are named with what each says', () => {
    const progress = at(either('agreed', 'agreed', 'objected'));
    expect(progress.rule).toBeUndefined();
    expect(progress.possibleRules.map(({ id }) => id)).toEqual(['important', 'sensitive']);
    expect(progress.carries).toEqual({
      answer: 'cannotTell',
      reason: {
        ru: 'Какое из правил действует, источники не говорят. Важные вопросы: две трети присутствующих и голосующих (ст. 1): проходит. Чувствительные вопросы: консенсус (ст. 1): не проходит.',
        en: 'No source says which of the rules holds. Important questions: two thirds of those present and voting (art. 1): carries. Sensitive questions: consensus (art. 1): does not carry.',
      },
    });
  });

  it('the answer to which all of them come is the answer', () => {
    expect(at(either('agreed', 'agreed', 'agreed')).carries).toMatchObject({
      answer: 'yes',
      reason: {
        en: 'No source says which of the rules holds, but by each of them the answer is the same. Important questions: two thirds of those present and voting (art. 1): 3 of 3 voting in favour, 2 needed. Sensitive questions: consensus (art. 1): Consensus: nobody objects, all have spoken.',
      },
    });
    expect(answerOf(either('objected', 'objected', 'objected'))).toBe('no');
    expect(answerOf(either('agreed'))).toBe('notYet');
  });

  it('an objection blocks where it does by each of them, and otherwise nobody can tell what it does', () => {
    expect(reasonOn(either('objected', 'objected', 'agreed'))).toMatchObject({
      ru: 'Возражают Авалия и Борея; правило: важные вопросы: две трети присутствующих и голосующих (ст. 1) или чувствительные вопросы: консенсус (ст. 1).',
    });
    const one = either('agreed', 'agreed', 'objected');
    expect(reasonOn(one)?.en).toContain(
      'Veloria objects; whether that blocks it nobody can tell: by which of its rules the body decides is not said.',
    );
    expect(attention(one.recordsOf(DAY), 'dossier', DAY)?.sentence.en).toContain('nobody can tell');
  });

  it('a decision is against the rule only where it is against each of them', () => {
    const decided = (...stands: readonly ExpressedStand[]): readonly string[] =>
      findings(
        either(...stands)
          .happened('2026-02-10', 'council', 'approved')
          .records(),
        DAY,
      )
        .filter(({ id, kind }) => id.startsWith('stepOccurrence') && kind !== 'unsourced')
        .map(({ kind }) => kind);
    expect(decided('objected', 'objected', 'agreed')).toEqual(['contradictory']);
    expect(decided('agreed', 'agreed', 'objected')).toEqual([]);
  });

  it('silence is consent only where each of them says so', () => {
    const silent = ['silenceProcedure', 'quiet', { matter: PROCEDURE }] as const;
    const asked = (story: Story): Story => story.asked('2026-01-11', 'council', ['XA', 'XB'], { term: '2026-02-01' });
    const mixed = at(asked(bodyOf(2, silent, two)));
    expect([mixed.silence, mixed.carries.answer, mixed.wouldPass]).toEqual([null, 'cannotTell', []]);
    expect(mixed.stands.map(({ stand }) => stand)).toEqual(['noAnswer', 'noAnswer']);
    const both = ['silenceProcedure', 'quiet too', { matter: IMPORTANT }] as const;
    expect(at(asked(bodyOf(2, silent, both)))).toMatchObject({
      ...{ silence: { state: 'ended' }, carries: { answer: 'yes' } },
    });
    const named = asked(bodyOf(2, silent, two)).ruleNamed('2026-01-11', 'council', 'quiet');
    expect(at(named)).toMatchObject({ silence: { state: 'ended' }, carries: { answer: 'yes' } });
  });
});

describe('a decision that the general rule does not allow', () => {
  const procedure = ['majority', 'procedure', { ...SIMPLE, matter: PROCEDURE }] as const;
  const decided = (...stands: readonly ExpressedStand[]): Story =>
    saying(bodyOf(3, ['consensus', 'general'], procedure), ...stands).happened('2026-02-10', 'council', 'approved');
  const found = (story: Story): readonly (readonly [string, string])[] =>
    findings(story.records(), DAY)
      .filter(({ id, kind }) => id.startsWith('stepOccurrence') && kind !== 'unsourced')
      .map(({ kind, text }) => [kind, text.en] as const);

  it('is no contradiction where one for another matter does, as long as no source says which held', () => {
    const story = decided('agreed', 'agreed', 'objected');
    expect(found(story)).toEqual([
      [
        'unknown',
        'Step council: approved; by what is recorded the general rule, consensus (art. 1), is not met, but it may have been decided by another: questions of procedure: more than half of those present and voting (art. 1); no source says which held',
      ],
    ]);
    expect(found(story.ruleNamed('2026-02-12', 'council', 'procedure'))).toEqual([]);
  });

  it('is one where a source says that the general rule held, and where no rule allows it', () => {
    const named = decided('agreed', 'agreed', 'objected').ruleNamed('2026-02-12', 'council', 'general');
    expect(found(named).map(([kind]) => kind)).toEqual(['contradictory']);
    expect(found(decided('agreed', 'objected', 'objected')).map(([kind]) => kind)).toEqual(['contradictory']);
  });
});

describe('the quorum of a meeting', () => {
  const sitting = (...rules: Parameters<typeof bodyOf>[1][]): Story =>
    bodyOf(4, ...rules)
      .held('2026-02-10', 'meeting', [{ bodyId: 'group', number: 1 }])
      .attended('2026-02-10', 'meeting', ['XA', 'XB', 'XC']);
  const met = (story: Story) => {
    const meeting = story.records().meeting.get('meeting');
    return meeting && quorumsAt(story.records(), meeting)[0];
  };
  const quorum = (id: string, matter: LocalizedText | null, numerator: number) =>
    ['majority', id, { ...SIMPLE, matter, quorum: { numerator, denominator: 4 } }] as const;

  it('is that of the general rule', () => {
    expect(met(sitting(quorum('general', null, 2), quorum('important', IMPORTANT, 4)))?.met).toBe(true);
    expect(met(sitting(others, quorum('important', IMPORTANT, 4)))).toMatchObject({
      met: null,
      reason: { en: 'The rule of the body names no quorum.' },
    });
  });

  it('without a general rule is told where each of the others comes to the same', () => {
    const two = quorum('procedure', PROCEDURE, 2);
    expect(met(sitting(two, quorum('important', IMPORTANT, 3)))?.met).toBe(true);
    expect(met(sitting(two, quorum('important', IMPORTANT, 4)))).toMatchObject({
      met: null,
      reason: {
        en: 'Whether there was a quorum depends on the question: the body has a rule for each of several matters.',
      },
    });
    expect(met(sitting(quorum('important', IMPORTANT, 4)))?.met).toBe(null);
  });

  it('of a question is that of the rule by which it is decided', () => {
    const story = sitting(
      ['majority', 'general', { ...SIMPLE, quorum: HALF }],
      quorum('important', IMPORTANT, 4),
    ).happened('2026-02-10', 'council', 'discussed', { meetingId: 'meeting' });
    saying(story, 'agreed', 'agreed', 'agreed');
    expect(answerOf(story)).toBe('yes');
    expect(answerOf(story.ruleNamed('2026-02-11', 'council', 'important'))).toBe('no');
  });
});
