import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { bound } from '../locale/bound.ts';

export const WhenTextFragment = graphql(`
  fragment WhenText on When {
    edtf
    text(locale: $locale)
  }
`);

/** When, in words; the exact notation is there for programs and for whoever points at it. */
export function WhenText({ when }: { when: FragmentOf<typeof WhenTextFragment> }): ReactNode {
  const { edtf, text } = readFragment(WhenTextFragment, when);
  const words = bound(text);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edtf);
  return isDay ? <time dateTime={edtf}>{words}</time> : <span title={edtf}>{words}</span>;
}
