import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOCUMENT_RELATION_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';
import { SourceList, SourceTextFragment } from './SourceText.tsx';

export const RelationFragment = graphql(
  `
    fragment Relation on DocumentRelation {
      relation
      isFrom
      other {
        slug
        title(locale: $locale)
      }
      sources {
        ...SourceText
      }
    }
  `,
  [SourceTextFragment],
);

/** How a document stands to others, and they to it. */
export function Relations({ relations }: { relations: readonly FragmentOf<typeof RelationFragment>[] }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  if (relations.length === 0) return null;
  return (
    <Section title={text('relations.title')} hint={text('relations.hint')}>
      <ul>
        {readFragment(RelationFragment, relations).map(({ relation, isFrom, other, sources }) => {
          const name = other ? (
            <NameLink to={href(`/documents/${other.slug}`)}>{other.title}</NameLink>
          ) : (
            text('relations.hidden')
          );
          const word = <b className="font-[560]">{DOCUMENT_RELATION_TEXT[fromWire(relation)][locale]}</b>;
          return (
            <li key={`${relation} ${isFrom} ${other?.slug}`} className="border-line border-t py-2">
              <p>
                {isFrom ? (
                  <>
                    {word} {name}
                  </>
                ) : (
                  <>
                    {name} – {word} {text('relations.this', { relation })}
                  </>
                )}
              </p>
              <p className="mt-1.5 text-ink-3 text-small">
                <SourceList sources={sources} isNoneSaid={true} />
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
