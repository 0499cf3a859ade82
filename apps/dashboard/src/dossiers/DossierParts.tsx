import type { FragmentOf } from '@concord/contract';
import { memo, type ReactNode, Suspense } from 'react';
import { Decisions, type DecisionsFragment } from '../decisions/Decisions.tsx';
import { Journal, type JournalFragment } from '../journal/Journal.tsx';
import { Letters, type LettersFragment } from '../letters/Letters.tsx';
import { OfSteps } from '../steps/OfSteps.tsx';
import { Outstanding, type OutstandingFragment } from './Outstanding.tsx';
import { Progress, type ProgressFragment } from './Progress.tsx';
import { Remarks, type RemarksFragment } from './Remarks.tsx';
import { Steps, type StepsFragment } from './Steps.tsx';

type Dossier = FragmentOf<typeof ProgressFragment> &
  FragmentOf<typeof LettersFragment> &
  FragmentOf<typeof OutstandingFragment> &
  FragmentOf<typeof StepsFragment> &
  FragmentOf<typeof JournalFragment> &
  FragmentOf<typeof DecisionsFragment> &
  FragmentOf<typeof RemarksFragment>;

/** What stands below the route line, each part of which comes to life by itself where the server drew it; drawn anew only for another dossier, so that it can follow the day line a moment later. */
export const DossierParts = memo(function DossierParts({
  slug,
  dossier,
  onMore,
}: {
  slug: string;
  dossier: Dossier;
  /** Shows more entries of the journal; null when no more can be shown. */
  onMore: (() => void) | null;
}): ReactNode {
  return (
    <>
      <div className="mt-9 grid gap-x-11 gap-y-10 md:grid-cols-2 xl:grid-cols-[1.15fr_1fr_1fr]">
        <div className="flex min-w-0 flex-col gap-9">
          <Suspense>
            <Progress dossier={dossier} />
          </Suspense>
        </div>
        <div className="flex min-w-0 flex-col gap-9">
          <Suspense>
            <Outstanding dossier={dossier} />
          </Suspense>
          <Suspense>
            <Steps dossier={dossier} />
          </Suspense>
          {/* Not under the stands, which are the longest. */}
          <Suspense>
            <Letters dossier={dossier} />
          </Suspense>
        </div>
        <div className="md:max-xl:col-span-2">
          <Suspense>
            <Journal dossier={dossier} onMore={onMore} />
          </Suspense>
        </div>
      </div>
      <OfSteps slug={slug} />
      <Suspense>
        <Decisions dossier={dossier} />
      </Suspense>
      <Suspense>
        <Remarks dossier={dossier} />
      </Suspense>
    </>
  );
});
