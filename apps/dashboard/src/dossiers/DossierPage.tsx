import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Journal } from '../journal/Journal.tsx';
import { useLive } from '../live/useLive.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { RouteLine } from '../route/RouteLine.tsx';
import { DossierHead } from './DossierHead.tsx';
import { DossierSkeleton } from './DossierSkeleton.tsx';
import { DossierPageQuery, DossierPageSubscription, type DossierPageUpdate, mergeDossier } from './dossier.ts';
import { Outstanding } from './Outstanding.tsx';
import { Progress } from './Progress.tsx';
import { Remarks } from './Remarks.tsx';
import { Steps } from './Steps.tsx';

/** How many entries of the journal are shown at first, and each time that more are wanted. */
const FIRST_ENTRIES = 8;
const MORE_ENTRIES = [25, 100] as const;

/** One dossier: where it is, who holds it up, what comes next, what changed. */
export default function DossierPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const { asOf, href } = useAddress();
  const isPast = asOf !== null;
  const locale = (useIntl().locale as Locale) === 'en' ? 'EN' : 'RU';
  const [entries, setEntries] = useState<number>(FIRST_ENTRIES);
  const answer = useLive(`dossier ${slug}`, {
    query: DossierPageQuery,
    variables: { locale, slug, asOf, isPast, entries },
    subscription: DossierPageSubscription,
    subscriptionVariables: { locale, slug, entries },
    positionOf: ({ dossier }) => (isPast ? null : (dossier?.position ?? null)),
    merge: mergeDossier,
  });
  if (answer.status === 'loading')
    return (
      <PageFrame title={text('dossier.loading')} day={asOf} isPast={isPast}>
        <DossierSkeleton />
      </PageFrame>
    );
  if (answer.status === 'failed')
    return (
      <PageFrame title={text('error.noData')} day={asOf} isPast={isPast}>
        <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />
      </PageFrame>
    );
  const { dossier, present } = answer.data;
  if (!dossier)
    return (
      <PageFrame title={text('notFound.title')} day={asOf} isPast={isPast} isFollowed={false}>
        <h1 className="font-[620] text-page tracking-[-0.017em]">{text('notFound.title')}</h1>
        <p className="mt-2 text-ink-2">
          {text('notFound.dossier')}{' '}
          <Link href={href('/')} className="text-accent underline">
            {text('notFound.toOverview')}
          </Link>
        </p>
      </PageFrame>
    );
  const news = {
    text: announcement(answer.update, (what) => text('live.dossier', { what })),
    turn: answer.updates,
  };
  const more = MORE_ENTRIES.find((count) => count > entries);
  return (
    <PageFrame title={dossier.title} day={dossier.asOf} isPast={isPast} news={news}>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <DossierHead dossier={dossier} />
      <RouteLine dossier={dossier} present={present ?? null} />
      <div className="mt-9 grid gap-x-11 gap-y-10 md:grid-cols-2 xl:grid-cols-[1.15fr_1fr_1fr]">
        <Progress dossier={dossier} />
        <div className="flex min-w-0 flex-col gap-9">
          <Outstanding dossier={dossier} />
          <Steps dossier={dossier} />
        </div>
        <div className="md:max-xl:col-span-2">
          <Journal dossier={dossier} onMore={more === undefined ? null : () => setEntries(more)} />
        </div>
      </div>
      <Remarks dossier={dossier} />
    </PageFrame>
  );
}

/** Of many changes at once the last ones are told. */
const TOLD = 3;

function announcement(update: DossierPageUpdate | null, say: (what: string) => string): string {
  if (update?.dossierChanged.__typename !== 'DossierState') return '';
  const { entries } = update.dossierChanged;
  const last = entries.slice(-TOLD).map(({ summary }) => summary);
  return say(`${entries.length > TOLD ? '… ' : ''}${last.join('; ')}`);
}
