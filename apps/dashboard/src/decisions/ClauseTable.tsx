import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { ActFragment, ActRow } from './ActRow.tsx';

export const ClauseTableFragment = graphql(
  `
    fragment ClauseTable on OperativeClause {
      number
      acts {
        object(locale: $locale)
        ...Act
      }
    }
  `,
  [ActFragment],
);

const COLUMNS = [
  { name: 'number', width: 'w-14' },
  { name: 'verb', width: 'w-[16%]' },
  { name: 'what', width: '' },
  { name: 'executor', width: 'w-[22%]' },
  { name: 'term', width: 'w-[18%]' },
  { name: 'reportTo', width: 'w-[14%]' },
] as const;

/** The clauses, act by act: what is to be done, by whom, with whom, by when, and to whom it is reported. */
export function ClauseTable({ clauses }: { clauses: readonly FragmentOf<typeof ClauseTableFragment>[] }): ReactNode {
  const shown = readFragment(ClauseTableFragment, clauses);
  const text = useText();
  return (
    <table className="w-full table-fixed text-left text-small max-md:block">
      <thead className="text-ink-3 max-md:sr-only">
        <tr>
          {COLUMNS.map(({ name, width }) => (
            <th key={name} scope="col" className={`pr-4 pb-1.5 align-bottom font-normal last:pr-0 ${width}`}>
              {text(`decisions.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {shown.flatMap(({ number, acts }) =>
          acts.map((act, index) => (
            <ActRow key={`${number} ${act.object}`} number={number} act={act} isFirst={index === 0} />
          )),
        )}
      </tbody>
    </table>
  );
}
