import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  approvalProgresses,
  type LocalDate,
  stepStatuses,
} from '../src/index.ts';
import { Story } from './story.ts';
import { HALF } from './voting.ts';

const progressOn = (story: Story, day: LocalDate): ApprovalProgress => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });
  if (!progress) throw new Error('no progress');
  return progress;
};
const codesOf = (parties: readonly { record: { id: string } }[]): readonly string[] =>
  parties.map(({ record }) => record.id);

describe('a silence procedure with a break on its last day', () => {
  const asked = (): Story =>
    Story.commonwealth(3, 'silenceProcedure')
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-01-10', 'council', ['XA', 'XB', 'XC'], { term: '2026-01-31' });
  const silenceOn = (story: Story, day: LocalDate) => {
    const { silence, carries } = progressOn(story, day);
    return [silence?.state, codesOf(silence?.brokenBy ?? []), codesOf(silence?.silent ?? []), carries.answer];
  };

  it('runs until its term, and has then ended in consent by itself: nobody has to record it', () => {
    expect(silenceOn(asked(), '2026-01-31')).toEqual(['running', [], [], 'notYet']);
    expect(silenceOn(asked(), '2026-02-01')).toEqual(['ended', [], ['XA', 'XB', 'XC'], 'yes']);
    expect(progressOn(asked(), '2026-02-01').silence?.term).toBe('2026-01-31');
  });

  it('is broken by an objection on the last day, and stays broken after it', () => {
    const story = asked().said('2026-01-31', 'XB', 'objected', 'council');
    expect(silenceOn(story, '2026-01-31')).toEqual(['broken', ['XB'], [], 'no']);
    expect(silenceOn(story, '2026-03-01')).toEqual(['broken', ['XB'], [], 'no']);
  });

  it('is not broken by one a day later', () => {
    const story = asked().said('2026-02-01', 'XB', 'objected', 'council');
    expect(silenceOn(story, '2026-02-02')).toEqual(['ended', [], ['XA', 'XC'], 'yes']);
  });

  it('does not begin before a letter sets a term, nor begin again by itself for a new revision', () => {
    const before = Story.commonwealth(2, 'silenceProcedure').step('council', { termDays: 5 }).dossier('2026-01-10');
    expect(silenceOn(before, '2026-03-01')).toEqual(['notStarted', [], [], 'notYet']);
    expect(silenceOn(asked().revision('2026-01-20', 'draft-2'), '2026-03-01')).toEqual([
      'notStarted',
      [],
      [],
      'notYet',
    ]);
  });

  it('is told only of bodies that decide so', () => {
    expect(progressOn(Story.commonwealth(2).step('council').dossier('2026-01-10'), '2026-01-11').silence).toBeNull();
  });
});

describe('a majority at a meeting', () => {
  const told = (): Story =>
    Story.commonwealth(4, null)
      .rule('group', 'majority', {
        majority: { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true },
        quorum: HALF,
      })
      .step('council')
      .dossier('2026-01-10')
      .meeting('2026-01-10', 'meeting', '2026-02-01')
      .planned('2026-01-11', 'council', '2026-02-01', { meetingId: 'meeting' });
  const voted = (): Story =>
    told().allSaid('2026-02-01', ['XA', 'XB'], 'agreed', 'council').said('2026-02-01', 'XC', 'objected', 'council');
  const answerOn = (story: Story, day: LocalDate): string => progressOn(story, day).carries.answer;

  it('hangs on who may still vote, then on who was there, and is told by the attendance', () => {
    expect(answerOn(told().allSaid('2026-01-20', ['XA', 'XB'], 'agreed', 'council'), '2026-01-21')).toBe('notYet');
    const held = voted().held('2026-02-01', 'meeting');
    expect(answerOn(held, '2026-02-02')).toBe('cannotTell');
    expect(answerOn(held.attended('2026-02-03', 'meeting', ['XA', 'XB', 'XC']), '2026-02-02')).toBe('cannotTell');
    expect(progressOn(held, '2026-02-03').carries).toMatchObject({
      answer: 'yes',
      reason: { ru: 'За 2 из 3 голосующих, нужно 2.' },
    });
  });

  it('a position written before proves nobody’s presence', () => {
    const early = told()
      .allSaid('2026-01-20', ['XA', 'XB', 'XC', 'XD'], 'agreed', 'council')
      .held('2026-02-01', 'meeting');
    expect(answerOn(early, '2026-02-02')).toBe('cannotTell');
    expect(answerOn(early.attended('2026-02-03', 'meeting', ['XA']), '2026-02-03')).toBe('no');
  });

  it('a meeting before the revision, of another body, of another document or for information says nothing of it', () => {
    const at = (story: Story): unknown => progressOn(story, '2026-03-01').chamber.meeting;
    expect(at(told().held('2026-02-01', 'meeting'))).toEqual({ recorded: false, present: new Set() });
    expect(at(told().held('2026-02-01', 'meeting').revision('2026-02-02', 'draft-2'))).toBeNull();
    const other = told()
      .body('other')
      .held('2026-02-01', 'meeting', [{ bodyId: 'other', number: 1 }]);
    expect(at(other)).toBeNull();
    const heard = told().meeting('2026-01-12', 'second', '2026-02-05').held('2026-02-05', 'second');
    expect(
      at(heard.happened('2026-02-05', 'council', 'heard', { meetingId: 'second', forInformation: true })),
    ).toBeNull();
  });

  it('has no vote of whom it is unknown whether they are still members, nor of observers', () => {
    const unknown = { until: { edtf: 'XXXX-XX-XX', inferred: false } } as const;
    const story = told()
      .member('group', 'XE', unknown)
      .member('group', 'XF', { ...unknown, role: 'observer' });
    const { chamber } = progressOn(story.member('group', 'XG', { role: 'observer' }), '2026-01-21');
    expect([[...chamber.memberIds], [...chamber.uncertainIds]]).toEqual([['XA', 'XB', 'XC', 'XD'], ['XE']]);
  });

  it('an objection holds the step up only once the majority is out of reach', () => {
    const stateOf = (story: Story): string | undefined =>
      stepStatuses(story.records(), 'dossier', '2026-01-21')[0]?.state;
    expect(stateOf(told().said('2026-01-20', 'XA', 'objected', 'council'))).toBe('must');
    const blocked = told().allSaid('2026-01-20', ['XA', 'XB'], 'objected', 'council');
    expect(stateOf(blocked)).toBe('blocked');
    expect(stepStatuses(blocked.records(), 'dossier', '2026-01-21')[0]?.reason.ru).toContain(
      'правило: две трети присутствующих и голосующих; кворум — половина членов (ст. 1)',
    );
  });
});

describe('a joint meeting', () => {
  it('shows the progress of each of its bodies by its own rule, and of each document', () => {
    const story = Story.commonwealth(2)
      .body('other')
      .member('other', 'XA')
      .member('other', 'XB')
      .rule('other', 'consensusDespiteDisinterest')
      .step('council', { bodyIds: ['group', 'other'] })
      .dossier('2026-01-10', ['draft', 'plan'])
      .said('2026-01-11', 'XA', 'agreed', 'council')
      .said('2026-01-11', 'XB', 'disinterested', 'council');
    const of = (given: Parameters<typeof approvalProgresses>[3]) =>
      approvalProgresses(story.records(), 'dossier', '2026-01-12', given).map(
        ({ body, revision, carries, counts, total, stands }) => {
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          expect(stands).toHaveLength(total);
          return [body.id, revision.id, carries.answer];
        },
      );
    expect(of({})).toEqual([
      ['group', 'draft-1', 'notYet'],
      ['group', 'plan-1', 'notYet'],
      ['other', 'draft-1', 'yes'],
      ['other', 'plan-1', 'notYet'],
    ]);
    expect(of({ documentId: 'draft', bodyId: 'other' })).toEqual([['other', 'draft-1', 'yes']]);
    expect([of({ stepId: 'nowhere' }), of({ bodyId: 'nobody' })]).toEqual([[], []]);
  });
});
