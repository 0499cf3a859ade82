import { describe, expect, it } from 'vitest';
import { type AnnounceMeeting, refusalMessage } from '../src/index.ts';
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
    expect(refusalMessage(refused).en).toContain('Body group, № 7, 20 February 2026');
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
    const command = {
      ...{ command: 'correctEntry', dossier: null, entryId: story.last.id, correction: 'misentry', instead },
      ...{ reason: { ru: 'Описка' }, occurred: null, known: null, source: null },
    } as const;
    expect(refusalOf(story, command, TODAY).code).toBe('NUMBER_TAKEN');
  });
});
