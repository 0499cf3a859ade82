import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Section } from '../../page/Section.tsx';
import { AccountDeeds } from './AccountDeeds.tsx';
import { ChangeAccount } from './ChangeAccount.tsx';
import { AccountsQuery } from './data.ts';
import { ManagingFrame } from './ManagingFrame.tsx';
import { Tokens } from './Tokens.tsx';
import { useManagingText, useMoment } from './text.ts';

/** One account: what it is, what can be done with it, and its tokens. */
export function OneAccountPage({ id }: { id: string }): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  const { wire } = useLocale();
  const { data, error, reload } = useOnce(AccountsQuery, { locale: wire });
  const account = data?.accounts.find((each) => each.id === decodeURIComponent(id));
  if (!account)
    return (
      <ManagingFrame title={text('admin.accounts')} lead={data ? text('accounts.unknown') : text('desk.loading')}>
        {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      </ManagingFrame>
    );
  const { name, email, createdAt, disabledAt } = account;
  return (
    <ManagingFrame title={name} lead={text('accounts.since', { email, day: moment(createdAt) })}>
      {disabledAt && <p className="mt-1 text-late">{text('accounts.disabledSince', { day: moment(disabledAt) })}</p>}
      <div className="mt-8 flex flex-col gap-10">
        <Section title={text('accounts.change')} hint={text('accounts.changeHint')}>
          <ChangeAccount account={account} states={data?.memberStates ?? []} onChanged={reload} />
        </Section>
        <Section title={text('accounts.access')}>
          <AccountDeeds account={account} onDone={reload} />
        </Section>
        <Section title={text('admin.tokens')}>
          <Tokens account={account.id} again={0} />
        </Section>
      </div>
    </ManagingFrame>
  );
}
