import { addDays } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Meetings } from '../board/Meetings.tsx';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useOnce } from '../live/useOnce.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { useDays } from '../time/useDays.ts';
import { DigestChanges } from './DigestChanges.tsx';
import { DigestChangesQuery, DigestQuery, isPastDigest } from './digest.ts';
import { LateParties } from './LateParties.tsx';

/** Unless the address says since when, a digest is of the last week. */
const WEEK = 7;

/** What changed since a day, what needs attention, who is late and what comes: one page of paper. */
export default function DigestPage(): ReactNode {
  const text = useText();
  const days = useDays();
  const { asOf, since: given, isSurelyPast } = useAddress();
  const locale = (useIntl().locale as Locale) === 'en' ? 'EN' : 'RU';
  const answer = useLive('digest', {
    query: DigestQuery,
    variables: { locale, asOf, isDayGiven: asOf !== null },
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastDigest(data) ? null : data.board.position),
    merge: () => 'reload',
  });
  const to = answer.status === 'ready' ? answer.data.board.asOf : null;
  const from = to && (given !== null && given < to ? given : addDays(to, -WEEK));
  const { data: changes } = useOnce(
    DigestChangesQuery,
    from && to ? { locale, from, to } : null,
    answer.status === 'ready' ? answer.updates : 0,
  );
  const title = text('digest.title');
  if (answer.status === 'failed')
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <h1 className="font-[620] text-page">{title}</h1>
        <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />
      </PageFrame>
    );
  if (answer.status === 'loading' || !from || !to)
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('digest.loading')} />
      </PageFrame>
    );
  const { board, outstanding } = answer.data;
  const { inProgress, late, decisionsIn30Days } = board.counters;
  return (
    <PageFrame title={title} day={to} isPast={isPastDigest(answer.data)}>
      <div className="digest max-w-[860px]">
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">
          {text('digest.span', { from: days.long(from), to: days.long(to) })}
        </h1>
        <p className="mt-1 text-ink-2">{text('digest.counts', { inProgress, late, decisions: decisionsIn30Days })}</p>
        {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
        <div className="mt-6 flex flex-col gap-6 print:mt-3 print:gap-3">
          <Section title={text('overview.title')}>
            <ol>
              {board.rows.edges.map(({ node: { dossier, attention } }) => (
                <li key={dossier.slug} className="border-line border-t py-1.5">
                  <b className="font-[560]">{dossier.title}</b>
                  {dossier.synthetic && <SyntheticTag />}
                  <p className="text-ink-2 text-small">{attention.sentence}</p>
                </li>
              ))}
            </ol>
          </Section>
          <DigestChanges changes={changes?.changes ?? null} />
          <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:grid-cols-2">
            <LateParties late={outstanding} />
            <Meetings meetings={board.meetings} rows={[]} isCut={false} day={to} />
          </div>
        </div>
        <button
          type="button"
          onClick={() => print()}
          className="mt-6 h-9 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 max-sm:h-11 print:hidden"
        >
          {text('digest.print')}
        </button>
      </div>
    </PageFrame>
  );
}
