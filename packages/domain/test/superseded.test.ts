import { describe, expect, it } from 'vitest';
import {
  attention,
  type DocumentRelationKind,
  historyOf,
  type LocalDate,
  supersededText,
  supersessionsOf,
} from '../src/index.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

const adopted = (documents: readonly string[] = ['draft']): Story =>
  Story.commonwealth(3)
    .step('council')
    .dossier('2026-01-10', documents)
    .happened('2026-01-20', 'council', 'approved')
    .paper('later');

/** A paper says how it stands to the draft. */
function related(
  story: Story,
  when: string,
  relation: DocumentRelationKind = 'supersedes',
  [documentId, otherId] = ['later', 'draft'],
): Story {
  const relationId = `${documentId} ${relation} ${otherId}`;
  return tell(story, 'documentRelated', when, { relationId, documentId, relation, otherId }, [documentId, 'document']);
}

const sentence = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day).sentence;

describe('a document that another supersedes', () => {
  it('is told so since the day on which that was said, by what, and from which paper', () => {
    const story = related(adopted(), '2026-05-05');
    expect(supersessionsOf(story.recordsOf('2026-05-04'), 'draft')).toEqual([]);
    const [supersession] = supersessionsOf(story.recordsOf('2026-05-05'), 'draft');
    expect([supersession?.by.id, supersession?.since.edtf]).toEqual(['later', '2026-05-05']);
    expect(supersededText(story.recordsOf('2026-05-05'), 'draft')).toEqual({
      ru: 'заменён документом «Письмо later» (5 мая 2026)',
      en: 'superseded by “Letter later” (5 May 2026)',
    });
    expect(supersededText(story.recordsOf('2026-05-05'), 'later')).toBeUndefined();
  });

  it('is named in the sentence of its dossier, whatever its status is', () => {
    const story = related(adopted(), '2026-05-05');
    expect(sentence(story, '2026-05-04')).toEqual({
      ru: 'Все обязательные этапы пройдены.',
      en: 'All required steps are done.',
    });
    expect(sentence(story, '2026-06-30')).toEqual({
      ru: 'Все обязательные этапы пройдены. Документ «Проект draft» заменён документом «Письмо later» (5 мая 2026).',
      en: 'All required steps are done. “Draft draft” was superseded by “Letter later” (5 May 2026).',
    });
  });

  it('is named alone where only some documents of the dossier are superseded, and by each that supersedes it', () => {
    const story = related(adopted(['draft', 'plan']), '2026-05-05').paper('last');
    related(story, '2026-06', 'supersedes', ['last', 'draft']);
    expect(sentence(story, '2026-07-30').en).toBe(
      'No news since 20 January 2026. “Draft draft” was superseded by “Letter later” (5 May 2026) and “Letter last” (June 2026).',
    );
  });

  it('is told in Russian by one document, or by several', () => {
    const story = related(adopted(), '2026-05-05').paper('last');
    expect(supersededText(story.recordsOf('2026-05-05'), 'draft')?.ru).toMatch(/^заменён документом «/);
    related(story, '2026-06-05', 'supersedes', ['last', 'draft']);
    expect(supersededText(story.recordsOf('2026-06-05'), 'draft')?.ru).toMatch(/^заменён документами «.* и «/);
  });

  it('is so in the history of its dossier, too, where a paper says it that the dossier does not cite', () => {
    const history = historyOf(related(adopted(), '2026-05-05').entries, 'dossier');
    expect(history.flatMap(({ streamId, kind }) => (streamId === 'later' ? [kind] : []))).toEqual([
      'documentRegistered',
      'documentRelated',
    ]);
    const other = historyOf(related(adopted(), '2026-05-05', 'amends').entries, 'dossier');
    expect(other.some(({ streamId }) => streamId === 'later')).toBe(false);
  });

  it('is no document that another only amends, or stands to in any other way', () => {
    for (const relation of ['amends', 'pursuantTo', 'annexTo', 'draftOf'] as const) {
      const story = related(adopted(), '2026-05-05', relation);
      expect(supersessionsOf(story.recordsOf('2026-05-05'), 'draft')).toEqual([]);
      expect(sentence(story, '2026-05-05').ru).toBe('Все обязательные этапы пройдены.');
    }
  });

  it('is not told by what may not be seen, and no more once that was taken back', () => {
    const story = related(adopted(), '2026-05-05');
    const hidden = story.recordsOf('2026-05-05');
    const without = new Map([...hidden.document].filter(([id]) => id !== 'later'));
    expect(supersessionsOf({ ...hidden, document: without }, 'draft')).toEqual([]);
    story.corrected('misentryCorrected', '2026-05-06', {
      ...{ corrects: story.last.id, reason: { ru: 'описка', en: 'slip' }, replacement: null },
    });
    expect(supersessionsOf(story.recordsOf('2026-05-06'), 'draft')).toEqual([]);
  });
});

describe('a document that travels in another dossier than what it supersedes', () => {
  const elsewhere = (): Story => {
    const story = adopted();
    tell(
      story,
      'documentAdded',
      '2026-03-01',
      {
        ...{ documentId: 'new', dossierId: 'next', slug: 'new', documentKind: 'plan', purpose: null },
        ...{ title: { ru: 'План 2030', en: 'Plan 2030' } },
      },
      ['next', 'dossier'],
    );
    tell(
      story,
      'documentRelated',
      '2026-05-05',
      { relationId: 'new draft', documentId: 'new', relation: 'supersedes', otherId: 'draft' },
      ['next', 'dossier'],
    );
    return tell(
      story,
      'remarkNoted',
      '2026-05-06',
      {
        ...{ remarkId: 'other', dossierId: 'next', remarkKind: 'unknown', text: { ru: 'иное', en: 'other' } },
      },
      ['next', 'dossier'],
    );
  };

  it('is a part of the history from which that one is told, and nothing else of its dossier is', () => {
    const kinds = historyOf(elsewhere().entries, 'dossier').flatMap(({ streamId, kind }) =>
      streamId === 'next' ? [kind] : [],
    );
    expect(kinds).toEqual(['documentAdded', 'documentRelated']);
  });

  it.each([
    ['amends', 'draft'],
    ['annexTo', 'draft'],
    ['supersedes', 'another'],
  ] as const)('is no part of it where it %s %s', (relation, otherId) => {
    const story = adopted();
    const payload = { relationId: 'new', documentId: 'later', relation, otherId };
    tell(story, 'documentRelated', '2026-05-05', payload, ['next', 'dossier']);
    const { id, occurred } = story.last;
    story.corrected('misentryCorrected', '2026-05-06', {
      ...{ corrects: id, reason: 'описка' },
      replacement: { occurred, payload: { ...payload, documentId: 'letter' } },
    });
    expect(historyOf(story.entries, 'dossier').filter(({ streamId }) => streamId === 'next')).toEqual([]);
  });

  it('is a part of it, too, where only a correction names that one', () => {
    const story = adopted(['draft', 'plan']);
    const relation = { relationId: 'new', documentId: 'later', relation: 'supersedes', otherId: 'elsewhere' } as const;
    tell(story, 'documentRelated', '2026-05-05', relation, ['next', 'dossier']);
    const first = story.last;
    story.corrected('misentryCorrected', '2026-05-06', {
      ...{ corrects: first.id, reason: 'описка' },
      replacement: { occurred: first.occurred, payload: { ...relation, otherId: 'draft' } },
    });
    const own = historyOf(story.entries, 'dossier').filter(({ streamId }) => streamId === 'next');
    expect(own.map(({ kind, streamVersion }) => [kind, streamVersion])).toEqual([
      ['documentRelated', 1],
      ['misentryCorrected', 2],
    ]);
  });

  it('is told there with its corrections', () => {
    const story = elsewhere();
    const added = story.entries.find(({ payload }) => 'slug' in payload && payload.slug === 'new');
    story.corrected('misentryCorrected', '2026-05-07', {
      ...{ corrects: added?.id ?? '', reason: { ru: 'описка', en: 'slip' } },
      replacement: {
        occurred: added?.occurred,
        payload: { ...added?.payload, title: { ru: 'План до 2030 года', en: 'Plan until 2030' } },
      },
    } as never);
    expect(historyOf(story.entries, 'dossier').at(-1)?.kind).toBe('misentryCorrected');
  });
});
