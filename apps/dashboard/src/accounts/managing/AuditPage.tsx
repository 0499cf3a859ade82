import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { AuditEntries } from './AuditEntries.tsx';
import { AuditFilters, auditFilterOf } from './AuditFilters.tsx';
import { AccountsQuery } from './data.ts';
import { ManagingFrame } from './ManagingFrame.tsx';
import { useManagingText } from './text.ts';

/** What happened with accounts and tokens, or was refused; of one account, kind or day where the address says so. */
export function AuditPage(): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const { data, error } = useOnce(AccountsQuery, { locale: wire });
  const filter = auditFilterOf(useAddress());
  return (
    <ManagingFrame title={text('admin.audit')} lead={text('audit.lead')}>
      <div className="mt-8">
        <AuditFilters accounts={data?.accounts ?? []} />
        {/* What was asked of other entries is not shown as if it were of these. */}
        <AuditEntries key={JSON.stringify(filter)} filter={filter} accounts={data?.accounts ?? (error && [])} />
      </div>
    </ManagingFrame>
  );
}
