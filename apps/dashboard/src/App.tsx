import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Switch, useSearch } from 'wouter';
import { OverviewPage } from './board/OverviewPage.tsx';
import { localeOf } from './locale/locale.ts';
import { messagesOf } from './locale/messages/index.ts';
import { NotFoundPage } from './page/NotFoundPage.tsx';

const PaperPage = lazy(() => import('./papers/PaperPage.tsx'));
const QualityPage = lazy(() => import('./quality/QualityPage.tsx'));
const DossierPage = lazy(() => import('./dossiers/DossierPage.tsx'));

/** The language and the page, both from the address. */
export function App(): ReactNode {
  const locale = localeOf(useSearch());
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={messagesOf(locale)}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/dossiers/:slug">{({ slug }) => <DossierPage key={slug} slug={slug} />}</Route>
          <Route path="/papers/:slug">{({ slug }) => <PaperPage key={slug} slug={slug} />}</Route>
          <Route path="/quality" component={QualityPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </IntlProvider>
  );
}
