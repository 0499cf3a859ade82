import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Decisions } from '../decisions/Decisions.tsx';
import { Journal } from '../journal/Journal.tsx';
import { Letters } from '../letters/Letters.tsx';
import { useLive } from '../live/useLive.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { MissingPage } from '../page/MissingPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { RouteLine } from '../route/RouteLine.tsx';
import { DossierHead } from './DossierHead.tsx';
import { DossierSkeleton } from './DossierSkeleton.tsx';
import {
  type DossierPageData,
  DossierPageQuery,
  DossierPageSubscription,
  type DossierPageUpdate,
  isPastAnswer,
  lastDayOf,
  mergeDossier,
  silenceOf,
} from './dossier.ts';
import { Outstanding } from './Outstanding.tsx';
import { Progress } from './Progress.tsx';
import { Remarks } from './Remarks.tsx';
import { Steps } from './Steps.tsx';

/** How many entries of the journal are shown at first, and each time that more are wanted: with more, the server finds the page too costly. */
const FIRST_ENTRIES = 8;
const MORE_ENTRIES = [25, 50] as const;

/** One dossier: where it is, who holds it up, what comes next, what changed. */
export default function DossierPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const { asOf, refused, isSurelyPast, set } = useAddress();
  const locale = (useIntl().locale as Locale) === 'en' ? 'EN' : 'RU';
  const [entries, setEntries] = useState<number>(FIRST_ENTRIES);
  // Who gave a day that cannot be shown is told that today is shown instead.
  const isElsewhere = (data: DossierPageData): boolean => refused === null && lastDayOf(data) !== null;
  const answer = useLive(`dossier ${slug}`, {
    query: DossierPageQuery,
    variables: { locale, slug, asOf, isDayGiven: asOf !== null, entries },
    subscription: DossierPageSubscription,
    subscriptionVariables: { locale, slug, entries },
    positionOf: (data) => (isPastAnswer(data) || isElsewhere(data) ? null : (data.dossier?.position ?? null)),
    merge: mergeDossier,
  });
  const lastDay = answer.status === 'ready' && isElsewhere(answer.data) ? lastDayOf(answer.data) : null;
  useEffect(() => {
    if (lastDay && asOf === null) set({ asOf: lastDay }, { replace: true });
  });
  const silence = answer.status === 'ready' ? silenceOf(answer.data) : null;
  if (answer.status === 'loading' || lastDay)
    return (
      <PageFrame title={text('dossier.loading')} day={asOf} isPast={isSurelyPast} silence={silence}>
        <DossierSkeleton />
      </PageFrame>
    );
  if (answer.status === 'failed')
    return (
      <PageFrame title={text('error.noData')} day={asOf} isPast={isSurelyPast}>
        <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />
      </PageFrame>
    );
  const { dossier, present } = answer.data;
  const isPast = isPastAnswer(answer.data);
  if (!dossier) return <MissingPage text={text('notFound.dossier')} day={asOf} isPast={isSurelyPast} />;
  const news = {
    text: announcement(answer.update, (what) => text('live.dossier', { what })),
    turn: answer.updates,
  };
  const more = MORE_ENTRIES.find((count) => count > entries);
  return (
    <PageFrame title={dossier.title} day={dossier.asOf} isPast={isPast} silence={silence} news={news}>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <DossierHead dossier={dossier} />
      <RouteLine dossier={dossier} present={isPast ? (present ?? null) : null} />
      <div className="mt-9 grid gap-x-11 gap-y-10 md:grid-cols-2 xl:grid-cols-[1.15fr_1fr_1fr]">
        <div className="flex min-w-0 flex-col gap-9">
          <Progress dossier={dossier} />
          <Letters dossier={dossier} />
        </div>
        <div className="flex min-w-0 flex-col gap-9">
          <Outstanding dossier={dossier} />
          <Steps dossier={dossier} />
        </div>
        <div className="md:max-xl:col-span-2">
          <Journal dossier={dossier} onMore={more === undefined ? null : () => setEntries(more)} />
        </div>
      </div>
      <Decisions dossier={dossier} />
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
