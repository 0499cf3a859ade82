import { writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { WordDiff } from '../comments/WordDiff.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import type { RevisionData } from './revision.ts';

type RevisionText = RevisionData['texts'][number];

/** The texts of a revision, folded: each with what changed since the text of the revision before in the same language, where there is one. */
export function RevisionTexts({
  texts,
  before,
}: {
  texts: readonly RevisionText[];
  /** The revision before; undefined for the first. */
  before: RevisionData | undefined;
}): ReactNode {
  return texts.map((each) => (
    <Folded
      key={each.language}
      {...each}
      earlier={before?.texts.find(({ language }) => language === each.language)?.paragraphs ?? null}
      label={before?.label ?? ''}
    />
  ));
}

function Folded({
  language,
  fileName,
  paragraphs,
  earlier,
  label,
}: RevisionText & { earlier: readonly string[] | null; label: string }): ReactNode {
  const text = useText();
  const intl = useIntl();
  const name = intl.formatDisplayName(language, { type: 'language' }) ?? language;
  if (!paragraphs) return <p className="mt-1 text-ink-3 text-small">{text('revisions.textAway', { fileName })}</p>;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-ink-2 text-small touch:py-3.5">
        {earlier
          ? text('revisions.textChanged', { name, label: writtenIn(label, intl.locale as Locale) })
          : text('revisions.text', { name })}
      </summary>
      <div lang={language} className="mt-2 max-w-[72ch] space-y-2 border-line border-l-2 pl-4">
        {earlier ? (
          <p className="whitespace-pre-line">
            <WordDiff from={earlier.join('\n\n')} to={paragraphs.join('\n\n')} />
          </p>
        ) : (
          numbered(paragraphs).map(({ key, paragraph }) => <p key={key}>{paragraph}</p>)
        )}
      </div>
    </details>
  );
}

/** Paragraphs with a key each: a text can say the same thing twice. */
function numbered(paragraphs: readonly string[]): readonly Readonly<{ key: string; paragraph: string }>[] {
  return paragraphs.map((paragraph, index) => ({ key: `${index}`, paragraph }));
}
