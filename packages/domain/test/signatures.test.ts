import { describe, expect, it } from 'vitest';
import { approvalProgress, signaturesOf, stepStatuses } from '../src/index.ts';
import { approved, draft, LATER } from './forceStory.ts';
import { Story } from './story.ts';

describe('signature, state by state', () => {
  it('is how a state signed, that it did not, or that nothing is known', () => {
    const story = approved()
      .signed('2026-02-01', 'XA')
      .signed('2026-02-01', 'XB', 'withReservation')
      .signed('2026-02-02', 'XC', 'notSigned');
    const { parties, cannotTell } = signaturesOf(story.records(), draft(story), LATER);
    expect(parties.map(({ party, state }) => [party.record.id, state])).toEqual([
      ['XA', 'signed'],
      ['XB', 'withReservation'],
      ['XC', 'notSigned'],
      ['XD', 'notKnown'],
    ]);
    expect(cannotTell).toBeNull();
  });

  it('is told of who signed without having to, and the latest fact of a party counts', () => {
    const story = approved(2).body('other').member('other', 'XA').signed('2026-02-03', 'XB');
    story.signed('2026-02-01', 'XB', 'notSigned').signed('2026-02-04', 'XC');
    const states = signaturesOf(story.records(), draft(story), LATER).parties.map(({ state }) => state);
    expect(states).toEqual(['notKnown', 'signed']);
  });

  it('stays as old as it was when a reservation comes later or is withdrawn: that is no new signature', () => {
    const story = approved().signed('2026-01-19', 'XA', 'withReservation').signed('2026-03-01', 'XA');
    const [first] = signaturesOf(story.records(), draft(story), LATER).parties;
    expect(first).toMatchObject({ state: 'signed', when: { edtf: '2026-01-19' }, offRoute: true });
    const again = approved().signed('2026-02-01', 'XA').withdrew('2026-02-10', 'XA').signed('2026-02-20', 'XA');
    again.signed('2026-03-01', 'XA', 'withReservation');
    expect(signaturesOf(again.records(), draft(again), LATER).parties[0]?.when?.edtf).toBe('2026-02-20');
    const declined = approved().signed('2026-02-01', 'XA').signed('2026-02-03', 'XA', 'notSigned');
    expect(signaturesOf(declined.records(), draft(declined), LATER).parties[0]?.when?.edtf).toBe('2026-02-03');
  });

  it('names no members that no source gives', () => {
    const story = Story.commonwealth(2).body('unknown').step('council');
    story.step('sign', { stepType: 'signature', bodyIds: ['unknown'] }).dossier('2026-01-10');
    const { parties, cannotTell } = signaturesOf(story.records(), draft(story), LATER);
    expect(parties).toEqual([]);
    expect(cannotTell?.en).toBe('The members of the body that signs are unknown (Body unknown).');
  });

  it('before the document was open for signature is a deviation', () => {
    const story = approved().signed('2026-01-19', 'XA').signed('2026-01-20', 'XB').signed('2026-01', 'XC');
    const off = signaturesOf(story.records(), draft(story), LATER).parties.filter(({ offRoute }) => offRoute);
    expect(off.map(({ party }) => party.record.id)).toEqual(['XA']);
  });
});

describe('a signature step', () => {
  const stateOn = (story: Story, day: string): unknown => {
    const status = stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.stepType === 'signature');
    return [status?.state, status?.occurrences.map(({ occurred, outcomes }) => [occurred.edtf, outcomes[0]?.outcome])];
  };

  it('is done with the last signature that was needed, without anybody having recorded that', () => {
    const story = approved(3).signed('2026-02-01', 'XA').signed('2026-02-03', 'XB', 'withReservation');
    story.signed('2026-02-05', 'XC');
    expect(stateOn(story, '2026-02-04')).toEqual(['must', []]);
    expect(stateOn(story, '2026-02-05')).toEqual(['done', [['2026-02-05', 'signed']]]);
  });

  it('is not where the progress of approval is shown once all is done: that is where somebody spoke, and nobody is awaited', () => {
    const story = Story.commonwealth(3)
      .step('council')
      .step('sign', { stepType: 'signature' })
      .dossier('2026-01-10')
      .asked('2026-01-11', 'council', ['XA', 'XB', 'XC'], { term: '2026-01-15' })
      .said('2026-01-12', 'XA', 'agreed', 'council')
      .happened('2026-01-20', 'council', 'approved')
      .happened('2026-02-01', 'sign', 'signed');
    const progressOn = (day: string) => {
      const progress = approvalProgress(story.recordsOf(day), 'dossier', day);
      return [progress?.step.id, progress?.stands.map(({ stand, awaited, late }) => [stand, awaited, late])];
    };
    expect(progressOn('2026-01-19')).toEqual([
      'council',
      [
        ['agreed', false, false],
        ['noAnswer', true, true],
        ['noAnswer', true, true],
      ],
    ]);
    expect(progressOn('2026-02-01')).toEqual([
      'council',
      [
        ['agreed', false, false],
        ['noAnswer', false, false],
        ['noAnswer', false, false],
      ],
    ]);
  });

  it('waits for who did not sign, and says once what a paper records', () => {
    const story = approved(2).signed('2026-02-01', 'XA').signed('2026-02-01', 'XB', 'notSigned');
    expect(stateOn(story, LATER)).toEqual(['must', []]);
    story.happened('2026-02-02', 'sign', 'signed');
    expect(stateOn(story, LATER)).toEqual(['done', [['2026-02-02', 'signed']]]);
  });
});
