import { describe, expect, it } from 'vitest';
import {
  type Command,
  differences,
  effectOf,
  instrumentsOverall,
  type LocalDate,
  type RefusalCode,
  signaturesOf,
  whenOf,
} from '../src/index.ts';
import { labelOf } from '../src/quality/labels.ts';
import { carriedOut, decided } from './commanding.ts';
import { approved, byState, draft, forceOn, statusOn } from './forceStory.ts';
import type { Story } from './story.ts';

/** «…письменно известив об этом депозитария Устава за 12 месяцев до выхода» (Charter of the CIS, article 9). */
const NOTICE = { months: 12, citation: { ru: 'статья 9', en: 'article 9' } };

/** Three are bound since 1 March 2026. */
const bound = (given: object = {}): Story => {
  const story = approved(3).forceRule('2026-01-20', 'deposits', { count: 2, ...given });
  return story.deposited('2026-03-01', 'XA').deposited('2026-03-01', 'XB').deposited('2026-03-01', 'XC');
};

const forceOf = (story: Story, day: LocalDate, partyId = 'XA'): readonly unknown[] => {
  const own = forceOn(story, day).byState.find(({ party }) => party.record.id === partyId);
  return [own?.state, own?.notice?.occurred.edtf ?? null, own?.until?.edtf ?? null];
};

describe('a notice of withdrawal', () => {
  it('is in effect on the day that a paper says; until then the state is bound, and is told to have given notice', () => {
    const story = bound().withdrew('2026-08-18', 'XA', 'draft', '2027-08-18');
    expect(forceOf(story, '2026-08-17')).toEqual(['inForce', null, null]);
    expect(forceOf(story, '2026-08-18')).toEqual(['inForce', '2026-08-18', '2027-08-18']);
    expect(forceOf(story, '2027-08-17')).toEqual(['inForce', '2026-08-18', '2027-08-18']);
    expect(forceOf(story, '2027-08-18')).toEqual(['withdrawn', null, '2027-08-18']);
    expect(statusOn(story, '2027-09-01')).toEqual(['inForce', '2026-03-01']);
  });

  it('is in effect so many months later as the rule of the document says, where no paper tells another day', () => {
    const story = bound({ notice: NOTICE })
      .withdrew('2026-08-18', 'XA')
      .withdrew('2026-08-18', 'XB', 'draft', '2026-10-01');
    expect(forceOf(story, '2026-12-31')).toEqual(['inForce', '2026-08-18', '2027-08-18']);
    expect(forceOf(story, '2026-12-31', 'XB')).toEqual(['withdrawn', null, '2026-10-01']);
  });

  it('is in effect at once where nothing says otherwise', () => {
    expect(forceOf(bound().withdrew('2026-08-18', 'XA'), '2026-08-18')).toEqual(['withdrawn', null, '2026-08-18']);
  });

  it('that was entered before days of effect were told was in effect on its day, whatever rule is laid down since', () => {
    const story = bound({ notice: NOTICE }).withdrew('2026-08-18', 'XA');
    const { effective: _, ...before } = story.last.payload as Readonly<Record<string, unknown>>;
    story.entries[story.entries.length - 1] = { ...story.last, payload: before } as never;
    expect(forceOf(story, '2026-08-18')).toEqual(['withdrawn', null, '2026-08-18']);
  });

  it('leaves it open whether the state is bound while its day of effect is not exactly known', () => {
    const story = bound().withdrew('2026-08-18', 'XA', 'draft', '2026-10');
    expect(forceOf(story, '2026-09-30')[0]).toBe('inForce');
    expect(forceOf(story, '2026-10-15')[0]).toBe('cannotTell');
    expect(forceOf(story, '2026-10-31')[0]).toBe('withdrawn');
  });

  it('counts the state until then: a third deposit that comes in between brings the document into force', () => {
    const story = approved(3).forceRule('2026-01-20', 'deposits', { count: 3 });
    story
      .deposited('2026-03-01', 'XA')
      .deposited('2026-03-01', 'XB')
      .withdrew('2026-04-01', 'XA', 'draft', '2027-04-01');
    story.deposited('2026-06-01', 'XC');
    expect(byState(story)).toEqual({ XA: 'inForce 2026-06-01', XB: 'inForce 2026-06-01', XC: 'inForce 2026-06-01' });
  });

  it('makes no signature undone before it is in effect', () => {
    const story = approved(2).signed('2026-02-01', 'XA').withdrew('2026-02-10', 'XA', 'draft', '2026-05-10');
    const on = (day: LocalDate): readonly unknown[] =>
      signaturesOf(story.recordsOf(day), draft(story), day)
        .parties.filter(({ party }) => party.record.id === 'XA')
        .flatMap(({ state, until }) => [state, until?.edtf]);
    expect(on('2026-05-09')).toEqual(['signed', '2026-05-10']);
    expect(on('2026-05-10')).toEqual(['withdrawn', '2026-05-10']);
  });

  it('is news when it is given, and when it comes to be in effect', () => {
    const story = bound().withdrew('2026-08-18', 'XA', 'draft', '2027-08-18');
    const told = (from: LocalDate, to: LocalDate): readonly string[] =>
      differences({ records: story.recordsOf(from), day: from }, { records: story.recordsOf(to), day: to }, 'dossier')
        .filter(({ kind }) => kind === 'entryIntoForce')
        .map(({ after }) => after?.en ?? '');
    expect(told('2026-08-17', '2026-08-18')).toEqual([
      'in force; entry into force: 1 March 2026; notice of withdrawal: 18 August 2026, leaves: 18 August 2027',
    ]);
    expect(told('2027-08-17', '2027-08-18')).toEqual(['withdrew: 18 August 2027']);
  });

  it('is called so, with the day on which the state leaves', () => {
    const label = (story: Story): string | undefined => {
      const records = story.records();
      const [row] = instrumentsOverall(records, records.withdrawal);
      return row && labelOf(records, 'withdrawal', row).ru;
    };
    const story = bound({ notice: NOTICE }).withdrew('2026-08-18', 'XA');
    expect(label(story)).toBe('Уведомление о выходе: Авалия, выход 18 августа 2027');
    expect(label(story.revoked('2026-09-01'))).toBe('Отозванное уведомление о выходе: Авалия');
    expect(label(bound().withdrew('2026-08-18', 'XA'))).toBe('Выход: Авалия');
  });
});

describe('a notice that was revoked', () => {
  const story = bound({ notice: NOTICE }).withdrew('2026-08-18', 'XA').revoked('2026-11-01');

  it('has no effect from then on, and stood before', () => {
    expect(forceOf(story, '2026-10-31')).toEqual(['inForce', '2026-08-18', '2027-08-18']);
    expect(forceOf(story, '2026-11-01')).toEqual(['inForce', null, null]);
    expect(forceOf(story, '2027-09-01')).toEqual(['inForce', null, null]);
  });

  it('can be given anew', () => {
    const again = bound({ notice: NOTICE })
      .withdrew('2026-08-18', 'XA')
      .revoked('2026-11-01')
      .withdrew('2026-12-01', 'XA');
    expect(forceOf(again, '2026-12-01')).toEqual(['inForce', '2026-12-01', '2027-12-01']);
  });
});

describe('to record a withdrawal', () => {
  const TODAY = '2026-12-01';
  const said = {
    ...{ dossier: 'dossier', documentId: 'draft', known: null },
    source: { paperId: 'letter', locator: 'paragraph 1' },
  };
  const withdrawal = (given: object): Command =>
    ({
      command: 'recordWithdrawal',
      ...said,
      partyId: 'XA',
      occurred: '2026-08-18',
      effective: null,
      ...given,
    }) as Command;
  const revocation = (occurred: string, given: object = {}): Command =>
    ({ command: 'revokeWithdrawal', ...said, partyId: 'XA', occurred, ...given }) as Command;
  const told = (): Story => bound({ notice: NOTICE }).paper('letter');
  const refusal = (story: Story, command: Command): RefusalCode | undefined => {
    const decision = decided(story, command, TODAY);
    return decision.kind === 'refused' ? decision.refusal.code : undefined;
  };

  it('takes a day of effect that is yet to come', () => {
    const story = told();
    carriedOut(story, withdrawal({ effective: '2027-08-18' }), TODAY);
    const [row] = [...story.records().withdrawal.values()];
    expect(row && whenOf(effectOf(story.records(), row)).edtf).toBe('2027-08-18');
  });

  it('refuses a day of effect before the notice, one that does not exist, and one of the document itself', () => {
    expect(refusal(told(), withdrawal({ effective: '2026-08-17' }))).toBe('WITHDRAWAL_DOES_NOT_FIT');
    expect(refusal(told(), withdrawal({ effective: '2027-02-30' }))).toBe('INVALID_DATE');
    expect(refusal(told(), withdrawal({ effective: '2027-08-18', partyId: null }))).toBe('WITHDRAWAL_DOES_NOT_FIT');
    expect(refusal(told(), withdrawal({ effective: '2026-08-18' }))).toBeUndefined();
  });

  it('lets it be revoked before it is in effect, once', () => {
    const story = told();
    carriedOut(story, withdrawal({}), TODAY);
    carriedOut(story, revocation('2026-11-01'), TODAY);
    expect(forceOf(story, TODAY)).toEqual(['inForce', null, null]);
    expect(refusal(story, revocation('2026-11-02'))).toBe('NO_NOTICE');
  });

  it('refuses to revoke what was not given, before it was, and once it is in effect', () => {
    expect(refusal(told(), revocation('2026-11-01'))).toBe('NO_NOTICE');
    const story = told();
    carriedOut(story, withdrawal({ effective: '2026-10-01' }), TODAY);
    expect(refusal(story, revocation('2026-08-17'))).toBe('BEFORE_SUBJECT');
    expect(refusal(story, revocation('2026-10-01'))).toBe('WITHDRAWAL_DOES_NOT_FIT');
    expect(refusal(story, revocation('2026-09-30'))).toBeUndefined();
    expect(refusal(story, revocation('2026-09-01', { partyId: 'group' }))).toBe('NOT_A_SIGNATORY');
    expect(refusal(story, revocation('2026-08-18'))).toBeUndefined();
    expect(refusal(story, revocation('2026-08'))).toBeUndefined();
    expect(refusal(story, revocation('2026-09-15/2026-10-02'))).toBeUndefined();
    expect(refusal(story, revocation('2026-09-30', { known: '2026-08-17' }))).toBe('KNOWN_TOO_EARLY');
  });
});
