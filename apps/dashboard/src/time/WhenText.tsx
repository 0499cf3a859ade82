import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';

export const WhenTextFragment = graphql(`
  fragment WhenText on When {
    edtf
    text(locale: $locale)
  }
`);

/** When, in words; the exact notation is there for programs and for whoever points at it. */
export function WhenText({ when }: { when: FragmentOf<typeof WhenTextFragment> }): ReactNode {
  const { edtf, text } = readFragment(WhenTextFragment, when);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edtf);
  return isDay ? <time dateTime={edtf}>{text}</time> : <span title={edtf}>{text}</span>;
}
