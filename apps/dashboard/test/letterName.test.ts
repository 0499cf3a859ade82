import { describe, expect, it } from 'vitest';
import { letterName, type Target } from '../src/desk/reply/data.ts';

describe('a letter that is answered', () => {
  const request = { letterNumber: 'исх. № 58', sent: { text: '10 November 2026' }, sender: null };
  const target = { id: '1', request, step: { name: 'Expert group' } } as unknown as Target;

  it('is called in the language of the reader, as everywhere', () => {
    expect(letterName(target, 'a letter without a number', 'en')).toBe('No. 58, 10 November 2026');
    expect(letterName(target, 'письмо без номера', 'ru')).toBe('исх. № 58, 10 November 2026');
  });
});
