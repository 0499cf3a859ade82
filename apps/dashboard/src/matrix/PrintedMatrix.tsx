import type { ReactNode } from 'react';
import { cellOf, type Matrix } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { useText } from '../locale/useText.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';

/** The matrix on paper, which has an end to the right: a line for each dossier, and who stands how in words. */
export function PrintedMatrix({
  matrix: { lines, columns },
  isTagged,
}: {
  matrix: Matrix;
  /** Whether each dossier says of itself that it is fictional. */
  isTagged: boolean;
}): ReactNode {
  const text = useText();
  const words = useCellText();
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr>
          <th scope="col">{text('matrix.dossier')}</th>
          <th scope="col">{text('matrix.title')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const names = new Map<string, string[]>();
          for (const { party } of lines) {
            const stand = words.stand(cellOf(column, party));
            names.set(stand, [...(names.get(stand) ?? []), party.short]);
          }
          return (
            <tr key={column.id} className="border-line border-t align-baseline">
              <th scope="row" className="w-1/3 py-1 pr-4 font-medium">
                {column.title}
                {isTagged && column.synthetic && <SyntheticTag />}
              </th>
              <td className="py-1">
                {[...names].map(([stand, who]) => (
                  <p key={stand}>
                    <b className="font-[560]">{stand}:</b> {who.join(', ')}
                  </p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
