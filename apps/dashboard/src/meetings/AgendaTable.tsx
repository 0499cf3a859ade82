import { OUTCOME_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import type { Locale } from '../locale/locale.ts';
import { type Text, useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { type Address, useAddress } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { NameLink } from '../page/NameLink.tsx';
import type { AgendaDocument, AgendaRow } from './agenda.ts';

type Tools = Readonly<{ text: Text; locale: Locale; href: Address['href']; isHeld: boolean }>;

/** The questions of a meeting with the documents under each, what was done with each, and which paper says so. */
export function AgendaTable({
  rows,
  label,
  isHeld,
}: {
  rows: readonly AgendaRow[];
  label: string;
  isHeld: boolean;
}): ReactNode {
  const columns = agendaColumns({
    ...{ text: useText(), locale: useIntl().locale as Locale, href: useAddress().href, isHeld },
  });
  return <DataTable label={label} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

export function agendaColumns({ text, locale, href, isHeld }: Tools): readonly Column<AgendaRow>[] {
  const outcomeOf = ({ outcome }: AgendaDocument): string =>
    outcome ? OUTCOME_TEXT[fromWire(outcome)][locale] : text(isHeld ? 'agenda.outcomeUnknown' : 'agenda.noOutcome');
  return [
    {
      ...{ key: 'number', title: text('agenda.number'), width: 'tabular:w-[92px]', isPlain: true },
      value: ({ number }) => number,
      show: ({ number }) =>
        number ? (
          <b className="font-[560]">{number}</b>
        ) : (
          <span className="text-ink-3">{text('agenda.unnumbered')}</span>
        ),
    },
    {
      ...{ key: 'dossier', title: text('column.dossier'), width: 'tabular:w-[30%]', isPlain: true },
      value: ({ dossier }) => dossier?.title ?? null,
      show: ({ dossier, step, isForInformation }) =>
        dossier && (
          <>
            <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
            {step && <span className="block text-ink-3">{step}</span>}
            {isForInformation && <span className="block text-ink-3">{text('route.information')}</span>}
          </>
        ),
    },
    {
      ...{ key: 'documents', title: text('agenda.documents'), isPlain: true },
      value: ({ documents }) => documents.map((each) => `${each.title}: ${outcomeOf(each)}`).join('; '),
      show: ({ documents }) =>
        documents.length > 0 && (
          <ul>
            {documents.map((each) => (
              <li key={each.slug} className="py-px">
                <NameLink to={href(`/documents/${each.slug}`)}>{each.title}</NameLink>
                {': '}
                <span className={each.outcome ? 'font-[560]' : 'text-ink-3'}>{outcomeOf(each)}</span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[20%]' },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) =>
        sources.length > 0 && (
          <span className="text-ink-3">
            <SourceList sources={sources} isBrief={true} />
          </span>
        ),
    },
  ];
}
