import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  approvalProgress,
  boardParties,
  partiesOf,
  partyOf,
  standGroups,
  type Viewer,
} from '../src/index.ts';
import { accusativeOf, compareParties } from '../src/parties/party.ts';
import { speaksFor, stateCodeOf } from '../src/parties/speaksFor.ts';
import { compareText } from '../src/text/compareText.ts';
import { delegateOf, SECRETARIAT } from './commanding.ts';
import { tell } from './instructing.ts';
import { ADMIN } from './registering.ts';
import { name, Story } from './story.ts';

/** Two states, of which Borea has an administration; two bodies; a letter to a collective. */
function told(): Story {
  const story = Story.commonwealth(2).body('assembly').step('council').dossier('2026-01-10');
  tell(
    story,
    'administrationRegistered',
    '2020-01-02',
    { administrationId: 'post', memberStateId: 'XB', slug: 'a-post', names: name('Почта', 'Почту', 'Post') },
    ['XB', 'state'],
  );
  const wording = { ru: 'АС Содружества', en: 'administrations' };
  return story.asked('2026-01-12', 'council', ['XA'], { collectives: [{ collectiveId: 'all', wording }] });
}

describe('parties', () => {
  it('stand in one order, whatever the order in which they are named: states, administrations, bodies, collectives', () => {
    const ordered = ['XA', 'XB', 'post', 'assembly', 'group', 'all'];
    const ids = (named: readonly string[]) => partiesOf(told().records(), named).map(({ record }) => record.id);
    expect(ids(ordered)).toEqual(ordered);
    expect(ids([...ordered].reverse())).toEqual(ordered);
    expect(ids(['unseen', 'XB', 'XB'])).toEqual(['XB', 'XB']);
    const parties = partiesOf(told().records(), ordered);
    for (const party of parties) expect(compareParties(party, party)).toBe(0);
  });

  it('are declined by the cases that their names bring; a collective brings none', () => {
    const of = (id: string) => {
      const party = partyOf(told().records(), id);
      return party && accusativeOf(party);
    };
    expect([of('XA'), of('post'), of('all')]).toEqual(['Авалию', 'Почту', undefined]);
  });

  it('belong to a state where they are one or an administration of one', () => {
    const records = told().records();
    const code = (id: string) => stateCodeOf(records, id);
    expect([code('XA'), code('post'), code('group'), code('all'), code('unseen')]).toEqual([
      ...['XA', 'XB', undefined, undefined, undefined],
    ]);
    expect(stateCodeOf({ ...records, memberState: new Map() }, 'post')).toBeUndefined();
  });

  it('are spoken for by their own delegate, the secretariat and administrators, and by nobody else', () => {
    const records = told().records();
    const by = (viewer: Viewer) =>
      ['XA', 'XB', 'post', 'group'].filter((id) => {
        const party = partyOf(records, id);
        return party && speaksFor(records, viewer, party);
      });
    expect(by(delegateOf('XB'))).toEqual(['XB', 'post']);
    for (const viewer of [SECRETARIAT, ADMIN]) expect(by(viewer)).toEqual(['XA', 'XB', 'post', 'group']);
    for (const viewer of [ANONYMOUS, { role: 'viewer', account: 'v' }, { role: 'analyst', account: 'a' }] as const)
      expect(by(viewer)).toEqual([]);
  });
});

describe('a board', () => {
  it('has the parties that have a say in its order, and groups the states that stand alike, those without a vote apart', () => {
    const story = Story.commonwealth(4, null).body('board').rule('board', 'consensus');
    for (const code of ['XC', 'XA', 'XB']) story.member('board', code);
    story
      .member('board', 'XD', { role: 'observer' })
      .step('council', { bodyIds: ['board'] })
      .dossier('2026-01-10');
    story.said('2026-01-12', 'XB', 'agreed', 'council');
    const records = story.records();
    expect(boardParties(records, ['dossier'], '2026-01-20').map(({ record }) => record.id)).toEqual(['XA', 'XB', 'XC']);
    const progress = approvalProgress(records, 'dossier', '2026-01-20');
    expect(progress && standGroups(progress)).toEqual([
      { stand: 'noAnswer', awaited: true, late: false, codes: ['XA', 'XC'] },
      { stand: 'agreed', awaited: false, late: false, codes: ['XB'] },
      { stand: null, awaited: false, late: false, codes: ['XD'] },
    ]);
  });
});

it('texts are ordered by code point, and equal ones are equal', () => {
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a'), compareText('Z', 'a')]).toEqual([
    -1, 1, 0, -1,
  ]);
});
