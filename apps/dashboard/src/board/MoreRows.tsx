import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useOnce } from '../live/useOnce.ts';
import type { WireLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { MoreLink } from '../page/MoreLink.tsx';
import type { PartyName } from '../parties/party.ts';
import { AttentionList } from './AttentionList.tsx';
import { BoardPageQuery } from './board.ts';
import type { Wanted } from './filter.ts';

/** How many dossiers a page has. */
const PAGE = 100;

type Props = Readonly<{
  /** The cursor of the page before; null where it has none. */
  after: string | null;
  /** What is shown up to there, by id, and of how many. */
  shown: readonly string[];
  total: number;
  wanted: Wanted | null;
  locale: WireLocale;
  /** Another number for another state of the board: then it is asked anew. */
  turn: number;
  parties: readonly PartyName[];
  day: LocalDate;
}>;

/** What follows a page of dossiers: the next one, where the address asks for it, else how many there are and the button that does. */
export function MoreRows(props: Props): ReactNode {
  const text = useText();
  const { get } = useAddress();
  const { after, shown, total } = props;
  if (after === null || shown.length >= total) return null;
  const pages = Math.ceil(shown.length / PAGE);
  if (Number(get('pages') ?? 1) > pages) return <NextRows {...props} after={after} />;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-small print:mt-1">
      <MoreLink pages={pages} />
      <span className="text-ink-2">{text('overview.shownOf', { shown: shown.length, total })}</span>
    </p>
  );
}

function NextRows({ after, shown, total, wanted, locale, turn, parties, day }: Props): ReactNode {
  const text = useText();
  const { asOf, state } = useAddress();
  const { data, error, reload } = useOnce(BoardPageQuery, { locale, asOf, filter: wanted, after }, turn);
  if (error && !data) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (!data) return <div aria-busy="true" className="h-24 border-line-2 border-t" />;
  const { edges, pageInfo } = data.board.rows;
  // What moves from page to page between two answers stands on the first of them.
  const known = new Set(shown);
  const rows = edges.map(({ node }) => ({ id: node.dossier.id, row: node })).filter(({ id }) => !known.has(id));
  const all = [...shown, ...rows.map(({ id }) => id)];
  return (
    <>
      {rows.length > 0 && (
        <AttentionList
          rows={rows}
          parties={parties}
          day={day}
          state={state}
          isFiltered={false}
          label={text('overview.attentionFrom', { from: shown.length + 1, to: all.length })}
        />
      )}
      <MoreRows
        {...{ after: edges.length === 0 ? null : pageInfo.endCursor, shown: all, total }}
        {...{ wanted, locale, turn, parties, day }}
      />
    </>
  );
}
