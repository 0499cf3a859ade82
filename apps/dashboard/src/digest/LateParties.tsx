import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Empty } from '../page/Empty.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { partyName } from '../parties/party.ts';
import type { DigestData } from './digest.ts';

/** What is late, where it is not an answer. */
const WHAT = { INSTRUCTION: 'digest.report', MEASURE: 'digest.measure' } as const;

/** Who is late with what, the longest overdue first. */
export function LateParties({ late }: { late: DigestData['whatIsLate'] }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const rest = late.totalCount - late.edges.length;
  return (
    <Section title={text('digest.late')}>
      {late.totalCount === 0 && <Empty text={text('digest.nobodyLate')} />}
      <ul>
        {late.edges.map(({ node }) => {
          const { kind, parties, dossier, due, daysLate } = node;
          const forPeriod = node.__typename === 'LateInstruction' ? node.forPeriod : null;
          const names = parties.map(partyName);
          return (
            <li
              key={`${kind} ${dossier.slug} ${due} ${names.map(({ id }) => id).join(' ')}`}
              className="border-line border-t py-1.5 text-small"
            >
              {names.length > 0 && <b className="font-[560]">{names.map(({ short }) => short).join(', ')}, </b>}
              {kind in WHAT && `${text(WHAT[kind as keyof typeof WHAT])}${forPeriod ? ` ${forPeriod}` : ''}, `}
              <span className="text-late">{text('outstanding.late', { count: daysLate })}</span>
              <p className="text-ink-2">
                <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
              </p>
            </li>
          );
        })}
      </ul>
      <p
        className={`flex flex-wrap gap-x-4 border-line pt-1.5 text-small ${late.totalCount === 0 ? '' : 'border-t'} ${rest > 0 ? '' : 'print:hidden'}`}
      >
        {rest > 0 && text('digest.moreLate', { count: rest })}
        <TextLink to={href('/owed')}>{text('owed.title')}</TextLink>
        <TextLink to={href('/instructions', { status: 'overdue' })}>{text('instructions.title')}</TextLink>
      </p>
    </Section>
  );
}
