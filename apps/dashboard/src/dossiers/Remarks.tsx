import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { REMARK_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { TextLink } from '../page/TextLink.tsx';

export const RemarksFragment = graphql(
  `
    fragment Remarks on Dossier {
      slug
      remarks {
        id
        kind
        text(locale: $locale)
        sources {
          ...SourceText
        }
      }
    }
  `,
  [SourceTextFragment],
);

/** What a reader should know of the data itself: inferred, unknown, contradictory, misspelt, without a source. */
export function Remarks({ dossier }: { dossier: FragmentOf<typeof RemarksFragment> }): ReactNode {
  const { slug, remarks } = readFragment(RemarksFragment, dossier);
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  if (remarks.length === 0) return null;
  return (
    <div className="mt-12">
      <Section
        title={text('remarks.title')}
        hint={text('remarks.hint')}
        anchor="remarks"
        aside={<TextLink to={href('/quality', { dossier: slug })}>{text('remarks.all')}</TextLink>}
      >
        <ul className="gap-x-11 md:columns-2 xl:columns-3">
          {remarks.map(({ id, kind, text: remark, sources }) => (
            <li key={id} className="break-inside-avoid border-line border-t py-2">
              <p>
                <b className="font-[550]">{REMARK_KIND_TEXT[fromWire(kind)][locale]}</b>
                {' · '}
                {remark}
              </p>
              <p className="text-ink-3 text-small">
                <SourceList sources={sources} isNoneSaid={true} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
