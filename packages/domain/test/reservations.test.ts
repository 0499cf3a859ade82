import { describe, expect, it } from 'vitest';
import { type Command, type LocalDate, type RefusalCode, signaturesOf } from '../src/index.ts';
import { labelOf } from '../src/quality/labels.ts';
import { carriedOut, decided } from './commanding.ts';
import { approved, draft } from './forceStory.ts';
import type { Story } from './story.ts';

const of = (story: Story, day: LocalDate, partyId = 'XA'): readonly unknown[] => {
  const { parties } = signaturesOf(story.recordsOf(day), draft(story), day);
  const own = parties.find(({ party }) => party.record.id === partyId);
  return [own?.state, own?.when?.edtf ?? null, own?.reservation?.reservation ?? null];
};

describe('a reservation that was made with an instrument', () => {
  const ratified = (): Story =>
    approved(2).signed('2026-02-01', 'XA').deposited('2026-03-01', 'XA', { reservation: 'Кроме статьи 5' });

  it('stands among the signatures, and does not make the signature later', () => {
    expect(of(ratified(), '2026-02-28')).toEqual(['signed', '2026-02-01', null]);
    expect(of(ratified(), '2026-03-01')).toEqual(['withReservation', '2026-02-01', 'Кроме статьи 5']);
  });

  it('stands there also of a state that acceded, which did not sign', () => {
    const story = approved(2).deposited('2026-03-01', 'XB', { reservation: 'Кроме статьи 5' });
    expect(of(story, '2026-03-01', 'XB')).toEqual(['notKnown', null, 'Кроме статьи 5']);
  });

  it('is none any more once it was withdrawn', () => {
    expect(of(ratified().unreserved('2026-05-01'), '2026-04-30')[0]).toBe('withReservation');
    expect(of(ratified().unreserved('2026-05-01'), '2026-05-01')).toEqual(['signed', '2026-02-01', null]);
  });

  it('is told where the deposit is named', () => {
    const label = (story: Story): string => {
      const records = story.records();
      const [deposit] = [...records.deposit.values()];
      return deposit ? labelOf(records, 'deposit', deposit).ru : '';
    };
    expect(label(ratified())).toBe('Сдача на хранение: Авалия, с оговоркой');
    expect(label(ratified().unreserved('2026-05-01'))).toBe('Сдача на хранение: Авалия, оговорка снята');
    expect(label(approved(2).deposited('2026-03-01', 'XA'))).toBe('Сдача на хранение: Авалия');
  });
});

describe('to record a reservation', () => {
  const TODAY = '2026-12-01';
  const said = {
    ...{ dossier: 'dossier', documentId: 'draft', partyId: 'XA', known: null },
    source: { paperId: 'letter', locator: 'paragraph 1' },
  };
  const giving = (command: 'recordDeposit' | 'recordNotification', reservation: string | null): Command => ({
    ...{ command, ...said, occurred: '2026-03-01', reservation, offRoute: false },
  });
  const withdrawing = (occurred: string): Command => ({ command: 'withdrawReservation', ...said, occurred });
  const told = (): Story => approved(2).paper('letter');
  const refusal = (story: Story, command: Command): RefusalCode | undefined => {
    const decision = decided(story, command, TODAY);
    return decision.kind === 'refused' ? decision.refusal.code : undefined;
  };

  it.each(['recordDeposit', 'recordNotification'] as const)(
    '%s takes its words, and they can be withdrawn once',
    (command) => {
      const story = told();
      carriedOut(story, giving(command, 'Кроме статьи 5'), TODAY);
      expect(of(story, TODAY)[2]).toBe('Кроме статьи 5');
      expect(refusal(story, withdrawing('2026-02-28'))).toBe('BEFORE_SUBJECT');
      carriedOut(story, withdrawing('2026-05-01'), TODAY);
      expect(of(story, TODAY)[2]).toBeNull();
      expect(refusal(story, withdrawing('2026-06-01'))).toBe('NO_RESERVATION');
    },
  );

  it('refuses no words where some are said, and to withdraw what was not made', () => {
    expect(refusal(told(), giving('recordDeposit', ' '))).toBe('EMPTY_TEXT');
    const story = told();
    carriedOut(story, giving('recordDeposit', null), TODAY);
    expect(refusal(story, withdrawing('2026-05-01'))).toBe('NO_RESERVATION');
  });
});
