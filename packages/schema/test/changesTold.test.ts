import { type EntryKind, onDay, type Payloads } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, openWorld, SECRETARIAT, type World } from './world.ts';

/** What «XA» answered, remarked, has to do and signed on a public dossier, a day after the other. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append([...worldEntries(id, 'public', 'told'), ...facts()], { idempotencyKey: 'told' });
});
afterAll(() => world.close());

const tell = <K extends EntryKind>(
  kind: K,
  day: string,
  payload: object,
  visibility: 'public' | 'secretariat' = 'public',
) =>
  newEntry('dossier', id('dossier'), kind, { dossierId: id('dossier'), ...payload } as Payloads[K], {
    day,
    visibility,
  });

function facts() {
  const ofDocument = { documentId: id('document'), partyId: id('XA') };
  const comment = (own: string, text: string) => ({
    ...{ commentId: id(own), revisionId: id('revision'), stepId: id('step'), partyId: id('XA'), element: 'пункт 2' },
    ...{ text, proposedWording: null, replyId: null },
  });
  return [
    tell('positionsRequested', '2026-03-02', {
      ...{ requestId: id('request'), stepId: id('step'), letterNumber: 'исх. № 165', senderId: null, meetingId: null },
      ...{ asksFor: null, addresseeIds: [id('XA')], collectives: [], term: null, answersKnown: true },
    }),
    tell('replyReceived', '2026-03-03', {
      ...{ replyId: id('reply'), requestId: id('request'), partyId: id('XA'), letterNumber: '№ 88', text: null },
    }),
    tell('commentMade', '2026-03-04', comment('comment', 'Уточнить')),
    tell('commentMade', '2026-03-04', comment('secret', 'Секретно'), 'secretariat'),
    tell('commentDisposed', '2026-03-05', { commentId: id('comment'), disposition: 'accepted', reason: null }),
    tell('instructionGiven', '2026-03-06', {
      ...{ instructionId: id('instruction'), decisionId: null, actId: null, object: { ru: 'доложить', en: 'report' } },
      ...{ executorIds: [id('XA')], coExecutorIds: [], reportToIds: [], condition: null, term: onDay('2026-03-07') },
      ...{ period: null, asNeeded: false },
    }),
    tell('reportGiven', '2026-03-09', {
      ...{ reportId: id('report'), instructionId: id('instruction'), byIds: [id('XA')], meetingId: null, text: null },
    }),
    tell('measureAdded', '2026-03-10', {
      ...{ measureId: id('measure'), documentId: id('document'), number: '1', executorIds: [id('XA')], term: null },
      title: { ru: 'Обмен', en: 'Exchange' },
    }),
    tell('signatureRecorded', '2026-03-11', {
      signatureId: id('signature'),
      ...ofDocument,
      manner: 'signed',
      text: null,
    }),
    tell('notificationGiven', '2026-03-12', { notificationId: id('notification'), ...ofDocument }),
    tell('depositMade', '2026-03-13', { depositId: id('deposit'), ...ofDocument }),
    tell('entryIntoForceRecorded', '2026-03-14', {
      ...{ entryIntoForceId: id('force'), documentId: id('document'), partyId: null },
    }),
  ];
}

const QUERY = `query ($from: LocalDate!, $to: LocalDate!) {
  changes(from: $from, to: $to, first: 100) {
    edges { node { dossier { slug } differences { kind subject before after en: after(locale: EN) } } }
  }
}`;

type Told = Readonly<{ kind: string; subject: string; before: string | null; after: string | null; en: string | null }>;

/** What differs of the dossier between two days, of what is told here. */
async function told(from: string, to: string, viewer = ANONYMOUS): Promise<readonly Told[]> {
  const { changes } = await world.runOk(QUERY, { from, to }, viewer);
  const nodes: { dossier: { slug: string }; differences: Told[] }[] = changes.edges.map(
    ({ node }: { node: object }) => node,
  );
  const own = nodes.find(({ dossier }) => dossier.slug === 'told')?.differences ?? [];
  return own.filter(
    ({ kind }) => !['STAND', 'STEP', 'OUTSTANDING', 'LETTER', 'DOCUMENT_STATUS', 'HOLDER'].includes(kind),
  );
}

describe('between two days the answer tells', () => {
  test.each([
    ['02', '03', 'REPLY', 'Ответ на запрос (исх. № 165): XA', '№ 88, 3 марта 2026', 'No. 88, 3 March 2026'],
    ['03', '04', 'COMMENT', 'Замечание: XA', 'пункт 2: Уточнить', 'clause 2: Уточнить'],
    [
      '04',
      '05',
      'DISPOSITION',
      'Замечание: XA, пункт 2, «Уточнить»',
      'принято (5 марта 2026)',
      'accepted (5 March 2026)',
    ],
    [
      '05',
      '06',
      'INSTRUCTION',
      'Поручение: доложить',
      'исполняется, XA; срок: 7 марта 2026',
      'under way, XA; term: 7 March 2026',
    ],
    [
      '06',
      '08',
      'INSTRUCTION',
      'Поручение: доложить',
      'просрочено, XA; срок: 7 марта 2026',
      'late, XA; term: 7 March 2026',
    ],
    ['08', '09', 'REPORT', 'Доклад: доложить', '9 марта 2026, XA', '9 March 2026, XA'],
    ['09', '10', 'MEASURE', 'Мероприятие 1: Обмен', 'в плане, XA', 'in the plan, XA'],
    ['10', '11', 'SIGNATURE', '«Соглашение», XA', 'подписано (11 марта 2026)', 'signed (11 March 2026)'],
    ['11', '12', 'NOTIFICATION', '«Соглашение», XA', '12 марта 2026', '12 March 2026'],
    ['12', '13', 'DEPOSIT', '«Соглашение», XA', '13 марта 2026', '13 March 2026'],
    [
      '13',
      '14',
      'ENTRY_INTO_FORCE',
      '«Соглашение»',
      'в силе; дата вступления: 14 марта 2026',
      'in force; entry into force: 14 March 2026',
    ],
  ])('from %s to %s March %s', async (from, to, kind, subject, after, en) => {
    const found = await told(`2026-03-${from}`, `2026-03-${to}`);
    expect(found.filter((each) => each.kind === kind)).toMatchObject([{ kind, subject, after, en }]);
  });

  test('of a report on an instruction that was late also that it is so no more', async () => {
    expect(await told('2026-03-08', '2026-03-09')).toMatchObject([
      { kind: 'INSTRUCTION', en: 'reported, XA; term: 7 March 2026' },
      { kind: 'REPORT' },
    ]);
  });

  test('nothing of a slip that was corrected, but the right words on both days', async () => {
    const entries = await world.register.loadEntries({ sight: ['public'], streamIds: [id('dossier')] });
    const original = entries.find(({ kind }) => kind === 'replyReceived');
    const replacement = {
      ...{ kind: 'replyReceived', version: 1, sources: [], occurred: onDay('2026-03-03') },
      payload: { ...original?.payload, letterNumber: '№ 89' },
    };
    await world.register.append(
      [
        newEntry(
          'dossier',
          id('dossier'),
          'misentryCorrected',
          { corrects: original?.id ?? '', reason: 'описка', replacement } as never,
          { day: '2026-03-16' },
        ),
      ],
      { idempotencyKey: 'slip' },
    );
    expect(await told('2026-03-15', '2026-03-16')).toEqual([]);
    expect(await told('2026-03-02', '2026-03-03')).toMatchObject([{ kind: 'REPLY', after: '№ 89, 3 марта 2026' }]);
  });

  test('what only the secretariat may see to nobody else', async () => {
    expect((await told('2026-03-03', '2026-03-04', SECRETARIAT)).map(({ after }) => after)).toEqual([
      'пункт 2: Уточнить',
      'пункт 2: Секретно',
    ]);
    expect(JSON.stringify(await told('2026-03-01', '2026-03-20'))).not.toContain('Секретно');
  });
});
