import { describe, expect, it } from 'vitest';
import {
  type Entry,
  fold,
  isFictional,
  mergeRecords,
  mixesSynthetic,
  type NewEntry,
  onDay,
  type Records,
} from '../src/index.ts';
import { position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const story = (): Story =>
  Story.commonwealth(2)
    .paper('letter')
    .step('council')
    .dossier('2026-01-10')
    .meeting('2026-01-11', 'meeting', '2026-03-01')
    .asked('2026-01-12', 'council', ['XA']);

/** The same story as one of the real world: other ids, and nothing in it is fictional. */
function real(entries: readonly Entry[]): readonly Entry[] {
  const renamed = (key: string, value: unknown): unknown => {
    if (key === 'synthetic') return false;
    if (/Id$/.test(key)) return typeof value === 'string' ? `real ${value}` : value;
    return /Ids$/.test(key) && Array.isArray(value) ? value.map((id) => `real ${id}`) : value;
  };
  return JSON.parse(JSON.stringify(entries), renamed) as readonly Entry[];
}

const RECORDS: Records = mergeRecords(story().records(), fold(real(story().entries)));

/** An entry of the fictional story, with something real in the place of something fictional. */
function entryOf(kind: Entry['kind'], changes: object = {}): NewEntry {
  const entry = story().entries.findLast((each) => each.kind === kind) as Entry;
  return { ...entry, payload: { ...entry.payload, ...changes } } as unknown as NewEntry;
}

describe('what is fictional and what is real', () => {
  it('is said of every record by itself or by its stream', () => {
    for (const id of ['org', 'XA', 'group', 'group-XA', 'rule-group', 'route', 'council', 'letter', 'meeting', 'draft'])
      expect([isFictional(RECORDS, id), isFictional(RECORDS, `real ${id}`)]).toEqual([true, false]);
    expect(isFictional(RECORDS, 'nothing')).toBeUndefined();
  });

  it('stays apart in what the fictional and the real say for themselves', () => {
    const streams: readonly Entry[] = [...story().entries, ...real(story().entries)];
    for (const entry of streams) expect(mixesSynthetic(RECORDS, entry as NewEntry)).toBeUndefined();
  });

  it.each<[what: string, entry: NewEntry]>([
    ['a fictional member of a real body', entryOf('membershipStarted', { bodyId: 'real group' })],
    ['a fictional body of a real organisation', entryOf('bodyRegistered', { organisationId: 'real org' })],
    [
      'a new fictional body of a real organisation',
      { ...entryOf('bodyRegistered', { bodyId: 'new', organisationId: 'real org' }), streamId: 'new' } as NewEntry,
    ],
    ['a fictional body that decides by the rule of a real one', entryOf('decisionRuleCited', { bodyId: 'real group' })],
    ['a fictional dossier on a real route', entryOf('dossierOpened', { routeId: 'real route' })],
    [
      'a fictional meeting of a real body',
      entryOf('meetingAnnounced', { sittings: [{ bodyId: 'real group', number: 1 }] }),
    ],
    ['a fictional letter to a real state', entryOf('positionsRequested', { addresseeIds: ['real XA'] })],
    [
      'a fictional route with a step of a real body',
      entryOf('routePublished', { steps: [{ bodyIds: ['real group'] }] }),
    ],
    ['a fictional meeting under the name of a real one', entryOf('meetingAnnounced', { meetingId: 'real meeting' })],
    [
      'a fictional paper that proves a real fact',
      {
        ...real([entryOf('revisionIssued') as Entry])[0],
        sources: [{ paperId: 'letter', locator: 'p. 1' }],
      } as unknown as NewEntry,
    ],
    [
      'a correction that puts a real state in the place of a fictional one',
      {
        ...entryOf('revisionIssued'),
        kind: 'misentryCorrected',
        payload: {
          corrects: 'entry',
          reason: 'slip',
          replacement: { occurred: onDay('2026-01-01'), payload: { partyId: 'real XA' } },
        },
      } as unknown as NewEntry,
    ],
  ])('is told apart: %s', (_, entry) => {
    expect(mixesSynthetic(RECORDS, entry)).toBeDefined();
  });

  it('is named on either side', () => {
    const mixture = mixesSynthetic(RECORDS, entryOf('membershipStarted', { bodyId: 'real group', partyId: 'XB' }));
    expect(mixture).toEqual({
      real: [{ ru: 'Орган group', en: 'Body group' }],
      synthetic: [
        { ru: 'Орган group', en: 'Body group' },
        { ru: 'Борея', en: 'Borea' },
      ],
    });
  });
});

it('no command gives a real dossier the position of a fictional state, however the state came to be asked', () => {
  const told = story();
  const opened = told.entries.map((entry) =>
    entry.kind === 'dossierOpened' || entry.kind === 'routePublished'
      ? ({ ...entry, payload: { ...entry.payload, synthetic: false } } as Entry)
      : entry,
  );
  told.entries.splice(0, opened.length, ...opened);
  const refusal = refusalOf(told, position('council', '2026-02-01'), '2026-03-01');
  expect(refusal).toMatchObject({
    code: 'MIXES_SYNTHETIC',
    facts: { real: [{ ru: '«Досье»' }, { ru: '«Маршрут»' }], synthetic: [{ ru: 'Авалия' }] },
  });
});
