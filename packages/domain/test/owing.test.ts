import { describe, expect, it } from 'vitest';
import {
  answersTo,
  approvalProgress,
  attention,
  awaitedOverall,
  type Id,
  type LocalDate,
  onDay,
  outstanding,
} from '../src/index.ts';
import { Story } from './story.ts';

const council = (documents: readonly Id[] = ['draft']): Story =>
  Story.commonwealth(3).step('council').dossier('2026-01-10', documents);

const lastRequest = (story: Story): Id => [...story.records().consultationRequest.keys()].at(-1) ?? '';

function owedOn(story: Story, day: LocalDate) {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  if (answer.kind === 'cannotTell') throw new Error(answer.reason.en);
  return Object.fromEntries(
    answer.items.map(({ party, since, daysWaiting, daysLate }) => [party.record.id, { since, daysWaiting, daysLate }]),
  );
}

describe('a reminder', () => {
  it('does not wipe out that the first letter is late: who owes that has waited since then', () => {
    const story = council().asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-10' });
    const before = owedOn(story, '2026-03-01');
    expect(before.XA).toEqual({ since: '2026-02-01', daysWaiting: 28, daysLate: 19 });
    story.asked('2026-03-01', 'council', ['XA'], { term: '2026-03-20' });
    expect(owedOn(story, '2026-03-02')).toMatchObject({
      XA: { since: '2026-02-01', daysWaiting: 29, daysLate: 20 },
      XB: { since: '2026-02-01', daysWaiting: 29, daysLate: 20 },
    });
  });

  it('that comes before the term has run out moves it', () => {
    const story = council()
      .asked('2026-02-01', 'council', ['XA'], { term: '2026-02-10' })
      .asked('2026-02-08', 'council', ['XA'], { term: '2026-02-20' });
    expect(owedOn(story, '2026-02-19').XA).toEqual({ since: '2026-02-01', daysWaiting: 18, daysLate: null });
    expect(owedOn(story, '2026-02-21').XA).toEqual({ since: '2026-02-01', daysWaiting: 20, daysLate: 1 });
  });

  it('that moves the term moves that of the first letter, for whom it was sent to', () => {
    const story = council().asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-10' });
    const first = lastRequest(story);
    story.asked('2026-02-10', 'council', ['XA'], { term: '2026-02-20' });
    const daysLate = (day: LocalDate): readonly (number | null)[] => {
      const records = story.recordsOf(day);
      const letter = records.consultationRequest.get(first);
      return letter ? answersTo(records, letter, day).map((answer) => answer.daysLate) : [];
    };
    expect(daysLate('2026-02-09')).toEqual([null, null]);
    expect(daysLate('2026-02-15')).toEqual([null, 5]);
    expect(daysLate('2026-02-21')).toEqual([1, 11]);
  });

  it('that comes when the term has run out, or gives none, does not', () => {
    const story = council().asked('2026-02-01', 'council', ['XA'], { term: '2026-02-10' });
    const first = lastRequest(story);
    story.asked('2026-02-05', 'council', ['XA']).asked('2026-02-11', 'council', ['XA'], { term: '2026-02-20' });
    const records = story.recordsOf('2026-02-15');
    const letter = records.consultationRequest.get(first);
    expect(letter && answersTo(records, letter, '2026-02-15')[0]?.daysLate).toBe(5);
  });

  it('counts alone once the first letter was answered', () => {
    const story = council().asked('2026-02-01', 'council', ['XA'], { term: '2026-02-10' });
    story.replied('2026-02-05', 'XA', lastRequest(story));
    story.asked('2026-03-01', 'council', ['XA'], { term: '2026-03-20' });
    expect(owedOn(story, '2026-03-02').XA).toEqual({ since: '2026-03-01', daysWaiting: 1, daysLate: null });
  });

  it('about a new text leaves what the letter about the earlier one waits for', () => {
    const story = council()
      .asked('2026-02-01', 'council', ['XA'], { term: '2026-02-10' })
      .revision('2026-02-15', 'draft-2')
      .asked('2026-02-16', 'council', ['XA'], { term: '2026-03-20' });
    expect(owedOn(story, '2026-02-20').XA).toEqual({ since: '2026-02-01', daysWaiting: 19, daysLate: 10 });
  });
});

describe('a reply', () => {
  it('of a member that was not asked leaves it awaited: it closes nothing', () => {
    const story = council().asked('2026-02-01', 'council', ['XA']);
    story.replied('2026-02-05', 'XC', lastRequest(story));
    expect(Object.keys(owedOn(story, '2026-02-06')).sort()).toEqual(['XA', 'XB', 'XC']);
  });

  it('of who may sit in a collective that the letter names is its answer', () => {
    const collectives = [{ collectiveId: 'members', wording: { ru: 'члены группы', en: 'members of the group' } }];
    const story = council().asked('2026-02-01', 'council', ['XA'], { collectives });
    story.replied('2026-02-05', 'XC', lastRequest(story));
    expect(Object.keys(owedOn(story, '2026-02-06')).sort()).toEqual(['XA', 'XB']);
  });

  it('to one of two letters, on one of two documents, leaves the other letter open', () => {
    const story = council(['draft', 'plan']).asked('2026-02-01', 'council', ['XB'], { term: '2026-02-10' });
    story.asked('2026-02-05', 'council', ['XB']);
    story.replied('2026-02-08', 'XB', lastRequest(story)).said('2026-02-08', 'XB', 'agreed', 'council', 'draft-1');
    expect(owedOn(story, '2026-02-20').XB).toEqual({ since: '2026-02-01', daysWaiting: 19, daysLate: 10 });
    story.said('2026-02-21', 'XB', 'agreed', 'council', 'plan-1');
    expect(owedOn(story, '2026-02-21')).not.toHaveProperty('XB');
  });

  it('on the earlier text keeps the term of that letter: on the new one the member is awaited from its day', () => {
    const story = council().asked('2026-02-01', 'council', ['XA'], { term: '2026-02-10' });
    story.replied('2026-02-05', 'XA', lastRequest(story)).revision('2026-02-15', 'draft-2');
    expect(owedOn(story, '2026-02-20').XA).toEqual({ since: '2026-02-15', daysWaiting: 5, daysLate: null });
  });
});

describe('what cannot be told', () => {
  const parallel = (): Story =>
    Story.commonwealth(2)
      .step('prepare', { stepType: 'preparation' })
      .step('law', { stepType: 'endorsement', after: ['prepare'] })
      .step('submit', { stepType: 'submission', bodyIds: [], after: ['prepare'] })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'prepare', 'prepared')
      .asked('2026-01-12', 'law', ['XA', 'XB'], { term: '2026-01-20' });
  const WHOSE = 'The sources do not say whose step it is: “Step submit”.';

  it('at one step hides nobody who is awaited at another: it stands beside them, with its step', () => {
    const records = parallel().recordsOf('2026-02-01');
    const answer = outstanding(records, 'dossier', '2026-02-01');
    expect(answer).toMatchObject({
      kind: 'list',
      items: [
        { party: { record: { id: 'XA' } }, daysLate: 12 },
        { party: { record: { id: 'XB' } }, daysLate: 12 },
      ],
      cannotTell: [{ step: { id: 'submit' }, reason: { en: WHOSE } }],
    });
    expect(attention(records, 'dossier', '2026-02-01')).toMatchObject({ reason: 'late', daysLate: 12 });
    expect(attention(records, 'dossier', '2026-02-01').sentence.ru).toContain(
      'ждём Авалию и Борею; просрочено 12 дней',
    );
  });

  it('is told over all dossiers beside those who are awaited there', () => {
    const overall = awaitedOverall(parallel().recordsOf('2026-02-01'), '2026-02-01', ['XA']);
    expect(overall.items.map(({ party, step }) => [party.record.id, step.id])).toEqual([['XA', 'law']]);
    expect(overall.cannotTell).toMatchObject([{ dossier: { slug: 'dossier' }, reason: { en: WHOSE } }]);
  });

  it('is the answer where nobody is known', () => {
    const story = parallel().said('2026-01-15', 'XA', 'agreed', 'law').said('2026-01-15', 'XB', 'agreed', 'law');
    expect(outstanding(story.recordsOf('2026-02-01'), 'dossier', '2026-02-01')).toMatchObject({
      kind: 'cannotTell',
      reason: { en: WHOSE },
    });
  });

  it('of one body of a joint meeting hides nobody of the other', () => {
    const story = Story.commonwealth(2)
      .body('unknown')
      .step('council', { bodyIds: ['group', 'unknown'] });
    story.dossier('2026-01-10');
    expect(outstanding(story.recordsOf('2026-02-01'), 'dossier', '2026-02-01')).toMatchObject({
      items: [{ party: { record: { id: 'XA' } } }, { party: { record: { id: 'XB' } } }],
      cannotTell: [{ reason: { en: 'The members of the body are unknown: Body unknown.' } }],
    });
  });

  it('of a collective hides nobody whom the letter names', () => {
    const collectives = [{ collectiveId: 'others', wording: { ru: 'АС РСС', en: 'RCC administrations' } }];
    const story = council().asked('2026-02-01', 'council', ['XA'], { collectives });
    expect(outstanding(story.recordsOf('2026-02-02'), 'dossier', '2026-02-02')).toMatchObject({
      items: [{}, {}, {}],
      cannotTell: [{ step: { id: 'council' } }],
    });
  });
});

describe('the usual term of a step', () => {
  it('is that of whom a letter asked without one, also where the step only may be passed', () => {
    const story = Story.commonwealth(3).step('law', { necessity: 'may', termDays: 10 }).step('council');
    story.dossier('2026-01-10').asked('2026-01-12', 'law', ['XA']);
    const day = '2026-02-01';
    const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'law' });
    expect(progress?.stands.filter(({ late }) => late).map(({ party }) => party.record.id)).toEqual(['XA']);
    expect(outstanding(story.recordsOf(day), 'dossier', day)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ step: expect.objectContaining({ id: 'law' }), since: '2026-01-12', daysLate: 12 }),
      ]),
    });
  });

  it('is nobody’s where a letter to a collective set another, whatever a later letter to one says', () => {
    const collectives = [{ collectiveId: 'others', wording: { ru: 'АС РСС', en: 'RCC administrations' } }];
    const story = Story.commonwealth(3).step('council', { termDays: 10 }).dossier('2026-01-10');
    story.asked('2026-01-12', 'council', [], { collectives, term: '2026-03-01' });
    story.asked('2026-01-13', 'council', ['XA'], { term: '2026-03-10' });
    const day = '2026-02-01';
    const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });
    expect(progress).toMatchObject({ term: '2026-03-10', isTermSet: true });
    expect(attention(story.recordsOf(day), 'dossier', day).daysLate).toBeNull();
  });
});

describe('the order of those who are awaited', () => {
  it('is by what presses: who is late, then the nearest term, and who has none last, however long each has waited', () => {
    const story = council()
      .asked('2026-02-01', 'council', ['XA'], { term: '2026-03-20' })
      .asked('2026-02-10', 'council', ['XB'], { term: '2026-03-01' });
    const order = (day: LocalDate) =>
      awaitedOverall(story.recordsOf(day), day).items.map(({ party }) => party.record.id);
    expect(order('2026-02-20')).toEqual(['XB', 'XA', 'XC']);
    expect(Object.keys(owedOn(story, '2026-02-20'))).toEqual(['XB', 'XA', 'XC']);
  });
});

describe('a body that all its members have left', () => {
  const left = (): Story => {
    const story = Story.commonwealth(2).body('gone');
    for (const code of ['XA', 'XB']) story.member('gone', code, { until: onDay('2026-01-31') });
    return story.step('council', { bodyIds: ['gone'] }).dossier('2026-01-10');
  };
  const whyOn = (day: LocalDate) => {
    const answer = outstanding(left().recordsOf(day), 'dossier', day);
    return answer.kind === 'cannotTell' && answer.reason;
  };

  it('has no unknown members: it is told that they have left, and since when', () => {
    expect(whyOn('2026-01-31')).toBe(false);
    expect(whyOn('2026-02-01')).toEqual({
      ru: 'Из органа вышли все известные члены: Орган gone (последний день: 31 января 2026).',
      en: 'All known members have left the body: Body gone (last day: 31 January 2026).',
    });
  });
});
