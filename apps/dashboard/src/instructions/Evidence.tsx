import type { ReactNode } from 'react';
import { SourceList } from '../documents/SourceText.tsx';
import { languageOf } from '../locale/languageOf.ts';
import { useText } from '../locale/useText.ts';
import { PartyLinks } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { InstructionRow } from './instructions.ts';

/** What shows that something was done: the reports, the discharge, and the papers. */
export function Evidence({ row }: { row: InstructionRow }): ReactNode {
  const text = useText();
  const { reports, discharged, dischargeReason, sources } = row;
  const more = reports.totalCount - reports.edges.length;
  return (
    <>
      {reports.totalCount === 0 && !discharged && <span className="text-ink-3">{text('instructions.noReports')}</span>}
      <ul>
        {reports.edges.map(({ node }) => (
          <li key={`${node.when.edtf} ${node.text}`}>
            <WhenText when={node.when} />, <PartyLinks parties={node.by} />
            {node.text && <span className="text-ink-2" lang={languageOf(node.text)}>{`: ${node.text}`}</span>}
            <span className="mt-1 mb-2 block text-ink-3 max-sm:my-4">
              <SourceList sources={node.sources} isBrief={true} isNoneSaid={true} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <span className="block text-ink-3">{text('source.moreWords', { count: more })}</span>}
      {discharged && (
        <span className="block">
          {text('instructions.discharged')}, <WhenText when={discharged} />
          {dischargeReason && (
            <span className="text-ink-2" lang={languageOf(dischargeReason)}>{`: ${dischargeReason}`}</span>
          )}
        </span>
      )}
      <span className="mt-1.5 block text-ink-3 max-sm:mt-4">
        <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
      </span>
    </>
  );
}
