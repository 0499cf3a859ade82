import { describe, expect, it } from 'vitest';
import { approvalProgress, type LocalDate } from '../src/index.ts';
import { Story } from './story.ts';

const QUORUM = {
  majority: { share: { numerator: 1, denominator: 2 }, of: 'voting', orMore: false },
  quorum: { numerator: 2, denominator: 3 },
} as const;
const SITTINGS = [{ bodyId: 'group', number: 7 }];

/** Three states decide by a majority, if two of them are there; all three have agreed before any meeting. */
const agreed = (): Story =>
  Story.commonwealth(3, null)
    .rule('group', 'majority', QUORUM)
    .body('other')
    .step('council')
    .step('next')
    .dossier('2026-01-10', ['draft', 'annex'])
    .allSaid('2026-01-15', ['XA', 'XB', 'XC'], 'agreed', 'council');

/** Whether those who were there could decide; as long as the body has not met on it, all who have agreed could. */
const answer = (story: Story, day: LocalDate = '2026-06-01') =>
  approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council', documentId: 'draft' })?.carries.answer;

/** A meeting of the body, with who was there. */
const met = (story: Story, day: LocalDate, id: string, present: readonly string[], sittings = SITTINGS): Story =>
  story.held(day, id, sittings).attended(day, id, present);
const considered = (story: Story, day: LocalDate, meetingId: string): Story =>
  story.happened(day, 'council', 'discussed', { meetingId });

describe('who was in the room', () => {
  it('is nobody in particular as long as the body has not met on the document', () => {
    expect(answer(agreed())).toBe('yes');
    expect(answer(met(agreed(), '2026-02-10', 'meeting', ['XA']))).toBe('yes');
  });

  it('are those of the list of the meeting at which it came up', () => {
    expect(answer(considered(met(agreed(), '2026-02-10', 'meeting', ['XA', 'XB']), '2026-02-10', 'meeting'))).toBe(
      'yes',
    );
    expect(answer(considered(met(agreed(), '2026-02-10', 'meeting', ['XA']), '2026-02-10', 'meeting'))).toBe('no');
  });

  it('or at which it was planned to come up, by itself or with all of the dossier', () => {
    const planned = (documentIds: readonly string[], stepId = 'council') =>
      met(agreed(), '2026-02-10', 'meeting', ['XA']).planned('2026-02-01', stepId, '2026-02-10', {
        ...{ meetingId: 'meeting', documentIds },
      });
    expect([answer(planned([])), answer(planned(['draft'])), answer(planned(['annex', 'draft']))]).toEqual([
      ...['no', 'no', 'no'],
    ]);
    expect([answer(planned(['annex'])), answer(planned([], 'next'))]).toEqual(['yes', 'yes']);
  });

  it('are not those of a meeting that put it off, that heard of it only, or that considered another document', () => {
    const story = (outcome: object | string, given: object = {}) =>
      met(agreed(), '2026-02-10', 'meeting', ['XA'])
        .planned('2026-02-01', 'council', '2026-02-10', { meetingId: 'other-meeting' })
        .happened('2026-02-10', 'council', outcome as 'discussed', { meetingId: 'meeting', ...given });
    expect(answer(story('postponed'))).toBe('yes');
    expect(answer(story('discussed', { forInformation: true }))).toBe('yes');
    expect(answer(story({ annex: 'discussed' }))).toBe('yes');
  });

  it('are not those of a meeting that put off what was planned for it', () => {
    const story = met(agreed(), '2026-02-10', 'meeting', ['XA'])
      .planned('2026-02-01', 'council', '2026-02-10', { meetingId: 'meeting' })
      .happened('2026-02-10', 'council', 'postponed', { meetingId: 'meeting' });
    expect(answer(story)).toBe('yes');
  });

  it('are not those of another body, or of a meeting before the text was there', () => {
    const elsewhere = met(agreed(), '2026-02-10', 'meeting', ['XA'], [{ bodyId: 'other', number: 1 }]);
    expect(answer(considered(elsewhere, '2026-02-10', 'meeting'))).toBe('yes');
    const earlier = considered(met(agreed(), '2026-02-10', 'meeting', ['XA']), '2026-02-10', 'meeting');
    earlier.revision('2026-02-11', 'draft-2').allSaid('2026-02-12', ['XA', 'XB', 'XC'], 'agreed', 'council', 'draft-2');
    expect(answer(earlier)).toBe('yes');
  });

  it('are those of a meeting on the day of the text', () => {
    const story = agreed().revision('2026-02-10', 'draft-2');
    story.allSaid('2026-02-11', ['XA', 'XB', 'XC'], 'agreed', 'council', 'draft-2');
    expect(answer(considered(met(story, '2026-02-10', 'meeting', ['XA', 'XB']), '2026-02-10', 'meeting'))).toBe('yes');
  });

  it.each([
    [['XA', 'XB'], ['XA'], 'no'],
    [['XA'], ['XA', 'XB'], 'yes'],
  ] as const)(
    'of two meetings are those of the last one, whichever was recorded first: %s, then %s',
    (first, last, told) => {
      const one = (story: Story) => considered(met(story, '2026-02-10', 'earlier', first), '2026-02-10', 'earlier');
      const other = (story: Story) => considered(met(story, '2026-03-10', 'later', last), '2026-03-10', 'later');
      expect([answer(other(one(agreed()))), answer(one(other(agreed())))]).toEqual([told, told]);
    },
  );

  it('counts only the list of the body itself where several met', () => {
    const joint = [...SITTINGS, { bodyId: 'other', number: 1 }];
    const story = agreed()
      .held('2026-02-10', 'meeting', joint)
      .attended('2026-02-10', 'meeting', ['XA', 'XB', 'XC'], 'other');
    considered(story.attended('2026-02-10', 'meeting', ['XA']), '2026-02-10', 'meeting');
    expect(answer(story)).toBe('no');
  });

  it('are, without a list, those who spoke on its days, and who else nobody can tell', () => {
    const story = (day: LocalDate) =>
      considered(agreed().held('2026-02-10', 'meeting'), '2026-02-10', 'meeting').allSaid(
        day,
        ['XA', 'XB'],
        'agreed',
        'council',
      );
    expect(answer(story('2026-02-10'))).toBe('yes');
    expect(answer(story('2026-02-11'))).toBe('cannotTell');
  });
});
