import { describe, expect, it } from 'vitest';
import { approvalProgress, type LocalDate, letterDayOff, type Payloads } from '../src/index.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);
const SUNDAY = '2026-03-15';
const SAID = {
  ru: 'Последний день срока, 15 марта 2026, – нерабочий по календарю: Орган group (ст. 2). Правила, по которому срок переносится, источники не приводят.',
  en: 'The last day of the term, 15 March 2026, is not a working day by the calendar: Body group (art. 2). No source gives a rule by which the term moves.',
};

function asked(given: Partial<Payloads['positionsRequested']>, isCited = true): Story {
  const story = Story.commonwealth(3, 'silenceProcedure').step('council').dossier('2026-01-10');
  if (isCited) story.calendar('group');
  return story.asked('2026-03-06', 'council', ALL, given);
}
const dayOffOf = (story: Story) => {
  const records = story.records();
  return [...records.consultationRequest.values()].map((letter) => letterDayOff(records, letter));
};
const progressOn = (story: Story, day: LocalDate) => approvalProgress(story.recordsOf(day), 'dossier', day);

describe('a term that ends on a day off', () => {
  it('is said to, with the calendar, and stays what it is', () => {
    const story = asked({ term: SUNDAY });
    expect(dayOffOf(story)).toEqual([SAID]);
    expect(progressOn(story, SUNDAY)).toMatchObject({
      ...{ term: SUNDAY, termDayOff: SAID },
      silence: { state: 'running', term: SUNDAY, termDayOff: SAID },
    });
    expect(progressOn(story, '2026-03-16')).toMatchObject({ silence: { state: 'ended', term: SUNDAY } });
    expect(dayOffOf(asked({ termDays: 9 }))).toEqual([SAID]);
  });

  it('is said of a silence procedure by the calendar by which its letter counts', () => {
    const story = Story.commonwealth(3, 'silenceProcedure').body('court').step('council').dossier('2026-01-10');
    story.calendar('group').asked('2026-03-06', 'council', ALL, { term: SUNDAY, calendarBodyId: 'court' });
    const progress = progressOn(story, '2026-03-11');
    expect([progress?.termDayOff, progress?.silence?.termDayOff]).toEqual([null, null]);
  });

  it('is said of the usual term of a step', () => {
    const story = Story.commonwealth(3).step('council', { termDays: 5 }).dossier('2026-03-10').calendar('group');
    expect(progressOn(story, '2026-03-11')).toMatchObject({ term: SUNDAY, termDayOff: SAID, silence: null });
  });

  it.each([
    ['on a working day', asked({ term: '2026-03-13' })],
    [
      'on a Sunday to which work was moved',
      asked({ term: SUNDAY }, false).calendar('group', { workingDays: [SUNDAY] }),
    ],
    ['where no calendar of the body is known', asked({ term: SUNDAY }, false)],
    ['in a year that no calendar covers', asked({ term: '2027-03-14' })],
    [
      'where the calendar contradicts itself',
      asked({ term: SUNDAY }, false).calendar('group', { holidays: [SUNDAY], workingDays: [SUNDAY] }),
    ],
    ['in working days', asked({ termDays: 6, termUnit: 'workingDays' })],
    ['where there is none', asked({})],
  ])('is said of none that ends %s', (_, story) => {
    expect(dayOffOf(story)).toEqual([null]);
    expect(progressOn(story, '2026-03-11')?.termDayOff).toBeNull();
  });
});
