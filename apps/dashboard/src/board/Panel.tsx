import { type ReactNode, useId } from 'react';
import { useText } from '../locale/useText.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';

/** A part of the overview under its title. */
export function Panel({
  title,
  hint,
  isSynthetic = false,
  children,
}: {
  title: string;
  /** How to read it, in a few words. */
  hint?: string;
  /** Whether all that it shows is fictional; where only some is, each of those says so itself. */
  isSynthetic?: boolean;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 className="mb-2.5 flex flex-wrap items-baseline gap-x-2.5 text-ink-2 text-small">
        <span>
          <span id={id} className="font-semibold">
            {title}
          </span>
          {isSynthetic && <SyntheticTag />}
        </span>
        {hint && <span className="font-normal text-ink-3">{hint}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Says that a panel tells of the most pressing dossiers alone. */
export function OfShown({ count }: { count: number }): ReactNode {
  const text = useText();
  return <p className="border-line border-t py-[9px] text-ink-3 text-small">{text('overview.ofShown', { count })}</p>;
}

/** One line of a side panel: when or how many, then what; the links in `children` may stretch over all of it. */
export function PanelLine({ lead, children }: { lead: ReactNode; children: ReactNode }): ReactNode {
  return (
    <li className="relative isolate grid grid-cols-[72px_minmax(0,1fr)] gap-x-2.5 border-line border-t py-[9px] touch:py-3">
      <span className="text-ink-3 text-small tabular-nums leading-[1.55]">{lead}</span>
      <div className="min-w-0">{children}</div>
    </li>
  );
}

/** Says of one line that it is fictional, where others are not. */
export function PanelTag(): ReactNode {
  return (
    <p>
      <SyntheticTag />
    </p>
  );
}

/** What a side panel says when it has nothing to show. */
export function PanelEmpty({ text }: { text: string }): ReactNode {
  return <p className="border-line border-t py-[9px] text-ink-2">{text}</p>;
}

/** Whether all of them are fictional. */
export function areSynthetic(shown: readonly Readonly<{ synthetic: boolean }>[]): boolean {
  return shown.length > 0 && shown.every(({ synthetic }) => synthetic);
}
