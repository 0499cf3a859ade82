import { describe, expect, it } from 'vitest';
import { attention, type LocalDate, outstanding, signaturesOf, stepStatuses } from '../src/index.ts';
import { approved, byState, computed, draft, forceOn, statusOn } from './forceStory.ts';
import type { Story } from './story.ts';

const statesOn = (story: Story, day: LocalDate): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    signaturesOf(story.recordsOf(day), draft(story), day).parties.map(({ party, state, signature, withdrawal }) => [
      party.record.id,
      [state, signature?.occurred.edtf, withdrawal?.occurred.edtf].filter(Boolean).join(' '),
    ]),
  );

const signing = (story: Story, day: LocalDate): unknown => {
  const records = story.recordsOf(day);
  const found = outstanding(records, 'dossier', day);
  const step = stepStatuses(records, 'dossier', day).find(({ step: { id } }) => id === 'sign');
  return [step?.state, found.kind === 'list' && found.items.map(({ party }) => party.record.id)];
};

describe('a signature that was withdrawn', () => {
  it('is one no longer, and nobody waits for another', () => {
    const story = approved(3).signed('2026-02-01', 'XA').withdrew('2026-02-10', 'XA');
    expect(statesOn(story, '2026-02-09').XA).toBe('signed 2026-02-01');
    expect(statesOn(story, '2026-02-10')).toEqual({
      XA: 'withdrawn 2026-02-01 2026-02-10',
      XB: 'notKnown',
      XC: 'notKnown',
    });
    expect(signing(story, '2026-02-10')).toEqual(['must', ['XB', 'XC']]);
    expect(attention(story.recordsOf('2026-02-20'), 'dossier', '2026-02-20').sentence).toEqual({
      ru: 'Пока не подписал никто из 3; вышла одна сторона: Авалия; ждём Борею и Велорию.',
      en: 'None of 3 signed yet; withdrew: Avalia; waiting for Borea and Veloria.',
    });
  });

  it('leaves the document unsigned by all where it came before the last of the others', () => {
    const story = approved(2).forceRule('2026-01-20', 'signature').signed('2026-02-01', 'XA');
    story.withdrew('2026-02-10', 'XA').signed('2026-02-20', 'XB');
    expect([signing(story, '2026-02-20'), statusOn(story)[0]]).toEqual([['must', []], 'openForSignature']);
    const { computed: answer } = forceOn(story);
    expect(answer.kind === 'notYet' && answer.reason.en).toBe('Signed and withdrew: Avalia.');
  });

  it('is none of who acceded by its deposit and withdrew: it never signed', () => {
    const story = approved(2).forceRule('2026-01-20', 'depositsOfAll').signed('2026-02-01', 'XA');
    story.deposited('2026-02-05', 'XA').deposited('2026-02-05', 'XB').withdrew('2026-02-10', 'XB');
    const { computed: answer } = forceOn(story);
    expect(answer.kind === 'notYet' && answer.reason.en).toBe('Of one party no signature is known: Borea.');
  });

  it('undoes nothing once all had signed; where the days do not tell which came first, nobody can tell', () => {
    const signed = (withdrawn: string): Story =>
      approved(2)
        .forceRule('2026-01-20', 'signature')
        .signed('2026-02-01', 'XA')
        .signed('2026-02-20', 'XB')
        .withdrew(withdrawn, 'XA');
    expect(signing(signed('2026-02-21'), '2026-02-22')).toEqual(['done', []]);
    expect(computed(forceOn(signed('2026-02-21')))).toBe('2026-02-20');
    const unclear = signed('2026-02');
    const { computed: answer } = forceOn(unclear);
    expect(answer.kind === 'cannotTell' && answer.reason.en).toBe(
      'Whether all had signed before one party withdrew is unknown: Avalia.',
    );
    expect(computed(forceOn(signed('2026-02-20')))).toBe('cannotTell');
  });

  it('leaves standing what a paper said of the signature before', () => {
    const said = (withdrawn: string): string =>
      computed(
        forceOn(
          approved(2)
            .forceRule('2026-01-20', 'signature')
            .signed('2026-02-01', 'XA')
            .happened('2026-02-05', 'sign', 'signed')
            .withdrew(withdrawn, 'XA'),
        ),
      );
    expect([said('2026-02-04'), said('2026-02-06')]).toEqual(['notYet', '2026-02-05']);
  });

  it('can be given anew, and what was complete before stays so', () => {
    const story = approved(2)
      .forceRule('2026-01-20', 'signature')
      .signed('2026-02-01', 'XA')
      .signed('2026-02-20', 'XB');
    story.withdrew('2026-03-01', 'XA').signed('2026-04-01', 'XA', 'withReservation');
    expect(statesOn(story, '2026-04-01').XA).toBe('withReservation 2026-04-01');
    expect(computed(forceOn(story))).toBe('2026-02-20');
    expect(byState(story, '2026-03-31').XA).toBe('withdrawn 2026-02-20');
    expect(byState(story).XA).toBe('cannotTell cannotTell');
  });

  it('and a refusal after it are told in their order', () => {
    const story = approved(2)
      .signed('2026-02-01', 'XA')
      .withdrew('2026-02-10', 'XA')
      .signed('2026-02-15', 'XA', 'notSigned');
    expect(statesOn(story, '2026-02-14').XA).toBe('withdrawn 2026-02-01 2026-02-10');
    expect(statesOn(story, '2026-02-15').XA).toBe('notSigned 2026-02-15');
  });
});
