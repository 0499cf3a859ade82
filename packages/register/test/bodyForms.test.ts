import { VISIBILITIES } from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { DatasetRefused } from '../src/index.ts';
import { listed, NAMES, useDatasets } from './testkit/datasets.ts';

const CITATION = 'citation: { ru: ст. 1, en: art. 1 }';

/** A body of two states and a meeting of it; more facts follow. */
const BODY = `defaults: { occurred: 2026-11-10 }
facts:
  - { kind: organisationRegistered, payload: { slug: org, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XA, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XB, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: body, bodyKind: council, organisation: org, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: other, bodyKind: council, organisation: org, names: ${NAMES} } }
  - { kind: meetingAnnounced, payload: { key: next, sittings: [{ body: body }], planned: 2026-11-30 } }
  - { kind: meetingHeld, payload: { key: first, sittings: [{ body: body, number: 1 }] } }
`;
const LINE = BODY.split('\n').length;

const datasets = useDatasets();

const load = (...facts: readonly string[]) =>
  datasets.load({
    'dataset.yaml': 'dataset: bodies\ntitle: B\nsynthetic: true\nfiles: [facts.yaml]\n',
    'facts.yaml': BODY + listed(facts),
  });

const calendar = (fields: string): string =>
  `{ kind: calendarCited, payload: { body: body, key: days, weekend: [6, 7], ${CITATION}, ${fields} } }`;
const attendance = (fields: string): string => `{ kind: attendanceRecorded, payload: { ${fields} } }`;
const rule = (fields: string): string =>
  `{ kind: decisionRuleCited, payload: { body: body, key: rule, from: 2026, ${CITATION}, ${fields} } }`;
const end = (fields: string): string =>
  `{ kind: membershipEnded, payload: { ${fields}, party: XA, until: 2026-11-20 } }`;
const decision = (fields: string): string => `{ kind: decisionTaken, payload: { key: decision, ${fields} } }`;
const poll = decision('bodies: [body], manner: poll');
const member = '{ kind: membershipStarted, payload: { body: body, party: XA, role: fullMember, from: 2020 } }';
const opinion = (fields: string, header = ''): string =>
  `{ kind: dissentingOpinionGiven, ${header} payload: { decision: decision, ${fields} } }`;
const THIRDS = 'share: { numerator: 2, denominator: 3 }';

describe('what is refused of how a body decides, with what was expected', () => {
  test.each([
    [
      'an opinion without words',
      [poll, opinion('party: XA')],
      /payload\.text: nothing, and no paper; expected the words/,
    ],
    [
      'an opinion on a draft',
      [poll.replace('decisionTaken', 'decisionDrafted'), opinion('party: XA, text: Нет')],
      /it is only drafted, and nothing is decided by it; expected decisionTaken first/,
    ],
    [
      'an opinion of who did not decide',
      [member, poll, opinion('party: XB, text: Нет')],
      /it sat in none of the bodies that decided, on the day of the decision/,
    ],
    [
      'an opinion before the decision',
      [poll, opinion('party: XA, text: Нет', 'occurred: 2026-11-09, known: 2026-11-10,')],
      /it is before the decision; expected the day of the decision, or a later one/,
    ],
    [
      'the opinion of a party twice',
      [poll, opinion('party: XA, text: Нет'), opinion('party: XA, text: Нет')],
      /payload\.party: its opinion on this decision was given before; expected it once/,
    ],
    ['an opinion on nothing', [opinion('party: XA, text: Нет')], /unknown decision "decision"/],
    [
      'a decision of nobody',
      [decision('agendaItem: null')],
      /payload\.bodies: nothing, and no meeting; expected the bodies that decided/,
    ],
    [
      'a decision at a meeting that is not named',
      [decision('bodies: [body], manner: meeting')],
      /payload\.meeting: nothing; expected the meeting/,
    ],
    [
      'a decision by poll of a meeting',
      [decision('meeting: first, manner: poll')],
      /payload\.manner: "poll", and a meeting; expected one of the two/,
    ],
    [
      'a decision of a meeting that was drafted for one',
      [decision('meeting: first, draftedFor: first')],
      /payload\.draftedFor: a meeting, and one at which it was decided/,
    ],
    [
      'a decision that was drafted for a meeting, without its draft',
      [decision('bodies: [body], manner: poll, draftedFor: next')],
      /it was not drafted for a meeting; expected decisionDrafted for that meeting first/,
    ],
    [
      'a decision that does not say for which meeting it was drafted',
      [decision('meeting: next').replace('decisionTaken', 'decisionDrafted'), poll],
      /its draft was prepared for another meeting; expected that one/,
    ],
    [
      'years that run backwards',
      [calendar('firstYear: 2026, lastYear: 2025')],
      /lastYear: 2025; expected a year from 2026/,
    ],
    ['a calendar of an age', [calendar('firstYear: 1990, lastYear: 2090')], /of at most 50 years/],
    [
      'a holiday outside of its years',
      [calendar('firstYear: 2026, lastYear: 2026, holidays: [2025-01-01]')],
      /holidays: 2025-01-01 is outside of the years/,
    ],
    [
      'a day that is both',
      [calendar('firstYear: 2026, lastYear: 2026, holidays: [2026-01-01], workingDays: [2026-01-01]')],
      /workingDays: 2026-01-01 is a holiday too/,
    ],
    [
      'a day twice',
      [calendar('firstYear: 2026, lastYear: 2026, holidays: [2026-01-01, 2026-01-01]')],
      /the same more than once/,
    ],
    [
      'a day that does not exist',
      [calendar('firstYear: 2026, lastYear: 2026, holidays: [2026-02-29]')],
      /"2026-02-29" is no day/,
    ],
    [
      'an eighth day of the week',
      [
        `{ kind: calendarCited, payload: { body: body, key: d, firstYear: 2026, lastYear: 2026, weekend: [8], ${CITATION} } }`,
      ],
      /weekend/,
    ],
    ['attendance of what was not held', [attendance('meeting: next, body: body, parties: [XA]')], /has not been held/],
    [
      'attendance of a body that does not sit there',
      [attendance('meeting: first, body: other, parties: [XA]')],
      /does not sit at this meeting/,
    ],
    [
      'attendance of whom nobody knows',
      [attendance('meeting: first, body: body, parties: [XK]')],
      /unknown memberState "XK"/,
    ],
    ['a party twice', [attendance('meeting: first, body: body, parties: [XA, XA]')], /the same party more than once/],
    [
      'attendance said twice',
      [
        attendance('meeting: first, body: body, parties: [XA]'),
        attendance('meeting: first, body: body, parties: [XB]'),
      ],
      /was said before/,
    ],
    [
      'a majority that a consensus needs',
      [rule(`ruleKind: consensus, majority: { ${THIRDS}, of: voting }`)],
      /only the rule "majority" counts votes/,
    ],
    [
      'more than the whole',
      [rule('ruleKind: majority, quorum: { numerator: 3, denominator: 2 }')],
      /quorum: more than the whole/,
    ],
    [
      'a share of nothing',
      [rule('ruleKind: majority, quorum: { numerator: 1, denominator: 0 }')],
      /quorum.denominator/,
    ],
    [
      'a majority of whom nobody counts',
      [rule(`ruleKind: majority, majority: { ${THIRDS}, of: everybody }`)],
      /majority.of/,
    ],
    ['the end of a membership that was not said', [end('body: body')], /was not said before/],
  ] as const)('%s', async (_, facts, message) => {
    const refusal = await load(...facts).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DatasetRefused);
    expect((refusal as DatasetRefused).problems).toContainEqual({
      file: expect.stringMatching(/facts\.yaml$/),
      line: LINE + facts.length - 1,
      message: expect.stringMatching(message),
    });
    expect(await datasets.register.loadEntries({ sight: VISIBILITIES })).toEqual([]);
  });
});

test('a calendar, an attendance, a counted majority and the end of a membership are loaded as they were said', async () => {
  await load(
    calendar('firstYear: 2026, lastYear: 2027, holidays: [2026-01-01], workingDays: [2026-01-24]'),
    attendance('meeting: first, body: body, parties: [XB]'),
    rule(`ruleKind: majority, majority: { ${THIRDS}, of: voting }, quorum: { numerator: 1, denominator: 2 }`),
    '{ kind: membershipStarted, payload: { body: body, party: XA, role: fullMember, from: 2026-11-10 } }',
    end('body: body'),
    `{ kind: decisionRuleCited, payload: { body: other, key: votes, from: 2026, ${CITATION}, ruleKind: majority, majority: { count: 9, of: members, veto: [XA] } } }`,
    '{ kind: decisionTaken, payload: { key: polled, bodies: [body, other], manner: poll, number: "14" } }',
    '{ kind: decisionDrafted, payload: { key: put, meeting: next } }',
    '{ kind: decisionTaken, payload: { key: put, bodies: [body], manner: poll, draftedFor: next, number: "15" } }',
    '{ kind: documentRegistered, payload: { slug: opinion, documentKind: letter, title: { ru: М, en: O }, dated: 2026-11-12 } }',
    '{ kind: decisionTaken, payload: { key: decision, meeting: first } }',
    opinion('party: XA, paper: opinion', 'occurred: 2026-11-12,'),
    '{ kind: dissentingOpinionGiven, payload: { decision: polled, party: XB, text: Нет } }',
  );

  const { records } = await datasets.register.loadDossiers({}, { sight: VISIBILITIES });
  const [body] = [...records.body.values()].filter(({ slug }) => slug === 'body');
  const [meeting] = [...records.meeting.values()].filter(({ held }) => held);
  const [xa] = [...records.memberState.values()].filter(({ code }) => code === 'XA');
  const [xb] = [...records.memberState.values()].filter(({ code }) => code === 'XB');
  expect([...records.calendar.values()]).toMatchObject([
    {
      ...{ bodyId: body?.id, streamId: body?.id, firstYear: 2026, lastYear: 2027, weekend: [6, 7] },
      ...{ holidays: ['2026-01-01'], workingDays: ['2026-01-24'], citation: { ru: 'ст. 1', en: 'art. 1' } },
    },
  ]);
  expect([...records.membership.values()]).toMatchObject([{ role: 'fullMember', until: { edtf: '2026-11-20' } }]);
  expect([...records.attendance.values()]).toMatchObject([
    { bodyId: body?.id, meetingId: meeting?.id, streamId: meeting?.id, partyIds: [xb?.id] },
  ]);
  expect([...records.decisionRule.values()]).toMatchObject([
    {
      ruleKind: 'majority',
      majority: { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true },
      quorum: { numerator: 1, denominator: 2 },
    },
    { majority: { share: null, count: 9, of: 'members', vetoIds: [xa?.id] } },
  ]);
  const [next] = [...records.meeting.values()].filter(({ held }) => !held);
  const decisions = [...records.decision.values()].toSorted((a, b) => Number(a.number) - Number(b.number));
  expect(decisions).toMatchObject([
    { streamId: meeting?.id, number: null },
    { streamId: body?.id, meetingId: null, manner: 'poll', number: '14', taken: { edtf: '2026-11-10' } },
    { streamId: next?.id, meetingId: null, manner: 'poll', number: '15', draftedForId: next?.id },
  ]);
  const [paper] = records.document.values();
  const opinionOf = (partyId = '') => [...records.dissentingOpinion.values()].find((each) => each.partyId === partyId);
  expect([opinionOf(xb?.id), opinionOf(xa?.id)]).toMatchObject([
    { streamId: body?.id, text: 'Нет', paperId: null, occurred: { edtf: '2026-11-10' } },
    { streamId: meeting?.id, text: null, paperId: paper?.id, occurred: { edtf: '2026-11-12' } },
  ]);
});
