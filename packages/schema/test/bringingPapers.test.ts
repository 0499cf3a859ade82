import type { Locale } from '@concord/domain';
import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusedIn } from './refusedIn.ts';
import { idOf, newKey, send } from './sending.ts';
import { delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

let world: World;
const id = idsOf();
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'bringing'), { idempotencyKey: 'bringing' });
});
afterAll(() => world.close());

const newPaper = (slug: string, changes: object = {}) => ({
  ...{ slug, kind: 'LETTER', title: { ru: `Письмо ${slug}` }, dated: '2026-03-05', synthetic: true },
  ...{ visibility: 'PUBLIC', ...changes },
});
const letter = (source: object, changes: object = {}) => ({
  ...{ dossier: 'bringing', step: idOf('Step', id('step')), letterNumber: 'исх. № 58', occurred: '2026-03-05' },
  ...{ addressees: [idOf('MemberState', id('XA'))], source: { locator: 'heading', ...source }, ...changes },
});
const FIELDS = '... on PositionsRequested { entries { kind sources { paper { slug } } } dossier { version } }';
const written = () => world.register.prisma.journalEntry.count();
const papers = (slug: string) => world.register.prisma.document.count({ where: { slug } });

test('a letter and the paper that it is are recorded together, once however often they are sent', async () => {
  const before = await written();
  const key = newKey();
  const input = letter({ newPaper: newPaper('letter-58') });
  const first = await send(world, 'requestPositions', input, SECRETARIAT, FIELDS, key);
  expect(first.entries).toEqual([{ kind: 'positionsRequested', sources: [{ paper: { slug: 'letter-58' } }] }]);
  expect(await send(world, 'requestPositions', input, SECRETARIAT, FIELDS, key)).toEqual(first);
  expect([await written(), await papers('letter-58')]).toEqual([before + 2, 1]);
  const other = letter({ newPaper: newPaper('letter-59') });
  expect(await send(world, 'requestPositions', other, SECRETARIAT, FIELDS, key)).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

test('of a refused letter no paper stays, and of a refused paper no letter', async () => {
  const before = await written();
  const refused = async (source: object, changes: object = {}) =>
    (await send(world, 'requestPositions', letter(source, changes), SECRETARIAT, FIELDS)).code;
  const fresh = { newPaper: newPaper('letter-60') };
  expect(await refused(fresh, { addressees: [] })).toBe('EMPTY_ADDRESSEES');
  expect(await refused(fresh, { expectedVersion: 1 })).toBe('VERSION_CONFLICT');
  expect(await refused({ newPaper: newPaper('letter-58') })).toBe('SLUG_TAKEN');
  expect(await refused({ newPaper: newPaper('letter-60', { title: { ru: '' } }) })).toBe('EMPTY_TEXT');
  expect([await written(), await papers('letter-60')]).toEqual([before, 0]);
});

test('a source that names one paper and brings another, or does neither, is none, and is refused in the language of who sends it', async () => {
  const before = await written();
  const both = { newPaper: newPaper('letter-61'), paper: idOf('Document', id('paper')) };
  const refused = (locale: Locale, source: object) =>
    refusedIn(
      world,
      locale,
      'mutation ($input: RequestPositionsInput!) { requestPositions(input: $input) { __typename } }',
      { input: { ...letter(source), idempotencyKey: newKey() } },
      SECRETARIAT,
    );
  for (const source of [both, {}]) {
    expect(await refused('en', source)).toContain('expected `paper` or `newPaper`, one of the two');
    expect(await refused('ru', source)).toContain('ожидается `paper` или `newPaper`, одно из двух');
  }
  expect([await written(), await papers('letter-61')]).toEqual([before, 0]);
});

test('who may not register papers brings none', async () => {
  const input = {
    ...{ dossier: 'bringing', document: idOf('Document', id('document')), step: idOf('Step', id('step')) },
    ...{ party: idOf('MemberState', id('XA')), stand: 'AGREED', occurred: '2026-03-05' },
    source: { newPaper: newPaper('letter-62'), locator: 'heading' },
  };
  const position = await send(world, 'expressPosition', input, delegateOf('XA-bringing'), '');
  expect(position).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await papers('letter-62')).toBe(0);
});
