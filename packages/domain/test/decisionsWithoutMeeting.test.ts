import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  type Chamber,
  type DraftDecision,
  type GiveInstruction,
  historyOf,
  type RecordStepOccurrence,
  refusalMessage,
  stepStatuses,
  type TakeDecision,
} from '../src/index.ts';
import { carriedOut, occurrence, refusalOf } from './commanding.ts';
import { giving } from './instructing.ts';
import { saidOn } from './registering.ts';
import { Story } from './story.ts';

const TODAY = '2026-06-01';

/** Six states whose group decides by more than half of those voting, if half of its members take part. */
const RULE = {
  majority: { share: { numerator: 1, denominator: 2 }, of: 'voting', orMore: false },
  quorum: { numerator: 1, denominator: 2 },
} as const;
const opened = (): Story =>
  Story.commonwealth(6, null)
    .rule('group', 'majority', RULE)
    .paper('letter')
    .body('other')
    .step('council', { bodyIds: ['group', 'other'] })
    .step('next')
    .dossier('2026-01-10');

const act: TakeDecision['clauses'][number]['acts'][number] = {
  ...{ verb: 'instruct', object: { ru: 'доработать', en: 'to rework' }, executorIds: ['XA'], coExecutorIds: [] },
  ...{ reportToIds: [], condition: null, term: null, asNeeded: false },
};
const stated: Omit<DraftDecision, 'command' | 'occurred' | 'known' | 'source'> = {
  ...{ meetingId: null, bodyIds: ['group'], manner: 'poll', number: '14' },
  ...{ minutes: null, agendaItemId: null },
  ...{
    dossier: 'dossier',
    paperId: null,
    documentIds: ['draft'],
    recitals: [],
    clauses: [{ number: '1', acts: [act] }],
  },
};
const take: TakeDecision = { command: 'takeDecision', draftId: null, ...stated, ...saidOn('2026-03-01') };
const draft: DraftDecision = { command: 'draftDecision', ...stated, number: null, ...saidOn('2026-02-01') };

/** What the body did with the draft by a decision. */
const by = (decisionId: string, outcome: 'approved' | 'notAdopted' = 'approved'): RecordStepOccurrence =>
  occurrence('council', '2026-03-01', outcome, { decisionId, ...saidOn('2026-03-01') });

/** The bodies that have still to decide at the step. */
const waiting = (story: Story): readonly string[] | undefined =>
  stepStatuses(story.records(), 'dossier', TODAY)
    .find(({ step }) => step.id === 'council')
    ?.parties.map(({ record }) => record.id);

describe('a decision without a meeting', () => {
  it('is that of its bodies, told in the stream of the first of them, with its day and how it was taken', () => {
    const story = opened();
    const [entry] = carriedOut(story, { ...take, bodyIds: ['group', 'other'] }, TODAY);
    expect(entry).toMatchObject({ streamId: 'group', streamKind: 'body', kind: 'decisionTaken' });
    expect([...story.records().decision.values()]).toMatchObject([
      { meetingId: null, bodyIds: ['group', 'other'], manner: 'poll', taken: { edtf: '2026-03-01' }, number: '14' },
    ]);
  });

  it('says nothing of how it was taken where no source does', () => {
    const story = opened();
    carriedOut(story, { ...take, manner: null }, TODAY);
    expect([...story.records().decision.values()]).toMatchObject([{ manner: null }]);
  });

  it('takes the place of its draft, which had no day on which it was taken', () => {
    const story = opened();
    carriedOut(story, draft, TODAY);
    const [drafted] = story.records().decision.values();
    expect(drafted).toMatchObject({ decisionState: 'drafted', taken: null });
    carriedOut(story, { ...take, draftId: drafted?.id ?? '' }, TODAY);
    expect([...story.records().decision.values()]).toMatchObject([{ id: drafted?.id, decisionState: 'taken' }]);
    expect(refusalOf(story, { ...take, number: null, draftId: drafted?.id ?? '' }, TODAY).code).toBe('DECISION_TAKEN');
  });

  it('of which the draft is of other bodies, or of a meeting, is another decision', () => {
    const story = opened().held('2026-02-20', 'meeting');
    carriedOut(story, draft, TODAY);
    const [drafted] = story.records().decision.values();
    const others = { ...take, bodyIds: ['group', 'other'], draftId: drafted?.id ?? '' };
    expect(refusalOf(story, others, TODAY).code).toBe('UNKNOWN_DRAFT');
    const met = { ...take, manner: null, bodyIds: [], number: null, meetingId: 'meeting', draftId: drafted?.id ?? '' };
    expect(refusalOf(story, met, TODAY).code).toBe('UNKNOWN_DRAFT');
  });

  it('takes the place of a draft that was prepared for a meeting of its bodies, and says for which', () => {
    const story = opened().meeting('2026-01-15', 'meeting', '2026-02-20');
    carriedOut(story, { ...draft, bodyIds: [], manner: null, meetingId: 'meeting' }, TODAY);
    const [drafted] = story.records().decision.values();
    const [entry] = carriedOut(story, { ...take, draftId: drafted?.id ?? '' }, TODAY);
    expect(entry).toMatchObject({ streamId: 'meeting', streamKind: 'meeting', visibility: drafted?.visibility });
    expect([...story.records().decision.values()]).toMatchObject([
      { id: drafted?.id, decisionState: 'taken', meetingId: null, bodyIds: ['group'], manner: 'poll' },
    ]);
    const [taken] = story.records().decision.values();
    expect([taken?.draftedForId, taken?.taken?.edtf]).toEqual(['meeting', '2026-03-01']);
    const opinion = {
      command: 'giveDissentingOpinion',
      decisionId: taken?.id ?? '',
      partyId: 'XA',
      text: 'Нет',
    } as const;
    const [given] = carriedOut(story, { ...opinion, paperId: null, ...saidOn('2026-03-02') }, TODAY);
    expect(given).toMatchObject({ streamId: 'meeting', streamKind: 'meeting' });
  });

  it('takes the place of a draft of a joint meeting that was cancelled, also by some of its bodies and by no other', () => {
    const sittings = [
      { bodyId: 'group', number: 7 },
      { bodyId: 'other', number: 8 },
    ];
    const story = opened().body('third').meeting('2026-01-15', 'meeting', '2026-02-20', sittings);
    carriedOut(story, { ...draft, bodyIds: [], manner: null, meetingId: 'meeting' }, TODAY);
    const [drafted] = story.records().decision.values();
    const polled = { ...take, draftId: drafted?.id ?? '' };
    expect(refusalOf(story, polled, TODAY).code).toBe('UNKNOWN_DRAFT');
    carriedOut(story, { command: 'cancelMeeting', meetingId: 'meeting', ...saidOn('2026-02-18') }, TODAY);
    expect(refusalOf(story, { ...polled, bodyIds: ['group', 'third'] }, TODAY).code).toBe('UNKNOWN_DRAFT');
    carriedOut(story, polled, TODAY);
    expect([...story.records().decision.values()]).toMatchObject([{ bodyIds: ['group'], draftedForId: 'meeting' }]);
  });

  it.each([
    ['neither a meeting nor a body', { bodyIds: [] }, 'NOBODY_DECIDES'],
    ['a body that is not there', { bodyIds: ['nobody'] }, 'UNKNOWN_BODY'],
    ['a body twice', { bodyIds: ['group', 'group'] }, 'REPEATED_BODY'],
    ['at a meeting that is not named', { manner: 'meeting' }, 'MEETING_NOT_NAMED'],
    ['a meeting, and by poll', { meetingId: 'meeting' }, 'MANNER_CONTRADICTED'],
    [
      'a body that does not sit at the meeting',
      { meetingId: 'meeting', manner: null, bodyIds: ['other'] },
      'BODY_DID_NOT_SIT',
    ],
    ['an item of an agenda', { agendaItemId: 'item' }, 'UNKNOWN_AGENDA_ITEM'],
    ['a day before the dossier', saidOn('2026-01-09'), 'BEFORE_SUBJECT'],
    ['the future', saidOn('2026-06-02'), 'DATE_IN_FUTURE'],
  ] as const)('is refused with %s', (_what, different, code) => {
    const story = opened().held('2026-02-20', 'meeting');
    const refusal = refusalOf(story, { ...take, ...different } as TakeDecision, TODAY);
    expect(refusal.code).toBe(code);
    expect(refusalMessage(refusal).ru).not.toMatch(/undefined|null/);
  });

  it('is refused before the first text of a document that it is about, and not before a later one', () => {
    const story = opened();
    const added = { ...saidOn('2026-02-01'), command: 'addDocument', dossier: 'dossier' } as const;
    const document = {
      slug: 'annex',
      documentKind: 'plan',
      title: { ru: 'План' },
      purpose: null,
      revisionLabel: '1',
    } as const;
    carriedOut(story, { ...added, document }, TODAY);
    const annex = [...story.records().document.values()].find(({ slug }) => slug === 'annex')?.id ?? '';
    const about = { ...take, documentIds: [annex], dossier: null };
    expect(refusalOf(story, { ...about, ...saidOn('2026-01-31') }, TODAY).code).toBe('BEFORE_SUBJECT');
    story.revision('2026-04-01', 'draft-2');
    carriedOut(story, { ...about, documentIds: [annex, 'draft'], ...saidOn('2026-02-01') }, TODAY);
  });

  it('has a number that no other of one of its bodies has in the same year', () => {
    const story = opened();
    carriedOut(story, take, TODAY);
    const refusal = refusalOf(story, { ...take, number: '№ 14', bodyIds: ['other', 'group'] }, TODAY);
    expect(refusal.code).toBe('NUMBER_TAKEN');
    expect(refusalMessage(refusal).ru).toContain('Орган group, опросом, 1 марта 2026');
    carriedOut(story, { ...take, bodyIds: ['other'] }, TODAY);
    carriedOut(story, { ...take, number: '15' }, TODAY);
    carriedOut(story, { ...take, ...saidOn('2027-01-15') }, '2027-06-01');
  });

  it('of one body of a joint meeting is that of this body alone', () => {
    const sittings = [
      { bodyId: 'group', number: 7 },
      { bodyId: 'other', number: 3 },
    ];
    const story = opened().held('2026-02-20', 'meeting', sittings);
    carriedOut(story, { ...take, manner: null, meetingId: 'meeting', bodyIds: ['other'], number: '7/3-1' }, TODAY);
    const [decision] = story.records().decision.values();
    expect(decision).toMatchObject({ manner: 'meeting', bodyIds: ['other'], streamId: 'meeting' });
    carriedOut(story, { ...by(decision?.id ?? ''), meetingId: 'meeting' }, TODAY);
    expect(waiting(story)).toEqual(['group']);
  });

  it('instructs by its acts, not before its day', () => {
    const story = opened();
    carriedOut(story, take, TODAY);
    const [decision] = story.records().decision.values();
    const actId = decision?.clauses[0]?.acts[0]?.actId ?? '';
    const given: GiveInstruction = giving('2026-03-02', { decisionId: decision?.id ?? '', actId });
    expect(refusalOf(story, { ...given, ...saidOn('2026-02-28') }, TODAY).code).toBe('BEFORE_SUBJECT');
    carriedOut(story, given, TODAY);
    expect([...story.records().instruction.values()]).toMatchObject([{ decisionId: decision?.id, actId }]);
  });

  it('by which something was done is not later than that', () => {
    const story = opened();
    carriedOut(story, take, TODAY);
    const [decision] = story.records().decision.values();
    const early = { ...by(decision?.id ?? ''), ...saidOn('2026-02-28') };
    expect(refusalOf(story, early, TODAY).code).toBe('BEFORE_SUBJECT');
  });
});

describe('what bodies decide by poll', () => {
  /** Some said what they think, and the group decided by poll. */
  const polled = (agreed: readonly string[], outcome: 'approved' | 'notAdopted' = 'approved'): Story => {
    const story = opened().allSaid('2026-02-15', agreed, 'agreed', 'council');
    carriedOut(story, take, TODAY);
    const [decision] = story.records().decision.values();
    carriedOut(story, by(decision?.id ?? '', outcome), TODAY);
    return story;
  };
  const progressOf = (story: Story) =>
    approvalProgress(story.records(), 'dossier', TODAY, { stepId: 'council', documentId: 'draft', bodyId: 'group' });
  const chamberOf = (story: Story): Chamber['meeting'] => progressOf(story)?.chamber.meeting ?? null;

  it('is done for the bodies whose decision it is, and for no other of the step', () => {
    expect(waiting(polled(['XA', 'XB', 'XC']))).toEqual(['other']);
  });

  it('counts those who answered: who did not answer took no part', () => {
    expect(chamberOf(polled(['XA', 'XB', 'XC']))).toEqual({
      ...{ recorded: true, byPoll: true },
      present: new Set(['XA', 'XB', 'XC']),
    });
    const { answer, reason } = progressOf(polled(['XA', 'XB', 'XC']))?.carries ?? {};
    expect([answer, reason?.ru]).toEqual(['yes', 'За 3 из 3 голосующих, нужно 2.']);
  });

  it('has no quorum where too few answered', () => {
    const { answer, reason } = progressOf(polled(['XA', 'XB']))?.carries ?? {};
    expect([answer, reason]).toEqual([
      'no',
      {
        ru: 'Нет кворума: на опрос ответили 2 из 6, нужно 3.',
        en: 'No quorum: 2 of 6 answered the poll, 3 needed.',
      },
    ]);
  });

  it('can be judged by nobody where no answer is recorded', () => {
    expect(progressOf(polled([]))?.carries.answer).toBe('cannotTell');
  });

  it('says so of a poll in words, where nobody knows who answered', () => {
    expect(progressOf(polled([]))?.carries.reason.ru).toContain('опрос');
  });
});

describe('in the history of a dossier a decision without a meeting', () => {
  const said = (different: Partial<TakeDecision>, named = false): boolean => {
    const story = opened();
    const about = { dossier: null, documentIds: [], clauses: [], ...different };
    const [taken] = carriedOut(story, { ...take, ...about }, TODAY);
    const { decisionId = '' } = (taken?.payload ?? {}) as { decisionId?: string };
    if (named) carriedOut(story, by(decisionId), TODAY);
    const entries = historyOf(story.entries, 'dossier');
    expect(entries.filter(({ streamId }) => streamId === 'group').length).toBeGreaterThan(1);
    return entries.some(({ kind }) => kind === 'decisionTaken');
  };

  it('stands where it is about the dossier', () => {
    expect(said({ dossier: 'dossier' })).toBe(true);
  });

  it('stands where it is about a document of the dossier', () => {
    expect(said({ documentIds: ['draft'] })).toBe(true);
  });

  it('stands where the dossier names it', () => {
    expect(said({}, true)).toBe(true);
  });

  it('does not stand where it is about another matter', () => {
    expect(said({})).toBe(false);
    expect(said({ documentIds: ['letter'] })).toBe(false);
  });
});
