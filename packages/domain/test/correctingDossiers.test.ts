import { describe, expect, it } from 'vitest';
import { type CorrectEntry, type EntryKind, idsIn } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

describe('what is told in a dossier', () => {
  const told = () =>
    Story.commonwealth(3).paper('letter').step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');

  it('is another letter and another answer', () => {
    const story = told().asked('2026-02-01', 'council', ['XA'], { term: '2026-03-01' });
    const [asked, request] = [story.last.id, idsIn(story.last.payload)[0] ?? ''];
    story.replied('2026-02-10', 'XA', request);
    const reply = story.last.id;
    const letter = {
      letterNumber: 'исх. № 9',
      addresseeIds: ['XA', 'XB'],
      term: '2026-03-15',
      collectives: [{ ru: 'АС', en: 'CA' }],
    };
    carriedOut(story, anywhere(asked, saying('letter', letter)), TODAY);
    carriedOut(story, anywhere(reply, saying('reply', { partyId: 'XB', letterNumber: '№ XB-1' })), TODAY);
    const records = story.records();
    expect(records.consultationRequest.get(request)).toMatchObject({ letterNumber: 'исх. № 9', term: '2026-03-15' });
    expect([...records.collective.values()]).toMatchObject([{ requestId: request, wording: { ru: 'АС' } }]);
    expect([...records.reply.values()]).toMatchObject([{ partyId: 'XB', letterNumber: '№ XB-1', requestId: request }]);
    const late = anywhere(entryOf(story, 'misentryCorrected', asked), {
      ...{ ...saying('letter', { occurred: '2026-02-11' }), correction: 'revision', occurred: '2026-03-01' },
    });
    expect(refusalOf(story, late, TODAY).code).toBe('STILL_REFERRED_TO');
  });

  it('is another signature, deposit, notification, rule of entry into force, withdrawal', () => {
    const story = told().signed('2026-03-01', 'XA').deposited('2026-03-02', 'XA').notified('2026-03-03', 'XA');
    story.forceRule('2026-03-04', 'deposits', { count: 2 }).inForce('2026-03-05').withdrew('2026-03-06', 'XA');
    const correct = (kind: EntryKind, says: Partial<CorrectEntry>) =>
      carriedOut(story, anywhere(entryOf(story, kind), says), TODAY);
    correct(
      'signatureRecorded',
      saying('signature', { manner: 'withReservation', text: 'п. 2', occurred: '2026-02-28' }),
    );
    correct('depositMade', saying('instrument', { partyId: 'XB' }));
    correct('notificationGiven', saying('instrument', { occurred: '2026-03-02' }));
    correct('forceRuleLaidDown', saying('forceRule', { count: 3 }));
    correct('entryIntoForceRecorded', saying('force', { partyId: 'XB' }));
    correct('withdrawalRecorded', saying('withdrawal', { occurred: '2026-03-05' }));
    const { signature, deposit, notification, forceRule, entryIntoForce, withdrawal } = story.records();
    expect([...signature.values()]).toMatchObject([
      { manner: 'withReservation', text: 'п. 2', occurred: { edtf: '2026-02-28' } },
    ]);
    expect([...deposit.values()]).toMatchObject([{ partyId: 'XB', occurred: { edtf: '2026-03-02' } }]);
    expect([...notification.values()]).toMatchObject([{ partyId: 'XA', occurred: { edtf: '2026-03-02' } }]);
    expect([...forceRule.values()]).toMatchObject([{ count: 3, trigger: 'deposits' }]);
    expect([...entryIntoForce.values()]).toMatchObject([{ partyId: 'XB' }]);
    expect([...withdrawal.values()]).toMatchObject([{ occurred: { edtf: '2026-03-05' } }]);
  });

  it('is another paper and another relation', () => {
    const story = told().paper('annex');
    const paper = anywhere(
      entryOf(story, 'documentRegistered', 'annex'),
      saying('paper', { number: '№ 7', dated: '2019' }),
    );
    carriedOut(story, paper, TODAY);
    expect(story.records().document.get('annex')).toMatchObject({
      number: '№ 7',
      dated: { edtf: '2019' },
      slug: 'annex',
    });
    tell(
      story,
      'documentRelated',
      '2026-02-01',
      {
        ...{ relationId: 'relation', documentId: 'annex', relation: 'annexTo', otherId: 'draft' },
      },
      ['annex', 'document'],
    );
    carriedOut(story, anywhere(story.last.id, saying('relation', { relation: 'backgroundFor' })), TODAY);
    expect(story.records().documentRelation.get('relation')).toMatchObject({
      relation: 'backgroundFor',
      otherId: 'draft',
    });
    expect(refusalOf(story, anywhere(story.last.id, saying('relation', { otherId: 'annex' })), TODAY).code).toBe(
      'RELATES_TO_ITSELF',
    );
    expect(refusalOf(story, anywhere(entryOf(story, 'documentRegistered', 'annex')), TODAY).code).toBe(
      'ALREADY_CORRECTED',
    );
    expect(
      refusalOf(
        story,
        anywhere(entryOf(story, 'misentryCorrected', entryOf(story, 'documentRegistered', 'annex'))),
        TODAY,
      ).code,
    ).toBe('STILL_REFERRED_TO');
  });
});
