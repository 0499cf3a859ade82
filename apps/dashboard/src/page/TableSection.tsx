import type { ReactNode } from 'react';
import type { WholeList } from '../live/useWholeList.ts';
import { type Column, tableOf } from './columns.ts';
import { DataTable } from './DataTable.tsx';
import { Download } from './Download.tsx';
import { Empty } from './Empty.tsx';
import { Rest } from './Rest.tsx';
import { Section } from './Section.tsx';

/** A part of a view that is one table: with its download, how much of it is shown, and what it says when it is empty. */
export function TableSection<Row>({
  title,
  hint,
  anchor,
  columns,
  list,
  keyOf,
  empty,
  name,
}: {
  title: string;
  hint?: string;
  anchor?: string;
  columns: readonly Column<Row>[];
  list: WholeList<Row>;
  keyOf: (row: Row) => string;
  /** Null: without rows the part is left out. */
  empty: string | null;
  /** What the download is called. */
  name: string;
}): ReactNode {
  const { rows } = list;
  if (rows.length === 0 && empty === null) return null;
  return (
    <Section
      title={title}
      hint={hint}
      anchor={anchor}
      aside={rows.length > 0 && <Download name={name} table={() => tableOf(columns, rows)} list={list} />}
    >
      {rows.length > 0 ? (
        <DataTable label={title} columns={columns} rows={rows} keyOf={keyOf} />
      ) : (
        <Empty text={empty ?? ''} />
      )}
      <Rest list={list} />
    </Section>
  );
}
