import type { ReactNode } from 'react';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { MissingPage } from '../page/MissingPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { PaperHead } from './PaperHead.tsx';
import { Passages } from './Passages.tsx';
import { isPastPaper, PaperPageQuery } from './paper.ts';

/** One paper: its text with the cited words marked, and beside each paragraph what the register takes from it. */
export default function PaperPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const { asOf, isSurelyPast } = useAddress();
  const { wire: locale } = useLocale();
  const variables = { locale, slug, asOf, isDayGiven: asOf !== null } as const;
  const answer = useLive(`paper ${slug}`, {
    query: PaperPageQuery,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastPaper(data) || !data.document ? null : data.board.position),
    merge: () => 'reload',
  });
  if (answer.status === 'loading')
    return (
      <PageFrame title={text('paper.loading')} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('paper.loading')} />
      </PageFrame>
    );
  if (answer.status === 'failed')
    return (
      <PageFrame title={text('error.noData')} day={asOf} isPast={isSurelyPast}>
        <h1 className="font-[620] text-page tracking-[-0.017em]">{text('paper.title')}</h1>
        <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />
      </PageFrame>
    );
  const { document: paper, board } = answer.data;
  if (!paper) return <MissingPage text={text('notFound.paper')} day={asOf} isPast={isSurelyPast} />;
  return (
    <PageFrame title={paper.title} day={board.asOf} isPast={isPastPaper(answer.data)}>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <PaperHead paper={paper} />
      <Passages
        paper={paper}
        slug={slug}
        day={board.asOf}
        query={<AsQuery operation={PaperPageQuery} variables={variables} />}
      />
    </PageFrame>
  );
}
