import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAddress } from '../../page/address.ts';
import { TextLink } from '../../page/TextLink.tsx';
import { useDeskText } from '../text.ts';

export const RecordedFragment = graphql(`
  fragment DeskRecorded on Dossier {
    slug
    title(locale: $locale)
    attention {
      sentence(locale: $locale)
    }
  }
`);

/** What stands in the journal now, of every command, and the paper that it cites. */
export const EntryFragment = graphql(`
  fragment DeskEntry on JournalEntry @_unmask {
    id
    summary(locale: $locale)
    sources {
      paper {
        id
      }
    }
  }
`);

type Entry = ResultOf<typeof EntryFragment>;

/** What was recorded: the entries, and the dossier that they are about, or the paper, where they are about one. */
export type Entered = Readonly<{
  entries: readonly Entry[];
  dossier?: FragmentOf<typeof RecordedFragment> | null;
  document?: Readonly<{ slug: string }>;
  /** What else a person should know of it. */
  remarks?: readonly string[];
}>;

/** What was recorded by a command that makes one entry. */
export function enteredBy({
  entry,
  dossier,
}: Readonly<{ entry: Entry; dossier: FragmentOf<typeof RecordedFragment> }>): Entered {
  return { entries: [entry], dossier };
}

/** What became of it, at once: what stands in the journal now, and where the dossier is. */
export function RecordedNote({
  entries,
  dossier,
  document,
  remarks = [],
  onNext,
}: Entered & {
  /** Opens the form again for the next one. */
  onNext: (() => void) | null;
}): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const it = dossier && readFragment(RecordedFragment, dossier);
  return (
    <div className="mt-6 max-w-[760px] border-agreed border-l-2 pl-4" role="status">
      <h2 ref={heading} tabIndex={-1} className="font-[620] text-lead outline-none">
        {text('desk.recorded')}
      </h2>
      <ul className="mt-1.5">
        {entries.map(({ id, summary }) => (
          <li key={id} className="py-0.5">
            {summary}
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark} className="mt-2">
          {remark}
        </p>
      ))}
      {it && (
        <p className="mt-2 text-ink-2">
          {it.title}: {it.attention.sentence}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {it && <TextLink to={href(`/dossiers/${it.slug}`)}>{text('desk.toDossier')}</TextLink>}
        {document && <TextLink to={href(`/documents/${document.slug}`)}>{text('desk.toDocument')}</TextLink>}
        <TextLink to={href('/desk')}>{text('desk.toDesk')}</TextLink>
        {onNext && (
          <button
            type="button"
            onClick={onNext}
            className="text-accent underline decoration-1 underline-offset-3 touch:min-h-11"
          >
            {text('desk.next')}
          </button>
        )}
      </p>
    </div>
  );
}
