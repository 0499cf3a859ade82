import { describe, expect, it } from 'vitest';
import { type CorrectEntry, entriesAsOf, fold, idsIn } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { tell } from './instructing.ts';
import { ADMIN } from './registering.ts';
import { Story } from './story.ts';

describe('a membership', () => {
  const told = () => Story.commonwealth(3).paper('letter');
  const only = (story: Story, day: string) => fold(entriesAsOf(story.entries, day)).membership.get('group-XA');

  it('has another role and other days since it is known, or from the day of a revision on', () => {
    const story = told();
    const says = saying('membership', { role: 'observer', from: '2021-05' });
    const [first] = carriedOut(story, anywhere(entryOf(story, 'membershipStarted', 'XA'), says), TODAY, ADMIN);
    expect(first).toMatchObject({ kind: 'misentryCorrected', streamId: 'group', streamKind: 'body' });
    expect(only(story, '2020-01-01')).toMatchObject({ role: 'observer', from: { edtf: '2021-05' }, until: null });
    const again = anywhere(story.last.id, {
      ...{ correction: 'revision', occurred: '2026-03-01' },
      ...saying('membership', { role: 'associate' }),
    });
    carriedOut(story, again, TODAY, ADMIN);
    expect(['2026-02-28', '2026-03-01'].map((day) => only(story, day)?.role)).toEqual(['observer', 'associate']);
  });

  it('cannot be twice at one time, begin after it ended, or be that of nobody', () => {
    const story = told();
    tell(
      story,
      'membershipEnded',
      '2021-01-01',
      {
        ...{ membershipId: 'group-XA', until: { edtf: '2020-12-31', inferred: false } },
      },
      ['group', 'body'],
    );
    const ended = story.last.id;
    tell(
      story,
      'membershipStarted',
      '2023-01-01',
      {
        ...{ membershipId: 'again', bodyId: 'group', partyId: 'XA', role: 'observer', until: null },
        from: { edtf: '2023-01-01', inferred: false },
      },
      ['group', 'body'],
    );
    const again = story.last.id;
    const refused = (entry: string, different: Partial<CorrectEntry>) =>
      refusalOf(story, anywhere(entry, different), TODAY, ADMIN);
    expect(refused(ended, {})).toMatchObject({ code: 'STILL_REFERRED_TO', facts: { entryIds: [again] } });
    expect(refused(again, saying('membership', { from: '2020-06-01' })).code).toBe('SAID_BEFORE');
    expect(refused(again, saying('membership', { partyId: 'nobody' })).code).toBe('UNKNOWN_PARTY');
    const started = entryOf(told(), 'membershipStarted', 'XA');
    expect(refused(started, saying('membership', { from: '2022-01-01' }))).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [ended] },
    });
    carriedOut(story, anywhere(ended, saying('membershipEnd', { until: '2021-12-31' })), TODAY, ADMIN);
    expect(story.records().membership.get('group-XA')?.until?.edtf).toBe('2021-12-31');
  });
});

describe('a rule and a calendar', () => {
  it('say something else', () => {
    const story = Story.commonwealth(2, 'majority').paper('letter').calendar('group');
    const rule = saying('decisionRule', { ruleKind: 'unanimity', citation: { ru: 'ст. 9', en: 'art. 9' } });
    carriedOut(story, anywhere(entryOf(story, 'decisionRuleCited'), rule), TODAY, ADMIN);
    const calendar = saying('calendar', { holidays: ['2026-05-01'] });
    carriedOut(story, anywhere(entryOf(story, 'calendarCited'), calendar), TODAY, ADMIN);
    expect(story.records().decisionRule.get('rule-group')).toMatchObject({
      ruleKind: 'unanimity',
      citation: { en: 'art. 9' },
    });
    expect([...story.records().calendar.values()][0]?.holidays).toEqual(['2026-05-01']);
    const wrong = saying('calendar', { holidays: ['2027-05-01'] });
    expect(refusalOf(story, anywhere(story.last.id, wrong), TODAY, ADMIN).code).toBe('INVALID_CALENDAR');
  });

  it('are taken back although a silence procedure was concluded by them', () => {
    const story = Story.commonwealth(2, 'silenceProcedure').paper('letter').step('council').dossier('2026-01-10');
    story.asked('2026-01-11', 'council', ['XA'], { term: '2026-02-01' });
    const request = story.last;
    tell(story, 'silenceConcluded', '2026-02-02', {
      ...{ occurrenceId: 'silent', dossierId: 'dossier', stepId: 'council', term: '2026-02-01', silentIds: ['XA'] },
      ...{ outcomes: [{ documentId: 'draft', outcome: 'approved' }], decisionRuleIds: ['rule-group'] },
      requestIds: idsIn(request.payload).slice(0, 1),
    });
    carriedOut(story, anywhere(entryOf(story, 'decisionRuleCited')), TODAY, ADMIN);
    carriedOut(story, anywhere(request.id), TODAY, ADMIN);
    expect(refusalOf(story, anywhere(entryOf(story, 'memberStateRegistered', 'XA')), TODAY, ADMIN).code).toBe(
      'STILL_REFERRED_TO',
    );
  });
});

it('a date that is only inferred stays so where the day is the same', () => {
  const story = Story.commonwealth(3).paper('letter').body('other');
  story.member('other', 'XC', { from: { edtf: '2022', inferred: true } });
  carriedOut(story, anywhere(story.last.id, saying('membership', { role: 'observer', from: '2022' })), TODAY, ADMIN);
  expect(story.records().membership.get('other-XC')?.from).toEqual({ edtf: '2022', inferred: true });
});
