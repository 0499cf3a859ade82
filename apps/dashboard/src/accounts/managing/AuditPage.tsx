import type { ReactNode } from 'react';
import { useLocale } from '../../desk/text.ts';
import { useDeskViewer } from '../../desk/viewer.ts';
import { useOnce } from '../../live/useOnce.ts';
import { tableOf } from '../../page/columns.ts';
import { DataTable } from '../../page/DataTable.tsx';
import { Download } from '../../page/Download.tsx';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Section } from '../../page/Section.tsx';
import { auditColumns } from './auditColumns.ts';
import { AccountsQuery } from './data.ts';
import { ManagingFrame } from './ManagingFrame.tsx';
import { useManagingText, useMoment } from './text.ts';
import { useAudit } from './useAudit.ts';

/** What happened with accounts and tokens, or was refused; the newest first. */
export function AuditPage(): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const { data } = useOnce(AccountsQuery, { locale: wire });
  const { rows, hasMore, isLoading, error, more } = useAudit();
  const names = new Map(data?.accounts.map(({ id, name }) => [id, name]));
  const columns = auditColumns({ text, moment, nameOf: (id) => names.get(id) ?? id });
  return (
    <ManagingFrame title={text('admin.audit')} lead={text('audit.lead')}>
      <div className="mt-8">
        {rows.length > 0 && (
          <Section
            title={text('audit.entries')}
            hint={text('audit.shown', { count: rows.length })}
            aside={<Download name={`audit-${today}`} table={() => tableOf(columns, rows)} />}
          >
            <DataTable label={text('admin.audit')} columns={columns} rows={rows} keyOf={({ number }) => number} />
          </Section>
        )}
        {error && <ErrorNote error={error} onRetry={more} hasData={rows.length > 0} />}
        {isLoading && rows.length === 0 && <p className="text-ink-3">{text('desk.loading')}</p>}
        {hasMore && !error && rows.length > 0 && (
          <p className="mt-1 border-line border-t pt-3">
            <button
              type="button"
              aria-disabled={isLoading}
              onClick={() => !isLoading && more()}
              className="h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 max-sm:h-11"
            >
              {text('audit.more')}
            </button>
          </p>
        )}
      </div>
    </ManagingFrame>
  );
}
