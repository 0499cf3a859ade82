import { describe, expect, it } from 'vitest';
import { documentStatuses, findings, onDay } from '../src/index.ts';
import { byState, computed, contradictions, forceOn, LATER, statusOn, third } from './forceStory.ts';
import { Story } from './story.ts';

describe('what a paper says of the entry into force', () => {
  const reached = (): Story =>
    third().deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB').deposited('2026-03-01', 'XC');

  it('agrees with the rule, or sharpens it', () => {
    expect(forceOn(reached().inForce('2026-03-01'))).toMatchObject({ mismatch: false, since: onDay('2026-03-01') });
    const inexact = third().deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB').deposited('2026-03', 'XC');
    expect(forceOn(inexact.inForce('2026-03-12'))).toMatchObject({ mismatch: false, since: onDay('2026-03-12') });
    expect(contradictions(inexact)).toEqual([]);
  });

  it('that cannot be true by the rule is shown beside it, and nobody can tell in between', () => {
    const story = reached().inForce('2026-03-31');
    const { mismatch, recorded, state } = forceOn(story);
    expect([mismatch, recorded?.occurred.edtf, computed(forceOn(story)), state]).toEqual([
      ...[true, '2026-03-31', '2026-03-01', 'inForce'],
    ]);
    expect(contradictions(story)).toEqual([
      'Draft draft: a paper gives the entry into force as 31 March 2026, by its rule it follows as 1 March 2026',
    ]);
    expect(statusOn(story)).toEqual(['inForce', '2026-03-01/2026-03-31']);
    const early = third().inForce('2026-02-20').deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB');
    expect(statusOn(early.deposited('2026-03-01', 'XC'), '2026-03-01')).toEqual(['inForce', '2026-02-20/2026-03-01']);
    expect(
      forceOn(
        third(30)
          .deposited('2026-02-01', 'XA')
          .deposited('2026-02-01', 'XB')
          .deposited('2026-02-01', 'XC')
          .inForce('2026-02-20'),
        '2026-02-25',
      ).state,
    ).toBe('cannotTell');
  });

  it('of one state is held against the date of that state', () => {
    const story = reached().deposited('2026-06-15', 'XD').inForce('2026-03-01', 'XD', '2026-06-20');
    expect(forceOn(story).mismatch).toBe(false);
    expect(
      forceOn(story)
        .byState.filter(({ mismatch }) => mismatch)
        .map(({ party }) => party.record.id),
    ).toEqual(['XD']);
    expect(contradictions(story)).toEqual([
      'Draft draft (Gornia): a paper gives the entry into force as 1 March 2026, by its rule it follows as 15 June 2026',
    ]);
  });

  it('stands where the deposits are not all known; that is unknown, not contradictory', () => {
    const story = third().deposited('2026-02-01', 'XA').inForce('2026-03-01');
    expect([statusOn(story), contradictions(story)]).toEqual([['inForce', '2026-03-01'], []]);
    const unknown = findings(story.records(), LATER).filter(({ id }) => id.startsWith('entryIntoForce'));
    expect(unknown.map(({ kind, text }) => `${kind} ${text.en}`)).toContain(
      'unknown Draft draft: a paper gives the entry into force as 1 March 2026, and not all that its rule asks for is known. Instruments known to be deposited: 1, needed: 3.',
    );
  });
});

describe('the status of a document after its approval', () => {
  it('is open for signature, signed, in force and withdrawn, each from its day', () => {
    const story = third(10)
      .signed('2026-02-01', 'XA')
      .signed('2026-02-01', 'XB')
      .signed('2026-02-01', 'XC')
      .signed('2026-02-03', 'XD')
      .deposited('2026-03-01', 'XA')
      .deposited('2026-03-02', 'XB')
      .deposited('2026-03-03', 'XC')
      .withdrew('2026-09-01');
    expect(statusOn(story, '2026-02-02')).toEqual(['openForSignature', '2026-01-20']);
    expect(statusOn(story, '2026-02-03')).toEqual(['signed', '2026-02-03']);
    expect(statusOn(story, '2026-03-12')).toEqual(['signed', '2026-02-03']);
    expect(statusOn(story, '2026-03-13')).toEqual(['inForce', '2026-03-13']);
    expect(statusOn(story, '2026-09-01')).toEqual(['withdrawn', '2026-09-01']);
    expect(byState(story).XA).toBe('withdrawn 2026-03-13');
  });

  it('is not in force before that is certain', () => {
    const story = third().deposited('2026-03-01', 'XA').deposited('2026-03-02', 'XB').deposited('2026-03-03', 'XC');
    expect(statusOn(story, '2026-03-02')).toEqual(['openForSignature', '2026-01-20']);
  });

  it('withdrawn leaves standing what another organisation had decided', () => {
    const story = Story.commonwealth()
      .step('endorse', { stepType: 'endorsement' })
      .step('approve', { organisationId: 'other' })
      .step('sign', { stepType: 'signature', organisationId: 'other' });
    story.organisation('other').dossier('2026-01-10').happened('2026-01-20', 'endorse', 'endorsed');
    const statuses = (): unknown =>
      documentStatuses(story.records(), 'dossier', LATER)[0]?.statuses.map(({ status }) => status);
    expect(statuses()).toEqual(['endorsed', 'underCoordination']);
    story.withdrew('2026-02-01');
    expect(statuses()).toEqual(['endorsed', 'withdrawn']);
  });
});
