import { describe, expect, it } from 'vitest';
import { approvalProgress, deviationOf, refusalMessage, stepStatuses } from '../src/index.ts';
import { carriedOut, delegateOf, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';
import { letter, reply } from './writing.ts';

const TODAY = '2026-04-01';
const source = { paperId: 'letter', locator: 'paragraph 1' };
const OFF_ROUTE = { offRoute: true, source } as const;

/** XA and XB sit in the council, XC does not; a letter asked XA. */
function told(): Story {
  const story = Story.commonwealth(3, null).paper('letter').body('council');
  for (const code of ['XA', 'XB']) story.member('council', code);
  story
    .rule('council', 'consensus')
    .step('council', { bodyIds: ['council'] })
    .step('next', { bodyIds: ['council'] });
  return story.dossier('2026-01-10');
}
const approved = (): Story => told().happened('2026-02-10', 'council', 'approved');
const reasonAt = (story: Story, stepId = 'council') =>
  stepStatuses(story.records(), 'dossier', TODAY).find(({ step }) => step.id === stepId)?.reason;
const progressOf = (story: Story) => approvalProgress(story.records(), 'dossier', TODAY, { stepId: 'council' });
const deviations = (story: Story) =>
  [...story.records().position.values()].map((each) => deviationOf(story.records(), each));

it('what was said off the route at one step is told at that step, and at no other', () => {
  const story = told().said('2026-02-01', 'XC', 'agreed', 'next').said('2026-02-02', 'XA', 'agreed', 'council');
  expect(reasonAt(story)?.en).not.toContain('Off the route');
  expect(reasonAt(story, 'next')?.en).toContain('Off the route: spoke without being asked: Veloria.');
  const both = approved().said('2026-02-20', 'XB', 'objected', 'council').said('2026-02-01', 'XC', 'agreed', 'council');
  expect(reasonAt(both)?.en).toContain(
    'Off the route: spoke without being asked: Veloria; spoke after the decision: Borea.',
  );
});

describe('a state that nobody asked', () => {
  const said = position('council', '2026-02-01', { partyId: 'XC', stand: 'objected' });

  it('is refused with the way to record what it said all the same', () => {
    const refusal = refusalOf(told(), said, TODAY);
    expect(refusal.code).toBe('NOT_ASKED');
    expect(refusalMessage(refusal).ru).toContain('как отступление от маршрута (offRoute: true)');
    expect(refusalMessage(refusal).en).toContain('as a deviation from the route (offRoute: true)');
  });

  it('is heard off the route, is in no count and stops nothing', () => {
    const story = told();
    const before = progressOf(story);
    carriedOut(story, { ...said, ...OFF_ROUTE }, TODAY);
    const after = progressOf(story);
    expect(after?.voices).toMatchObject([{ stand: 'objected', voiceOnly: true, party: { record: { id: 'XC' } } }]);
    expect([after?.total, after?.counts, after?.carries]).toEqual([before?.total, before?.counts, before?.carries]);
    expect(deviations(story)).toEqual(['notAsked']);
    expect(reasonAt(story)?.en).toContain('Off the route: spoke without being asked: Veloria.');
    expect(reasonAt(story)?.ru).toContain('Отступление от маршрута: без запроса высказались: ');
  });

  it('answers a letter off the route with its positions', () => {
    const story = told();
    carriedOut(story, letter('council', '2026-01-20'), TODAY);
    const request = [...story.records().consultationRequest.keys()][0] ?? '';
    const stands = [{ documentId: 'draft', stand: 'agreed', text: null }] as const;
    const answer = reply(request, '2026-02-01', { partyId: 'XC', stands, source });
    expect(refusalOf(story, answer, TODAY).code).toBe('NOT_ASKED');
    carriedOut(story, { ...answer, offRoute: true }, TODAY);
    expect(deviations(story)).toEqual(['notAsked']);
  });

  it('does not enter that itself', () => {
    const own = { ...said, offRoute: true };
    expect(refusalOf(told(), own, TODAY, delegateOf('XC')).code).toBe('NOT_ALLOWED');
    const refusal = refusalOf(told(), said, TODAY, delegateOf('XC'));
    expect([refusal.code, refusalMessage(refusal).en]).toEqual(['NOT_ASKED', expect.not.stringContaining('offRoute')]);
  });
});

describe('what is said after a step is done', () => {
  const late = position('council', '2026-03-01', { partyId: 'XB', stand: 'objected' });

  it('is refused with the way to record it all the same', () => {
    const refusal = refusalOf(approved(), late, TODAY);
    expect(refusal.code).toBe('STEP_NOT_OPEN');
    expect(refusalMessage(refusal).ru).toContain('offRoute: true');
  });

  it('off the route changes nothing in what was decided', () => {
    const story = approved().said('2026-02-01', 'XB', 'agreed', 'council');
    carriedOut(story, { ...late, ...OFF_ROUTE }, TODAY);
    const stands = progressOf(story)?.stands.map(({ stand, party }) => [party.record.id, stand]);
    expect(stands).toContainEqual(['XB', 'agreed']);
    expect(deviations(story)).toEqual([null, 'afterDecision']);
    expect(reasonAt(story)?.en).toContain('Off the route: spoke after the decision: Borea.');
  });

  it('is nothing at a step to which the document has not come', () => {
    const early = position('next', '2026-02-01', OFF_ROUTE);
    const refusal = refusalOf(told(), early, TODAY);
    expect([refusal.code, refusalMessage(refusal).en]).toEqual([
      'STEP_NOT_OPEN',
      expect.not.stringContaining('offRoute'),
    ]);
  });
});

describe('nobody can tell that a party was not asked', () => {
  it('where a letter names a collective, or no members are known', () => {
    const collective = told();
    carriedOut(collective, letter('council', '2026-01-20', { collectives: [{ ru: 'АС', en: 'CA' }] }), TODAY);
    const unknown = Story.commonwealth(3, null).paper('letter').body('council');
    unknown.step('council', { bodyIds: ['council'] }).dossier('2026-01-10');
    for (const story of [collective, unknown]) {
      carriedOut(story, position('council', '2026-02-01', { partyId: 'XC', ...OFF_ROUTE }), TODAY);
      expect(deviations(story)).toEqual([null]);
    }
  });
});
