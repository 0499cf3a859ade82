import { describe, expect, it } from 'vitest';
import { instructionDayOff, measureDayOff, onDay, parseWhen, type When } from '../src/index.ts';
import { decision, instructed, measured } from './instructing.ts';
import { Story } from './story.ts';

const SUNDAY = onDay('2026-03-15');
const FRIDAY = onDay('2026-03-13');
const SAID = {
  ru: 'Последний день срока, 15 марта 2026, – нерабочий по календарю: Орган group (ст. 2). Правила, по которому срок переносится, источники не приводят.',
  en: 'The last day of the term, 15 March 2026, is not a working day by the calendar: Body group (art. 2). No source gives a rule by which the term moves.',
};

/** Two steps of two bodies, of which a calendar of the first one is known; the second one meets on 1 February. */
function told(bodyId = 'group'): Story {
  const story = Story.commonwealth(3)
    .body('court')
    .step('group')
    .step('court', { bodyIds: ['court'] });
  story
    .calendar('group')
    .dossier('2026-01-10')
    .meeting('2026-01-10', 'meeting', '2026-02-01', [{ bodyId, number: 7 }]);
  return decision(story.held('2026-02-01', 'meeting', [{ bodyId, number: 7 }]), '2026-02-01', 'taken');
}

const given = (term: When | null, story = told(), decisionId: string | null = 'decision') =>
  instructed(story, '2026-02-02', { decisionId, actId: decisionId && 'act', term });
const ofInstruction = (story: Story) => {
  const records = story.records();
  return [...records.instruction.values()].map((each) => instructionDayOff(records, each));
};

describe('the term of an instruction that ends on a day off', () => {
  it('is said to by the calendar of the body whose decision gave it', () => {
    expect(ofInstruction(given(SUNDAY))).toEqual([SAID]);
    expect(ofInstruction(given(parseWhen('2026-03-10/2026-03-15') ?? null))).toEqual([SAID]);
  });

  it.each([
    ['on a working day', given(FRIDAY)],
    ['nowhere', given(null)],
    ['on a day that was only inferred', given({ ...SUNDAY, inferred: true })],
    ['on a day off of another body', given(SUNDAY, told('court'))],
    ['although nobody can tell who gave it', given(SUNDAY, told(), null)],
  ])('is said of none that ends %s', (_, story) => {
    expect(ofInstruction(story)).toEqual([null]);
  });
});

describe('the term of a measure that ends on a day off', () => {
  const ofMeasure = (story: Story, term: When | null = SUNDAY) => {
    const records = measured(story, '2026-02-02', { term }).records();
    return [...records.measure.values()].map((each) => measureDayOff(records, each));
  };

  it('is said to by the calendar of the body that approved the plan', () => {
    expect(ofMeasure(told().happened('2026-02-01', 'group', 'approved'))).toEqual([SAID]);
    expect(ofMeasure(told().happened('2026-02-01', 'group', 'approved'), FRIDAY)).toEqual([null]);
    expect(ofMeasure(told().happened('2026-02-01', 'group', 'approved'), null)).toEqual([null]);
  });

  it('is not said before a body has approved the plan, nor of a day off of one before the last', () => {
    expect(ofMeasure(told())).toEqual([null]);
    expect(ofMeasure(told().happened('2026-02-01', 'group', 'endorsed'))).toEqual([null]);
    const both = told().happened('2026-02-01', 'group', 'approved').happened('2026-02-02', 'court', 'approved');
    expect(ofMeasure(both)).toEqual([null]);
  });
});
