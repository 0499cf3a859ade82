import { describe, expect, it } from 'vitest';
import {
  attention,
  changesLately,
  changeText,
  type Entry,
  enteredTogether,
  leadOfEntries,
  type RecordReply,
  summaryOfAll,
} from '../src/index.ts';
import { carriedOut } from './commanding.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';
import { comment, disposition, letter, reply } from './writing.ts';

type Stand = RecordReply['stands'][number];
const stand = (documentId: string, stand: Stand['stand']): Stand => ({ documentId, stand, text: null });
const remark = (element: string | null) => ({ documentId: 'draft', element, text: 'Уточнить', proposedWording: null });

/** Avalia and Borea are asked of two documents at the council; the letter is the last thing told. */
function asked(): Story {
  const story = Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10', ['draft', 'plan']);
  carriedOut(story, letter('council', '2026-02-01', { addresseeIds: ['XA', 'XB'] }), '2026-02-01');
  return story;
}

function answered(parts: Partial<RecordReply>, story = asked()): Story {
  const requestId = [...story.records().consultationRequest.keys()].at(-1) ?? '';
  carriedOut(story, reply(requestId, '2026-02-12', parts), '2026-02-12');
  return story;
}

const whole = { stands: [stand('draft', 'agreedWithComments')], comments: [remark('пункт 2.3'), remark('пункт 4')] };

/** The lines of what was entered, the latest first. */
function lines(story: Story, locale: 'ru' | 'en' = 'ru', entries: readonly Entry[] = story.entries.toReversed()) {
  return enteredTogether(entries, false).map((group) => summaryOfAll(group, story.records())[locale]);
}

const lately = (story: Story, locale: 'ru' | 'en' = 'ru') => {
  const records = story.recordsOf('2026-02-13');
  return changesLately(records, 'dossier', '2026-02-13').map(
    (change) => changeText(records, change, '2026-02-13')[locale],
  );
};

describe('what was entered in one go', () => {
  it('is one line, led by where the party stands, and says how many comments came with it', () => {
    const story = answered(whole);
    expect(lines(story).slice(0, 2)).toEqual([
      'Авалия: согласовано с 2 замечаниями',
      expect.stringMatching(/^Запрос позиций/),
    ]);
    expect(lines(story, 'en')[0]).toBe('Avalia: agreed with 2 comments');
    const [group] = enteredTogether(story.entries.toReversed(), false);
    expect(group && leadOfEntries(group).kind).toBe('positionExpressed');
    expect(group).toHaveLength(4);
  });

  it.each([
    [{ ...whole, stands: [stand('draft', 'objected')] }, 'Авалия: возражение, с 2 замечаниями'],
    [{ ...whole, comments: [remark(null)] }, 'Авалия: согласовано с 1 замечанием'],
    [{ ...whole, comments: [] }, 'Авалия: согласовано с замечаниями'],
    [{ ...whole, stands: [] }, 'Авалия: 2 замечания'],
    [{ comments: [remark('пункт 2.3')] }, 'Авалия: замечание (пункт 2.3)'],
    [{ stands: [stand('draft', 'agreed'), stand('plan', 'agreed')] }, 'Авалия: согласовано'],
  ] as const)('is told of a letter with %j', (parts, line) => {
    const story = answered(parts);
    expect(lines(story)[0]).toBe(line);
    expect(lately(story)[0]).toBe(line.replace(':', ', вчера:'));
  });

  it('names the document of each stand where they differ', () => {
    const story = answered({ ...whole, stands: [stand('draft', 'agreed'), stand('plan', 'objected')] });
    expect(lines(story)[0]).toMatch(/^Авалия: согласовано \(«[^»]+»\), возражение \(«[^»]+»\), с 2 замечаниями$/);
    expect(lately(story)).toHaveLength(1);
  });

  it('leaves a bare reply as it is', () => {
    const story = answered({});
    expect(lines(story)[0]).toBe('Ответ: Авалия');
    expect(lately(story)[0]).toBe('Авалия, вчера: ответ на запрос (165)');
  });

  it('is a dossier with its documents, and a document with its revision', () => {
    const opening = lines(asked()).filter((line) => /Досье открыто|Новая редакция|добавлен документ/.test(line));
    expect(opening).toEqual([expect.stringMatching(/^Досье открыто/)]);
  });

  it('is a document with its own first revision, and not with that of another', () => {
    const story = asked();
    const at = { dossierId: 'dossier', slug: 'new', documentKind: 'plan' as const, purpose: null };
    tell(story, 'documentAdded', '2026-02-05', { ...at, documentId: 'new', title: { ru: 'Новый', en: 'New' } });
    const counts = (documentId: string) => {
      const one = asked();
      one.entries.push(story.last);
      tell(one, 'revisionIssued', '2026-02-05', { revisionId: 'new-1', documentId, label: '1' });
      return enteredTogether(one.entries.toReversed(), false).map((group) => group.length)[0];
    };
    expect([counts('new'), counts('draft')]).toEqual([2, 1]);
    const [first] = enteredTogether(asked().entries.toReversed().slice(1), false);
    expect(first?.map(({ kind }) => kind)).toEqual([
      ...['dossierOpened', 'documentAdded', 'revisionIssued', 'documentAdded', 'revisionIssued'],
    ]);
    tell(
      story,
      'positionsRequested',
      '2026-02-05',
      story.entries.findLast((each) => each.kind === 'positionsRequested')?.payload as never,
    );
    expect(enteredTogether(story.entries.toReversed(), false)[0]).toHaveLength(1);
  });

  it('of two dossiers on one day are two', () => {
    const story = asked();
    const text = { ru: 'Другое', en: 'Other' };
    tell(
      story,
      'dossierOpened',
      '2026-02-05',
      { dossierId: 'a', slug: 'a', title: text, routeId: 'route', synthetic: true },
      ['a', 'dossier'],
    );
    const of = { slug: 'new', documentKind: 'plan' as const, purpose: null, title: text };
    tell(story, 'documentAdded', '2026-02-05', { ...of, documentId: 'new', dossierId: 'dossier' });
    expect(
      enteredTogether(story.entries.toReversed(), false)
        .slice(0, 2)
        .map((group) => group.length),
    ).toEqual([1, 1]);
  });

  it('is not told in part where earlier entries were left out', () => {
    const story = answered(whole);
    const cut = (count: number) =>
      enteredTogether(story.entries.toReversed().slice(0, count), true).map((group) => group.length);
    expect([1, 2, 3].map(cut)).toEqual([[], [], []]);
    expect(cut(4)).toEqual([4]);
    expect(cut(5)).toEqual([4, 1]);
  });

  it('is not what another party said, nor what was entered later, by somebody else or of another day', () => {
    const story = answered(whole);
    carriedOut(story, comment('council', '2026-02-12', { element: 'пункт 7' }), '2026-02-12');
    expect(lines(story).slice(0, 2)).toEqual(['Замечание: Авалия, пункт 7', 'Авалия: согласовано с 2 замечаниями']);
    const [last, ...before] = answered(whole).entries.toReversed() as [Entry, ...Entry[]];
    for (const apart of [
      { ...last, recordedAt: '2026-02-13T00:00:00.000Z' },
      { ...last, recordedBy: 'somebody' },
      { ...last, occurred: { ...last.occurred, edtf: '2026-02-11' } },
    ])
      expect(lines(story, 'ru', [apart, ...before]).slice(0, 2)).toEqual([
        'Замечание: Авалия, пункт 4',
        'Авалия: согласовано с 1 замечанием',
      ]);
  });
});

describe('what became known of a dossier by a letter', () => {
  it('is one change, which the line of the dossier tells', () => {
    const story = answered(whole);
    expect(lately(story)).toEqual(['Авалия, вчера: согласовано с 2 замечаниями']);
    expect(lately(story, 'en')).toEqual(['Avalia, yesterday: agreed with 2 comments']);
    expect(attention(story.recordsOf('2026-02-13'), 'dossier', '2026-02-13')?.sentence.ru).toMatch(
      /^Авалия, вчера: согласовано с 2 замечаниями\./,
    );
  });

  it('leaves a change of its own what becomes of a comment', () => {
    const story = answered(whole);
    const [commentId = ''] = [...story.records().comment.keys()];
    carriedOut(story, disposition(commentId, '2026-02-13'), '2026-02-13');
    expect(lately(story)).toEqual([
      'Авалия, замечание (пункт 2.3), сегодня: принято',
      'Авалия, вчера: согласовано с 2 замечаниями',
    ]);
  });
});
