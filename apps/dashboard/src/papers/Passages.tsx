import { passagesAt } from '@concord/domain';
import { type ReactNode, useMemo } from 'react';
import { useWholeList } from '../live/useWholeList.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { Rest } from '../page/Rest.tsx';
import { Section } from '../page/Section.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { arrange, type Cited, placesOf, type Row } from './arrange.ts';
import { citationsTable } from './citationsTable.ts';
import { PassageRow } from './PassageRow.tsx';
import { CITATIONS, type Paper, type PaperAsked, type PaperPageData } from './paper.ts';

/** What the paper says and what is taken from it; the address names a place and a fact. */
export function Passages({
  data,
  paper: { text: file },
  asked,
  query,
}: {
  data: PaperPageData;
  paper: Paper;
  asked: PaperAsked;
  /** Leads to the question that the page asked. */
  query: ReactNode;
}): ReactNode {
  const text = useText();
  const { get, set } = useAddress();
  const list = useWholeList(CITATIONS, {
    ...{ data, position: data.board.position, isAskedAtOnce: true },
    variables: asked,
  });
  const { rows: citations } = list;
  const rows = useMemo(() => (file ? arrange(file.passages, citations) : placesOf(citations)), [file, citations]);
  const [place, chosen] = [get('place'), get('fact')];
  const addressed = place === null ? [] : rowsAt(rows, place);
  const choose = (entry: string): void => set({ fact: entry === chosen ? null : entry }, { replace: true });
  if (rows.length === 0) return <p className="border-line border-t pt-2.5 text-ink-2">{text('paper.nothingCited')}</p>;
  return (
    <Section
      title={text(file ? 'paper.text' : 'paper.places')}
      hint={text(file ? 'paper.textHint' : 'paper.placesHint', { count: citations.length })}
      aside={
        <ViewTools>
          <Download
            name={`paper-${asked.slug}-${data.board.asOf}`}
            table={() => citationsTable(citations, text)}
            list={list}
          />
          {query}
        </ViewTools>
      }
    >
      {place !== null && addressed.length === 0 && (
        <p role="status" className="mb-3 border-line-2 border-l-2 pl-4 text-ink-2">
          {text('paper.placeMissing', { place })}
        </p>
      )}
      <Rest list={list} />
      <ol className="border-line border-b">
        {rows.map((row, index) => (
          <PassageRow
            key={row.key}
            row={row}
            isAddressed={addressed.includes(index)}
            isFirstAddressed={addressed[0] === index}
            isPlaceRepeated={index > 0 && rows[index - 1]?.place === row.place && row.text !== null}
            chosen={chosen}
            onChoose={file ? choose : null}
          />
        ))}
      </ol>
    </Section>
  );
}

/** Which rows a place names; without the text a span may be a row itself. */
function rowsAt(rows: readonly Row<Cited>[], place: string): readonly number[] {
  const placed = rows.map((row, index) => ({ place: row.place, text: row.text ?? '', index }));
  const itself = placed.filter((row) => row.place === place);
  return (itself.length > 0 ? itself : passagesAt(placed, place)).map(({ index }) => index);
}
