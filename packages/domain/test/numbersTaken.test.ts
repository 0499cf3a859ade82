import { describe, expect, it } from 'vitest';
import {
  type AnnounceMeeting,
  type CorrectEntry,
  type DocumentRelationKind,
  type HoldMeeting,
  refusalMessage,
} from '../src/index.ts';
import { carriedOut, decided, refusalOf } from './commanding.ts';
import { PAPER } from './entering.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';
const said = { occurred: '2026-03-01', known: null, source: PAPER } as const;

describe('the number of a meeting', () => {
  const announce = (bodyId: string, number: number | null): AnnounceMeeting => ({
    ...{ command: 'announceMeeting', sittings: [{ bodyId, number }], planned: '2026-05-01', place: null },
    ...said,
  });
  const told = () =>
    Story.commonwealth(2).body('council').paper('letter').meeting('2026-01-20', 'meeting', '2026-02-20');

  it('is of one meeting of a body, until that is cancelled', () => {
    const story = told();
    const refused = refusalOf(story, announce('group', 7), TODAY);
    expect(refused).toMatchObject({ code: 'NUMBER_TAKEN', facts: { number: '7' } });
    expect(refusalMessage(refused).en).toContain('Body group, No. 7, 20 February 2026');
    expect(refusalMessage(refused).ru).toContain('Орган group');
    for (const free of [announce('group', 8), announce('council', 7), announce('group', null)])
      expect(decided(story, free, TODAY).kind).toBe('accepted');
    carriedOut(story, announce('group', null), TODAY);
    expect(decided(story, announce('group', null), TODAY).kind).toBe('accepted');
    tell(story, 'meetingCancelled', '2026-02-01', { meetingId: 'meeting' }, ['meeting', 'meeting']);
    expect(decided(story, announce('group', 7), TODAY).kind).toBe('accepted');
  });

  it('is not given to another by a correction either', () => {
    const story = told();
    carriedOut(story, announce('group', 8), TODAY);
    const instead = [{ of: 'meeting', says: { sittings: [{ bodyId: 'group', number: 7 }] } }] as const;
    const command: CorrectEntry = {
      ...{ command: 'correctEntry', dossier: null, entryId: story.last.id, correction: 'misentry', instead },
      ...{ reason: { ru: 'Описка' }, occurred: null, known: null, source: null },
    };
    expect(refusalOf(story, command, TODAY).code).toBe('NUMBER_TAKEN');
  });
});

describe('the number of a question', () => {
  const sittings = [
    { bodyId: 'group', number: 101 },
    { bodyId: 'council', number: 9 },
  ];
  const told = () => {
    const story = Story.commonwealth(2).body('council').paper('letter').step('council-step').dossier('2026-01-10');
    story.meeting('2026-01-20', 'meeting', '2026-02-20', sittings);
    return tell(
      story,
      'agendaItemPlaced',
      '2026-02-01',
      {
        ...{ agendaItemId: 'item', meetingId: 'meeting', number: '101/9-4', dossierId: null, documentIds: [] },
      },
      ['meeting', 'meeting'],
    );
  };
  const place = (number: string) =>
    ({ command: 'placeAgendaItem', meetingId: 'meeting', number, dossier: null, documentIds: [], ...said }) as const;

  it.each(['4', '№ 4', '04', '9-4', '101-4', '№ 101/9 – 4'])('is one however it is written: %s', (number) => {
    expect(refusalOf(told(), place(number), TODAY).code).toBe('NUMBER_TAKEN');
  });

  it.each(['5', '4.1', '101/9-4.1', '4а', 'дополнительный'])('is another: %s', (number) => {
    expect(decided(told(), place(number), TODAY).kind).toBe('accepted');
  });

  it('is of one dossier when the meeting is held', () => {
    const story = told();
    const hold = (number: string): HoldMeeting => ({
      ...{ command: 'holdMeeting', meetingId: 'meeting', place: null, attendance: [], ...said },
      items: [
        {
          ...{ dossier: 'dossier', number, stepId: 'council-step', forInformation: false, offRoute: false },
          outcomes: [{ documentId: 'draft', outcome: 'discussed' }],
        },
      ],
    });
    const kinds = (number: string) => {
      const outcome = decided(story, hold(number), TODAY);
      return outcome.kind === 'accepted' ? outcome.entries.map(({ kind }) => kind) : outcome.refusal.code;
    };
    expect(kinds('4')).toEqual(['meetingHeld', 'stepOccurrenceRecorded']);
    expect(kinds('5')).toEqual(['meetingHeld', 'agendaItemPlaced', 'stepOccurrenceRecorded']);
    tell(
      story,
      'agendaItemPlaced',
      '2026-02-01',
      {
        ...{
          agendaItemId: 'another',
          meetingId: 'meeting',
          number: '5',
          dossierId: 'another dossier',
          documentIds: [],
        },
      },
      ['meeting', 'meeting'],
    );
    expect(kinds('101/9-5')).toBe('NUMBER_TAKEN');
  });
});

describe('a relation', () => {
  const told = () => {
    const story = Story.commonwealth(1);
    for (const each of ['letter', 'a', 'b', 'c']) story.paper(each);
    return story;
  };
  const relate = (documentId: string, otherId: string, relation: DocumentRelationKind = 'supersedes') =>
    ({ command: 'relateDocuments', documentId, relation, otherId, ...said }) as const;

  it('leads back to nothing that it goes out from, by whatever way', () => {
    const story = told();
    carriedOut(story, relate('a', 'b'), TODAY);
    expect(refusalOf(story, relate('b', 'a'), TODAY).code).toBe('GOES_IN_A_CIRCLE');
    carriedOut(story, relate('b', 'c'), TODAY);
    const refused = refusalOf(story, relate('c', 'a'), TODAY);
    expect(refused.code).toBe('GOES_IN_A_CIRCLE');
    expect(refused.facts.chain).toHaveLength(2);
    expect(refusalMessage(refused).ru).toContain('«Письмо a»');
    for (const free of [relate('a', 'c'), relate('c', 'a', 'annexTo')])
      expect(decided(story, free, TODAY).kind).toBe('accepted');
  });
});
