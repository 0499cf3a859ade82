import type { ReactNode } from 'react';
import { useDeskText } from '../text.ts';

/** Which keys send and leave; where there is no keyboard, nothing. */
export function Keys(): ReactNode {
  const text = useDeskText();
  const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
  return (
    <p className="ml-auto text-ink-3 text-small max-sm:hidden">
      <kbd className="font-sans">{control}+Enter</kbd> {text('desk.keySends')}
      {' · '}
      <kbd className="font-sans">Esc</kbd> {text('desk.keyLeaves')}
    </p>
  );
}
