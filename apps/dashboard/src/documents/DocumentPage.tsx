import type { ReactNode } from 'react';
import { Decision } from '../decisions/Decision.tsx';
import { Letter } from '../letters/Letter.tsx';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { EnteredOf } from '../page/EnteredOf.tsx';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { Section } from '../page/Section.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { AfterApproval } from '../signing/AfterApproval.tsx';
import { Cite } from './Cite.tsx';
import { DocumentHead } from './DocumentHead.tsx';
import { type DocumentData, DocumentPageQuery } from './document.ts';
import { Relations } from './Relations.tsx';
import { Revisions } from './Revisions.tsx';

/** One document: its revisions with what was said of each, what was asked and decided, what came after, and how to cite it. */
export default function DocumentPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), slug };
  return (
    <ViewPage
      subject={`document ${slug}`}
      loading={text('paper.loading')}
      query={DocumentPageQuery}
      variables={variables}
      seenIn={({ document }) => document}
      missing={text('notFound.paper')}
    >
      {({ document }) =>
        document && (
          <DocumentView document={document} query={<AsQuery operation={DocumentPageQuery} variables={variables} />} />
        )
      }
    </ViewPage>
  );
}

function DocumentView({ document, query }: { document: DocumentData; query: ReactNode }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const { slug, title, asOf, synthetic, dossier, revisions, requests, decisions, relations } = document;
  return (
    <>
      <ViewHead
        title={title}
        isSynthetic={synthetic}
        tools={
          <>
            {dossier && (
              <TextLink to={href(`/dossiers/${dossier.slug}/comments`, { document: slug })}>
                <span className="text-small">{text('comments.title')}</span>
              </TextLink>
            )}
            {query}
          </>
        }
      >
        <DocumentHead document={document} />
        <div className={`mt-3 ${dossier ? '' : 'empty:hidden'}`}>
          <EnterLinks
            tasks={
              dossier
                ? ['revision', 'signature', 'notification', 'deposit', 'force', 'relation', 'sight']
                : ['relation']
            }
            about={{ ...(dossier && { dossier: dossier.slug }), document: slug }}
          />
        </div>
      </ViewHead>
      <div className="flex flex-col gap-10">
        {dossier && (
          <Revisions
            revisions={revisions}
            isUntold={requests.some(({ answersKnown }) => !answersKnown)}
            name={`positions-${slug}-${asOf}`}
          />
        )}
        <AfterApproval document={document} name={`signatures-${slug}-${asOf}`} />
        {decisions.length > 0 && (
          <Section title={text('decisions.title')} hint={text('decisions.hint')}>
            <ul>
              {decisions.map((decision) => (
                <Decision key={decision.id} decision={decision} />
              ))}
            </ul>
          </Section>
        )}
        <div className="grid gap-x-11 gap-y-10 lg:grid-cols-2">
          {requests.length > 0 && (
            <Section title={text('letters.title')} hint={text('letters.hint')}>
              <ul>
                {requests.map((request) => (
                  <Letter key={request.id} letter={request} day={asOf} />
                ))}
              </ul>
            </Section>
          )}
          <div className="flex min-w-0 flex-col gap-10">
            <Relations relations={relations} />
            <Cite
              names={{ ru: document.inRussian, en: document.inEnglish }}
              day={asOf}
              address={`${location.origin}/documents/${slug}?asOf=${asOf}`}
            />
          </div>
        </div>
      </div>
      {!dossier && <EnteredOf id={document.id} />}
    </>
  );
}
