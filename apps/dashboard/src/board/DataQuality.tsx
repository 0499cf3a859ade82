import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { REMARK_KINDS } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import { areSynthetic, OfShown, Panel, PanelEmpty, PanelLine, PanelTag } from './Panel.tsx';

export const DataQualityFragment = graphql(`
  fragment DataQuality on BoardRow {
    dossier {
      slug
      title(locale: $locale)
      synthetic
      remarks {
        kind
      }
    }
  }
`);

/** How many remarks there are on the data of which dossier, by kind. */
export function DataQuality({
  rows,
  isCut,
}: {
  rows: readonly FragmentOf<typeof DataQualityFragment>[];
  /** Whether there are more dossiers than these. */
  isCut: boolean;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const remarked = readFragment(DataQualityFragment, rows)
    .map(({ dossier }) => dossier)
    .filter(({ remarks }) => remarks.length > 0);
  const isSynthetic = areSynthetic(remarked);
  return (
    <Panel title={text('remarks.title')} isSynthetic={isSynthetic}>
      {isCut && <OfShown count={rows.length} />}
      {remarked.length === 0 && <PanelEmpty text={text('remarks.none')} />}
      <ul>
        {remarked.map(({ slug, title, synthetic, remarks }) => (
          <PanelLine key={slug} lead={remarks.length}>
            <p>{text('quality.remarksOf', { count: remarks.length })}</p>
            <Link
              href={href('/quality', { dossier: slug })}
              className="line-clamp-3 decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
            >
              {title}
            </Link>
            <p className="text-ink-2">
              {REMARK_KINDS.map((kind) => ({ kind, count: remarks.filter((it) => fromWire(it.kind) === kind).length }))
                .filter(({ count }) => count > 0)
                .map(({ kind, count }) => text(`quality.${kind}`, { count }))
                .join(', ')}
            </p>
            {!isSynthetic && synthetic && <PanelTag />}
          </PanelLine>
        ))}
      </ul>
      <p className="border-line border-t pt-[9px] text-small">
        <TextLink to={href('/quality')}>{text('quality.toAll')}</TextLink>
      </p>
    </Panel>
  );
}
