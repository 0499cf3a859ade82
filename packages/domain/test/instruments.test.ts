import { describe, expect, it } from 'vitest';
import { attention, outstanding } from '../src/index.ts';
import { approved, byState, computed, forceOn, found, statusOn } from './forceStory.ts';
import { Story } from './story.ts';

/** A route on which a draft is prepared, approved and signed; nothing has happened yet. */
const drafted = (): Story =>
  Story.commonwealth(3)
    .step('draft', { stepType: 'preparation' })
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .forceRule('2026-01-12', 'notifications', { count: 2 });

const why = (story: Story): unknown => {
  const { computed: answer } = forceOn(story);
  return answer.kind === 'notYet' ? answer.reason.en : answer.kind;
};

describe('an instrument of a document that nobody has signed or adopted', () => {
  const early = (): Story => drafted().notified('2026-02-02', 'XA').notified('2026-02-03', 'XB');

  it('brings nothing into force, and the register says why', () => {
    expect(why(early())).toBe('As far as is known, nobody has signed or adopted the document yet.');
    expect([forceOn(early()).state, statusOn(early())[0]]).toEqual(['notYet', 'drafting']);
    expect(byState(early()).XA).toBe('notYet notYet');
  });

  it('is a finding, each with the day on which it came', () => {
    expect(found(early())).toEqual([
      'contradictory Draft draft (Avalia): notification that procedures are fulfilled, 2 February 2026, although the document was not open for signature yet',
      'contradictory Draft draft (Borea): notification that procedures are fulfilled, 3 February 2026, although the document was not open for signature yet',
    ]);
  });

  it('counts once the document is adopted, and brings it into force no earlier than that', () => {
    const story = early().happened('2026-03-01', 'draft', 'prepared').happened('2026-04-01', 'council', 'approved');
    expect(computed(forceOn(story))).toBe('2026-04-01');
    expect(byState(story)).toMatchObject({ XA: 'inForce 2026-04-01', XC: 'notYet notYet' });
    expect(found(story)[0]).toContain(
      'although the document was not open for signature yet (open since: 1 April 2026)',
    );
  });

  it('nor does a date that was laid down for it', () => {
    const story = Story.commonwealth(2).step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');
    story.forceRule('2026-01-12', 'date', { date: '2026-05-01' });
    expect(why(story)).toBe('As far as is known, nobody has signed or adopted the document yet.');
    expect(computed(forceOn(story.happened('2026-01-20', 'council', 'approved')))).toBe('2026-05-01');
  });

  it('is in order where the route has no signature, as soon as it is up to approval', () => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10').forceRule('2026-01-12', 'deposits', {
      count: 1,
    });
    story.deposited('2026-01-15', 'XA');
    expect([found(story), why(story)]).toEqual([
      [],
      'As far as is known, nobody has signed or adopted the document yet.',
    ]);
    expect(computed(forceOn(story.happened('2026-01-20', 'council', 'approved')))).toBe('2026-01-20');
  });
});

describe('a signature before the document was open for it', () => {
  it('is a finding, too', () => {
    expect(found(approved().signed('2026-01-19', 'XA'))).toEqual([
      'contradictory Draft draft (Avalia): signed, 19 January 2026, although the document was not open for signature yet (open since: 20 January 2026)',
    ]);
  });
});

describe('two notifications or deposits of one state', () => {
  it('on different days contradict each other: the first counts', () => {
    const story = approved().forceRule('2026-01-20', 'deposits', { count: 1 });
    story.deposited('2026-02-01', 'XA').deposited('2026-03-01', 'XA').notified('2026-03-01', 'XA');
    expect(computed(forceOn(story))).toBe('2026-02-01');
    expect(found(story)).toEqual([
      'contradictory Draft draft (Avalia): deposit, 1 March 2026, although an earlier one is recorded (1 February 2026), which is the one that counts',
    ]);
  });

  it('may be one where their days are not exact', () => {
    expect(found(approved().deposited('2026-02-01', 'XA').deposited('2026-02', 'XA'))).not.toContainEqual(
      expect.stringContaining('contradictory'),
    );
  });

  it('are not two where it had withdrawn before both, or has since', () => {
    const before = approved().withdrew('2026-01-25', 'XA').deposited('2026-02-01', 'XA').deposited('2026-04-01', 'XA');
    const since = approved().deposited('2026-02-01', 'XA').deposited('2026-04-01', 'XA').withdrew('2026-05-01', 'XA');
    for (const story of [before, since])
      expect(found(story).filter((text) => text.includes('although an earlier one is recorded'))).toHaveLength(1);
  });

  it('are two where it may have withdrawn in between, or did on the day of either', () => {
    for (const day of ['2026-02-01', '2026-04-01', '2026', '../2026-03-01', '2026-03-01/..', 'XXXX-XX-XX'])
      expect(
        found(approved().deposited('2026-02-01', 'XA').withdrew(day, 'XA').deposited('2026-04-01', 'XA')).filter(
          (text) => text.includes('although an earlier one is recorded'),
        ),
      ).toEqual([]);
  });

  it('are two where it had withdrawn in between', () => {
    const story = approved().deposited('2026-02-01', 'XA').withdrew('2026-03-01', 'XA').deposited('2026-04-01', 'XA');
    expect(found(story)).toEqual([]);
  });
});

describe('a state that gave its instrument without having signed', () => {
  const acceded = (): Story => approved(3).signed('2026-02-01', 'XA').deposited('2026-02-05', 'XC');
  const awaited = (story: Story, day: string): unknown => {
    const found = outstanding(story.recordsOf(day), 'dossier', day);
    return found.kind === 'list' && found.items.map(({ party }) => party.record.id);
  };

  it('is not awaited to sign, and is told beside those who did', () => {
    expect(awaited(acceded(), '2026-02-04')).toEqual(['XB', 'XC']);
    expect(awaited(acceded(), '2026-02-20')).toEqual(['XB']);
    expect(attention(acceded().recordsOf('2026-02-20'), 'dossier', '2026-02-20').sentence).toEqual({
      ru: 'Подписала 1 из 3; присоединение без подписания: Велория; ждём Борею.',
      en: '1 of 3 signed; acceded without signing: Veloria; waiting for Borea.',
    });
  });
});
