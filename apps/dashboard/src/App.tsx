import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Switch, useSearch } from 'wouter';
import { useAskedViewer, ViewerContext } from './accounts/viewer.ts';
import { OverviewPage } from './board/OverviewPage.tsx';
import { localeOf } from './locale/locale.ts';
import { useCatalogue } from './locale/useCatalogue.ts';
import { NotFoundPage } from './page/NotFoundPage.tsx';

const SignInPage = lazy(() => import('./accounts/SignInPage.tsx'));
const FirstPasswordPage = lazy(() => import('./accounts/FirstPasswordPage.tsx'));
const ManagingPage = lazy(() => import('./accounts/managing/ManagingPage.tsx'));
const WallPage = lazy(() => import('./wall/WallPage.tsx'));
const StatePage = lazy(() => import('./states/StatePage.tsx'));
const PaperPage = lazy(() => import('./papers/PaperPage.tsx'));
const DigestPage = lazy(() => import('./digest/DigestPage.tsx'));
const MatrixPage = lazy(() => import('./matrix/MatrixPage.tsx'));
const OwedPage = lazy(() => import('./owed/OwedPage.tsx'));
const QualityPage = lazy(() => import('./quality/QualityPage.tsx'));
const DeskPage = lazy(() => import('./desk/DeskPage.tsx'));
const InstructionsPage = lazy(() => import('./instructions/InstructionsPage.tsx'));
const MeetingPage = lazy(() => import('./meetings/MeetingPage.tsx'));
const MeetingsPage = lazy(() => import('./meetings/MeetingsPage.tsx'));
const BodyPage = lazy(() => import('./bodies/BodyPage.tsx'));
const CommentsPage = lazy(() => import('./comments/CommentsPage.tsx'));
const DocumentPage = lazy(() => import('./documents/DocumentPage.tsx'));
const DossierPage = lazy(() => import('./dossiers/DossierPage.tsx'));

/** The language and the page, both from the address; and who is signed in. */
export function App(): ReactNode {
  const search = useSearch();
  const chosen = localeOf(search);
  const catalogue = useCatalogue(chosen);
  const locale = catalogue?.locale;
  const viewer = useAskedViewer(chosen === 'en' ? 'EN' : 'RU');
  const isWall = new URLSearchParams(search).get('mode') === 'wall';
  useEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);
  if (!catalogue) return null;
  return (
    <IntlProvider {...catalogue}>
      <ViewerContext value={viewer}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/">{isWall ? <WallPage /> : <OverviewPage />}</Route>
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/sign-in/first" component={FirstPasswordPage} />
            <Route path="/dossiers/:slug">{({ slug }) => <DossierPage key={slug} slug={slug} />}</Route>
            <Route path="/dossiers/:slug/comments">{({ slug }) => <CommentsPage key={slug} slug={slug} />}</Route>
            <Route path="/instructions" component={InstructionsPage} />
            <Route path="/states/:code">{({ code }) => <StatePage key={code} code={code} />}</Route>
            <Route path="/bodies/:slug">{({ slug }) => <BodyPage key={slug} slug={slug} />}</Route>
            <Route path="/documents/:slug">{({ slug }) => <DocumentPage key={slug} slug={slug} />}</Route>
            <Route path="/meetings" component={MeetingsPage} />
            {/* A number keeps its slash: /meetings/55/25 is /meetings/55-25. */}
            <Route path="/meetings/*">
              {({ '*': number }) => <MeetingPage key={number} number={number.replace(/%2f/gi, '/')} />}
            </Route>
            <Route path="/papers/:slug">{({ slug }) => <PaperPage key={slug} slug={slug} />}</Route>
            <Route path="/desk/*?" component={DeskPage} />
            <Route path="/account" component={ManagingPage} />
            <Route path="/admin/*?" component={ManagingPage} />
            <Route path="/digest" component={DigestPage} />
            <Route path="/matrix" component={MatrixPage} />
            <Route path="/owed" component={OwedPage} />
            <Route path="/quality" component={QualityPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ViewerContext>
    </IntlProvider>
  );
}
