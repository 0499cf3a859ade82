import type { LocalDate } from '@concord/domain';
import { type ReactNode, useEffect } from 'react';
import { useDrawing } from '../drawing/drawing.ts';
import { Announcer } from '../live/Announcer.tsx';
import { holdStill } from '../live/holdStill.ts';
import { ShownDay } from '../live/shownDay.ts';
import { useText } from '../locale/useText.ts';
import { AsOfBanner } from '../time/AsOfBanner.tsx';
import { RefusedDayNote } from '../time/RefusedDayNote.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PrintFooter } from './PrintFooter.tsx';
import type { Silence } from './silence.ts';

const SILENCE = { text: '', turn: 0 } as const;

/** The landmarks around what a page shows. */
export function PageFrame({
  title,
  day,
  isPast,
  isFollowed = true,
  silence = null,
  news = SILENCE,
  onCompare = null,
  children,
}: {
  title: string;
  /** The day of what is shown; null while it is loading. */
  day: LocalDate | null;
  isPast: boolean;
  /** Whether something on the page is followed, so that there is a connection to speak of. */
  isFollowed?: boolean;
  /** Where nothing is known of what is shown for long. */
  silence?: Silence | null;
  /** What the last update brought, in one sentence, and its number. */
  news?: Readonly<{ text: string; turn: number }>;
  /** Compares what is shown with another day; null where the page cannot. */
  onCompare?: ((day: LocalDate) => void) | null;
  children: ReactNode;
}): ReactNode {
  const text = useText();
  const whole = `${title} – Concord`;
  useDrawing().entitle(whole);
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  return (
    <>
      <a
        href="#main"
        className="absolute -top-20 left-4 z-20 rounded bg-accent px-3 py-2 text-on-stand focus:top-2 print:hidden"
      >
        {text('page.skip')}
      </a>
      <PageHeader
        day={day}
        isPast={isPast}
        isFollowed={isFollowed && !isPast}
        silence={silence}
        onCompare={onCompare}
      />
      <RefusedDayNote />
      {isPast && day && <AsOfBanner day={day} silence={silence} />}
      <main
        ref={holdStill}
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1440px] px-4 pt-5 pb-16 outline-none sm:px-8 sm:pt-7 print:p-0 print:pb-6"
      >
        <ShownDay value={isPast ? day : null}>{children}</ShownDay>
      </main>
      <Announcer {...news} />
      <PrintFooter day={day} />
    </>
  );
}
