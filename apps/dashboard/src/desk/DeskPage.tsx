import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { Route, Switch, useLocation } from 'wouter';
import { useOnce } from '../live/useOnce.ts';
import type { Locale } from '../locale/locale.ts';
import { deskMessagesOf } from '../locale/messages/desk.ts';
import type { Catalogue } from '../locale/messages/index.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { DeskHome } from './DeskHome.tsx';
import { PAGES } from './pages.ts';
import { type Task, tasksOf } from './tasks.ts';
import { useDeskText } from './text.ts';
import { DeskViewerContext, DeskViewerQuery, useDeskViewer } from './viewer.ts';

/** The desk: where whoever is signed in enters what happened. */
export default function DeskPage(): ReactNode {
  const { locale, messages } = useIntl();
  return (
    <IntlProvider locale={locale} messages={{ ...(messages as Catalogue), ...deskMessagesOf(locale as Locale) }}>
      <Desk />
    </IntlProvider>
  );
}

function Desk(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { href } = useAddress();
  const [path] = useLocation();
  const { data, error, reload } = useOnce(DeskViewerQuery, { locale: wire });
  const title = text('desk.title');
  if (error)
    return (
      <PageFrame title={title} day={null} isPast={false} isFollowed={false}>
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
        <ErrorNote error={error} onRetry={reload} hasData={false} />
      </PageFrame>
    );
  if (!data)
    return (
      <PageFrame title={title} day={null} isPast={false} isFollowed={false}>
        <PageSkeleton text={text('desk.loading')} />
      </PageFrame>
    );
  const { viewer, board } = data;
  if (!viewer)
    return (
      <PageFrame title={title} day={board.asOf} isPast={false} isFollowed={false}>
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
        <p className="mt-1 max-w-[640px] text-ink-2">{text('desk.signInFirst')}</p>
        <p className="mt-3">
          <TextLink to={href('/sign-in', { from: path })}>{text('desk.signIn')}</TextLink>
        </p>
      </PageFrame>
    );
  return (
    <DeskViewerContext value={{ ...viewer, today: board.asOf }}>
      <Switch>
        <Route path="/desk" component={DeskHome} />
        <Route path="/desk/:task">
          {({ task }) => {
            if (!isTask(task)) return <NoSuchPage />;
            const Page = PAGES[task];
            return tasksOf(viewer.role).includes(task) && !viewer.readOnly ? <Page /> : <NotYoursPage task={task} />;
          }}
        </Route>
        <Route component={NoSuchPage} />
      </Switch>
    </DeskViewerContext>
  );
}

function isTask(task: string): task is Task {
  return Object.hasOwn(PAGES, task);
}

/** Said before anything is filled in, and not when it is sent. */
function NotYoursPage({ task }: { task: Task }): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  const { role, readOnly } = useDeskViewer();
  const isReading = readOnly || tasksOf(role).length === 0;
  const whose = tasksOf('SECRETARIAT').includes(task) ? 'desk.notYours' : 'desk.forAdministrators';
  return (
    <DeskFrame title={text(`desk.task.${task}`)}>
      <p className="mt-6 max-w-[640px]">{text(isReading ? 'desk.readsOnly' : whose)}</p>
      {!isReading && (
        <p className="mt-2">
          <TextLink to={href('/desk')}>{text('desk.whatYouMay')}</TextLink>
        </p>
      )}
    </DeskFrame>
  );
}

function NoSuchPage(): ReactNode {
  const text = useDeskText();
  return (
    <DeskFrame title={text('notFound.title')} lead={text('notFound.page')}>
      {null}
    </DeskFrame>
  );
}
