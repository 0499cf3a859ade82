import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Switch, useSearch } from 'wouter';
import { useAskedViewer, ViewerContext } from './accounts/viewer.ts';
import { OverviewPage } from './board/OverviewPage.tsx';
import { useDrawing } from './drawing/drawing.ts';
import { localeOf } from './locale/locale.ts';
import { useCatalogue } from './locale/useCatalogue.ts';
import { wireOf } from './locale/useLocale.ts';
import {
  BODY,
  COMMENTS,
  DESK,
  DIGEST,
  DOCUMENT,
  DOSSIER,
  FIRST_PASSWORD,
  INSTRUCTIONS,
  JOURNAL,
  MANAGING,
  MATRIX,
  MEETING,
  MEETINGS,
  OWED,
  PAPER,
  QUALITY,
  SCREEN,
  SIGN_IN,
  STATE,
  WALL,
} from './page/codes.ts';
import { NotFoundPage } from './page/NotFoundPage.tsx';
import { Opened } from './page/Opened.tsx';

/** The language and the page, both from the address; and who is signed in. */
export function App(): ReactNode {
  const search = useSearch();
  const drawing = useDrawing();
  const chosen = localeOf(search, drawing.toldLanguage);
  const catalogue = useCatalogue(chosen);
  const locale = catalogue?.locale;
  const { viewer, isAnother } = useAskedViewer(wireOf(chosen));
  const isWall = new URLSearchParams(search).get('mode') === 'wall';
  // Before any part of the page asks something: in this language it is answered.
  useLayoutEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => drawing.end(), [drawing]);
  if (!catalogue) return null;
  return (
    <IntlProvider {...catalogue}>
      <ViewerContext value={viewer}>
        {/* What was drawn for nobody is asked anew for whoever is signed in after all. */}
        <Switch key={String(isAnother)}>
          <Route path="/">{isWall ? <Opened of={WALL} /> : <OverviewPage />}</Route>
          <Route path="/sign-in">
            <Opened of={SIGN_IN} />
          </Route>
          <Route path="/sign-in/first">
            <Opened of={FIRST_PASSWORD} />
          </Route>
          <Route path="/screen">
            <Opened of={SCREEN} />
          </Route>
          <Route path="/dossiers/:slug">{({ slug }) => <Opened of={DOSSIER} key={slug} slug={slug} />}</Route>
          <Route path="/dossiers/:slug/comments">{({ slug }) => <Opened of={COMMENTS} key={slug} slug={slug} />}</Route>
          <Route path="/instructions">
            <Opened of={INSTRUCTIONS} />
          </Route>
          <Route path="/states/:code">{({ code }) => <Opened of={STATE} key={code} code={code} />}</Route>
          <Route path="/bodies/:slug">{({ slug }) => <Opened of={BODY} key={slug} slug={slug} />}</Route>
          <Route path="/documents/:slug">{({ slug }) => <Opened of={DOCUMENT} key={slug} slug={slug} />}</Route>
          <Route path="/meetings">
            <Opened of={MEETINGS} />
          </Route>
          {/* A number keeps its slash: /meetings/55/25 is /meetings/55-25. */}
          <Route path="/meetings/*">
            {({ '*': number }) => <Opened of={MEETING} key={number} number={number.replace(/%2f/gi, '/')} />}
          </Route>
          <Route path="/papers/:slug">{({ slug }) => <Opened of={PAPER} key={slug} slug={slug} />}</Route>
          <Route path="/desk/*?">
            <Opened of={DESK} />
          </Route>
          <Route path="/account">
            <Opened of={MANAGING} />
          </Route>
          <Route path="/admin/*?">
            <Opened of={MANAGING} />
          </Route>
          <Route path="/digest">
            <Opened of={DIGEST} />
          </Route>
          <Route path="/matrix">
            <Opened of={MATRIX} />
          </Route>
          <Route path="/owed">
            <Opened of={OWED} />
          </Route>
          <Route path="/journal">
            <Opened of={JOURNAL} />
          </Route>
          <Route path="/quality">
            <Opened of={QUALITY} />
          </Route>
          <Route component={NotFoundPage} />
        </Switch>
      </ViewerContext>
    </IntlProvider>
  );
}
