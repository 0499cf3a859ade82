import { describe, expect, it } from 'vitest';
import type { CorrectEntry, EntryKind } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { decision, discharged, instructed, measured, progressed, reported, tell } from './instructing.ts';
import { ADMIN } from './registering.ts';
import { Story } from './story.ts';

const told = () => Story.commonwealth(3).paper('letter').step('council').dossier('2026-01-10');
const refused = (story: Story, kind: EntryKind, says: Partial<CorrectEntry>, word?: string) =>
  refusalOf(story, anywhere(entryOf(story, kind, word), says), TODAY);

describe('an answer and a comment', () => {
  const answered = () => {
    const story = told().asked('2026-02-01', 'council', ['XA', 'XB']);
    const request = (story.last.payload as { requestId: string }).requestId;
    story.replied('2026-02-10', 'XA', request);
    const { replyId } = story.last.payload as { replyId: string };
    return story.commented('2026-02-10', 'XA', 'пункт 2', 'council', { replyId });
  };

  it('are of one party: the comment that a reply brought goes first', () => {
    const story = answered();
    const comment = story.last.id;
    expect(refused(story, 'replyReceived', saying('reply', { partyId: 'XB', text: 'иначе' }))).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [comment] },
    });
    expect(refused(story, 'commentMade', saying('comment', { partyId: 'XB' })).code).toBe('UNKNOWN_REPLY');
  });

  it('are not earlier than what they are about, and a rejection says why', () => {
    const story = answered();
    const comment = (story.last.payload as { commentId: string }).commentId;
    story.disposed('2026-02-20', comment, 'noted');
    expect(refused(story, 'commentMade', saying('comment', { occurred: '2026-02-09' })).code).toBe('BEFORE_SUBJECT');
    expect(refused(story, 'commentDisposed', saying('disposition', { occurred: '2026-02-09' })).code).toBe(
      'BEFORE_SUBJECT',
    );
    const rejected = { disposition: 'rejected' } as const;
    expect(refused(story, 'commentDisposed', saying('disposition', rejected)).code).toBe('REASON_NEEDED');
    const later = { correction: 'revision', occurred: '2026-03-01', ...saying('comment', { occurred: '2026-02-21' }) };
    expect(refused(story, 'commentMade', later as Partial<CorrectEntry>)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [story.last.id] },
    });
  });
});

describe('a revision', () => {
  it('is not called as another one of the document, nor issued after the next one or after what was said of it', () => {
    const story = told().revision('2026-02-01', 'draft-2').said('2026-02-02', 'XA', 'agreed', 'council', 'draft-2');
    const said = story.last.id;
    const revised = { correction: 'revision', occurred: '2026-03-01' } as const;
    const labelled = (label: string) => saying('revision', { label });
    expect(refused(story, 'revisionIssued', labelled('draft-1'), 'draft-2').code).toBe('REVISION_TAKEN');
    expect(refused(story, 'revisionIssued', labelled('draft-2'), 'draft-1')).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [entryOf(story, 'revisionIssued', 'draft-2')] },
    });
    const late = { ...revised, ...saying('revision', { occurred: '2026-02-03' }) };
    expect(refused(story, 'revisionIssued', late, 'draft-2')).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [said] },
    });
    expect(refused(story, 'revisionIssued', saying('revision', { occurred: '2026-01-09' }), 'draft-1').code).toBe(
      'BEFORE_SUBJECT',
    );
  });
});

describe('an instruction', () => {
  it('keeps what it is not said to be, whatever the act says from which it came', () => {
    const story = told().meeting('2026-01-11', 'meeting', '2026-01-20').held('2026-01-20', 'meeting');
    decision(story, '2026-01-20', 'taken');
    instructed(story, '2026-01-21', { decisionId: 'decision', actId: 'act' });
    const object = { ru: 'сообщить', en: 'tell' };
    carriedOut(story, anywhere(story.last.id, saying('instruction', { object })), TODAY);
    const instruction = () => story.records().instruction.get('instruction');
    expect(instruction()).toMatchObject({ object, actId: 'act', condition: null, coExecutorIds: [], asNeeded: false });
    const needed = saying('instruction', { asNeeded: true });
    carriedOut(story, anywhere(story.last.id, needed), TODAY);
    carriedOut(story, anywhere(story.last.id, saying('instruction', { term: '2026-12-01' })), TODAY);
    expect(instruction()).toMatchObject({ term: { edtf: '2026-12-01' }, asNeeded: false });
    carriedOut(story, anywhere(story.last.id, needed), TODAY);
    expect(instruction()).toMatchObject({ term: null, asNeeded: true });
    const nobody = saying('instruction', { executorIds: [] });
    expect(refusalOf(story, anywhere(story.last.id, nobody), TODAY).code).toBe('NOBODY_NAMED');
  });

  it('is discharged before nothing that was reported after it', () => {
    const story = reported(discharged(instructed(told(), '2026-02-01'), '2026-03-10'), '2026-03-05');
    const report = story.last.id;
    expect(refused(story, 'instructionDischarged', saying('discharge', { occurred: '2026-03-01' }))).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [report] },
    });
    carriedOut(story, anywhere(report, saying('report', { text: 'сделано', byIds: ['XB'] })), TODAY);
    expect([...story.records().report.values()]).toMatchObject([{ text: 'сделано', byIds: ['XB'] }]);
  });

  it('waits for no condition that has been met', () => {
    const wording = { ru: 'при наличии средств', en: 'funds permitting' };
    const story = instructed(told(), '2026-02-01', { condition: { wording, stepId: null } });
    tell(story, 'conditionMet', '2026-02-10', { instructionId: 'instruction', dossierId: 'dossier' });
    const met = story.last.id;
    expect(refused(story, 'instructionGiven', saying('instruction', { condition: null }))).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [met] },
    });
    carriedOut(story, anywhere(met, saying('conditionMet', { occurred: '2026-02-05' })), TODAY);
    expect(story.records().instruction.get('instruction')?.conditionMet?.edtf).toBe('2026-02-05');
  });
});

describe('a measure', () => {
  it('has another number, which no other has', () => {
    const story = measured(measured(told(), '2026-02-01'), '2026-02-01', { measureId: 'other', number: '10' });
    progressed(story, '2026-03-01', 'XA', 'underWay');
    const numbered = (number: string) => saying('measure', { number });
    expect(refused(story, 'measureAdded', numbered('10'), 'measure').code).toBe('REPEATED_MEASURE');
    carriedOut(story, anywhere(entryOf(story, 'measureAdded', 'measure'), numbered('3')), TODAY);
    const progress = saying('progress', { measureState: 'done', partyId: 'XB' });
    carriedOut(story, anywhere(entryOf(story, 'measureProgressed'), progress), TODAY);
    const { measure, measureProgress } = story.records();
    expect(measure.get('measure')?.number).toBe('3');
    expect([...measureProgress.values()]).toMatchObject([
      { measureState: 'done', partyId: 'XB', measureId: 'measure' },
    ]);
    expect(refused(story, 'misentryCorrected', saying('progress', { partyId: 'XC' })).code).toBe('NOT_CHARGED');
  });
});

it('the conclusion of a silence procedure says nothing else: what it follows from does', () => {
  const story = Story.commonwealth(2, 'silenceProcedure').paper('letter').step('council').dossier('2026-01-10');
  tell(story, 'silenceConcluded', '2026-02-02', {
    ...{ occurrenceId: 'silent', dossierId: 'dossier', stepId: 'council', term: '2026-02-01', silentIds: ['XA'] },
    ...{ outcomes: [{ documentId: 'draft', outcome: 'approved' }], decisionRuleIds: ['rule-group'], requestIds: [] },
  });
  const other = saying('occurrence', { place: { ru: 'Авал' } });
  expect(refused(story, 'silenceConcluded', other)).toMatchObject({
    code: 'CORRECTION_DOES_NOT_FIT',
    facts: { expected: { en: expect.stringContaining('correct these') } },
  });
  carriedOut(story, anywhere(story.last.id), TODAY);
  expect(story.records().stepOccurrence.size).toBe(0);
});

it('an entry of which something else is said says what can be said of it', () => {
  const story = told();
  const expected = (kind: EntryKind) =>
    refusalOf(story, anywhere(entryOf(story, kind), saying('remark', { text: { ru: 'x' } })), TODAY, ADMIN).facts
      .expected;
  expect(expected('bodyRegistered')).toMatchObject({ en: 'The field that fits it is body.' });
  expect(expected('membershipStarted')).toMatchObject({ en: 'The field that fits it is membership.' });
});
