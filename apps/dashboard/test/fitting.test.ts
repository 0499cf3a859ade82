import { describe, expect, it } from 'vitest';
import { fittingOf } from '../src/palette/fitting.ts';

const command = (id: string, to: string | (() => void) = `/${id}`) => ({ id, label: id, hint: '', to });
const PAGES = ['overview', 'matrix', 'owed', 'digest', 'journal', 'print'].map((id) =>
  command(id, id === 'overview' ? '/' : `/${id}?lang=en`),
);
const SECRETARIAT = [
  ...PAGES,
  command('comments'),
  ...['letter', 'reply', 'step'].map((task) => command(`desk ${task}`)),
];
const ids = (...given: Parameters<typeof fittingOf>) => fittingOf(...given).map(({ id }) => id);

describe('the commands before anything is typed', () => {
  it('are a few that fit the page, and never the page itself', () => {
    expect(ids(PAGES, { path: '/', isPast: false })).toEqual(['matrix', 'owed', 'digest']);
    expect(ids(PAGES, { path: '/matrix', isPast: false })).toEqual(['overview', 'owed', 'digest']);
  });

  it('are what whoever is signed in may enter there', () => {
    expect(ids(SECRETARIAT, { path: '/dossiers/one', isPast: false })).toEqual([
      'desk reply',
      'desk letter',
      'desk step',
      'comments',
    ]);
    expect(ids([...PAGES, command('comments')], { path: '/dossiers/one', isPast: false })).toEqual([
      'comments',
      'print',
      'overview',
      'matrix',
    ]);
  });

  it('lead back from a past day first', () => {
    const today = command('today', () => undefined);
    expect(ids([...PAGES, today], { path: '/', isPast: true })[0]).toBe('today');
    expect(ids([...PAGES, today], { path: '/', isPast: false })).not.toContain('today');
  });
});
