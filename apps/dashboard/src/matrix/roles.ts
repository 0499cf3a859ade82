/**
 * What the parts of a grid are to assistive technology (WAI-ARIA), with their place among all, counted from 1. They are no table: that
 * could not leave out what is not in sight. The links within the cells take the focus.
 */
export const ROLES = {
  grid: (label: string, rows: number, columns: number) => ({
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows,
    'aria-colcount': columns,
  }),
  row: (index: number) => ({ role: 'row', 'aria-rowindex': index }),
  columnHead: (index: number) => ({ role: 'columnheader', 'aria-colindex': index }),
  rowHead: (index: number) => ({ role: 'rowheader', 'aria-colindex': index }),
  cell: (index: number) => ({ role: 'gridcell', 'aria-colindex': index }),
} as const;
