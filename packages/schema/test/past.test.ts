import { onDay } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, TODAY, TRAINING, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const gornia = await world.register.prisma.memberState.findFirstOrThrow({ where: { code: 'XC' } });
  const renamed = { ru: 'Новая Горния', en: 'New Gornia' };
  const cases = Object.fromEntries(
    ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'].map((name) => [
      name,
      renamed.ru,
    ]),
  );
  await world.register.append(
    [
      {
        ...{ streamKind: 'state', streamId: gornia.streamId, kind: 'factRevised', version: 1, visibility: 'public' },
        ...{ occurred: onDay(TODAY), known: onDay(TODAY), sources: [] },
        payload: {
          corrects: gornia.entryId,
          reason: 'переименована',
          replacement: {
            kind: 'memberStateRegistered',
            version: 1,
            payload: {
              ...{ memberStateId: gornia.id, code: 'XC', synthetic: true },
              names: {
                ru: { short: renamed.ru, full: renamed.ru, cases },
                en: { short: renamed.en, full: renamed.en },
              },
            },
            occurred: onDay(TODAY),
            sources: [],
          },
        },
      } as never,
    ],
    { idempotencyKey: 'renamed' },
  );
});
afterAll(() => world.close());

const QUERY = `query ($slug: String!, $asOf: LocalDate) {
  dossier(slug: $slug, asOf: $asOf) {
    progress { stands { party { ... on MemberState { id code names { short(locale: EN) } } } } }
  }
}`;

describe('a state that was renamed today', () => {
  const gorniaOn = async (asOf: string | null) => {
    const { dossier } = await world.runOk(QUERY, { slug: TRAINING, asOf });
    return dossier.progress.stands.find(({ party }: { party: { code: string } }) => party.code === 'XC').party;
  };

  test('has its former name in what is asked of yesterday, under another id', async () => {
    const [past, present] = [await gorniaOn('2026-03-19'), await gorniaOn(null)];
    expect([past.names.short, present.names.short]).toEqual(['Gornia', 'New Gornia']);
    expect(past.id).not.toBe(present.id);
  });

  test('is found under either id with the name of that day', async () => {
    for (const asOf of ['2026-03-19', null]) {
      const { id, names } = await gorniaOn(asOf);
      const { node } = await world.runOk(
        'query ($id: ID!) { node(id: $id) { id ... on MemberState { names { short(locale: EN) } } } }',
        { id },
      );
      expect(node).toEqual({ id, names });
    }
  });
});
