import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOCUMENT_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useViewer } from '../accounts/viewer.ts';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';

export const PaperHeadFragment = graphql(
  `
    fragment PaperHead on Document {
      kind
      number
      synthetic
      title(locale: $locale)
      purpose(locale: $locale)
      supersededText(locale: $locale)
      dated {
        ...WhenText
      }
      text {
        fileName
        attachedAt
      }
      sources {
        ...SourceText
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

/** What the paper is, its number and date, and from where it is read here: from the text that somebody attached, or not at all. */
export function PaperHead({ paper }: { paper: FragmentOf<typeof PaperHeadFragment> }): ReactNode {
  const {
    kind,
    number,
    synthetic,
    title,
    purpose,
    supersededText,
    dated,
    text: file,
    sources,
  } = readFragment(PaperHeadFragment, paper);
  const text = useText();
  const viewer = useViewer();
  const { locale, formatDate } = useIntl();
  const kindText = DOCUMENT_KIND_TEXT[fromWire(kind)][locale as Locale];
  return (
    <header className="mb-7">
      <h1 className="max-w-[1060px] font-[620] text-page leading-tight tracking-[-0.017em]">
        {title}
        {synthetic && <SyntheticTag />}
      </h1>
      <p className="mt-1.5 text-ink-2 text-lead">
        <span className="inline-block first-letter:uppercase">{kindText}</span>
        {number && `, ${text('paper.number', { number })}`}
        {', '}
        {dated ? <WhenText when={dated} /> : text('paper.undated')}
      </p>
      {supersededText && <p className="mt-1.5 first-letter:uppercase">{supersededText}</p>}
      {purpose && <p className="mt-1 text-ink-2">{text('dossier.purpose', { purpose })}</p>}
      {file ? (
        <p className="mt-1 text-ink-3 text-small">
          {text('paper.attached', {
            file: file.fileName,
            day: formatDate(file.attachedAt, { day: 'numeric', month: 'long', year: 'numeric' }),
          })}
        </p>
      ) : (
        <p className="mt-2 max-w-[760px] border-line-2 border-l-2 py-0.5 pl-4 text-ink-2">
          {text(synthetic ? 'paper.fictionalText' : 'paper.noText')}
          {/* How it is attached concerns only those who can do it. */}
          {!synthetic && viewer?.role === 'ADMIN' && (
            <>
              {` ${text('paper.howToAttach')} `}
              <code className="whitespace-nowrap rounded bg-wash px-1.5 py-0.5 text-ink text-small">
                npm run load -- --papers DIR
              </code>
            </>
          )}
        </p>
      )}
      {sources.length > 0 && (
        <p className="mt-1.5 text-ink-3 text-small">
          {text('paper.knownFrom')} <SourceList sources={sources} isBrief={true} />
        </p>
      )}
    </header>
  );
}
