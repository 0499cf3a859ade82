import { describe, expect, it } from 'vitest';
import { type EntryKind, fold, onDay, type Payloads, parseWhen, type When } from '../src/index.ts';
import { fits } from '../src/journal/fits.ts';
import { conditionMet, decision, discharged, dissented, instructed, measured, reported, tell } from './instructing.ts';
import { Story } from './story.ts';

/** What is told last, and whether it can come after the rest. */
type Told = readonly [what: string, story: () => Story, fits: boolean];

/** Whether the last entry of a story fits what stands before it. */
function lastFits({ entries, last }: Story): boolean {
  return fits(fold(entries.slice(0, -1)), last);
}

const when = (edtf: string): When => parseWhen(edtf) as When;
const commonwealth = () => Story.commonwealth(3, null).body('council');

/** Avalia sits in the council for a while, and then a party in a body for another. */
function satTwice(first: readonly [string, string | null], second: readonly [string, string | null]): Story {
  const spans = [first, second].map(([from, until]) => ({
    from: when(from),
    until: until === null ? null : when(until),
  }));
  const story = commonwealth().member('council', 'XA', spans[0]);
  return tell(
    story,
    'membershipStarted',
    '2024-01-01',
    {
      ...{ membershipId: 'another', bodyId: 'council', partyId: 'XA', role: 'observer' },
      ...(spans[1] as { from: When; until: When | null }),
    },
    ['council', 'body'],
  );
}

/** The council's membership of Avalia, from 2021-05-01 on until it says, ends on a day. */
function ending(until: string, before: string | null = null): Story {
  const story = commonwealth().member('council', 'XA', {
    from: onDay('2021-05-01'),
    until: before === null ? null : when(before),
  });
  const payload = { membershipId: 'council-XA', until: when(until) };
  return tell(story, 'membershipEnded', '2024-01-01', payload, ['council', 'body']);
}

const announced = () => commonwealth().meeting('2026-02-01', 'meeting', '2026-03-01');
const held = () => announced().held('2026-03-01', 'meeting');
const decided = () => decision(held(), '2026-03-01', 'taken');

/** Tells what happened to the meeting. */
function ofMeeting<K extends EntryKind>(
  story: Story,
  kind: K,
  day: string,
  payload: Omit<Payloads[K], 'meetingId'>,
): Story {
  return tell(story, kind, day, { meetingId: 'meeting', ...payload } as Payloads[K], ['meeting', 'meeting']);
}

const postponed = (story: Story) => ofMeeting(story, 'meetingPostponed', '2026-02-20', { planned: null });
const cancelled = (story: Story) => ofMeeting(story, 'meetingCancelled', '2026-02-21', {});
const item = (story: Story) =>
  ofMeeting(story, 'agendaItemPlaced', '2026-02-22', {
    agendaItemId: 'item',
    number: '7-1',
    dossierId: null,
    documentIds: [],
  });
const chair = (story: Story) =>
  ofMeeting(story, 'officerNamed', '2026-02-22', { officerId: 'chair', office: 'chair', name: { ru: 'А.', en: 'A.' } });

const opened = () => Story.commonwealth(3, null).step('council').dossier('2026-01-10', ['draft', 'plan']);
const asked = () => opened().asked('2026-02-10', 'council', ['XA', 'XB']);
const requestOf = ({ last }: Story) => (last.payload as Payloads['positionsRequested']).requestId;
const replied = (day: string) => {
  const story = asked();
  return story.replied(day as '2026-02-10', 'XA', requestOf(story));
};
const summarised = (day: '2026-02-09' | '2026-02-10') => {
  const story = asked();
  return story.summarised(day, requestOf(story));
};

/** Somebody comments on the draft, by the answer that Avalia gave on 2026-02-12. */
function broughtComment(day: '2026-02-11' | '2026-02-12', partyId: 'XA' | 'XB'): Story {
  const story = replied('2026-02-12');
  const { replyId } = story.last.payload as Payloads['replyReceived'];
  return story.commented(day, partyId, null, 'council', { replyId });
}

function disposed(day: '2026-01-20' | '2026-01-21', commentId?: string): Story {
  const story = opened().commented('2026-01-21', 'XA', null, 'council');
  return story.disposed(day, commentId ?? (story.last.payload as Payloads['commentMade']).commentId, 'accepted');
}

function attached(day: string, languages: readonly string[], revisionId = 'draft-1'): Story {
  return languages.reduce(
    (story, language, index) =>
      tell(story, 'revisionTextAttached', day, {
        ...{ revisionTextId: `text-${index}`, revisionId: index === 0 ? 'draft-1' : revisionId, dossierId: 'dossier' },
        ...{ language, digest: '0'.repeat(64), mediaType: 'text/plain', size: 1, text: 'а' },
      } as unknown as Payloads['revisionTextAttached']),
    opened(),
  );
}

/** Avalia deposits on 2026-03-01. */
function reserved(reservation?: string): Story {
  return opened().deposited('2026-03-01', 'XA', reservation === undefined ? {} : { reservation });
}

function ofNone<K extends 'reservationWithdrawn' | 'withdrawalRevoked'>(
  kind: K,
  payload: Omit<Payloads[K], 'dossierId'>,
): Story {
  return tell(reserved('Оговорка').withdrew('2026-03-01', 'XA'), kind, '2026-03-02', {
    ...payload,
    dossierId: 'dossier',
  } as Payloads[K]);
}

const CONDITION = { wording: { ru: 'после подписания', en: 'after signature' }, stepId: null };

const TOLD: Readonly<Record<string, readonly Told[]>> = {
  'a seat': [
    ['beside one in another body', () => commonwealth().member('council', 'XA').member('group', 'XB'), true],
    ['of another party', () => commonwealth().member('council', 'XA').member('council', 'XB'), true],
    [
      'of the same party in another body',
      () => Story.commonwealth(3, null).body('council').member('council', 'XA'),
      true,
    ],
    ['told again under its own name', () => commonwealth().member('council', 'XA').member('council', 'XA'), true],
    ['during another one', () => satTwice(['2020-01-01', null], ['2021-01-01', '2022-01-01']), false],
    [
      'that begins on the last day of another one',
      () => satTwice(['2020-01-01', '2021-01-01'], ['2021-01-01', null]),
      false,
    ],
    ['that begins a day later', () => satTwice(['2020-01-01', '2021-01-01'], ['2021-01-02', null]), true],
  ],
  'the end of a seat': [
    ['that goes on', () => ending('2022-01-01'), true],
    ['of which nobody knew whether it goes on', () => ending('2022-01-01', 'XXXX-XX-XX'), true],
    ['that has ended', () => ending('2023-01-01', '2022-01-01'), false],
    ['on its first day', () => ending('2021-05-01'), true],
    ['before its first day', () => ending('2021-04-30'), false],
    ['perhaps after its first day', () => ending('2021'), true],
    [
      'that never began',
      () =>
        tell(commonwealth(), 'membershipEnded', '2024-01-01', { membershipId: 'none', until: onDay('2024-01-01') }, [
          'council',
          'body',
        ]),
      false,
    ],
  ],
  'a meeting': [
    ['held as announced', held, true],
    ['held without having been announced', () => commonwealth().held('2026-03-01', 'meeting'), true],
    ['held twice', () => held().held('2026-03-02', 'meeting'), false],
    ['held after it was cancelled', () => cancelled(announced()).held('2026-03-01', 'meeting'), false],
    ['held after it was postponed', () => postponed(announced()).held('2026-03-01', 'meeting'), true],
    ['postponed', () => postponed(announced()), true],
    ['postponed after it was held', () => postponed(held()), false],
    ['postponed after it was cancelled', () => postponed(cancelled(announced())), false],
    ['postponed though nobody announced it', () => postponed(commonwealth()), false],
    ['cancelled', () => cancelled(announced()), true],
    ['cancelled after it was held', () => cancelled(held()), false],
    ['cancelled twice', () => cancelled(cancelled(announced())), false],
    ['cancelled though nobody announced it', () => cancelled(commonwealth()), false],
  ],
  'what is told of a meeting': [
    ['who was there', () => held().attended('2026-03-01', 'meeting', ['XA']), true],
    [
      'who was there for a body that did not sit',
      () => held().attended('2026-03-01', 'meeting', ['XA'], 'council'),
      false,
    ],
    ['who was there though it was not held', () => announced().attended('2026-03-01', 'meeting', ['XA']), false],
    ['who was there though there is no meeting', () => commonwealth().attended('2026-03-01', 'meeting', ['XA']), false],
    ['what it decided on the day', () => decision(held(), '2026-03-01', 'taken'), true],
    ['what it decided a day before', () => decision(held(), '2026-02-28', 'taken'), false],
    ['what it decided in the month', () => decision(held(), '2026-02/2026-03', 'taken'), true],
    ['what it decided though it was not held', () => decision(announced(), '2026-03-01', 'taken'), false],
    ['what it decided though there is no meeting', () => decision(commonwealth(), '2026-03-01', 'taken'), false],
    ['that a party does not share what it decided, on the day', () => dissented(decided(), '2026-03-01', 'XA'), true],
    ['the same the day before', () => dissented(decided(), '2026-02-28', 'XA'), false],
    ['the same in the month', () => dissented(decided(), '2026-02/2026-03', 'XA'), true],
    ['the same of a draft', () => dissented(decision(held(), '2026-03-01', 'drafted'), '2026-03-01', 'XA'), false],
    ['the same of none', () => dissented(held(), '2026-03-01', 'XA'), false],
    ['the same of another party', () => dissented(dissented(decided(), '2026-03-01', 'XA'), '2026-03-02', 'XB'), true],
    ['the same twice', () => dissented(dissented(decided(), '2026-03-01', 'XA'), '2026-03-02', 'XA'), false],
    ['a draft of a decision', () => decision(announced(), '2026-02-22', 'drafted'), true],
    [
      'a draft of a decision of a cancelled one',
      () => decision(cancelled(announced()), '2026-02-22', 'drafted'),
      false,
    ],
    ['a draft of a decision of none', () => decision(commonwealth(), '2026-02-22', 'drafted'), false],
    ['an item of the agenda', () => item(announced()), true],
    ['an item of the agenda of a cancelled one', () => item(cancelled(announced())), false],
    ['an item of the agenda of none', () => item(commonwealth()), false],
    ['who was in the chair', () => chair(announced()), true],
    ['who was in the chair of a cancelled one', () => chair(cancelled(announced())), false],
  ],
  'what answers a letter': [
    ['an answer on its day', () => replied('2026-02-10'), true],
    ['an answer the day before', () => replied('2026-02-09'), false],
    ['an answer in its month', () => replied('2026-02'), true],
    ['an answer to none', () => opened().replied('2026-02-10', 'XA', 'none'), false],
    ['a summary of the answers on its day', () => summarised('2026-02-10'), true],
    ['a summary the day before', () => summarised('2026-02-09'), false],
    ['a summary of none', () => opened().summarised('2026-02-10', 'none'), false],
  ],
  'what happened in a dossier': [
    ['on the day it was opened', () => opened().happened('2026-01-10', 'council', 'discussed'), true],
    ['the day before', () => opened().happened('2026-01-09', 'council', 'discussed'), false],
    ['in the month', () => opened().happened('2026-01', 'council', 'discussed'), true],
    [
      'in one that is not there',
      () => Story.commonwealth(3, null).happened('2026-01-09', 'council', 'discussed'),
      true,
    ],
    ['elsewhere, of which nothing is to be held against it', () => commonwealth().paper('letter'), true],
  ],
  'a revision': [
    ['on the day of the one before', () => opened().revision('2026-01-10', 'draft-2'), true],
    [
      'earlier than a later one',
      () => opened().revision('2026-01-20', 'draft-3').revision('2026-01-19', 'draft-2'),
      false,
    ],
    [
      'earlier than one of another document',
      () => opened().revision('2026-01-20', 'plan-2', 'plan').revision('2026-01-19', 'draft-2'),
      true,
    ],
    ['under a name that was given', () => opened().revision('2026-01-20', 'draft-1'), false],
    [
      'under a name of another document',
      () =>
        tell(opened(), 'revisionIssued', '2026-01-20', { revisionId: 'plan-2', documentId: 'plan', label: 'draft-1' }),
      true,
    ],
  ],
  'the text of a revision': [
    ['on the day of the revision', () => attached('2026-01-10', ['ru']), true],
    ['the day before', () => attached('2026-01-09', ['ru']), false],
    ['in another language', () => attached('2026-01-10', ['ru', 'en']), true],
    ['twice in one language', () => attached('2026-01-10', ['ru', 'ru']), false],
    ['in the language of another revision', () => attached('2026-01-10', ['ru', 'ru'], 'plan-1'), true],
    ['of none', () => attached('2026-01-10', ['en', 'ru'], 'none'), false],
  ],
  'a position and a comment': [
    ['a position on the day of the revision', () => opened().said('2026-01-10', 'XA', 'agreed', 'council'), true],
    [
      'a position before its revision',
      () => opened().revision('2026-02-01', 'draft-2').said('2026-01-31', 'XA', 'agreed', 'council', 'draft-2'),
      false,
    ],
    ['a position on none', () => opened().said('2026-01-10', 'XA', 'agreed', 'council', 'none'), false],
    ['a comment on the day of the revision', () => opened().commented('2026-01-10', 'XA', null, 'council'), true],
    [
      'a comment before its revision',
      () =>
        opened()
          .revision('2026-02-01', 'draft-2')
          .commented('2026-01-31', 'XA', null, 'council', { revisionId: 'draft-2' }),
      false,
    ],
    ['a comment on none', () => opened().commented('2026-01-10', 'XA', null, 'council', { revisionId: 'none' }), false],
    ['a comment that an answer brought', () => broughtComment('2026-02-12', 'XA'), true],
    ['a comment that an answer brought before it was given', () => broughtComment('2026-02-11', 'XA'), false],
    ["a comment that another one's answer brought", () => broughtComment('2026-02-12', 'XB'), false],
    [
      'a comment that no answer brought',
      () => opened().commented('2026-01-10', 'XA', null, 'council', { replyId: 'none' }),
      false,
    ],
    ['what became of a comment', () => disposed('2026-01-21'), true],
    ['what became of a comment the day before', () => disposed('2026-01-20'), false],
    ['what became of none', () => disposed('2026-01-21', 'none'), false],
  ],
  'what a party takes back': [
    ['the reservation of a deposit, on its day', () => reserved('Оговорка').unreserved('2026-03-01'), true],
    ['the same the day before', () => reserved('Оговорка').unreserved('2026-02-28'), false],
    ['the same twice', () => reserved('Оговорка').unreserved('2026-03-01').unreserved('2026-03-02'), false],
    ['a reservation that it did not make', () => reserved().unreserved('2026-03-01'), false],
    ['a reservation of none', () => ofNone('reservationWithdrawn', { instrumentId: 'none' }), false],
    ['a notice of withdrawal, on its day', () => opened().withdrew('2026-03-01', 'XA').revoked('2026-03-01'), true],
    ['the same the day before', () => opened().withdrew('2026-03-01', 'XA').revoked('2026-02-28'), false],
    ['the same twice', () => opened().withdrew('2026-03-01', 'XA').revoked('2026-03-01').revoked('2026-03-02'), false],
    ['the withdrawal of the document itself', () => opened().withdrew('2026-03-01').revoked('2026-03-02'), false],
    ['a notice that it did not give', () => ofNone('withdrawalRevoked', { withdrawalId: 'none' }), false],
  ],
  'an instruction and a measure': [
    ['a report on the day it was given', () => reported(instructed(opened(), '2026-02-01'), '2026-02-01'), true],
    ['a report the day before', () => reported(instructed(opened(), '2026-02-01'), '2026-01-31'), false],
    ['a report on none', () => reported(opened(), '2026-02-01'), false],
    [
      'a report on the day it was discharged',
      () => reported(discharged(instructed(opened(), '2026-02-01'), '2026-02-10'), '2026-02-10'),
      true,
    ],
    [
      'a report after it was discharged',
      () => reported(discharged(instructed(opened(), '2026-02-01'), '2026-02-10'), '2026-02-11'),
      false,
    ],
    ['a discharge', () => discharged(instructed(opened(), '2026-02-01'), '2026-02-01'), true],
    ['a discharge the day before', () => discharged(instructed(opened(), '2026-02-01'), '2026-01-31'), false],
    [
      'a second discharge',
      () => discharged(discharged(instructed(opened(), '2026-02-01'), '2026-02-10'), '2026-02-10'),
      false,
    ],
    [
      'a condition that came about',
      () => conditionMet(instructed(opened(), '2026-02-01', { condition: CONDITION }), '2026-02-02'),
      true,
    ],
    [
      'a condition that came about twice',
      () =>
        conditionMet(
          conditionMet(instructed(opened(), '2026-02-01', { condition: CONDITION }), '2026-02-02'),
          '2026-02-03',
        ),
      false,
    ],
    ['a condition that there is not', () => conditionMet(instructed(opened(), '2026-02-01'), '2026-02-02'), false],
    [
      'a condition that is a step',
      () =>
        conditionMet(
          instructed(opened(), '2026-02-01', { condition: { ...CONDITION, stepId: 'council' } }),
          '2026-02-02',
        ),
      false,
    ],
    [
      'a condition that came about after it was discharged',
      () =>
        conditionMet(
          discharged(instructed(opened(), '2026-02-01', { condition: CONDITION }), '2026-02-10'),
          '2026-02-11',
        ),
      false,
    ],
    ['a measure', () => measured(opened(), '2026-02-01'), true],
    [
      'a measure under a number that was given',
      () => measured(measured(opened(), '2026-02-01'), '2026-02-02', { measureId: 'other' }),
      false,
    ],
    [
      'a measure under another number',
      () => measured(measured(opened(), '2026-02-01'), '2026-02-02', { measureId: 'other', number: '2.2' }),
      true,
    ],
    [
      'a measure under its number in another document',
      () => measured(measured(opened(), '2026-02-01'), '2026-02-02', { measureId: 'other', documentId: 'plan' }),
      true,
    ],
  ],
};

describe.each(Object.entries(TOLD))('%s', (_, told) => {
  it.each(told)('%s', (_what, story, expected) => {
    expect(lastFits(story())).toBe(expected);
  });
});
