import { describe, expect, it } from 'vitest';
import { attention } from '../src/index.ts';
import { approved, byState, contradictions } from './forceStory.ts';
import type { Story } from './story.ts';

/** Two of four signed, one said that it does not, and of one nothing is known; a paper says that the agreement was signed. */
const signed = (): Story =>
  approved()
    .signed('2026-02-01', 'XA')
    .signed('2026-02-01', 'XB')
    .signed('2026-02-01', 'XC', 'notSigned')
    .happened('2026-02-01', 'sign', 'signed');

describe('a state that accedes by its deposit to an agreement that is in force', () => {
  it.each([
    ['on signature', signed().forceRule('2026-02-01', 'signature')],
    ['on a date', signed().forceRule('2026-02-01', 'date', { date: '2026-03-01' })],
  ])('%s: since when it is bound nobody can tell, and not that it is not', (_, story) => {
    story.deposited('2026-05-05', 'XC').deposited('2026-05-05', 'XD');
    expect(byState(story, '2026-05-04')).toMatchObject({ XC: 'notYet notYet' });
    expect(byState(story)).toMatchObject({
      ...{ XA: expect.stringContaining('inForce'), XB: expect.stringContaining('inForce') },
      ...{ XC: 'cannotTell cannotTell', XD: 'cannotTell cannotTell' },
    });
  });

  it('is bound since the day that a paper names, which contradicts nothing', () => {
    const story = signed().forceRule('2026-02-01', 'date', { date: '2026-03-01' }).deposited('2026-05-05', 'XD');
    story.inForce('2026-06-04', 'XD');
    expect(byState(story).XD).toBe('inForce cannotTell');
    expect(contradictions(story)).toEqual([]);
  });

  it('is told as having acceded, also when it had said that it does not sign', () => {
    const story = approved().signed('2026-02-01', 'XA').signed('2026-02-01', 'XB');
    story.signed('2026-02-01', 'XC', 'notSigned').signed('2026-02-01', 'XD', 'notSigned');
    story.forceRule('2026-02-01', 'deposits', { count: 2 }).deposited('2026-05-05', 'XC');
    const { sentence } = attention(story.recordsOf('2026-05-30'), 'dossier', '2026-05-30');
    expect(sentence.en).toContain('did not sign: Gornia; acceded without signing: Veloria');
  });

  it('is counted with many others, and not among those who did not sign what nobody signs', () => {
    const story = approved().forceRule('2026-02-01', 'deposits', { count: 9 });
    const sentenceOf = () => attention(story.recordsOf('2026-05-30'), 'dossier', '2026-05-30').sentence;
    expect(sentenceOf().en).toContain('None of 4 signed yet');
    for (const code of ['XA', 'XB', 'XC']) story.deposited('2026-05-05', code);
    expect(sentenceOf().en).toContain('Acceded without signing: Avalia, Borea and Veloria; deposits: 3 of 9');
    expect(sentenceOf().ru).not.toContain('не подписал никто');
    story.deposited('2026-05-05', 'XD');
    expect(sentenceOf().en).toContain('Acceded without signing: 4; deposits: 4 of 9');
    expect(sentenceOf().ru).toContain('Присоединение без подписания: 4; сдано на хранение: 4 из 9');
  });
});
