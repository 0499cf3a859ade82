import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { Route, Switch, useLocation } from 'wouter';
import { DeskViewerContext, DeskViewerQuery } from '../../desk/viewer.ts';
import { useOnce } from '../../live/useOnce.ts';
import type { Locale } from '../../locale/locale.ts';
import { deskMessagesOf } from '../../locale/messages/desk.ts';
import type { Catalogue } from '../../locale/messages/index.ts';
import { managingMessagesOf } from '../../locale/messages/managing.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { NotFoundPage } from '../../page/NotFoundPage.tsx';
import { PageSkeleton } from '../../page/PageSkeleton.tsx';
import { TextLink } from '../../page/TextLink.tsx';
import { AccountsPage } from './AccountsPage.tsx';
import { AuditPage } from './AuditPage.tsx';
import { ManagingFrame } from './ManagingFrame.tsx';
import { OneAccountPage } from './OneAccountPage.tsx';
import { OwnAccountPage } from './OwnAccountPage.tsx';
import { TokensPage } from './TokensPage.tsx';
import { useManagingText } from './text.ts';

/** One's own account, and what administrators look after: accounts, tokens, the audit log. */
export default function ManagingPage(): ReactNode {
  const { locale, messages } = useIntl();
  const own = { ...deskMessagesOf(locale as Locale), ...managingMessagesOf(locale as Locale) };
  return (
    <IntlProvider locale={locale} messages={{ ...(messages as Catalogue), ...own }}>
      <Switch>
        <Route path="/account">
          <ForWhom title="account.own" isForAdmins={false}>
            <OwnAccountPage />
          </ForWhom>
        </Route>
        <Route path="/admin/accounts">
          <ForWhom title="admin.accounts" isForAdmins={true}>
            <AccountsPage />
          </ForWhom>
        </Route>
        <Route path="/admin/accounts/:id">
          {({ id }) => (
            <ForWhom title="admin.accounts" isForAdmins={true}>
              <OneAccountPage key={id} id={id} />
            </ForWhom>
          )}
        </Route>
        <Route path="/admin/tokens">
          <ForWhom title="admin.tokens" isForAdmins={true}>
            <TokensPage />
          </ForWhom>
        </Route>
        <Route path="/admin/audit">
          <ForWhom title="admin.audit" isForAdmins={true}>
            <AuditPage />
          </ForWhom>
        </Route>
        <Route component={NotFoundPage} />
      </Switch>
    </IntlProvider>
  );
}

/** Asks who is there; whom the page is not for learns what it is, and no more. */
function ForWhom({
  title: id,
  isForAdmins,
  children,
}: {
  title: 'account.own' | 'admin.accounts' | 'admin.tokens' | 'admin.audit';
  isForAdmins: boolean;
  children: ReactNode;
}): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const { href } = useAddress();
  const [path] = useLocation();
  const { data, error, reload } = useOnce(DeskViewerQuery, { locale: wire });
  const title = text(id);
  if (error)
    return (
      <ManagingFrame title={title}>
        <ErrorNote error={error} onRetry={reload} hasData={false} />
      </ManagingFrame>
    );
  if (!data)
    return (
      <ManagingFrame title={title}>
        <PageSkeleton text={text('desk.loading')} />
      </ManagingFrame>
    );
  const { viewer, board } = data;
  if (viewer && (!isForAdmins || viewer.role === 'ADMIN'))
    return <DeskViewerContext value={{ ...viewer, today: board.asOf }}>{children}</DeskViewerContext>;
  return (
    <ManagingFrame title={title} lead={text(isForAdmins ? 'managing.forAdmins' : 'managing.signInFirst')}>
      {!viewer && (
        <p className="mt-3">
          <TextLink to={href('/sign-in', { from: path })}>{text('desk.signIn')}</TextLink>
        </p>
      )}
    </ManagingFrame>
  );
}
