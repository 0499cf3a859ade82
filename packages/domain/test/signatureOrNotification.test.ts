import { describe, expect, it } from 'vitest';
import { attention, type ForceTrigger, type LocalDate, outstanding } from '../src/index.ts';
import { approved, byState, computed, forceOn, LATER, statusOn } from './forceStory.ts';
import type { Story } from './story.ts';

type Needs = Readonly<Record<string, boolean | undefined>>;

/**
 * «Настоящее Соглашение вступает в силу с даты подписания, а для Сторон, законодательство которых требует выполнения внутригосударственных
 * процедур, необходимых для его вступления в силу, – с даты получения депозитарием соответствующих уведомлений»: so agreements of the CIS
 * are worded.
 */
const signed = (needs: Needs, daysAfter = 0): Story => {
  const codes = Object.keys(needs);
  const story = approved(codes.length).forceRule('2026-01-20', 'signatureOrNotification', { daysAfter });
  for (const [code, own] of Object.entries(needs))
    story.signed('2026-02-01', code, 'signed', 'draft', own === undefined ? {} : { needsProcedures: own });
  return story;
};
const why = (story: Story, day: LocalDate = LATER): string | undefined => {
  const { computed: answer } = forceOn(story, day);
  if (answer.kind !== 'date') return answer.reason.en;
  return answer.unsure?.why.en;
};

describe('on signature and, for some, on notification', () => {
  it('binds those who need no procedures since all have signed', () => {
    const story = signed({ XA: false, XB: false, XC: true });
    expect(computed(forceOn(story))).toBe('2026-02-01');
    expect(byState(story)).toEqual({ XA: 'inForce 2026-02-01', XB: 'inForce 2026-02-01', XC: 'notYet notYet' });
    expect(statusOn(story)).toEqual(['inForce', '2026-02-01']);
  });

  it('binds the others since their own notification, so long after as the rule says, and not before all have signed', () => {
    const story = signed({ XA: false, XB: false, XC: true, XD: true }, 10)
      .notified('2026-05-01', 'XC')
      .notified('2026-01-25', 'XD');
    expect(byState(story)).toMatchObject({
      XA: 'inForce 2026-02-11',
      XC: 'inForce 2026-05-11',
      XD: 'inForce 2026-02-11',
    });
  });

  it('does not bind as long as somebody has not signed, and says who', () => {
    const story = approved(3).forceRule('2026-01-20', 'signatureOrNotification');
    story.signed('2026-02-01', 'XA').signed('2026-02-01', 'XB');
    expect(why(story)).toBe('Of one party no signature is known: Veloria.');
    expect(byState(story)).toEqual({ XA: 'cannotTell cannotTell', XB: 'cannotTell cannotTell', XC: 'notYet notYet' });
  });

  it('tells nothing of who did not say whether it needs them', () => {
    const story = signed({ XA: false, XB: undefined, XC: undefined });
    expect(computed(forceOn(story))).toBe('2026-02-01/.. *');
    expect(why(story)).toBe('Whether these need internal procedures is unknown: Borea and Veloria.');
    expect(byState(story)).toEqual({
      XA: 'inForce 2026-02-01',
      XB: 'cannotTell cannotTell',
      XC: 'cannotTell cannotTell',
    });
  });

  it('is certain without them where it binds two in any case', () => {
    expect(computed(forceOn(signed({ XA: false, XB: false, XC: undefined })))).toBe('2026-02-01');
  });

  it('a notification says that they were needed', () => {
    const story = signed({ XA: false, XB: undefined }).notified('2026-03-01', 'XB');
    expect(computed(forceOn(story))).toBe('2026-03-01');
    expect(byState(story)).toEqual({ XA: 'inForce 2026-02-01', XB: 'inForce 2026-03-01' });
  });

  describe('who signed and needs procedures', () => {
    const awaited = (story: Story, day: LocalDate = LATER): unknown => {
      const found = outstanding(story.recordsOf(day), 'dossier', day);
      return found.kind === 'list'
        ? [found.items.map(({ party, instrument }) => `${party.record.id} ${instrument}`), found.cannotTell.length]
        : found.reason.en;
    };

    it('owes its notification since it signed, although the document binds others, and until it gave it', () => {
      const story = signed({ XA: false, XB: false, XC: true }).notified('2026-04-01', 'XC');
      expect(statusOn(story, '2026-03-01')).toEqual(['inForce', '2026-02-01']);
      expect(awaited(story, '2026-03-01')).toEqual([['XC notification'], 0]);
      expect(attention(story.recordsOf('2026-03-01'), 'dossier', '2026-03-01').sentence.ru).toBe(
        'Все обязательные этапы пройдены. Уведомлений: 0 из 1; ждём Велорию.',
      );
      expect(awaited(story, '2026-04-01')).toEqual([[], 0]);
    });

    it('owes it also before the others have signed, and no more where a paper says that it is bound, or it withdrew', () => {
      const story = approved(2).forceRule('2026-01-20', 'signatureOrNotification');
      story.signed('2026-02-01', 'XA', 'signed', 'draft', { needsProcedures: true });
      expect(awaited(story)).toEqual([['XB null', 'XA notification'], 0]);
      expect(awaited(signed({ XA: false, XB: true }).inForce('2026-03-01', 'XB'))).toEqual([[], 0]);
      expect(awaited(signed({ XA: false, XB: true }).withdrew('2026-03-01', 'XB'))).toEqual([[], 0]);
    });

    it('owes it whatever the rule is, unless that counts notifications or deposits', () => {
      const under = (trigger: ForceTrigger, given: object = {}): unknown => {
        const story = approved(1).forceRule('2026-01-20', trigger, given);
        return awaited(story.signed('2026-02-01', 'XA', 'signed', 'draft', { needsProcedures: true }));
      };
      expect(under('signature')).toEqual([['XA notification'], 0]);
      expect(under('deposits', { count: 1 })).toEqual([['XA deposit'], 0]);
    });

    it('is not guessed: of who did not say nobody can tell, beside those who are known', () => {
      expect(awaited(signed({ XA: false, XB: undefined, XC: undefined }))).toBe(
        'Signed, and whether these need internal procedures, and owe a notification of them, is unknown: Borea and Veloria.',
      );
      expect(awaited(signed({ XA: true, XB: undefined }))).toEqual([['XA notification'], 1]);
    });
  });

  it('waits for the notifications of those who need procedures until they have come', () => {
    const story = signed({ XA: false, XB: true, XC: true });
    expect(why(story)).toBe('Need internal procedures and are not known to have notified: Borea and Veloria.');
    const awaited = (of: Story): readonly string[] => {
      const list = outstanding(of.records(), 'dossier', LATER);
      return list.kind === 'list' ? list.items.map(({ party }) => party.record.id) : [];
    };
    expect(awaited(story)).toEqual(['XB', 'XC']);
    expect(awaited(story.notified('2026-04-01', 'XC'))).toEqual(['XB']);
    expect(computed(forceOn(story))).toBe('2026-04-01');
  });

  it('what was said last of the procedures counts', () => {
    const story = signed({ XA: true, XB: false });
    story.signed('2026-02-10', 'XA', 'withReservation', 'draft', { needsProcedures: false });
    expect(computed(forceOn(story))).toBe('2026-02-01');
  });

  it('a withdrawal before it bound two leaves it open whether it counts', () => {
    const story = signed({ XA: false, XB: true }).withdrew('2026-03-01', 'XA').notified('2026-04-01', 'XB');
    expect(why(story)).toBe('One party withdrew before it was in force, and whether it counts is unknown: Avalia.');
  });
});
