import { describe, expect, it } from 'vitest';
import { outstanding, stepStatuses } from '../src/index.ts';
import { Story } from './story.ts';

/** Experts whose members nobody knows are asked by letter before they meet again. */
function asked(): Story {
  return Story.commonwealth(3, null)
    .body('none')
    .step('experts', { stepType: 'expertReview', bodyIds: ['group'] })
    .step('council', { bodyIds: ['none'] })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'experts', 'discussed')
    .asked('2026-02-01', 'experts', ['XA', 'XB'], { letterNumber: '№ 7' });
}

function awaitedOn(story: Story, day: string): readonly string[] | string {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id) : answer.reason.en;
}

describe('a letter to states', () => {
  it('awaits them until the answers were summarised and forwarded, and nobody because of it from then on', () => {
    const story = asked();
    const requestId = stepStatuses(story.records(), 'dossier', '2026-02-01').flatMap(({ requests }) => requests)[0]?.id;
    story.summarised('2026-02-20', requestId ?? '');
    expect(awaitedOn(story, '2026-02-19')).toEqual(['XA', 'XB']);
    expect(awaitedOn(story, '2026-02-20')).not.toContain('XA');
  });

  it('to a collective leaves open who is awaited until its answers were summarised, and no word of it from then on', () => {
    const collectives = [{ collectiveId: 'others', wording: { ru: 'АС РСС', en: 'RCC administrations' } }];
    const story = Story.commonwealth(3).step('council').dossier('2026-01-10');
    story.asked('2026-02-01', 'council', ['XA'], { collectives });
    story.summarised('2026-02-20', [...story.records().consultationRequest.keys()][0] ?? '');
    const untold = (day: string) => {
      const answer = outstanding(story.recordsOf(day), 'dossier', day);
      return answer.kind === 'list' ? answer.cannotTell.map(({ reason }) => reason.en) : answer.reason.en;
    };
    expect(untold('2026-02-19')).toEqual([expect.stringContaining('RCC administrations')]);
    expect(untold('2026-02-20')).toEqual([]);
  });
});
