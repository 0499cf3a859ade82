import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { type Column, type Sorting, sorted, sortingOf } from './columns.ts';

/** Rows under a heading of their own. */
type Group<Row> = Readonly<{ key: string; title: ReactNode; rows: readonly Row[] }>;

/**
 * A table of a view: sorted by a press on the head of a column, which the address keeps; where there is no room for columns each row is a block. On paper the
 * columns share its width by what they hold. Rows stand in groups only while they have the order in which they came.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  groupOf,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  groupOf?: (row: Row) => Readonly<{ key: string; title: ReactNode }>;
}): ReactNode {
  const { locale } = useIntl();
  const { get } = useAddress();
  const sorting = sortingOf(get('sort'));
  const shown = columns.filter(({ isHidden }) => !isHidden);
  const isSorted = shown.some(({ key, isSortable }) => isSortable && key === sorting?.key);
  const ordered = sorted(rows, columns, sorting, locale);
  const groups = groupOf && !isSorted ? grouped(ordered, groupOf) : [{ key: '', title: null, rows: ordered }];
  return (
    <div className="@container">
      <table className="data-table w-full text-left text-small stacked:block tabular:table-fixed">
        <caption className="sr-only">{label}</caption>
        <thead className="text-ink-3 stacked:sr-only">
          <tr>
            {shown.map((column) => (
              <HeadCell key={column.key} column={column} sorting={isSorted ? sorting : null} />
            ))}
          </tr>
        </thead>
        {groups.map(({ key, title, rows: own }) => (
          <tbody key={key} className="stacked:block">
            {title && (
              <tr className="border-line-2 border-t stacked:block">
                <th
                  scope="rowgroup"
                  colSpan={shown.length}
                  className="break-after-avoid pt-3.5 pb-1 font-[560] text-dense stacked:block"
                >
                  {title}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <tr
                key={keyOf(row)}
                className="relative isolate border-line border-t align-baseline stacked:block stacked:py-2.5"
              >
                {shown.map((column) => (
                  <DataCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function HeadCell<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | null }): ReactNode {
  const text = useText();
  const { here } = useAddress();
  const { key, title, width = '', isNumber, isSortable } = column;
  const own = sorting?.key === key ? sorting : null;
  const look = `pr-4 pb-1.5 align-bottom font-normal last:pr-0 ${width} ${isNumber ? 'text-right' : ''}`;
  if (!isSortable)
    return (
      <th scope="col" className={look}>
        {title}
      </th>
    );
  const next = own === null ? key : own.isDown ? null : `-${key}`;
  return (
    <th scope="col" className={look} aria-sort={own ? (own.isDown ? 'descending' : 'ascending') : undefined}>
      <Link
        href={here({ sort: next })}
        title={text('table.sort')}
        className={`relative tap hover:text-ink ${own ? 'font-[550] text-ink' : ''}`}
      >
        {title}
        <span aria-hidden="true">{own ? (own.isDown ? ' ↓' : ' ↑') : ''}</span>
      </Link>
    </th>
  );
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const { title, isNumber, isPlain, value, show } = column;
  const content = show ? show(row) : value(row);
  const isEmpty = content === null || content === '' || content === false;
  return (
    <td
      className={`break-words py-1.5 pr-4 last:pr-0 stacked:p-0 stacked:py-0.5 ${isEmpty ? 'stacked:hidden' : 'stacked:block'} ${isNumber ? 'tabular-nums tabular:text-right' : ''}`}
    >
      {!isPlain && !isEmpty && <span className="text-ink-3 tabular:hidden">{title}: </span>}
      {isEmpty ? <span className="text-ink-3">–</span> : content}
    </td>
  );
}

function grouped<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => Readonly<{ key: string; title: ReactNode }>,
): readonly Group<Row>[] {
  const groups = Map.groupBy(rows, (row) => groupOf(row).key);
  return [...groups].map(([key, own]) => ({ key, title: own[0] ? groupOf(own[0]).title : null, rows: own }));
}
