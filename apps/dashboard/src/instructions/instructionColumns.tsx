import { INSTRUCTION_STATE_TEXT, PERIOD_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { sourcesText } from '../documents/sourcesText.ts';
import { Pulse } from '../live/Pulse.tsx';
import type { Locale } from '../locale/locale.ts';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Address } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { PartyLinks, partiesText } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { Evidence } from './Evidence.tsx';
import type { InstructionRow } from './instructions.ts';
import { isWaiting } from './isWaiting.ts';

type Tools = Readonly<{ text: Text; locale: Locale; href: Address['href'] }>;

/** Who has to do and report what, to whom, since when and by when; where it stands, and what shows it. */
export function instructionColumns({ text, locale, href }: Tools): readonly Column<InstructionRow>[] {
  const stateText = ({ state }: InstructionRow): string => INSTRUCTION_STATE_TEXT[fromWire(state)][locale];
  return [
    {
      ...{ key: 'state', title: text('column.state'), width: 'tabular:w-[19%]', isPlain: true },
      value: stateText,
      show: (row) => (
        <>
          <Pulse value={`${row.state} ${row.daysLate} ${row.reports.totalCount}`} />
          <b className={`block font-[560] first-letter:uppercase ${row.state === 'LATE' ? 'text-late' : ''}`}>
            {stateText(row)}
          </b>
          <span className="text-ink-2">{[row.reason, row.termDayOff].filter(Boolean).join(' ')}</span>
          {row.discharged === null && (
            <EnterLinks
              tasks={isWaiting(row) ? ['condition', 'report', 'discharge'] : ['report', 'discharge']}
              about={{ dossier: row.dossier.slug, instruction: row.id }}
              name={row.object}
            />
          )}
        </>
      ),
    },
    {
      ...{ key: 'late', title: text('instructions.daysLate'), isHidden: true },
      value: ({ daysLate }) => daysLate,
    },
    {
      ...{ key: 'executor', title: text('instructions.executor'), width: 'tabular:w-[15%]', isSortable: true },
      value: ({ executors }) => partiesText(executors),
      show: ({ executors, coExecutors }) => (
        <>
          <b className="font-[560]">
            <PartyLinks parties={executors} />
          </b>
          {coExecutors.length > 0 && (
            <span className="block text-ink-2">
              {text('instructions.with')} <PartyLinks parties={coExecutors} />
            </span>
          )}
        </>
      ),
    },
    {
      ...{ key: 'with', title: text('instructions.coExecutors'), isHidden: true },
      value: ({ coExecutors }) => partiesText(coExecutors),
    },
    {
      ...{ key: 'what', title: text('instructions.what'), isPlain: true },
      value: ({ object }) => object,
      show: ({ object, condition, dossier, decision }) => (
        <>
          <span className="block first-letter:uppercase">{object}</span>
          {condition && <span className="block text-ink-2">{condition}</span>}
          <span className="block text-ink-3">
            <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
            {dossier.synthetic && <SyntheticTag />}
          </span>
          {decision && (
            <span className="block text-ink-3">
              {decision.number ? text('decisions.taken', { number: decision.number }) : text('decisions.unnumbered')},{' '}
              {decision.meeting ? (
                <NameLink to={href(`/meetings/${decision.meeting.slug}`)}>{decision.meeting.title}</NameLink>
              ) : (
                decision.bodies.map(({ slug, names }, place) => (
                  <span key={slug}>
                    {place > 0 && ', '}
                    <NameLink to={href(`/bodies/${slug}`)}>{names.short}</NameLink>
                  </span>
                ))
              )}
            </span>
          )}
        </>
      ),
    },
    { ...{ key: 'dossier', title: text('column.dossier'), isHidden: true }, value: ({ dossier }) => dossier.title },
    {
      ...{ key: 'to', title: text('decisions.column.reportTo'), width: 'tabular:w-[12%]', isSortable: true },
      value: ({ reportTo }) => partiesText(reportTo),
      show: ({ reportTo }) => reportTo.length > 0 && <PartyLinks parties={reportTo} />,
    },
    {
      ...{ key: 'since', title: text('instructions.since'), width: 'tabular:w-[118px]', isSortable: true },
      value: ({ since }) => since?.edtf ?? null,
      show: ({ since }) => since && <WhenText when={since} />,
    },
    {
      ...{ key: 'term', title: text('decisions.column.term'), width: 'tabular:w-[118px]', isSortable: true },
      value: ({ term, period }) => term?.edtf ?? (period && PERIOD_TEXT[fromWire(period)][locale]),
      show: (row) => <Term row={row} text={text} locale={locale} />,
    },
    {
      ...{ key: 'next', title: text('instructions.nextReport'), isHidden: true },
      value: ({ nextReportDue }) => nextReportDue,
    },
    {
      ...{ key: 'evidence', title: text('instructions.evidence'), width: 'tabular:w-[20%]' },
      value: ({ reports, discharged, dischargeReason, sources }) =>
        [
          ...reports.edges.map(({ node }) =>
            [node.when.edtf, partiesText(node.by), node.text].filter(Boolean).join(', '),
          ),
          discharged && [text('instructions.discharged'), discharged.edtf, dischargeReason].filter(Boolean).join(', '),
          sourcesText(sources),
        ]
          .filter(Boolean)
          .join('; '),
      show: (row) => <Evidence row={row} />,
    },
    {
      ...{ key: 'synthetic', title: text('column.synthetic'), isHidden: true },
      value: ({ dossier }) => (dossier.synthetic ? text('synthetic.tag') : null),
    },
  ];
}

function Term({ row, text, locale }: { row: InstructionRow; text: Text; locale: Locale }): ReactNode {
  const { term, period, asNeeded } = row;
  if (!term && !period)
    return <span className="text-ink-3">{text(asNeeded ? 'decisions.asNeeded' : 'decisions.noTerm')}</span>;
  return (
    <>
      {term && <WhenText when={term} />}
      {period && <span className={term ? 'block text-ink-2' : ''}>{PERIOD_TEXT[fromWire(period)][locale]}</span>}
    </>
  );
}
