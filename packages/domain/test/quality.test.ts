import { describe, expect, it } from 'vitest';
import { type ExpressedStand, findings, stepStatuses } from '../src/index.ts';
import { Story } from './story.ts';

function told(): Story {
  return Story.commonwealth(2, null)
    .body('group')
    .step('experts', { stepType: 'expertReview', bodyIds: ['group'] })
    .step('council', { bodyIds: ['group'] })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'experts', 'discussed');
}

function contradictions(story: Story): readonly string[] {
  return findings(story.records(), '2026-03-01')
    .filter(({ kind }) => kind === 'contradictory')
    .map(({ text }) => text.en);
}

describe('a status that a paper gives', () => {
  it('contradicts events that lead elsewhere', () => {
    const story = told().happened('2026-02-01', 'council', 'approved').reported('2026-02-10', 'underCoordination');
    expect(contradictions(story)).toEqual([
      'Draft draft: a paper says “under coordination”, what happened says otherwise (Commonwealth: adopted)',
    ]);
  });

  it('contradicts nothing where it is what follows from the events, or nobody can tell', () => {
    expect(contradictions(told().reported('2026-02-10', 'underCoordination'))).toEqual([]);
    const unstated = told().happened('2026-02-01', 'council', 'notStated');
    expect(contradictions(unstated.reported('2026-02-10', 'underCoordination'))).toEqual([]);
  });
});

describe('a meeting', () => {
  it('that was held on other days than it was announced for is a contradiction', () => {
    const story = told().meeting('2026-01-05', 'meeting', '2026-02-01/2026-02-02');
    expect(contradictions(story.held('2026-02-02', 'meeting'))).toEqual([]);
    expect(contradictions(told().meeting('2026-01-05', 'meeting', '2026-02-01').held('2026-02-03', 'meeting'))).toEqual(
      ['Meeting: Body group, No. 7: announced for 1 February 2026, held 3 February 2026'],
    );
  });
});

describe('a decision', () => {
  const TWO_THIRDS = { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true } as const;
  const decided = (story: Story, said: Readonly<Record<string, ExpressedStand>>): Story => {
    story.step('council').dossier('2026-01-10');
    for (const [code, stand] of Object.entries(said)) story.said('2026-01-20', code, stand, 'council');
    return story.happened('2026-02-01', 'council', 'approved');
  };
  const found = (story: Story): readonly string[] =>
    findings(story.records(), '2026-03-01')
      .filter(({ kind }) => kind === 'contradictory' || kind === 'unknown')
      .map(({ kind, text }) => `${kind}: ${text.en}`);
  const reason = (story: Story) => stepStatuses(story.records(), 'dossier', '2026-03-01')[0]?.reason;

  it('against its own rule is a contradiction, which the step says too', () => {
    const story = decided(Story.commonwealth(8, null).rule('group', 'majority', { majority: TWO_THIRDS }), {
      ...{ XA: 'agreed', XB: 'agreed', XC: 'agreed', XD: 'objected', XE: 'objected' },
      ...{ XF: 'abstained', XG: 'abstained', XH: 'abstained' },
    });
    expect(found(story)).toEqual([
      'contradictory: Step council: approved; by what is recorded it does not meet the rule: two thirds of those present and voting (art. 1). 3 of 5 voting in favour, 4 needed; that is out of reach.',
    ]);
    expect(reason(story)).toEqual({
      ru: 'Пройден: утверждено, 1 февраля 2026. По записям решение правилу не отвечает: две трети присутствующих и голосующих (ст. 1). За 3 из 5 голосующих, нужно 4; столько уже не набрать.',
      en: 'Done: approved, 1 February 2026. By what is recorded the decision does not meet the rule: two thirds of those present and voting (art. 1). 3 of 5 voting in favour, 4 needed; that is out of reach.',
    });
  });

  it('of a body that needs unanimity contradicts an abstention, and names nobody who was not heard', () => {
    const story = decided(Story.commonwealth(3, 'unanimity'), { XA: 'agreed', XB: 'abstained' });
    expect(found(story)).toEqual([
      'contradictory: Step council: approved; by what is recorded it does not meet the rule: unanimity (art. 1). No consent yet: Borea.',
    ]);
  });

  it('contradicts nothing where nobody was heard: that is unknown, and no word for the step', () => {
    const story = decided(Story.commonwealth(3, 'unanimity'), { XA: 'agreed' });
    expect(found(story)).toEqual([
      'unknown: Step council: approved; the rule is unanimity (art. 1), but no position on this text is recorded: Borea and Veloria',
    ]);
    expect(reason(story)?.en).toBe('Done: approved, 1 February 2026.');
  });

  it('says nothing where it carries, or where the rule or the members of the body are unknown', () => {
    expect(found(decided(Story.commonwealth(2), { XA: 'agreed', XB: 'abstained' }))).toEqual([]);
    expect(found(decided(Story.commonwealth(2, null), { XA: 'objected' }))).toEqual([
      'unknown: Body group: how it decides is unknown',
    ]);
    const closed = Story.commonwealth(2).body('closed').rule('closed', 'consensus');
    closed
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10')
      .happened('2026-02-01', 'council', 'approved');
    expect(found(closed)).toEqual(['unknown: Body closed: the members are unknown']);
  });

  it('is none where experts only discussed, or a body sent the document back', () => {
    const discussed = Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council');
    discussed.dossier('2026-01-10').said('2026-01-20', 'XA', 'objected', 'experts');
    discussed.happened('2026-02-01', 'experts', 'discussed').happened('2026-02-10', 'council', 'returned');
    expect(found(discussed)).toEqual([]);
  });
});

describe('what is known only by inference', () => {
  it('is a finding with its date, and a fact without a paper is one too', () => {
    const story = told().planned('2026-02-01', 'council', '2026-03-01', {
      planned: { edtf: '2026-03-01', inferred: true },
    });
    const found = findings(story.records(), '2026-02-15').map(({ kind, text }) => `${kind} ${text.en}`);
    expect(found).toContain('inferred Planned: Step council, 1 March 2026*: the date is inferred, 1 March 2026*');
    expect(found).toContain('unsourced Step experts: discussed: no paper is cited');
    expect(found.toSorted((a, b) => order(a) - order(b))).toEqual(found);
  });
});

function order(finding: string): number {
  return ['contradictory', 'unsourced', 'unknown', 'inferred', 'misspelt'].indexOf(finding.split(' ')[0] ?? '');
}
