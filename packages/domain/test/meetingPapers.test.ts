import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AnnounceMeeting,
  type Command,
  checkKnown,
  type DecisionDrafted,
  type DraftDecision,
  MEETING_PAPER_REFUSALS,
  type NameOfficer,
  type PlaceAgendaItem,
  refusalMessage,
  refuse,
  streamsNamed,
  type TakeDecision,
} from '../src/index.ts';
import { carriedOut, delegateOf, refusalOf } from './commanding.ts';
import { saidOn } from './registering.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';
const SITTINGS = [
  { bodyId: 'group', number: 55 },
  { bodyId: 'other', number: 25 },
];

/** A joint meeting, 55/25, that is announced. */
const announced = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .body('other')
    .step('council')
    .dossier('2026-01-10')
    .meeting('2026-01-15', 'meeting', '2026-03-01', SITTINGS);
const held = (): Story => announced().held('2026-03-01', 'meeting', SITTINGS);

const item: PlaceAgendaItem = {
  ...{ command: 'placeAgendaItem', meetingId: 'meeting', number: '55/25-13', dossier: 'dossier' },
  ...{ documentIds: ['draft', 'letter'], ...saidOn('2026-02-01') },
};
const chair: NameOfficer = {
  ...{ command: 'nameOfficer', meetingId: 'meeting', office: 'chair', name: { ru: 'И. Иванов', en: 'I. Ivanov' } },
  ...saidOn('2026-02-01'),
};
const act: DraftDecision['clauses'][number]['acts'][number] = {
  ...{ verb: 'instruct', object: { ru: 'доработать', en: 'to rework' }, executorIds: ['group', 'XA', 'group'] },
  ...{ coExecutorIds: ['XB'], reportToIds: ['other'], term: '2026-12', asNeeded: false },
  condition: { wording: { ru: 'после одобрения', en: 'after endorsement' }, stepId: 'council' },
};
const stated = {
  ...{ meetingId: 'meeting', number: null, minutes: '55/25', agendaItemId: null, dossier: 'dossier' },
  ...{ paperId: 'letter', documentIds: ['draft'] },
  recitals: [{ verb: 'heard', object: { ru: 'доклад', en: 'the report' }, references: [] }],
  clauses: [{ number: '1', acts: [act] }],
} as const;
const announcing: AnnounceMeeting = {
  ...{ command: 'announceMeeting', sittings: SITTINGS, planned: '2026-05-01', place: null },
  ...saidOn('2026-02-01'),
};
const draft: DraftDecision = { command: 'draftDecision', ...stated, ...saidOn('2026-02-01') };
const take: TakeDecision = {
  ...{ command: 'takeDecision', draftId: null, ...stated, number: '55/25-13.1' },
  ...saidOn('2026-03-01'),
};

describe('an agenda', () => {
  it('grows by what is put on it, with the dossier and its documents', () => {
    const told = announced();
    carriedOut(told, item, TODAY);
    expect([...told.records().agendaItem.values()]).toMatchObject([
      { number: '55/25-13', dossierId: 'dossier', documentIds: ['draft', 'letter'] },
    ]);
    expect(told.recordsOf('2026-01-31').agendaItem.size).toBe(0);
  });

  it('tells nobody of a dossier that they may not see, though the meeting is public', () => {
    const told = announced();
    for (const [index, entry] of told.entries.entries())
      if (entry.streamId === 'dossier') told.entries[index] = { ...entry, visibility: 'members' };
    const withoutDocuments = { ...item, documentIds: [] };
    expect(carriedOut(told, withoutDocuments, TODAY)).toMatchObject([{ visibility: 'members' }]);
    expect(carriedOut(told, { ...withoutDocuments, dossier: null, number: '55/25-14' }, TODAY)).toMatchObject([
      { visibility: 'public' },
    ]);
    expect(carriedOut(told, draft, TODAY)).toMatchObject([{ visibility: 'members' }]);
  });

  it('is not grown again by what was put on it before the meeting', () => {
    const told = announced();
    carriedOut(told, item, TODAY);
    const considered = {
      ...{ dossier: 'dossier', number: '№ 55/25–13', stepId: 'council', forInformation: false, offRoute: false },
      outcomes: [{ documentId: 'draft', outcome: 'approved' }],
    } as const;
    const hold = { command: 'holdMeeting', meetingId: 'meeting', place: null, attendance: [] } as const;
    const entries = carriedOut(told, { ...hold, items: [considered], ...saidOn('2026-03-01') }, TODAY);
    expect(entries.map(({ kind }) => kind)).toEqual(['meetingHeld', 'stepOccurrenceRecorded']);
    const other = { ...considered, number: '55/26-13' };
    expect(refusalOf(announced(), { ...hold, items: [other], ...saidOn('2026-03-01') }, TODAY).code).toBe(
      'NUMBER_CONTRADICTS',
    );
  });

  it.each(['55/25-1', '№ 55/25 – 1.2', '55-1', '25-1', '7', 'б/н'])('takes the number %s', (number) => {
    carriedOut(announced(), { ...item, number }, TODAY);
  });

  it.each(['55/26-13', '25/55-13', '54-1', '55/25/3-1'])('does not take %s, and says what was expected', (number) => {
    const refusal = refusalOf(announced(), { ...item, number }, TODAY);
    expect(refusal.code).toBe('NUMBER_CONTRADICTS');
    expect(refusalMessage(refusal).ru).toMatch(/«55\/25-\d+»/);
  });

  it('of a meeting whose numbers nobody knows contradicts nothing', () => {
    const told = Story.commonwealth(1)
      .paper('letter')
      .meeting('2026-01-15', 'meeting', '2026-03-01', [{ bodyId: 'group', number: null as never }]);
    carriedOut(told, { ...item, dossier: null, documentIds: [], number: '99-1' }, TODAY);
  });
});

/** A meeting of so many bodies, each with the number that it counts. */
function numbered(numbers: readonly number[]): Story {
  const story = Story.commonwealth(1).paper('letter');
  for (const [index] of numbers.entries()) story.body(`body-${index}`);
  const sittings = numbers.map((number, index) => ({ bodyId: `body-${index}`, number }));
  return story.meeting('2026-01-15', 'meeting', '2026-03-01', sittings);
}

describe('a number within a meeting', () => {
  const counted = fc.integer({ min: 1, max: 999 });
  const numbers = fc.array(counted, { minLength: 1, maxLength: 3 });
  const parts = fc.array(counted, { minLength: 1, maxLength: 3 });
  const placed = (number: string): PlaceAgendaItem => ({ ...item, number, dossier: null, documentIds: [] });

  it('that bears the numbers of the meeting always does', () => {
    fc.assert(
      fc.property(numbers, parts, (own, rest) => {
        carriedOut(numbered(own), placed(`№ ${own.join('/')} – ${rest.join('.')}`), TODAY);
      }),
    );
  });

  it('that bears others never does, and what was expected does', () => {
    fc.assert(
      fc.property(numbers, numbers, parts, (own, others, rest) => {
        const isOne = others.length === 1 && own.includes(others[0] as number);
        fc.pre(own.join('/') !== others.join('/') && !isOne);
        const { code, facts } = refusalOf(numbered(own), placed(`${others.join('/')}-${rest.join('.')}`), TODAY);
        expect(code).toBe('NUMBER_CONTRADICTS');
        carriedOut(numbered(own), placed(String(facts.expected)), TODAY);
      }),
    );
  });
});

describe('who chairs', () => {
  it('is named once, and a joint meeting may name another', () => {
    const told = announced();
    carriedOut(told, chair, TODAY);
    carriedOut(told, { ...chair, name: { ru: 'П. Петров', en: 'P. Petrov' } }, TODAY);
    expect([...told.records().officer.values()].map(({ name }) => name.en)).toEqual(['I. Ivanov', 'P. Petrov']);
    expect(refusalOf(told, chair, TODAY).code).toBe('SAID_BEFORE');
    expect(refusalOf(told, { ...chair, name: { ru: 'И', en: '' } }, TODAY).code).toBe('EMPTY_TEXT');
  });
});

describe('a decision', () => {
  it('that is drafted decides nothing, and one that is taken takes its place', () => {
    const told = held();
    carriedOut(told, item, TODAY);
    const [agendaItemId = null] = told.records().agendaItem.keys();
    carriedOut(told, { ...draft, agendaItemId }, TODAY);
    const [drafted] = told.records().decision.values();
    expect(drafted).toMatchObject({ decisionState: 'drafted', number: null, agendaItemId });
    carriedOut(told, { ...take, draftId: drafted?.id ?? '' }, TODAY);
    expect([...told.records().decision.values()]).toMatchObject([
      { id: drafted?.id, decisionState: 'taken', number: '55/25-13.1', agendaItemId: null, dossierId: 'dossier' },
    ]);
    expect([...told.recordsOf('2026-02-28').decision.values()]).toMatchObject([{ decisionState: 'drafted' }]);
    expect(refusalOf(told, { ...take, draftId: drafted?.id ?? '', number: null }, TODAY).code).toBe('DECISION_TAKEN');
  });

  it('charges each once, with its condition and its term', () => {
    const told = held();
    carriedOut(told, take, TODAY);
    const [decision] = told.records().decision.values();
    expect(decision?.clauses).toMatchObject([
      {
        number: '1',
        acts: [
          {
            ...{ executorIds: ['group', 'XA'], coExecutorIds: ['XB'], reportToIds: ['other'] },
            ...{ condition: { stepId: 'council' }, term: { edtf: '2026-12' } },
          },
        ],
      },
    ]);
  });

  it('is taken only at a meeting that was held, and not before it', () => {
    expect(refusalOf(announced(), take, TODAY).code).toBe('MEETING_NOT_HELD');
    expect(refusalOf(held(), { ...take, ...saidOn('2026-02-28') }, TODAY).code).toBe('BEFORE_SUBJECT');
    const early = { occurred: '2026-02/2026-03-01', known: '2026-02-28' };
    expect(refusalOf(held(), { ...take, ...early }, TODAY).code).toBe('KNOWN_TOO_EARLY');
  });

  it('stays as visible as its draft was', () => {
    const told = held();
    carriedOut(told, draft, TODAY);
    told.entries.push({ ...told.entries.pop(), visibility: 'secretariat' } as never);
    const [draftId = null] = told.records().decision.keys();
    expect(carriedOut(told, { ...take, draftId }, TODAY)).toMatchObject([{ visibility: 'secretariat' }]);
  });
});

const clauses = (different: Partial<typeof act>) => [{ number: '1', acts: [{ ...act, ...different }] }];

describe('what is refused of an agenda and a decision', () => {
  test.each<[string, Command]>([
    ['NOT_ALLOWED', item],
    ['NOT_ALLOWED', chair],
    ['NOT_ALLOWED', take],
    ['UNKNOWN_MEETING', { ...item, meetingId: 'none' }],
    ['UNKNOWN_MEETING', { ...chair, meetingId: 'none' }],
    ['UNKNOWN_MEETING', { ...draft, meetingId: 'none' }],
    ['EMPTY_TEXT', { ...item, number: ' ' }],
    ['UNKNOWN_DOSSIER', { ...item, dossier: 'none' }],
    ['NO_SUCH_DOCUMENT', { ...item, documentIds: ['none'] }],
    ['REPEATED_DOCUMENT', { ...item, documentIds: ['draft', 'draft'] }],
    ['DATE_IN_FUTURE', { ...item, occurred: '2026-03-11' }],
    ['UNKNOWN_PAPER', { ...draft, source: { paperId: 'none', locator: 'heading' } }],
    ['NUMBER_CONTRADICTS', { ...draft, number: '55/26-13' }],
    ['UNKNOWN_AGENDA_ITEM', { ...draft, agendaItemId: 'none' }],
    ['UNKNOWN_DOSSIER', { ...draft, dossier: 'none' }],
    ['NO_SUCH_DOCUMENT', { ...draft, paperId: 'none' }],
    ['NO_SUCH_DOCUMENT', { ...draft, documentIds: ['none'] }],
    ['UNKNOWN_DRAFT', { ...take, draftId: 'none' }],
    ['MEETING_NUMBER', { ...announcing, sittings: [{ bodyId: 'group', number: 0 }] }],
    ['EMPTY_TEXT', { ...draft, recitals: [{ verb: 'heard', object: null, references: [] }] }],
    ['CLAUSE_NUMBER', { ...draft, clauses: [...stated.clauses, ...stated.clauses] }],
    ['CLAUSE_NUMBER', { ...draft, clauses: [{ number: '0', acts: [act] }] }],
    ['EMPTY_CLAUSE', { ...draft, clauses: [{ number: '1', acts: [] }] }],
    ['EMPTY_TEXT', { ...draft, clauses: clauses({ object: { ru: '', en: '' } }) }],
    ['UNKNOWN_EXECUTOR', { ...draft, clauses: clauses({ executorIds: ['none'] }) }],
    ['UNKNOWN_STEP', { ...draft, clauses: clauses({ condition: { wording: act.object, stepId: 'none' } }) }],
    ['INVALID_DATE', { ...draft, clauses: clauses({ term: 'soon' }) }],
    ['TERM_CONTRADICTED', { ...draft, clauses: clauses({ asNeeded: true }) }],
  ])('%s', (code, command) => {
    const viewer = code === 'NOT_ALLOWED' ? delegateOf('XA') : undefined;
    expect(refusalOf(held(), command, TODAY, viewer).code).toBe(code);
  });

  test('a recital that says nothing, with what to give', () => {
    const silent = { ...draft, recitals: [{ verb: 'heard', object: null, references: [] }] } as const;
    const { ru, en } = refusalMessage(refusalOf(held(), silent, TODAY));
    expect(ru).toBe(
      'Поле recitals пусто. Укажите для абзаца преамбулы, что он говорит (object), или документы, на которые он ссылается (references).',
    );
    expect(en).toBe(
      'recitals is empty. Give of each recital what it says (object), or the documents that it refers to (references).',
    );
  });

  test('a number that is there already, however it is written', () => {
    const told = held();
    carriedOut(told, item, TODAY);
    carriedOut(told, take, TODAY);
    expect(refusalOf(told, { ...item, number: '№ 55/25–13' }, TODAY).code).toBe('NUMBER_TAKEN');
    expect(refusalOf(told, { ...draft, number: '055/25-13.1' }, TODAY).code).toBe('NUMBER_TAKEN');
  });

  test('a meeting that was cancelled', () => {
    const told = announced();
    carriedOut(told, { command: 'cancelMeeting', meetingId: 'meeting', ...saidOn('2026-02-20') }, TODAY);
    for (const command of [item, chair, draft]) expect(refusalOf(told, command, TODAY).code).toBe('MEETING_CANCELLED');
  });

  it.each(MEETING_PAPER_REFUSALS)('%s is whole in its language', (code) => {
    const { ru, en } = refusalMessage(refuse(code));
    expect([/[а-я]/.test(ru), /[а-я]/i.test(en), ru.endsWith('.'), en.endsWith('.')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('what is known', () => {
  it('is known no earlier than what it refers to, but for its paper', () => {
    const told = announced();
    const records = told.records();
    const entries = carriedOut(told, { ...item, occurred: '2026-01-14' }, TODAY);
    expect([...streamsNamed(records, entries)].toSorted()).toEqual(['dossier', 'letter', 'meeting']);
    const since = new Map([['meeting', '2026-01-15']]);
    expect(checkKnown(records, entries, since)).toMatchObject({
      code: 'KNOWN_TOO_EARLY',
      facts: { known: '2026-01-14', earliest: '2026-01-15' },
    });
    expect(checkKnown(records, entries, new Map([['meeting', '2026-01-14']]))).toBeUndefined();
  });
});

describe('the clauses of a decision', () => {
  const numbersOf = (told: Story) =>
    [...told.records().decision.values()].flatMap((each) => each.clauses.map(({ number }) => number));
  const numbered = (...numbers: readonly string[]) => ({
    ...draft,
    clauses: numbers.map((number) => ({ number, acts: [act] })),
  });

  it('are kept as they are numbered, in their order', () => {
    const told = announced();
    carriedOut(told, numbered('10', '2а', '2.10', '2.1.', '2', '1'), TODAY);
    expect(numbersOf(told)).toEqual(['1', '2', '2.1', '2.10', '2а', '10']);
  });

  it.each([[['2.1', '2.1.']], [['3a', '3A']], [['первый']], [['1', '01']]])(
    'refuse two of one number, and what is none: %j',
    (numbers) => expect(refusalOf(announced(), numbered(...numbers), TODAY).code).toBe('CLAUSE_NUMBER'),
  );

  it('of an old journal, in which they had whole numbers, are read as the same', () => {
    const told = announced();
    const payload = carriedOut(told, numbered('1', '2'), TODAY)[0]?.payload as DecisionDrafted;
    const clauses = payload.clauses.map((each, at) => ({ ...each, number: at + 1 }));
    const before = told.records().decision;
    told.entries.push({ ...told.entries.pop(), version: 1, payload: { ...payload, clauses } } as never);
    expect(told.records().decision).toEqual(before);
  });
});
