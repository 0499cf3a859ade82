import type { ResultOf } from '@concord/contract';
import { addDays } from '@concord/domain';
import type { ReactNode } from 'react';
import { Meetings } from '../board/Meetings.tsx';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useOnce } from '../live/useOnce.ts';
import { bound } from '../locale/bound.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { Section } from '../page/Section.tsx';
import { SinceField } from '../page/SinceField.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { StateSelect } from '../states/StateSelect.tsx';
import { useDays } from '../time/useDays.ts';
import { changesTable } from './changesTable.ts';
import { DigestChanges } from './DigestChanges.tsx';
import { type DigestChange, DigestChangesQuery, DigestQuery, isPastDigest } from './digest.ts';
import { LateParties } from './LateParties.tsx';

/** Unless the address says since when, a digest is of the last week. */
const WEEK = 7;

/** What changed since a day, what needs attention, who is late and what comes: one page of paper. */
export default function DigestPage(): ReactNode {
  const text = useText();
  const days = useDays();
  const { asOf, since: given, state, isSurelyPast, get, href, set } = useAddress();
  const { wire: locale } = useLocale();
  const answer = useLive('digest', {
    query: DigestQuery,
    variables: { locale, asOf, isDayGiven: asOf !== null, state, states: statesOf(state) },
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastDigest(data) ? null : data.board.position),
    merge: () => 'reload',
  });
  const to = answer.status === 'ready' ? answer.data.board.asOf : null;
  const isSince = to !== null && given !== null && given < to;
  const from = to && (isSince ? given : addDays(to, -WEEK));
  const span = from && to ? { locale, from, to, states: statesOf(state) } : null;
  const { data } = useOnce(DigestChangesQuery, span, answer.status === 'ready' ? answer.updates : 0);
  const changes = data?.changes ?? null;
  const title = text('digest.title');
  if (answer.status === 'failed') return <FailedPage title={title} day={asOf} isPast={isSurelyPast} failed={answer} />;
  if (answer.status === 'loading' || !from || !to || !span)
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('digest.loading')} />
      </PageFrame>
    );
  const { board, whatIsLate, memberStates } = answer.data;
  const states = memberStates.map(({ code, names }) => ({ code, name: names.short }));
  const { inProgress, late, decisionsIn30Days } = board.counters;
  const refused = isSince ? null : get('since');
  // What has come through needs nobody's attention.
  const pressing = board.rows.edges.map(({ node }) => node).filter(({ attention }) => attention.reason !== 'DONE');
  return (
    <PageFrame title={title} day={to} isPast={isPastDigest(answer.data)}>
      <div className="digest">
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">
          {text('digest.span', { from: days.long(from), to: days.long(to) })}
        </h1>
        <p className="mt-1 text-ink-2">{text('digest.counts', { inProgress, late, decisions: decisionsIn30Days })}</p>
        {state !== null && (
          <p className="mt-1 text-ink-2">
            {text('digest.ofState', { state: states.find(({ code }) => code === state)?.name ?? state })}
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
          <SinceField
            label={text('digest.since')}
            value={from}
            max={addDays(to, -1)}
            onChange={(since) => set({ since: since || null }, { replace: true })}
          />
          <StateSelect states={states} />
          <ViewTools>
            <Download name={`digest-${from}-${to}`} table={() => changesTable(nodesOf(changes), text)} />
            <AsQuery operation={DigestChangesQuery} variables={span} />
            <button
              type="button"
              onClick={() => print()}
              className="text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
            >
              {text('digest.print')}
            </button>
          </ViewTools>
        </div>
        {refused && (
          <p role="alert" className="mt-2 border-soon border-l-2 pl-3 text-ink-2">
            {text('digest.sinceRefused', { given: refused })}
          </p>
        )}
        {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
        <div className="mt-6 grid items-start gap-x-12 gap-y-6 xl:grid-cols-[minmax(0,1fr)_336px] print:mt-3 print:block">
          <div className="flex min-w-0 flex-col gap-6 print:gap-3">
            <Section title={text('overview.title')}>
              {pressing.length === 0 && <Empty text={text('digest.nothingPressing')} />}
              <ol>
                {pressing.map(({ dossier, attention }) => (
                  <li key={dossier.slug} className="border-line border-t py-1.5">
                    <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
                    {dossier.synthetic && <SyntheticTag />}
                    <p className="text-ink-2 text-small">{bound(attention.sentence)}</p>
                  </li>
                ))}
              </ol>
            </Section>
            <DigestChanges changes={changes} />
          </div>
          <div className="grid gap-x-8 gap-y-6 max-xl:sm:grid-cols-2 print:mt-3 print:grid-cols-2">
            <LateParties late={whatIsLate} />
            <Meetings meetings={board.meetings} rows={[]} isCut={false} day={to} />
          </div>
        </div>
      </div>
    </PageFrame>
  );
}

/** The one state as whose the digest is read, or all of them. */
function statesOf(state: string | null): string[] | null {
  return state === null ? null : [state];
}

function nodesOf(changes: ResultOf<typeof DigestChangesQuery>['changes'] | null): readonly DigestChange[] {
  return changes?.edges.map(({ node }) => node) ?? [];
}
