import { describe, expect, it } from 'vitest';
import { findings } from '../src/index.ts';
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
