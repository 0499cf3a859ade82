import { describe, expect, it } from 'vitest';
import {
  ACCESS_REFUSALS,
  ANONYMOUS,
  CORRECTION_REFUSALS,
  type Command,
  DECISION_REFUSALS,
  ENTERING_REFUSALS,
  INSTRUCTION_REFUSALS,
  MEETING_PAPER_REFUSALS,
  REFUSAL_CODES,
  REGISTRY_REFUSALS,
  type Refusal,
  type RefusalCode,
  refusalMessage,
  refuse,
  SIGHT_REFUSALS,
  type Viewer,
  versionConflict,
} from '../src/index.ts';
import { decided, delegateOf, occurrence, position, SECRETARIAT } from './commanding.ts';
import { ruleNaming } from './entering.ts';
import { Story } from './story.ts';
import { comment, disposition, letter, reply } from './writing.ts';

const TODAY = '2026-03-10';
const LONG = 'д'.repeat(200_000);

/** A story in which nearly everything can be refused; its names are Russian in Russian and English in English. */
const story = (): Story =>
  Story.commonwealth(2)
    .body('other')
    .member('other', 'XA')
    .paper('letter')
    .step('prepare', { stepType: 'preparation' })
    .step('council', { bodyIds: ['other'] })
    .dossier('2026-01-10')
    .happened('2026-02-01', 'prepare', 'prepared');
const unrevised = (): Story => {
  const told = story();
  told.entries.splice(0, Infinity, ...told.entries.filter(({ kind }) => kind !== 'revisionIssued'));
  return told;
};
const twice = [
  { documentId: 'draft', outcome: 'approved' },
  { documentId: 'draft', outcome: 'approved' },
] as const;
const unplaced = { source: { paperId: 'letter', locator: ' ' } };

const said = {
  ...{ dossier: 'dossier', documentId: 'draft', occurred: '2026-03-01', known: null },
  source: { paperId: 'letter', locator: 'paragraph 1' },
};
const rule = {
  ...said,
  command: 'layDownForceRule',
  trigger: 'deposits',
  ...{
    date: null,
    count: 3,
    monthsAfter: 0,
    daysAfter: 0,
    firstOfMonth: false,
    wording: null,
    among: null,
    notBefore: null,
    provisional: null,
    notice: null,
  },
  citation: { ru: 'ст. 12', en: 'art. 12' },
} as const;

const answered = story().asked('2026-02-20', 'council', ['XA']).commented('2026-02-21', 'XA', null, 'council');
const sent = {
  story: answered,
  id: [...answered.records().consultationRequest.keys()][0] ?? '',
  commentId: [...answered.records().comment.keys()][0] ?? '',
};
const many = Array.from({ length: 501 }, () => ({
  ...{ documentId: 'draft', element: null, text: 'Уточнить', proposedWording: null },
}));

const CASES: Readonly<Partial<Record<RefusalCode, readonly [Command, Viewer?, Story?]>>> = {
  NOT_SIGNED_IN: [position('council', '2026-03-01'), ANONYMOUS],
  NOT_ALLOWED: [position('council', '2026-03-01'), delegateOf('XB')],
  UNKNOWN_DOSSIER: [position('council', '2026-03-01', { dossier: 'x' })],
  UNKNOWN_DOCUMENT: [position('council', '2026-03-01', { documentId: 'x' })],
  UNKNOWN_STEP: [position('x', '2026-03-01')],
  UNKNOWN_PARTY: [position('council', '2026-03-01', { partyId: 'x' })],
  UNKNOWN_MEETING: [occurrence('council', '2026-03-01', 'approved', { meetingId: 'x' })],
  UNKNOWN_PAPER: [position('council', '2026-03-01', { source: { paperId: 'x', locator: '1' } })],
  NO_REVISION: [position('council', '2026-03-01'), SECRETARIAT, unrevised()],
  NOT_ASKED: [position('council', '2026-03-01', { partyId: 'XB' })],
  STEP_NOT_OPEN: [occurrence('council', '2026-01-11', 'approved')],
  OUTCOME_DOES_NOT_FIT: [occurrence('council', '2026-03-01', 'signed')],
  RETURN_DOES_NOT_FIT: [
    occurrence('council', '2026-03-01', 'returned', {
      outcomes: [{ documentId: 'draft', outcome: 'returned', backTo: 'council' }],
    }),
  ],
  INVALID_DATE: [position('council', '2026-02-30')],
  DATE_IN_FUTURE: [position('council', '2026-03-11')],
  KNOWN_TOO_EARLY: [position('council', '2026-03-01', { known: '2026-02-28' })],
  PAPER_NEEDED: [position('council', '2026-03-01', { known: '2026-03-02' }), delegateOf('XA')],
  BEFORE_REVISION: [position('council', '2026-01-01')],
  BEFORE_STEP: [position('council', '2026-01-31')],
  NOT_OPEN_FOR_SIGNATURE: [
    {
      ...said,
      command: 'recordSignature',
      partyId: 'XA',
      manner: 'signed',
      text: null,
      ...{ needsProcedures: null, appliesProvisionally: null },
      offRoute: false,
    },
  ],
  PROCEDURES_OF_UNSIGNED: [
    {
      ...said,
      command: 'recordSignature',
      partyId: 'XA',
      manner: 'notSigned',
      text: null,
      ...{ needsProcedures: true, appliesProvisionally: null },
      offRoute: true,
    },
  ],
  NOT_A_SIGNATORY: [{ ...said, command: 'recordDeposit', partyId: 'group', reservation: null, offRoute: false }],
  UNKNOWN_DECISION_RULE: [ruleNaming('council', 'x')],
  DECISION_RULE_DOES_NOT_FIT: [ruleNaming('council', 'rule-group')],
  ALREADY_RECORDED: [rule, SECRETARIAT, story().forceRule('2026-03-01', 'deposits', { count: 3 })],
  FORCE_RULE_DOES_NOT_FIT: [{ ...rule, count: null }],
  NO_RESERVATION: [{ ...said, command: 'withdrawReservation', partyId: 'XA' }],
  NO_NOTICE: [{ ...said, command: 'revokeWithdrawal', partyId: 'XA' }],
  WITHDRAWAL_DOES_NOT_FIT: [{ ...said, command: 'recordWithdrawal', partyId: 'XA', effective: '2026-01-15' }],
  UNKNOWN_REVISION: [comment('council', '2026-03-01', { revisionId: 'x' })],
  UNKNOWN_REQUEST: [reply('x', '2026-03-01')],
  UNKNOWN_REPLY: [comment('council', '2026-03-01', { replyId: 'x' })],
  UNKNOWN_COMMENT: [disposition('x', '2026-03-01')],
  EMPTY_ADDRESSEES: [letter('council', '2026-03-01', { addresseeIds: [] })],
  REPEATED_ADDRESSEE: [letter('council', '2026-03-01', { addresseeIds: ['XA', 'XA'] })],
  TERM_BEFORE_LETTER: [letter('council', '2026-03-01', { term: '2026-02-28' })],
  LETTER_ASKS_NOBODY: [letter('council', '2026-03-01', { addresseeIds: [], informedIds: ['XA'], term: '2026-03-05' })],
  TERM_DOES_NOT_FIT: [letter('council', '2026-03-01', { termDays: 0 })],
  EMPTY_REPLY: [reply(sent.id, '2026-03-01', { letterNumber: null }), SECRETARIAT, sent.story],
  TOO_MANY_COMMENTS: [reply(sent.id, '2026-03-01', { comments: many }), SECRETARIAT, sent.story],
  REASON_NEEDED: [disposition(sent.commentId, '2026-03-01', { disposition: 'rejected' }), SECRETARIAT, sent.story],
  BEFORE_SUBJECT: [reply(sent.id, '2026-02-19'), SECRETARIAT, sent.story],
  EMPTY_OUTCOMES: [occurrence('council', '2026-03-01', 'approved', { outcomes: [] })],
  REPEATED_DOCUMENT: [occurrence('council', '2026-03-01', 'approved', { outcomes: twice })],
  EMPTY_TEXT: [occurrence('council', '2026-03-01', 'approved', unplaced)],
  TEXT_TOO_LONG: [position('council', '2026-03-01', { text: LONG })],
  NUL_IN_TEXT: [position('council', '2026-03-01', { text: '\0' })],
  UNSEEN_IN_TEXT: [position('council', '2026-03-01', { text: 'не \u202eвозражает' })],
  BROKEN_TEXT: [position('council', '2026-03-01', { text: '\ud800' })],
};

const refusals = new Map<RefusalCode, Refusal>();
for (const [code, [command, viewer, told]] of Object.entries(CASES)) {
  const decision = decided(told ?? story(), command, TODAY, viewer);
  if (decision.kind === 'refused') refusals.set(code as RefusalCode, decision.refusal);
}

/** What is written the same in every language: what was sent, names in the API, codes. */
const AS_SENT =
  /Authorization: Bearer|U\+0000|UTF-16|source\.locator|source|offRoute: true|\{ edtf: 2019-05-24, inferred: true \}|dossiers|documents|steps|memberStates|bodies|comments|\bid\b|\bx\b|\btext\b|\bX[AB]\b|\bdossier\b/g;

const MEETING_REFUSALS = [
  ...['MEETING_HELD', 'MEETING_CANCELLED', 'PLANNED_IN_PAST', 'UNKNOWN_BODY', 'REPEATED_BODY', 'NO_BODY_SITS'],
  ...['BODY_NOT_THERE', 'TOO_MANY_WORDS'],
] as RefusalCode[];

describe('a refusal', () => {
  it.each(Object.keys(CASES) as RefusalCode[])('%s is whole in its language', (code) => {
    const refusal = refusals.get(code);
    expect(refusal?.code).toBe(code);
    const { ru, en } = refusalMessage(refusal as Refusal);
    expect(en).not.toMatch(/[а-яё]/i);
    expect(ru.replaceAll(AS_SENT, '').replaceAll(/council|prepare|draft|letter|group/g, '')).not.toMatch(/[a-z]{2,}/i);
    expect([ru, en].join()).not.toMatch(/undefined|\[object/);
  });

  it('that needs no dossier has its words too', () => {
    // Those of entering and correcting are met in their own tests, those of instructions in instructionCommands.test.ts, those of meetings in meetingCommands.test.ts
    // and meetingPapers.test.ts, those of decisions in decisionsWithoutMeeting.test.ts, those of the registry in registry.test.ts,
    // those of visibility in sight.test.ts.
    const elsewhere: readonly RefusalCode[] = [
      ...INSTRUCTION_REFUSALS,
      ...ENTERING_REFUSALS,
      ...CORRECTION_REFUSALS,
      ...MEETING_REFUSALS,
      ...MEETING_PAPER_REFUSALS,
      ...DECISION_REFUSALS,
      ...REGISTRY_REFUSALS,
      ...SIGHT_REFUSALS,
    ];
    const others = REFUSAL_CODES.filter((code) => !(code in CASES) && !elsewhere.includes(code));
    for (const code of others) {
      const { ru, en } = refusalMessage(refuse(code));
      expect([/[а-я]/.test(ru), /[а-я]/i.test(en), en.length > 20]).toEqual([true, false, true]);
    }
    expect(others).toEqual([
      'MIXES_SYNTHETIC',
      'VERSION_CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'INVALID_IDEMPOTENCY_KEY',
      'BUSY',
      ...ACCESS_REFUSALS,
    ] satisfies RefusalCode[]);
  });

  it('says what to write where something cannot be left out', () => {
    const { ru, en } = refusalMessage(refusals.get('EMPTY_TEXT') as Refusal);
    expect(en).toBe('source.locator is empty. Write the place in the paper: "paragraph 4", "clause 2", "heading".');
    expect(ru).not.toContain('не передавайте');
    expect(refusalMessage(refuse('EMPTY_TEXT', { field: 'text' })).en).toContain('leave it out');
  });

  it.each([
    [10_001, '10001 знак,', '10001 characters'],
    [10_002, '10002 знака,', '10002 characters'],
    [10_011, '10011 знаков,', '10011 characters'],
  ])('counts %i characters as the language does', (length, ru, en) => {
    const message = refusalMessage(refuse('TEXT_TOO_LONG', { field: 'text', length, limit: 10_000 }));
    expect(message.ru).toContain(ru);
    expect(message.en).toContain(en);
  });

  it('repeats no more than 80 characters of what was sent, and cuts none in half', () => {
    const decision = decided(story(), position('council', '2026-03-01', { dossier: LONG }), TODAY);
    const { facts } = (decision as { refusal: Refusal }).refusal;
    expect(facts.dossier).toBe(`${'д'.repeat(79)}…`);
    expect(refuse('INVALID_DATE', { date: '😀'.repeat(81) }).facts.date).toBe(`${'😀'.repeat(79)}…`);
    expect(refuse('INVALID_DATE', { date: '😀'.repeat(80) }).facts.date).toBe('😀'.repeat(80));
  });

  it('of an earlier version names the newest twenty of what came since', () => {
    const seen = Array.from({ length: 45 }, (_, index) => ({ id: `entry ${index + 1}`, kind: 'remarkNoted' }));
    const { code, facts } = versionConflict(10, seen);
    expect({ code, ...facts }).toMatchObject({ code: 'VERSION_CONFLICT', expected: 10, actual: 45 });
    expect(facts.entryIds).toEqual(Array.from({ length: 20 }, (_, index) => `entry ${index + 26}`));
    expect(versionConflict(44, seen).facts).toMatchObject({ entryIds: ['entry 45'], kinds: ['remarkNoted'] });
    expect(versionConflict(-1, seen.slice(0, 2)).facts).toMatchObject({ entryIds: ['entry 1', 'entry 2'] });
  });
});
