import { BODY_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { EnteredOf } from '../page/EnteredOf.tsx';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { BodyDossiers } from './BodyDossiers.tsx';
import { BodyMeetings } from './BodyMeetings.tsx';
import { type Body, BodyPageQuery } from './body.ts';
import { Members } from './Members.tsx';
import { Rules } from './Rules.tsx';

/** One body: what it holds now, by which rules it decides, who sits in it on the day, and its meetings. */
export default function BodyPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), slug };
  return (
    <ViewPage
      subject={`body ${slug}`}
      loading={text('body.loading')}
      query={BodyPageQuery}
      variables={variables}
      seenIn={({ body }) => body && { ...body, title: body.names.short }}
      missing={text('notFound.body')}
    >
      {({ body }) =>
        body && (
          <>
            <ViewHead
              title={body.names.full}
              isSynthetic={body.synthetic}
              tools={<AsQuery operation={BodyPageQuery} variables={variables} />}
            >
              <BodyHead body={body} />
              <div className="mt-3 empty:hidden">
                <EnterLinks tasks={['bodyRule']} about={{ body: body.slug }} />
              </div>
            </ViewHead>
            <div className="flex flex-col gap-10">
              <div className="grid gap-x-11 gap-y-10 lg:grid-cols-2">
                <BodyDossiers body={body} asked={variables} />
                <Rules rules={body.rules} />
              </div>
              <Members memberships={body.memberships} name={`members-${body.slug}-${body.asOf}`} />
              <BodyMeetings body={body} asked={variables} />
            </div>
            <EnteredOf id={body.id} />
          </>
        )
      }
    </ViewPage>
  );
}

function BodyHead({ body: { names, kind, organisation, parent, sources } }: { body: Body }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  return (
    <>
      <p className="mt-1.5 text-ink-2 text-lead">
        {names.short !== names.full && `${names.short}, `}
        {BODY_KIND_TEXT[fromWire(kind)][locale]}, {organisation.names.short}
      </p>
      {parent && (
        <p className="mt-1 text-ink-2">
          {text('body.parent')} <NameLink to={href(`/bodies/${parent.slug}`)}>{parent.names.short}</NameLink>
        </p>
      )}
      <p className="mt-1 text-ink-3 text-small">
        <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
      </p>
    </>
  );
}
