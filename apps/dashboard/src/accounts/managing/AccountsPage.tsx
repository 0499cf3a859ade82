import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { DataTable } from '../../page/DataTable.tsx';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Section } from '../../page/Section.tsx';
import { accountColumns } from './accountColumns.tsx';
import { CreateAccount } from './CreateAccount.tsx';
import { AccountsQuery } from './data.ts';
import { ManagingFrame } from './ManagingFrame.tsx';
import { useManagingText, useMoment } from './text.ts';

/** All accounts, each leading to what can be done with it; and a new one. */
export function AccountsPage(): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  const { wire } = useLocale();
  const { href } = useAddress();
  const { data, error, reload } = useOnce(AccountsQuery, { locale: wire });
  const columns = accountColumns({ text, moment, href, states: data?.memberStates ?? [] });
  return (
    <ManagingFrame title={text('admin.accounts')}>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      {!data && !error && <p className="mt-8 text-ink-3">{text('desk.loading')}</p>}
      {data && (
        <div className="mt-8 flex flex-col gap-10">
          <Section title={text('accounts.new')}>
            <CreateAccount states={data.memberStates} onMade={reload} />
          </Section>
          <Section title={text('accounts.all')} hint={text('accounts.count', { count: data.accounts.length })}>
            <DataTable label={text('accounts.all')} columns={columns} rows={data.accounts} keyOf={({ id }) => id} />
          </Section>
        </div>
      )}
    </ManagingFrame>
  );
}
