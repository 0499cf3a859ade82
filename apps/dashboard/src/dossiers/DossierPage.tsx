import { type ReactNode, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Task } from '../desk/tasks.ts';
import { useDrawing } from '../drawing/drawing.ts';
import { Against } from '../fold/Against.tsx';
import { ShownDay } from '../live/shownDay.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { MissingPage } from '../page/MissingPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { ArrivalContext } from '../page/useArrival.ts';
import { RouteLine } from '../route/RouteLine.tsx';
import { DossierHead } from './DossierHead.tsx';
import { DossierParts } from './DossierParts.tsx';
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
import { useTurning } from './useTurning.ts';

/** How many entries of the journal are shown at first, and each time that more are wanted: with more, the server finds the page too costly. */
const FIRST_ENTRIES = 8;
const MORE_ENTRIES = [25, 50] as const;

/** One dossier: where it is, who holds it up, what comes next, what changed. */
export default function DossierPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const arrival = useRef<string | null>(null);
  const { asOf, against, refused, isSurelyPast, set, here } = useAddress();
  const { moveTo } = useDrawing();
  const { wire: locale } = useLocale();
  const [entries, setEntries] = useState<number>(FIRST_ENTRIES);
  const more = MORE_ENTRIES.find((count) => count > entries);
  const onMore = useCallback(() => setEntries(more ?? FIRST_ENTRIES), [more]);
  // Who gave a day that cannot be shown is told that today is shown instead.
  const isElsewhere = (data: DossierPageData): boolean => refused === null && lastDayOf(data) !== null;
  const variables = { locale, slug, asOf, isDayGiven: asOf !== null, entries } as const;
  const answer = useLive(`dossier ${slug}`, {
    query: DossierPageQuery,
    variables,
    subscription: DossierPageSubscription,
    subscriptionVariables: { locale, slug, entries },
    positionOf: (data) => (isPastAnswer(data) || isElsewhere(data) ? null : (data.dossier?.position ?? null)),
    merge: mergeDossier,
  });
  const lastDay = answer.status === 'ready' && isElsewhere(answer.data) ? lastDayOf(answer.data) : null;
  if (lastDay && asOf === null) moveTo(here({ asOf: lastDay }));
  useEffect(() => {
    if (lastDay && asOf === null) set({ asOf: lastDay }, { replace: true });
  });
  const turning = useTurning(slug, answer.status === 'ready' ? answer.data : null, { locale, entries });
  const data = turning.data;
  const later = useDeferredValue(data?.dossier ?? null);
  const silence = data ? silenceOf(data) : null;
  if (answer.status === 'loading' || lastDay || (answer.status === 'ready' && !data))
    return (
      <PageFrame title={text('dossier.loading')} day={asOf} isPast={isSurelyPast} silence={silence}>
        <DossierSkeleton />
      </PageFrame>
    );
  if (answer.status === 'failed') return <FailedPage day={asOf} isPast={isSurelyPast} failed={answer} />;
  const { dossier, present } = data ?? answer.data;
  const isPast = isPastAnswer(data ?? answer.data);
  if (!dossier) return <MissingPage text={text('notFound.dossier')} day={asOf} isPast={isSurelyPast} />;
  const news = {
    text: announcement(answer.update, (what) => text('live.dossier', { what })),
    turn: answer.updates,
  };
  return (
    <PageFrame
      title={dossier.title}
      day={dossier.asOf}
      isPast={isPast}
      silence={silence}
      news={news}
      onCompare={(day) => set({ against: day })}
    >
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <DossierHead dossier={dossier} tools={<AsQuery operation={DossierPageQuery} variables={variables} />} />
      <EnterLinks
        tasks={[
          ...(['letter', 'reply', 'summary', 'step'] as const),
          ...ruleTask(dossier.progress),
          ...opinionTask(dossier.decisions),
          ...(['document', 'revision', 'sight'] as const),
        ]}
        about={{ dossier: slug }}
      />
      <Against slug={slug} day={dossier.asOf} against={against} folding={turning.folding} />
      <RouteLine
        dossier={dossier}
        present={isPast ? (present ?? null) : null}
        turns={turning.folding.turns}
        onTouch={turning.folding.prepare}
        onTurn={turning.onTurn}
        onDay={turning.onDay}
      />
      <ShownDay value={(later ?? dossier).asOf}>
        <ArrivalContext value={arrival}>
          <DossierParts slug={slug} dossier={later ?? dossier} onMore={more === undefined ? null : onMore} />
        </ArrivalContext>
      </ShownDay>
    </PageFrame>
  );
}

/** Which rule holds is a question only where the body has several. */
function ruleTask(progress: Readonly<{ ruleReason: string | null }> | null): readonly Task[] {
  return progress?.ruleReason ? ['rule'] : [];
}

/** Only from what was decided somebody can dissent. */
function opinionTask(decisions: readonly Readonly<{ state: 'DRAFTED' | 'TAKEN' }>[]): readonly Task[] {
  return decisions.some(({ state }) => state === 'TAKEN') ? ['opinion'] : [];
}

/** Of many changes at once the last ones are told. */
const TOLD = 3;

function announcement(update: DossierPageUpdate | null, say: (what: string) => string): string {
  if (update?.dossierChanged.__typename !== 'DossierState') return '';
  const { entries } = update.dossierChanged;
  const last = entries.slice(-TOLD).map(({ summary }) => summary);
  return say(`${entries.length > TOLD ? '… ' : ''}${last.join('; ')}`);
}
