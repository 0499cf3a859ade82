import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewPage } from '../page/ViewPage.tsx';
import { PaperHead } from './PaperHead.tsx';
import { Passages } from './Passages.tsx';
import { PaperPageQuery } from './paper.ts';

/** One paper: its text with the cited words marked, and beside each paragraph what the register takes from it. */
export default function PaperPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), slug };
  return (
    <ViewPage
      subject={`paper ${slug}`}
      loading={text('paper.loading')}
      query={PaperPageQuery}
      variables={variables}
      seenIn={({ document, board }) => document && { title: document.title, ...board }}
      missing={text('notFound.paper')}
    >
      {(data) =>
        data.document && (
          <>
            <PaperHead paper={data.document} />
            <Passages
              data={data}
              paper={data.document}
              asked={variables}
              query={<AsQuery operation={PaperPageQuery} variables={variables} />}
            />
          </>
        )
      }
    </ViewPage>
  );
}
