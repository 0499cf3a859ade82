import { describe, expect, it } from 'vitest';
import type { Command, RefusalCode, Viewer } from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';
const said = {
  ...{ dossier: 'dossier', documentId: 'draft', occurred: '2026-03-01', known: null },
  source: { paperId: 'letter', locator: 'paragraph 1' },
};
const signature = {
  ...said,
  command: 'recordSignature',
  partyId: 'XA',
  manner: 'signed',
  text: null,
  ...{ needsProcedures: null, appliesProvisionally: null },
  offRoute: false,
} as const;
const deposit = { ...said, command: 'recordDeposit', partyId: 'XA', reservation: null, offRoute: false } as const;
const notification = {
  ...said,
  command: 'recordNotification',
  partyId: 'XA',
  reservation: null,
  offRoute: false,
} as const;
const rule = {
  ...said,
  command: 'layDownForceRule',
  trigger: 'deposits',
  ...{
    date: null,
    count: 3,
    monthsAfter: 0,
    daysAfter: 30,
    firstOfMonth: false,
    wording: null,
    among: null,
    notBefore: null,
    provisional: null,
    notice: null,
  },
  citation: { ru: 'статья 12', en: 'article 12' },
} as const satisfies Command;
const force = { ...said, command: 'recordEntryIntoForce', partyId: null } as const;
const withdrawal = { ...said, command: 'recordWithdrawal', partyId: null, effective: null } as const;
const ALL: readonly Command[] = [signature, deposit, notification, rule, force, withdrawal];

const told = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .happened('2026-02-01', 'council', 'approved');

function refusal(command: Command, viewer: Viewer = SECRETARIAT, story = told()): RefusalCode | undefined {
  const decision = decided(story, command, TODAY, viewer);
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

describe('what states did after approval', () => {
  it.each(ALL.map((command) => [command.command, command] as const))(
    '%s is for the secretariat to record',
    (_, command) => {
      expect(refusal(command)).toBeUndefined();
      expect(refusal(command, { role: 'admin', account: 'admin' })).toBeUndefined();
      expect(refusal(command, delegateOf('XA'))).toBe('NOT_ALLOWED');
      expect(refusal(command, { role: 'viewer', account: 'viewer' })).toBe('NOT_ALLOWED');
      expect(refusal(command, { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
    },
  );

  it.each(ALL.map((command) => [command.command, command] as const))(
    '%s is of a document, with a day and a paper',
    (_, command) => {
      const refused = (different: object): unknown => refusal({ ...command, ...different } as Command);
      expect(refused({ dossier: 'x' })).toBe('UNKNOWN_DOSSIER');
      expect(refused({ documentId: 'letter' })).toBe('UNKNOWN_DOCUMENT');
      expect(refused({ occurred: '2026-02-30' })).toBe('INVALID_DATE');
      expect(refused({ occurred: '2026-04-02' })).toBe('DATE_IN_FUTURE');
      expect(refused({ occurred: '2026-01-09', known: '2026-03-01' })).toBe('BEFORE_SUBJECT');
      expect(refused({ known: '2026-02-28' })).toBe('KNOWN_TOO_EARLY');
      expect(refused({ source: { paperId: 'x', locator: 'paragraph 1' } })).toBe('UNKNOWN_PAPER');
    },
  );

  it('is of a state that there is, or of all where that can be', () => {
    for (const command of [signature, deposit, notification, force, withdrawal]) {
      expect(refusal({ ...command, partyId: 'group' })).toBe('NOT_A_SIGNATORY');
      expect(refusal({ ...command, partyId: 'x' })).toBe('UNKNOWN_PARTY');
    }
    for (const command of [force, withdrawal]) expect(refusal({ ...command, partyId: 'XA' })).toBeUndefined();
  });

  it('is recorded once: the same of the same day says nothing new', () => {
    for (const command of ALL) {
      const story = told();
      carriedOut(story, command, TODAY);
      expect(refusal(command, SECRETARIAT, story)).toBe('ALREADY_RECORDED');
    }
    const story = told();
    carriedOut(story, signature, TODAY);
    expect(refusal({ ...signature, manner: 'withReservation' }, SECRETARIAT, story)).toBeUndefined();
    expect(refusal({ ...signature, partyId: 'XB' }, SECRETARIAT, story)).toBeUndefined();
    expect(refusal({ ...signature, occurred: '2026-03-02' }, SECRETARIAT, story)).toBeUndefined();
    expect(refusal({ ...rule, count: 4 }, SECRETARIAT, story)).toBeUndefined();
  });

  it('is named where it was recorded before: who, and what', () => {
    const again = (command: Command): unknown => {
      const story = told();
      carriedOut(story, command, TODAY);
      return refusalOf(story, command, TODAY).facts.what;
    };
    expect([signature, notification, deposit].map(again)).toEqual([
      { ru: 'Авалия, подписано', en: 'Avalia, signed' },
      { ru: expect.stringMatching(/^Авалия, уведомление/), en: expect.stringMatching(/^Avalia, notification/) },
      { ru: 'Авалия, сдача на хранение', en: 'Avalia, deposit' },
    ]);
    expect([force, { ...force, partyId: 'XA' }, withdrawal, { ...withdrawal, partyId: 'XA' }].map(again)).toEqual([
      { ru: 'Проект draft, вступление в силу', en: 'Draft draft, entry into force' },
      { ru: 'Авалия, вступление в силу', en: 'Avalia, entry into force' },
      { ru: 'Проект draft, снятие документа', en: 'Draft draft, withdrawal' },
      { ru: 'Авалия, выход', en: 'Avalia, withdrawal' },
    ]);
  });

  it('of two documents on one day are two', () => {
    const story = Story.commonwealth(3).paper('letter').step('council').step('sign', { stepType: 'signature' });
    story
      .dossier('2026-01-10', ['draft', 'annex'])
      .happened('2026-02-01', 'council', { draft: 'approved', annex: 'approved' });
    for (const command of ALL) {
      carriedOut(story, command, TODAY);
      expect(refusal({ ...command, documentId: 'annex' } as Command, SECRETARIAT, story)).toBeUndefined();
    }
  });

  it('carries all that was said, in the sight of the document', () => {
    const story = told();
    const hidden = story.entries.findIndex(({ kind }) => kind === 'documentAdded');
    story.entries[hidden] = { ...(story.entries[hidden] as (typeof story.entries)[number]), visibility: 'members' };
    const [entry] = carriedOut(story, { ...signature, manner: 'withReservation', text: 'Кроме статьи 5' }, TODAY);
    expect(entry).toMatchObject({
      ...{ streamId: 'dossier', kind: 'signatureRecorded', visibility: 'members', sources: [said.source] },
      payload: { documentId: 'draft', partyId: 'XA', manner: 'withReservation', text: 'Кроме статьи 5' },
    });
  });
});

describe('a signature', () => {
  it('before the document is open for signature is recorded only when it is said to be off the route', () => {
    expect(refusal({ ...signature, occurred: '2026-01-31' })).toBe('NOT_OPEN_FOR_SIGNATURE');
    expect(refusal({ ...signature, occurred: '2026-01-31', offRoute: true })).toBeUndefined();
    expect(refusal({ ...signature, occurred: '2026-02-01' })).toBeUndefined();
    expect(refusal({ ...signature, occurred: '2026-01/2026-02' })).toBeUndefined();
    const unsigned = Story.commonwealth(1).paper('letter').step('council').dossier('2026-01-10');
    expect(refusal(signature, SECRETARIAT, unsigned)).toBe('NOT_OPEN_FOR_SIGNATURE');
    const reason = (story: Story, command: Command) => refusalOf(story, command, TODAY).facts.reason;
    expect(reason(told(), { ...signature, occurred: '2026-01-31' })).toMatchObject({
      en: expect.stringContaining('had not been done yet'),
    });
    expect(reason(unsigned, signature)).toMatchObject({ en: 'Its route has no signature.' });
    const drafted = Story.commonwealth(1).paper('letter').step('draft', { stepType: 'preparation' }).step('council');
    expect(reason(drafted.dossier('2026-01-10'), deposit)).toMatchObject({
      en: expect.stringContaining('had not come to its approval'),
    });
  });

  it('says nothing that cannot be stored', () => {
    expect(refusal({ ...signature, text: 'a\0' })).toBe('NUL_IN_TEXT');
  });
});

describe('a notification or a deposit', () => {
  it.each([notification, deposit])(
    '$command before the document is open for signature has to be said to be off the route',
    (given) => {
      expect(refusal({ ...given, occurred: '2026-01-31' })).toBe('NOT_OPEN_FOR_SIGNATURE');
      expect(refusal({ ...given, occurred: '2026-01-31', offRoute: true })).toBeUndefined();
      expect(refusal({ ...given, occurred: '2026-02-01' })).toBeUndefined();
    },
  );

  it('is as early where the route has no signature and its approval has not come yet', () => {
    const unapproved = Story.commonwealth(3).paper('letter').step('draft', { stepType: 'preparation' }).step('council');
    unapproved.dossier('2026-01-10');
    expect(refusal(deposit, SECRETARIAT, unapproved)).toBe('NOT_OPEN_FOR_SIGNATURE');
    expect(refusal(deposit, SECRETARIAT, unapproved.happened('2026-02-01', 'draft', 'prepared'))).toBeUndefined();
  });
});

describe('a rule of entry into force', () => {
  it.each([
    ['a date without its trigger', { date: '2026-05-01' }],
    ['deposits without a number', { count: null }],
    ['no deposit', { count: 0 }],
    ['half a deposit', { count: 1.5 }],
    ['days before', { daysAfter: -1 }],
    ['months before', { monthsAfter: -1 }],
    ['half a month', { monthsAfter: 0.5 }],
    ['the deposits of all that are counted', { trigger: 'depositsOfAll' }],
    ['somebody named twice', { among: { count: 1, partyIds: ['XA', 'XA'] } }],
    ['more of them than are named', { among: { count: 2, partyIds: ['XA'] } }],
    ['none of them', { among: { count: 0, partyIds: ['XA'] } }],
    ['more of them than count', { count: 1, among: { count: 2, partyIds: ['XA', 'XB'] } }],
    [
      'some of them where all who signed notify',
      { trigger: 'notificationsOfAll', count: null, among: { count: 1, partyIds: ['XA'] } },
    ],
    ['a count in words', { wording: { ru: 'трёх', en: 'of three' } }],
    ['words that are not given', { trigger: 'inWords', count: null, daysAfter: 0 }],
    [
      'words with days after them',
      { trigger: 'inWords', count: null, wording: { ru: 'по решению', en: 'by decision' } },
    ],
    ['a signature that is counted', { trigger: 'signature' }],
    ['a date that is not given', { trigger: 'date', count: null }],
    ['a date that does not exist', { trigger: 'date', count: null, date: '2026-02-30' }],
  ] as const)('is not %s', (_, different) => {
    expect(refusal({ ...rule, ...different })).toBe('FORCE_RULE_DOES_NOT_FIT');
  });

  it('is any of the seven, with its article', () => {
    expect(refusal({ ...rule, trigger: 'notifications' })).toBeUndefined();
    expect(refusal({ ...rule, trigger: 'signature', count: null })).toBeUndefined();
    expect(refusal({ ...rule, trigger: 'date', count: null, date: '2027-01-01' })).toBeUndefined();
    for (const trigger of ['notificationsOfAll', 'depositsOfAll'] as const)
      expect(refusal({ ...rule, trigger, count: null, monthsAfter: 2, firstOfMonth: true })).toBeUndefined();
    const words = { ...rule, trigger: 'inWords', count: null, daysAfter: 0 } as const;
    expect(refusal({ ...words, wording: { ru: 'по решению', en: 'by decision' } })).toBeUndefined();
    expect(refusal({ ...words, wording: { ru: 'по решению', en: ' ' } })).toBe('EMPTY_TEXT');
    expect(refusal({ ...rule, citation: { ru: ' ', en: 'article 12' } })).toBe('EMPTY_TEXT');
    const story = told();
    const worded = { ...words, wording: { ru: 'по решению', en: 'by decision' } };
    carriedOut(story, worded, TODAY);
    expect(refusal(worded, SECRETARIAT, story)).toBe('ALREADY_RECORDED');
    for (const wording of [
      { ru: 'по решению Совета', en: 'by decision' },
      { ru: 'по решению', en: 'by decision of the council' },
    ])
      expect(refusal({ ...worded, wording }, SECRETARIAT, story)).toBeUndefined();
  });

  it.each([
    [
      'of whom some are named',
      { among: { count: 1, partyIds: ['XA', 'XB'] } },
      { among: { count: 2, partyIds: ['XA', 'XB'] } },
    ],
    ['of whom others are named', { among: { count: 1, partyIds: ['XA'] } }, { among: { count: 1, partyIds: ['XB'] } }],
    [
      'that is applied before',
      { provisional: { since: null, declared: false } },
      { provisional: { since: null, declared: true } },
    ],
    [
      'that is left by notice',
      { notice: { months: 12, citation: { ru: 'статья 9', en: 'article 9' } } },
      { notice: { months: 6, citation: { ru: 'статья 9', en: 'article 9' } } },
    ],
    [
      'that is left by an article',
      { notice: { months: 12, citation: { ru: 'статья 9', en: 'article 9' } } },
      { notice: { months: 12, citation: { ru: 'статья 9', en: 'article 10' } } },
    ],
  ] as const)('is another one, %s', (_, first, second) => {
    const story = told();
    carriedOut(story, { ...rule, ...first }, TODAY);
    expect(refusal({ ...rule, ...first }, SECRETARIAT, story)).toBe('ALREADY_RECORDED');
    expect(refusal({ ...rule, ...second }, SECRETARIAT, story)).toBeUndefined();
    expect(refusal(rule, SECRETARIAT, story)).toBeUndefined();
  });

  it('names the same parties in whatever order', () => {
    const story = told();
    carriedOut(story, { ...rule, among: { count: 1, partyIds: ['XB', 'XA'] } }, TODAY);
    const again = { ...rule, among: { count: 1, partyIds: ['XA', 'XB'] } };
    expect(refusal(again, SECRETARIAT, story)).toBe('ALREADY_RECORDED');
  });
});
