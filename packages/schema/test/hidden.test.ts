import { onDay } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

/** A public dossier, of whose document the secretariat alone knows another revision. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'half-hidden'),
      newEntry(
        'dossier',
        id('dossier'),
        'revisionIssued',
        { revisionId: id('hidden revision'), documentId: id('document'), label: 'тайная' },
        { visibility: 'secretariat' },
      ),
      newEntry(
        'body',
        id('hidden body'),
        'bodyRegistered',
        {
          ...{ bodyId: id('hidden body'), slug: 'hidden-body', bodyKind: 'council', parentId: null, synthetic: true },
          ...{ organisationId: id('org'), names: NAMES },
        },
        { visibility: 'secretariat' },
      ),
      newEntry('body', id('child'), 'bodyRegistered', {
        ...{ bodyId: id('child'), slug: 'child', bodyKind: 'council', parentId: id('hidden body'), synthetic: true },
        ...{ organisationId: id('org'), names: NAMES },
      }),
      newEntry('document', id('hidden paper'), 'documentRegistered', paper('hidden-paper'), {
        visibility: 'secretariat',
      }),
      newEntry('document', id('paper'), 'documentRegistered', {
        ...paper('half-hidden-paper'),
        documentId: id('paper'),
      }),
      ...(['public', 'secretariat'] as const).map((visibility) => ({
        ...remark(id, `${visibility} remark`, { visibility }),
        sources: [
          { paperId: id('paper'), locator: 'paragraph 1', words: [visibility] },
          { paperId: id('hidden paper'), locator: 'paragraph 2' },
        ],
      })),
      {
        ...newEntry('dossier', id('dossier'), 'stepPlanned', {
          ...{ planId: id('plan'), dossierId: id('dossier'), stepId: id('step'), meetingId: null, place: null },
          ...{ planned: onDay('2026-09-01'), documentIds: [] },
        }),
        sources: [{ paperId: id('hidden paper'), locator: 'paragraph 3', words: ['secretariat words'] }],
      },
    ],
    { idempotencyKey: 'half hidden' },
  );
});
afterAll(() => world.close());

function paper(slug: string) {
  return {
    ...{ documentId: id('hidden paper'), slug, documentKind: 'letter' as const, number: null, synthetic: true },
    ...{ title: { ru: slug, en: slug }, dated: onDay('2026-03-01') },
  };
}

const CASES = {
  ...{ nominative: 'Совет', genitive: 'Совета', dative: 'Совету' },
  ...{ accusative: 'Совет', instrumental: 'Советом', prepositional: 'Совете' },
};
const NAMES = { ru: { short: 'Совет', full: 'Совет', cases: CASES }, en: { short: 'Council', full: 'Council' } };

const PROGRESS = `{ dossier(slug: "half-hidden") {
  documents { document { id } }
  progress { step { id } revision { label } stands { stand party { ... on MemberState { id code } } } }
} }`;

describe('what a delegate may not see', () => {
  test('does not decide what their position is about', async () => {
    const delegate = delegateOf('XA-half-hidden');
    const { dossier } = await world.runOk(PROGRESS, {}, delegate);
    const { step, stands } = dossier.progress;
    const party = stands.find(({ party: { code } }: { party: { code: string } }) => code === 'XA-half-hidden').party.id;
    const input = {
      ...{ dossier: 'half-hidden', document: dossier.documents[0].document.id, step: step.id, party },
      ...{ stand: 'AGREED', occurred: '2026-03-20', idempotencyKey: 'agreed' },
    };
    const { expressPosition } = await world.runOk(
      'mutation ($input: ExpressPositionInput!) { expressPosition(input: $input) { __typename ... on CommandRefused { code message } } }',
      { input },
      delegate,
    );
    expect(expressPosition).toEqual({ __typename: 'PositionExpressed' });
    const standFor = async (viewer: typeof delegate) => {
      const { progress } = (await world.runOk(PROGRESS, {}, viewer)).dossier;
      return [
        progress.revision.label,
        progress.stands.find((each: { party: { id: string } }) => each.party.id === party).stand,
      ];
    };
    expect((await standFor(delegate))[1]).toBe('AGREED');
    expect(await standFor(SECRETARIAT)).toEqual(['тайная', 'STALE']);
  });

  test('is in no paper, no citation and no finding', async () => {
    const asked = async (viewer: typeof ANONYMOUS) =>
      world.runOk(
        `{ hidden: document(slug: "hidden-paper") { slug }
           document(slug: "half-hidden-paper") { citations { nodes { words entry { summary } } } }
           dataQuality(dossier: "half-hidden", first: 100) { totalCount counts { kind count } edges { node { text sources { paper { slug } } } } } }`,
        {},
        viewer,
      );
    const [seen, all] = [await asked(ANONYMOUS), await asked(SECRETARIAT)];
    expect(seen.hidden).toBeNull();
    expect(all.hidden).toEqual({ slug: 'hidden-paper' });
    expect(seen.document.citations.nodes.map(({ words }: { words: string[] }) => words)).toEqual([['public']]);
    expect(all.document.citations.nodes).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toContain('secretariat');
    expect(JSON.stringify(seen)).not.toContain('"hidden-paper"');
    expect(all.dataQuality.totalCount).toBeGreaterThan(seen.dataQuality.totalCount);
    const total = seen.dataQuality.counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(seen.dataQuality.totalCount).toBe(total);
  });

  test('is as unknown in a filter as what is not there', async () => {
    const asked = (slug: string) => [
      `{ bodies(filter: { slugs: ["${slug}"] }) { totalCount } }`,
      `{ meetings(filter: { bodies: ["${slug}"] }) { totalCount } }`,
      `{ documents(filter: { slugs: ["${slug}"] }) { totalCount } }`,
    ];
    for (const [index, query] of asked('hidden-body').entries()) {
      const hidden = await world.runError(query);
      const [missing = []] = [await world.runError(asked('missingbody')[index] ?? '')];
      expect(hidden).toEqual(missing.map((message) => message.replace('missingbody', 'hidden-body')));
    }
    expect(await world.runOk('{ bodies(filter: { slugs: ["hidden-body"] }) { totalCount } }', {}, SECRETARIAT)).toEqual(
      {
        bodies: { totalCount: 1 },
      },
    );
    expect(
      await world.runOk('{ documents(filter: { slugs: ["hidden-paper"] }) { totalCount } }', {}, SECRETARIAT),
    ).toEqual({ documents: { totalCount: 1 } });
  });

  test('is no source of what they may see, which is told all the same', async () => {
    const asked = async (viewer: typeof ANONYMOUS) =>
      world.runOk(
        `{ dossier(slug: "half-hidden") {
           steps { plans { source { place } sources { words } } }
           history { entries { kind sources { paperId place words } } } } }`,
        {},
        viewer,
      );
    const [seen, all] = [await asked(ANONYMOUS), await asked(SECRETARIAT)];
    const plansOf = ({ dossier }: typeof seen) => dossier.steps.flatMap(({ plans }: { plans: object[] }) => plans);
    expect(plansOf(seen)).toEqual([{ source: null, sources: [] }]);
    expect(plansOf(all)).toEqual([{ source: { place: 'paragraph 3' }, sources: [{ words: ['secretariat words'] }] }]);
    const [own, whole] = [seen, all].map(({ dossier }) => JSON.stringify(dossier.history));
    for (const hidden of [id('hidden paper'), 'secretariat words']) {
      expect(own).not.toContain(hidden);
      expect(whole).toContain(hidden);
    }
    expect(own).toContain('stepPlanned');
  });

  test('is not reached through what they may see', async () => {
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { ... on Body { slug parent { slug } } } }',
      { id: Buffer.from(`Body:${id('child')}`).toString('base64') },
      ANONYMOUS,
    );
    expect(node).toEqual({ slug: 'child', parent: null });
  });
});
