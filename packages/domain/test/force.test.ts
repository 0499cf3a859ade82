import { describe, expect, it } from 'vitest';
import { onDay } from '../src/index.ts';
import { approved, byState, computed, forceOn, found, statusOn, third } from './forceStory.ts';
import { Story } from './story.ts';

describe('entry into force on the third deposit, and for a later state on its own', () => {
  it.each([
    ['nothing before the third', ['XA 2026-02-01', 'XB 2026-02-05'], 'notYet'],
    ['the third', ['XA 2026-02-01', 'XB 2026-02-05', 'XC 2026-03-01'], '2026-03-01'],
    ['whatever the order', ['XC 2026-03-01', 'XA 2026-02-01', 'XB 2026-02-05'], '2026-03-01'],
    ['not the fourth', ['XA 2026-02-01', 'XB 2026-02-05', 'XC 2026-03-01', 'XD 2026-04-01'], '2026-03-01'],
    ['three on one day', ['XA 2026-02-01', 'XB 2026-02-01', 'XC 2026-02-01'], '2026-02-01'],
    ['two on the last day', ['XA 2026-02-01', 'XB 2026-02-05', 'XC 2026-02-05', 'XD 2026-02-05'], '2026-02-05'],
    ['of one state the first', ['XA 2026-02-01', 'XA 2026-02-02', 'XB 2026-02-05', 'XA 2026-03-01'], 'notYet'],
    ['a month', ['XA 2026-02-01', 'XB 2026-02-05', 'XC 2026-03'], '2026-03-01/2026-03-31 *'],
    ['an inexact one that was surely before', ['XA 2026-01', 'XB 2026-02-05', 'XC 2026-03-01'], '2026-03-01'],
    [
      'an inexact one that may be the third',
      ['XA 2026-02-01', 'XB 2026-02-05', 'XC 2026-03', 'XD 2026-03-10'],
      '2026-03-01/2026-03-10 *',
    ],
    ['a day not before', ['XA 2026-02-01', 'XB 2026-02-05', 'XC /2026-03-10'], '2026-02-05/2026-03-10 *'],
  ])('%s', (_, deposits, expected) => {
    const story = third();
    for (const deposit of deposits) {
      const [code = '', when = ''] = deposit.split(' ');
      story.deposited(when, code);
    }
    expect(computed(forceOn(story))).toBe(expected);
  });

  const deposited = (daysAfter = 0): Story =>
    third(daysAfter)
      .deposited('2026-02-01', 'XA')
      .deposited('2026-02-05', 'XB')
      .deposited('2026-03-01', 'XC')
      .deposited('2026-06-15', 'XD');

  it('is so many days after that', () => {
    expect(computed(forceOn(deposited(30)))).toBe('2026-03-31');
    expect(forceOn(deposited(30), '2026-03-30').state).toBe('notYet');
    expect(forceOn(deposited(30), '2026-03-31').state).toBe('inForce');
  });

  it('is that of all for the first three, and its own for the later', () => {
    expect(byState(deposited(30))).toEqual({
      ...{ XA: 'inForce 2026-03-31', XB: 'inForce 2026-03-31', XC: 'inForce 2026-03-31', XD: 'inForce 2026-07-15' },
    });
    expect(byState(deposited(30), '2026-06-20').XD).toBe('notYet 2026-07-15');
    expect(byState(deposited(30), '2026-04-01').XD).toBe('notYet notYet');
  });

  it('is as exact as the deposit of a state', () => {
    const story = third().deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB').deposited('2026-03-01', 'XC');
    expect(byState(story.deposited('2026-03/2026-04', 'XD')).XD).toBe('inForce 2026-03-01/2026-04-30 *');
  });

  it('is known by the day since when a deposit of an unknown day is known', () => {
    const story = third().deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB');
    story.deposited('XXXX-XX-XX', 'XC', { known: '2026-03-01' });
    expect(computed(forceOn(story))).toBe('2026-02-05/2026-03-01 *');
    expect(forceOn(story).state).toBe('inForce');
  });

  it('counts a signature with a reservation and one that was not given for nothing: only deposits count', () => {
    const story = deposited().signed('2026-01-21', 'XA', 'withReservation').signed('2026-01-21', 'XB', 'notSigned');
    expect(computed(forceOn(story))).toBe('2026-03-01');
    expect(byState(story).XB).toBe('inForce 2026-03-01');
  });

  it('keeps an inferred date inferred, and only where it matters', () => {
    const story = third().deposited('2026-02-01', 'XA').deposited('2026-02-05', 'XB');
    story.deposited('2026-03-01', 'XC', { inferred: true });
    expect(computed(forceOn(story))).toBe('2026-03-01 *');
    expect(computed(forceOn(deposited().deposited('2026-07-01', 'XA', { inferred: true })))).toBe('2026-03-01');
  });

  it('is no longer that of a state which withdrew, until it deposits anew', () => {
    const story = deposited().withdrew('2026-08-01', 'XB');
    expect(byState(story, '2026-07-31').XB).toBe('inForce 2026-03-01');
    expect(byState(story, '2026-08-01').XB).toBe('withdrawn 2026-03-01');
    expect(forceOn(story).state).toBe('inForce');
    expect(byState(story.deposited('2026-09-01', 'XB')).XB).toBe('inForce 2026-09-01');
  });

  it('cannot be told where a state withdrew before the third, unless it makes no difference', () => {
    const story = third()
      .deposited('2026-02-01', 'XA')
      .withdrew('2026-02-03', 'XA')
      .deposited('2026-02-05', 'XB')
      .deposited('2026-03-01', 'XC');
    const { computed: answer, state } = forceOn(story);
    expect([state, computed({ computed: answer })]).toEqual(['cannotTell', '2026-03-01/.. *']);
    expect(answer.kind === 'date' && answer.unsure?.why.en).toBe(
      'One party withdrew before it was in force, and whether it counts is unknown: Avalia.',
    );
    expect(computed(forceOn(story.deposited('2026-03-01', 'XD')))).toBe('2026-03-01');
  });
});

describe('entry into force by another rule', () => {
  it('cannot be told without one', () => {
    const { computed: answer, state } = forceOn(approved().deposited('2026-02-01', 'XA'));
    expect([answer.kind, state]).toEqual(['cannotTell', 'cannotTell']);
  });

  it('is on notifications as on deposits, and neither counts for the other', () => {
    const story = approved().forceRule('2026-01-20', 'notifications', { count: 2 }).deposited('2026-02-01', 'XA');
    story.notified('2026-02-02', 'XB');
    expect(computed(forceOn(story))).toBe('notYet');
    expect(computed(forceOn(story.notified('2026-02-04', 'XC')))).toBe('2026-02-04');
  });

  it('is on a date for those who had signed by then', () => {
    const story = approved().forceRule('2026-01-20', 'date', { date: '2026-05-01' });
    story.signed('2026-02-01', 'XA').signed('2026-06-01', 'XB');
    expect([computed(forceOn(story)), forceOn(story, '2026-04-30').state]).toEqual(['2026-05-01', 'notYet']);
    expect(byState(story)).toMatchObject({
      XA: 'inForce 2026-05-01',
      XB: 'cannotTell cannotTell',
      XC: 'notYet notYet',
    });
  });

  it('is on signature when all members have signed', () => {
    const story = approved(3).forceRule('2026-01-20', 'signature', { daysAfter: 10 });
    story.signed('2026-02-01', 'XA').signed('2026-02-03', 'XB', 'withDissentingOpinion');
    expect(computed(forceOn(story))).toBe('notYet');
    story.signed('2026-02-02', 'XC', 'withReservation');
    expect(computed(forceOn(story))).toBe('2026-02-13');
    expect(byState(story)).toMatchObject({ XA: 'inForce 2026-02-13', XB: 'inForce 2026-02-13' });
    expect(statusOn(story, '2026-02-12')).toEqual(['signed', '2026-02-03']);
    expect(statusOn(story, '2026-02-13')).toEqual(['inForce', '2026-02-13']);
  });

  it('on signature waits for who did not sign, and is not undone by who joins later', () => {
    const story = Story.commonwealth(3).body('board').member('board', 'XA').member('board', 'XB').step('council');
    story
      .member('board', 'XC', { from: onDay('2026-03-01') })
      .step('sign', { stepType: 'signature', bodyIds: ['board'] })
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved')
      .forceRule('2026-01-20', 'signature')
      .signed('2026-02-01', 'XA')
      .signed('2026-02-01', 'XB', 'notSigned');
    const { computed: answer } = forceOn(story);
    expect(answer.kind === 'notYet' && answer.reason.en).toBe('Did not sign: Borea.');
    expect(computed(forceOn(story.signed('2026-02-09', 'XB')))).toBe('2026-02-09');
    expect(statusOn(story)).toEqual(['inForce', '2026-02-09']);
  });

  /** As in the CIS, where a state that takes no part in a decision does not stop it (CIS Charter, article 23). */
  it('on signature is as the paper says where one did not sign: it binds those who signed, and no other', () => {
    const story = approved(4).forceRule('2026-01-20', 'signature');
    for (const code of ['XA', 'XB', 'XC']) story.signed('2026-05-29', code);
    story.signed('2026-05-29', 'XD', 'notSigned').happened('2026-05-29', 'sign', 'signed');
    expect([computed(forceOn(story)), statusOn(story)]).toEqual(['2026-05-29', ['inForce', '2026-05-29']]);
    const bound = 'inForce 2026-05-29';
    expect(byState(story)).toEqual({ XA: bound, XB: bound, XC: bound, XD: 'notYet notYet' });
    story.inForce('2026-05-29');
    expect([forceOn(story).mismatch, found(story)]).toEqual([false, []]);
  });

  it('on signature is as the paper says where nobody knows who has to sign', () => {
    const story = Story.commonwealth(2).body('unknown').step('council');
    story
      .step('sign', { stepType: 'signature', bodyIds: ['unknown'] })
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved')
      .forceRule('2026-01-20', 'signature');
    expect(computed(forceOn(story))).toBe('cannotTell');
    expect(computed(forceOn(story.happened('2026-02-01', 'sign', 'signed')))).toBe('2026-02-01');
  });
});
