import { LONGEST_SEARCH } from '@concord/domain';
import { useEffect, useState } from 'react';
import { useClient } from '../live/client.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { FindQuery, NearQuery, pathOf } from './find.ts';
import type { PaletteItem } from './useCommands.ts';

/** What was found; `nothing` only when the server said so, `looking` until it has answered. The note tells what a reader should know of it. */
export type Found = Readonly<{
  items: readonly PaletteItem[];
  state: 'ready' | 'looking' | 'nothing' | 'failed';
  note: string | null;
}>;

const NOTHING_YET: Found = { items: [], state: 'looking', note: null };

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 120;

/** Looks for what is typed, a moment after the last letter; before anything is typed, the most pressing dossiers. */
export function useFound(typed: string): Found {
  const client = useClient();
  const text = useText();
  const { href } = useAddress();
  const { wire: locale } = useLocale();
  const [found, setFound] = useState<Found & Readonly<{ about: string }>>({ ...NOTHING_YET, about: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` and `href` are made anew with each drawing.
  useEffect(() => {
    let isWanted = true;
    const show = (items: readonly PaletteItem[] | null, note: string | null = null): void => {
      if (isWanted)
        setFound({
          ...{ about: typed, items: items ?? [], note },
          state: items === null ? 'failed' : items.length > 0 ? 'ready' : 'nothing',
        });
    };
    const look = async (): Promise<void> => {
      const { data } = await client.urql.query(FindQuery, { text: typed.slice(0, LONGEST_SEARCH), locale }).toPromise();
      if (!data) return show(null);
      show(
        data.search.edges.flatMap(({ node }): PaletteItem[] => {
          const path = pathOf(node);
          const hint = text(`palette.kind.${node.kind}`);
          if (!path) return [];
          const { dossier } = node;
          const of = dossier && dossier.title !== node.title ? dossier.title : null;
          const superseded = node.node.__typename === 'Document' ? node.node.supersededText : null;
          const told = [superseded, of].filter((each) => each !== null).join(' · ');
          const about = told === '' ? {} : { about: told };
          const id = `${node.kind} ${node.node.id} ${node.title}`;
          return [{ id, label: node.title, hint, to: href(path), ...about }];
        }),
        data.search.note,
      );
    };
    const near = async (): Promise<void> => {
      const { data } = await client.urql.query(NearQuery, { locale }).toPromise();
      if (!data) return show(null);
      const hint = text('palette.kind.DOSSIER');
      show(
        data.board.rows.edges.map(({ node: { dossier } }) => ({
          ...{ id: dossier.slug, label: dossier.title, hint },
          to: href(`/dossiers/${dossier.slug}`),
        })),
      );
    };
    const timer = setTimeout(() => void (typed === '' ? near() : look()), typed === '' ? 0 : PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, typed, locale]);
  // What was found for other words is not what Enter is to lead to.
  return found.about === typed ? found : NOTHING_YET;
}
