import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { MissingPage } from './MissingPage.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const text = useText();
  return <MissingPage text={text('notFound.page')} />;
}
