import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { type Column, tableOf } from './columns.ts';
import { DataTable } from './DataTable.tsx';
import { Download } from './Download.tsx';
import { Empty } from './Empty.tsx';
import { Section } from './Section.tsx';

/** A part of a view that is one table: with its download, how much of it is shown, and what it says when it is empty. */
export function TableSection<Row>({
  title,
  hint,
  columns,
  rows,
  total,
  keyOf,
  empty,
  name,
}: {
  title: string;
  hint?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** How many there are in all. */
  total: number;
  keyOf: (row: Row) => string;
  /** Null: without rows the part is left out. */
  empty: string | null;
  /** What the download is called. */
  name: string;
}): ReactNode {
  const text = useText();
  if (rows.length === 0 && empty === null) return null;
  return (
    <Section
      title={title}
      hint={hint}
      aside={rows.length > 0 && <Download name={name} table={() => tableOf(columns, rows)} />}
    >
      {rows.length > 0 ? (
        <DataTable label={title} columns={columns} rows={rows} keyOf={keyOf} />
      ) : (
        <Empty text={empty ?? ''} />
      )}
      {rows.length < total && (
        <p className="mt-2 text-ink-3 text-small">{text('quality.shown', { shown: rows.length, total })}</p>
      )}
    </Section>
  );
}
