import { describe, expect, it } from 'vitest';
import type { Entry, EntryKind, Names } from '../src/index.ts';
import { between, lines } from './differing.ts';
import { name, Story } from './story.ts';

const trio = () => Story.commonwealth(3).step('approval').dossier('2026-01-10');
const borea: Names = name('Борейская Республика', 'Борейскую Республику', 'Republic of Borea');

/** The first entry of a kind in a stream is revised, or corrected as a slip, on 1 March 2026. */
function renamed(
  story: Story,
  kind: EntryKind,
  streamId: string,
  named: object,
  correction: 'factRevised' | 'misentryCorrected' = 'factRevised',
): Story {
  const { id, occurred, payload } = story.entries.find(
    (entry) => entry.kind === kind && entry.streamId === streamId,
  ) as Entry;
  const replacement = { occurred, payload: { ...payload, ...named } };
  return story.corrected(correction, '2026-03-01', { corrects: id, reason: 'переименовано', replacement });
}

const inMarch = (story: Story) => between(story, '2026-02-28', '2026-03-01');

describe('between two days a name that changed is told once, with both names and the entry', () => {
  it.each([
    ['of the dossier', 'dossierOpened', 'Title of the dossier | Dossier | Package'],
    ['of a document', 'documentAdded', 'Title of a document | Draft draft | Package'],
  ] as const)('%s', (_, kind, line) => {
    const story = renamed(trio(), kind, 'dossier', { title: { ru: 'Пакет', en: 'Package' } });
    expect(lines(inMarch(story))).toEqual([`name | ${line}`]);
    expect(inMarch(story)).toMatchObject([{ entryId: story.last.id }]);
  });

  it('of a state and of a body, by their full and short names', () => {
    const official = { ru: { ...borea.ru, full: 'Борейская Федерация' }, en: { ...borea.en, short: 'Borea' } };
    const story = renamed(trio(), 'memberStateRegistered', 'XB', { names: official });
    expect(lines(inMarch(story))).toEqual(['name | Name of a state | Borea | Republic of Borea (Borea)']);
    expect(lines(inMarch(story), 'ru')).toEqual([
      'name | Наименование государства | Борея | Борейская Федерация (Борейская Республика)',
    ]);
    const body = renamed(trio(), 'bodyRegistered', 'group', { names: name('Комиссия', 'Комиссию', 'Commission') });
    expect(lines(inMarch(body))).toEqual(['name | Name of a body | Body group | Commission']);
  });

  it('in a language in which it stayed the same, with the one in the other language', () => {
    const russian = { ru: borea.ru, en: { short: 'Borea', full: 'Borea' } };
    const story = renamed(trio(), 'memberStateRegistered', 'XB', { names: russian });
    expect(lines(inMarch(story))).toEqual([
      'name | Name of a state | Borea; in Russian: Борея | Borea; in Russian: Борейская Республика',
    ]);
    expect(lines(inMarch(story), 'ru')).toEqual(['name | Наименование государства | Борея | Борейская Республика']);
  });

  it('and the other way round with the names exchanged, and the same entry', () => {
    const story = renamed(trio(), 'memberStateRegistered', 'XB', { names: borea });
    expect(between(story, '2026-03-01', '2026-02-28')).toMatchObject([
      { before: { en: 'Republic of Borea' }, after: { en: 'Borea' }, entryId: story.last.id },
    ]);
  });
});

describe('no name is told', () => {
  it('that was a slip: it improves both days', () => {
    const slip = renamed(trio(), 'memberStateRegistered', 'XB', { names: borea }, 'misentryCorrected');
    expect(inMarch(slip)).toEqual([]);
  });

  it('of who has nothing to do with the dossier', () => {
    const story = trio().body('court');
    expect(inMarch(renamed(story, 'bodyRegistered', 'court', { names: borea }))).toEqual([]);
  });

  it('of who was not known before', () => {
    const story = trio().said('2026-01-20', 'XA', 'agreed', 'approval');
    const kinds = (from: string, to: string) => between(story, from, to).map(({ kind }) => kind);
    expect(kinds('2026-01-09', '2026-01-10')).not.toContain('name');
    expect(kinds('2026-01-19', '2026-01-20')).not.toContain('name');
  });
});
