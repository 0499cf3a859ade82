import { describe, expect, it } from 'vitest';
import { entriesAsOf, fold, type StepGiven } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { tell } from './instructing.ts';
import { ADMIN, NAMES, routeStep } from './registering.ts';
import { Story } from './story.ts';

describe('a body', () => {
  const told = () => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');

  it('that was registered by a wrong name keeps its id, and everything that leans on it', () => {
    const story = told().said('2026-01-20', 'XA', 'agreed', 'council');
    const before = story.records();
    carriedOut(story, anywhere(entryOf(story, 'bodyRegistered'), saying('body', { names: NAMES })), TODAY, ADMIN);
    const { body, ...others } = story.records();
    expect(body.get('group')).toMatchObject({ names: NAMES, slug: 'group' });
    expect(others).toEqual({ ...before, body: undefined });
  });

  it('that is called otherwise from some day on was called as it was before that day', () => {
    const story = told();
    const body = entryOf(story, 'bodyRegistered');
    const revised = { correction: 'revision', occurred: '2026-03-01' } as const;
    carriedOut(story, anywhere(body, { ...revised, ...saying('body', { names: NAMES }) }), TODAY, ADMIN);
    const nameOn = (day: string) => fold(entriesAsOf(story.entries, day)).body.get('group')?.names.en.short;
    expect(['2026-02-28', '2026-03-01'].map(nameOn)).toEqual(['Body group', 'New']);
    expect(story.entries.filter(({ streamId }) => streamId === 'group').map(({ kind }) => kind)).toContain(
      'bodyRegistered',
    );
  });

  it('is part of no body that is part of it', () => {
    const story = told().body('council').body('section');
    const partOf = (kind: string, parentId: string) =>
      anywhere(entryOf(story, 'bodyRegistered', kind), saying('body', { parentId }));
    carriedOut(story, partOf('council', 'group'), TODAY, ADMIN);
    carriedOut(story, partOf('section', 'council'), TODAY, ADMIN);
    expect(refusalOf(story, partOf('group', 'section'), TODAY, ADMIN)).toMatchObject({
      code: 'GOES_IN_A_CIRCLE',
      facts: { chain: [{ en: expect.stringContaining('section') }, { en: expect.stringContaining('council') }] },
    });
    expect(refusalOf(story, partOf('group', 'group'), TODAY, ADMIN).code).toBe('UNKNOWN_BODY');
    expect(refusalOf(story, partOf('group', 'nobody'), TODAY, ADMIN).code).toBe('UNKNOWN_BODY');
  });
});

describe('a state', () => {
  it('has another code, unless something is for the state of the old one', () => {
    const story = Story.commonwealth(2).paper('letter');
    const registered = { memberStateId: 'borea', code: 'XY', names: NAMES, synthetic: true };
    tell(story, 'memberStateRegistered', '2020-01-01', registered, ['borea', 'state']);
    const borea = story.last.id;
    const state = (code: string) => anywhere(borea, saying('state', { code }));
    expect(refusalOf(story, state('XA'), TODAY, ADMIN).code).toBe('CODE_TAKEN');
    expect(refusalOf(story, state('KZ'), TODAY, ADMIN).code).toBe('INVALID_CODE');
    const paper = story.paper('hidden').last;
    story.entries.pop();
    story.entries.push({ ...paper, id: 'hidden', visibility: 'concerned XY' });
    expect(refusalOf(story, state('XZ'), TODAY, ADMIN)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: ['hidden'] },
    });
    story.entries.pop();
    carriedOut(story, state('XZ'), TODAY, ADMIN);
    expect(story.records().memberState.get('borea')).toMatchObject({ code: 'XZ', names: NAMES });
  });
});

describe('a version of a route', () => {
  const told = () =>
    Story.commonwealth(2)
      .paper('letter')
      .step('drafting')
      .step('council')
      .dossier('2026-01-10')
      .said('2026-01-20', 'XA', 'agreed', 'council');
  const publishing = (story: Story, steps: readonly StepGiven[]) =>
    anywhere(entryOf(story, 'routePublished'), saying('route', { steps }));

  it('has another step among the others, which stay what they are', () => {
    const story = told();
    const steps = [routeStep('drafting'), routeStep('experts', 'drafting'), routeStep('council', 'experts')];
    carriedOut(story, publishing(story, steps), TODAY, ADMIN);
    const { step, route } = story.records();
    const placed = [...step.values()].toSorted((a, b) => a.place - b.place);
    expect(placed.map(({ key, id }) => (key === id ? key : `${key}, new`))).toEqual([
      'drafting',
      'experts, new',
      'council',
    ]);
    expect(placed.map(({ after }) => after)).toEqual([[], ['drafting'], [placed[1]?.id]]);
    expect(route.get('route')).toMatchObject({ routeVersion: 1, slug: 'route' });
  });

  it('stays the version that it is when there is a later one', () => {
    const story = told();
    const first = story.entries.find(({ kind }) => kind === 'routePublished');
    const later = { ...first, id: 'later', streamId: 'route-2' } as NonNullable<typeof first>;
    story.entries.push({
      ...later,
      payload: { ...later.payload, routeId: 'route-2', routeVersion: 2, steps: [] },
    } as never);
    const title = { ru: 'Другой маршрут' };
    carriedOut(story, anywhere(first?.id ?? '', saying('route', { title })), TODAY, ADMIN);
    expect(story.records().route.get('route')).toMatchObject({ routeVersion: 1, title: { en: 'Другой маршрут' } });
  });

  it('has no step less on which something was said, nor one that waits for itself', () => {
    const story = told();
    expect(refusalOf(story, publishing(story, [routeStep('drafting')]), TODAY, ADMIN)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [story.last.id] },
    });
    const circular = [routeStep('drafting', 'council'), routeStep('council', 'drafting')];
    expect(refusalOf(story, publishing(story, circular), TODAY, ADMIN).code).toBe('ROUTE_DOES_NOT_FIT');
    carriedOut(story, publishing(story, [routeStep('council')]), TODAY, ADMIN);
    expect([...story.records().step.keys()]).toEqual(['council']);
  });
});
