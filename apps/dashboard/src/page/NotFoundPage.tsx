import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { MissingPage } from './MissingPage.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const text = useText();
  const { asOf, isSurelyPast } = useAddress();
  return <MissingPage text={text('notFound.page')} day={asOf} isPast={isSurelyPast} />;
}
