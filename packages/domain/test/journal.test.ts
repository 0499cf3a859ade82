import { describe, expect, it } from 'vitest';
import { type EntryKind, entriesAsOf, entriesAsRecorded, fold, onDay, summaryOf } from '../src/index.ts';
import { enteredBy } from '../src/journal/enteredBy.ts';
import { discharged, instructed } from './instructing.ts';
import { Story } from './story.ts';

const told = (): Story =>
  Story.commonwealth(3).step('council').dossier('2026-01-10').said('2026-01-20', 'XA', 'agreed', 'council');

describe('a past day', () => {
  it('knows only what was certainly known by the end of it', () => {
    const story = told().happened('2026-02', 'council', 'approved');
    expect(story.recordsOf('2026-01-19').position.size).toBe(0);
    expect(story.recordsOf('2026-01-20').position.size).toBe(1);
    expect(story.recordsOf('2026-02-27').stepOccurrence.size).toBe(0);
    expect(story.recordsOf('2026-02-28').stepOccurrence.size).toBe(1);
  });

  it('does not know before it was reported what happened earlier', () => {
    const story = told().happened('2026-02-01', 'council', 'approved', { known: '2026-03-01' });
    expect(story.recordsOf('2026-02-28').stepOccurrence.size).toBe(0);
  });

  it('is another thing than what stood recorded at an instant', () => {
    const { entries } = told();
    expect(entriesAsRecorded(entries, '2025-12-31T23:59:59.999Z')).toEqual([]);
    expect(entriesAsRecorded(entries, '2026-01-01T00:00:00.000Z')).toEqual(entries);
  });
});

describe('a correction', () => {
  const replaced = (
    story: Story,
    stand: string,
  ): { occurred: ReturnType<typeof onDay>; payload: Record<string, unknown> } => ({
    occurred: onDay('2026-01-20'),
    payload: { ...story.last.payload, stand },
  });

  it('of our slip improves past answers too', () => {
    const story = told();
    story.corrected('misentryCorrected', '2026-02-20', {
      corrects: story.last.id,
      reason: 'typo',
      replacement: replaced(story, 'objected'),
    });
    const [position] = story.recordsOf('2026-01-20').position.values();
    expect(position).toMatchObject({ stand: 'objected', known: onDay('2026-01-20'), entryId: story.last.id });
  });

  it('of the world leaves earlier days their earlier answer', () => {
    const story = told();
    story.corrected('factRevised', '2026-02-20', {
      corrects: story.last.id,
      reason: 'letter 2',
      replacement: replaced(story, 'objected'),
    });
    const standOn = (day: string): unknown =>
      [...story.recordsOf(day).position.values()].map(({ stand, known }) => [stand, known.edtf]);
    expect(standOn('2026-02-19')).toEqual([['agreed', '2026-01-20']]);
    expect(standOn('2026-02-20')).toEqual([['objected', '2026-02-20']]);
  });

  it('can take an entry back, and can itself be corrected', () => {
    const story = told();
    const slip = story.last.id;
    story.corrected('misentryCorrected', '2026-02-20', { corrects: slip, reason: 'not said', replacement: null });
    expect(story.records().position.size).toBe(0);
    const again = replaced(told(), 'reserved');
    story.corrected('misentryCorrected', '2026-02-21', {
      corrects: story.last.id,
      reason: 'it was said',
      replacement: again,
    });
    expect([...story.records().position.values()].map(({ stand }) => stand)).toEqual(['reserved']);
    expect(story.recordsOf('2026-01-20').position.size).toBe(1);
  });
});

describe('the fold', () => {
  it('is the same in one go and entry by entry', () => {
    const { entries } = told().revision('2026-02-01', 'draft-2').asked('2026-02-02', 'council', ['XA']);
    const stepwise = entries.reduce((records, entry) => fold([entry], records), fold([]));
    expect(stepwise).toEqual(fold(entries));
  });
});

describe('a record of which more is told later', () => {
  const citing = (story: Story, paperId: string): Story => {
    story.entries.push({ ...(story.entries.pop() as Story['last']), sources: [{ paperId, locator: 'heading' }] });
    return story;
  };
  const papers = (sources: readonly Readonly<{ paperId: string }>[] = []) => sources.map(({ paperId }) => paperId);

  it('cites what proved it and what is told of it, in that order', () => {
    const story = citing(told().commented('2026-02-01', 'XA', '1', 'council'), 'first');
    const [id = ''] = story.records().comment.keys();
    citing(story.disposed('2026-02-05', id, 'accepted'), 'second');
    expect(papers(story.records().comment.get(id)?.sources)).toEqual(['first', 'second']);
    citing(instructed(story, '2026-02-06'), 'first');
    citing(discharged(story, '2026-02-07'), 'second');
    expect(papers(story.records().instruction.get('instruction')?.sources)).toEqual(['first', 'second']);
  });

  it('was entered by the command of its kind; what corrects an entry, by correcting', () => {
    const kinds = ['commentDisposed', 'misentryCorrected', 'factRevised'] as const;
    expect(kinds.map(enteredBy)).toEqual(['disposeComment', 'correctEntry', 'correctEntry']);
  });
});

describe('an entry of an earlier version', () => {
  it('still folds: what it could not say yet was not known', () => {
    const story = told().asked('2026-02-02', 'council', ['XA']).happened('2026-02-03', 'council', 'approved');
    const old = story.entries.map((entry) => {
      const { senderId, meetingId, asksFor, actorIds, decisionId, purpose, ...payload } = entry.payload as Record<
        string,
        unknown
      >;
      return {
        ...entry,
        version: 1,
        payload: entry.kind === 'stepOccurrenceRecorded' ? { ...payload, meetingId } : payload,
      };
    }) as typeof story.entries;
    expect(fold(old)).toEqual(story.records());
  });

  it('still folds where it corrects another', () => {
    const story = told().asked('2026-02-02', 'council', ['XA']);
    const { senderId, meetingId, asksFor, ...payload } = story.last.payload as Record<string, unknown>;
    const replacement = { occurred: onDay('2026-02-01'), payload };
    story.corrected('misentryCorrected', '2026-02-05', { corrects: story.last.id, reason: 'typo', replacement });
    const [request] = story.records().consultationRequest.values();
    expect(request).toMatchObject({ senderId: null, meetingId: null, sent: onDay('2026-02-01') });
  });
});

describe('the summary of an entry', () => {
  it('is one line in each language, for each kind', () => {
    const story = told()
      .asked('2026-02-01', 'council', ['XB'], { letterNumber: 'исх. № 7' })
      .planned('2026-02-02', 'council', '2026-03-01/2026-03-02')
      .happened('2026-03-02', 'council', 'approved')
      .revision('2026-03-03', 'draft-2')
      .meeting('2026-03-04', 'meeting', '2026-04-01');
    story.corrected('misentryCorrected', '2026-03-05', {
      corrects: story.last.id,
      reason: 'описка',
      replacement: null,
    });
    const records = story.records();
    const lines = new Map<EntryKind, string>(story.entries.map((entry) => [entry.kind, summaryOf(entry, records).ru]));
    expect(Object.fromEntries(lines)).toEqual({
      organisationRegistered: 'Организация: Содружество',
      memberStateRegistered: 'Государство: Велория',
      bodyRegistered: 'Орган: Орган group',
      membershipStarted: 'Велория: полноправный член, Орган group',
      decisionRuleCited: 'Орган group: консенсус, ст. 1',
      routePublished: 'Маршрут: «Маршрут», версия 1',
      dossierOpened: 'Досье открыто: «Досье»',
      documentAdded: 'В досье добавлен документ: «Проект draft»',
      revisionIssued: 'Новая редакция (draft-2): «Проект draft»',
      positionExpressed: 'Авалия: согласовано',
      positionsRequested: 'Запрос позиций (исх. № 7): к этапу «Этап council»',
      stepPlanned: 'Запланировано: Этап council, 1–2 марта 2026',
      stepOccurrenceRecorded: 'Этап council: утверждено',
      meetingAnnounced: 'Заседание объявлено: Орган group, № 7, 1 апреля 2026',
      misentryCorrected: 'Исправлена ошибка ввода: описка',
    });
  });

  it('names nobody whom the reader may not see', () => {
    const story = told();
    expect(summaryOf(story.last, fold([])).en).toBe('not given: agreed');
    expect(entriesAsOf([], '2026-01-01')).toEqual([]);
  });
});
