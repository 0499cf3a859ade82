import { graphql, type ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { WaitingButton } from '../board/WaitingButton.tsx';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { OwedInstrument } from '../signing/OwedInstrument.tsx';
import { ToConfirm, ToConfirmFragment } from '../stands/ToConfirm.tsx';
import { useDays } from '../time/useDays.ts';
import { useDeskText } from './text.ts';

const AwaitedQuery = graphql(
  `
  query DeskAwaited($state: String!, $locale: Locale!) {
    outstanding(state: $state, first: 50) {
      asOf
      position
      totalCount
      cannotTell {
        reason(locale: $locale)
        dossier {
          slug
          title(locale: $locale)
        }
      }
      edges {
        node {
          daysWaiting
          daysLate
          term
          termUnknown(locale: $locale)
          reconfirms {
            ...ToConfirm
          }
          instrument
          step {
            id
            name(locale: $locale)
          }
          dossier {
            slug
            title(locale: $locale)
            synthetic
          }
        }
      }
    }
  }
`,
  [ToConfirmFragment],
);

type Outstanding = ResultOf<typeof AwaitedQuery>['outstanding'];

/** What awaits the answer of one state, as it is while the page is open. */
export function Awaited({ state }: { state: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const answer = useLive(`awaited ${state}`, {
    query: AwaitedQuery,
    variables: { state, locale: wire },
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: ({ outstanding }) => outstanding.position,
    merge: () => 'reload',
  });
  if (answer.status === 'failed') return <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />;
  if (answer.status === 'loading') return <p className="mt-8 text-ink-3">{text('desk.loading')}</p>;
  return (
    <div className="mt-8 max-w-[900px]">
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <AwaitedList outstanding={answer.data.outstanding} />
    </div>
  );
}

/** The questions, the most pressing first; each line leads to the form that answers it, and none moves under the hand. */
function AwaitedList({
  outstanding: { edges, cannotTell, totalCount, asOf },
}: {
  outstanding: Outstanding;
}): ReactNode {
  const text = useDeskText();
  const days = useDays();
  const { href } = useAddress();
  const byKey = new Map(edges.map(({ node }) => [`${node.dossier.slug} ${node.step.id}`, node]));
  const { shown, waiting, apply, watch } = useCalmOrder([...byKey.keys()]);
  const awaited = shown.flatMap((key) => byKey.get(key) ?? []);
  return (
    <Section
      title={text('desk.awaited')}
      hint={totalCount > 0 ? text('desk.awaitedCount', { count: totalCount }) : undefined}
    >
      <div {...watch} className="relative">
        <WaitingButton waiting={waiting} onApply={apply} />
        {awaited.length === 0 && <p className="border-line border-t pt-2.5 text-ink-2">{text('desk.awaitedNone')}</p>}
        <ul>
          {awaited.map(({ dossier, step, term, termUnknown, daysWaiting, daysLate, reconfirms, instrument }) => (
            <li
              key={`${dossier.slug} ${step.id} ${instrument}`}
              className="grid items-baseline gap-x-6 gap-y-1 border-line border-t py-2.5 sm:grid-cols-[1fr_230px_auto]"
            >
              <div>
                <Link href={href(`/dossiers/${dossier.slug}`)} className="font-[560] hover:underline">
                  {dossier.title}
                </Link>
                {dossier.synthetic && <SyntheticTag />}
                <span className="block text-ink-2 text-small">{step.name}</span>
                {instrument && <OwedInstrument instrument={instrument} />}
                {reconfirms && <ToConfirm position={reconfirms} />}
              </div>
              <p className="text-ink-2 text-small">
                {daysLate !== null ? (
                  <b className="font-[560] text-late">{text('outstanding.late', { count: daysLate })}</b>
                ) : term ? (
                  <b className="font-[560] text-ink">{text('outstanding.term', { day: days.near(term, asOf) })}</b>
                ) : (
                  (termUnknown ?? text('outstanding.noTerm'))
                )}
                {daysWaiting !== null && (
                  <span className="block text-ink-3">{text('outstanding.waiting', { count: daysWaiting })}</span>
                )}
              </p>
              <Link
                href={
                  instrument
                    ? href(`/desk/${fromWire(instrument)}`, { dossier: dossier.slug })
                    : href('/desk/reply', { dossier: dossier.slug, step: step.id })
                }
                aria-label={text('desk.answerIn', { title: dossier.title })}
                className="inline-flex h-9 items-center justify-self-start rounded-md border border-line-2 px-3 font-[560] text-accent text-small hover:border-accent touch:h-11"
              >
                {text('desk.answer')}
              </Link>
            </li>
          ))}
        </ul>
        {cannotTell.map(({ dossier, reason }) => (
          <p key={dossier.slug} className="border-line border-t py-2.5 text-ink-2">
            {dossier.title}: {text('outstanding.cannotTell')}. {reason}
          </p>
        ))}
      </div>
    </Section>
  );
}
