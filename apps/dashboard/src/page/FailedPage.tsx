import type { LiveError } from '@concord/client';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { PageFrame } from './PageFrame.tsx';

/** A page of which nothing could be shown: what went wrong, under its title where that is known by then. */
export function FailedPage({
  title,
  day,
  isPast,
  failed: { error, reload },
}: {
  title?: string;
  day: LocalDate | null;
  isPast: boolean;
  failed: Readonly<{ error: LiveError; reload: () => void }>;
}): ReactNode {
  const text = useText();
  return (
    <PageFrame
      title={title ?? text('error.noData')}
      day={day}
      isPast={isPast}
      // What is refused as it is asked is not followed either.
      isFollowed={error.code !== 'BAD_USER_INPUT'}
    >
      {title ? (
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
      ) : (
        <h1 className="sr-only">{text('error.noData')}</h1>
      )}
      <ErrorNote error={error} onRetry={reload} hasData={false} />
    </PageFrame>
  );
}
