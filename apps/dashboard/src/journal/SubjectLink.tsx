import type { FragmentOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { type SubjectFragment, subjectOf } from './subject.ts';

/** What an entry is about, which leads to its page where it has one. */
export function SubjectLink({ subject }: { subject: FragmentOf<typeof SubjectFragment> }): ReactNode {
  const { href } = useAddress();
  const { name, path } = subjectOf(subject);
  return path ? <NameLink to={href(path)}>{name}</NameLink> : name;
}
