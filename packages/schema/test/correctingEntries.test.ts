import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, CLUB_NAMES, type Correcting, openCorrecting } from './correctingWorld.ts';
import { ANONYMOUS, delegateOf, SECRETARIAT, type World } from './world.ts';

let { world, id, correct, told, all, entryOf } = {} as Correcting;
beforeAll(async () => {
  ({ world, id, correct, told, all, entryOf } = await openCorrecting());
});
afterAll(() => world.close());

describe('an entry of any stream', () => {
  test('is found by its id alone, by who may enter it', async () => {
    const entry = await entryOf('membershipStarted', 'XC');
    const says = { membership: { role: 'OBSERVER', until: '2026-02-01' } };
    expect(await correct(entry, says, SECRETARIAT)).toMatchObject({ code: 'ADMINISTRATORS_ONLY' });
    expect(await correct(entry, says, delegateOf('XC-anything'))).toMatchObject({ code: 'ADMINISTRATORS_ONLY' });
    expect(await correct(entry, says, ANONYMOUS)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await correct(entry, { ...says, dossier: 'anything' })).toMatchObject({ code: 'UNKNOWN_ENTRY' });
    expect(await correct(entry, says)).toMatchObject({
      ...{ __typename: 'EntryCorrected', dossier: null },
      entry: { kind: 'misentryCorrected', synthetic: true, subject: { __typename: 'Body' } },
    });
    const { memberState } = await world.runOk(
      `{ memberState(code: "XC-anything") { memberships { role until { edtf } } } }`,
    );
    expect(memberState.memberships).toEqual([{ role: 'OBSERVER', until: { edtf: '2026-02-01' } }]);
  });

  test('is not there for who may not see it, wherever it is', async () => {
    const hidden = (await all()).filter(({ visibility }) => visibility === 'secretariat');
    expect(hidden.length).toBeGreaterThan(5);
    for (const { id: each } of hidden)
      expect(await correct(each, { takeBack: true }, delegateOf('XA'))).toMatchObject({
        code: 'UNKNOWN_ENTRY',
        facts: { entry: encodeGlobalID('JournalEntry', each) },
      });
  });

  test('that is taken back is still in the journal, and what it was about is told as it was entered', async () => {
    const organisation = await told('club', 'organisation', 'organisationRegistered', {
      ...{ organisationId: id('club'), slug: 'club', names: CLUB_NAMES, synthetic: true },
    });
    const after = world.register.cursors.encode(organisation);
    const taken = await correct(organisation.id, { takeBack: true });
    expect(taken).toMatchObject({
      entry: { kind: 'misentryCorrected', synthetic: true, subject: { __typename: 'Organisation' } },
    });
    const { journal } = await world.runOk(
      `query ($after: Cursor) { journal(first: 100, after: $after) { nodes { kind synthetic summary(locale: EN) corrects { kind } subject { __typename } } } }`,
      { after },
    );
    expect(journal.nodes).toEqual([
      {
        ...GONE,
        kind: 'misentryCorrected',
        summary: 'Misentry corrected: Описка',
        corrects: { kind: 'organisationRegistered' },
      },
    ]);
  });

  test('is not taken back while something leans on it, which is named', async () => {
    const route = await entryOf('routePublished', 'route');
    const refused = await correct(route, { takeBack: true });
    expect(refused).toMatchObject({ code: 'STILL_REFERRED_TO', message: expect.stringContaining('Досье открыто') });
    const named = (await all()).filter(({ id: each }) =>
      refused.facts.entryIds.some((one: string) => one.endsWith(each) || one === encodeGlobalID('JournalEntry', each)),
    );
    expect(named.map(({ kind }) => kind)).toContain('dossierOpened');
  });

  test('is offered to be corrected to who may enter it', async () => {
    const offered = async (viewer: Parameters<World['runOk']>[2]): Promise<string[]> => {
      const { journal } = await world.runOk(`{ journal(first: 100) { nodes { kind mayCorrect } } }`, {}, viewer);
      const may = journal.nodes.filter((node: Readonly<{ mayCorrect: boolean }>) => node.mayCorrect);
      return [...new Set<string>(may.map(({ kind }: Readonly<{ kind: string }>) => kind))];
    };
    expect(await offered(ADMIN)).toEqual(expect.arrayContaining(['bodyRegistered', 'routePublished', 'dossierOpened']));
    const bySecretariat = await offered(SECRETARIAT);
    expect(bySecretariat).toContain('documentRegistered');
    expect(bySecretariat).not.toContain('bodyRegistered');
    expect(await offered(delegateOf('XA'))).toEqual([]);
  });
});

const GONE = { synthetic: true, subject: { __typename: 'Organisation' } };
