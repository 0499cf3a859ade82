import type { ReactNode } from 'react';
import { useDeskViewer } from '../../desk/viewer.ts';
import { tableOf } from '../../page/columns.ts';
import { DataTable } from '../../page/DataTable.tsx';
import { Download } from '../../page/Download.tsx';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Section } from '../../page/Section.tsx';
import { auditColumns } from './auditColumns.ts';
import type { AccountRow } from './data.ts';
import { useManagingText, useMoment } from './text.ts';
import { type AuditFilter, useAudit } from './useAudit.ts';

/** The entries that are asked for, the newest first, and earlier ones when they are wanted. */
export function AuditEntries({
  filter,
  accounts,
}: {
  filter: AuditFilter;
  /** Those whose names are told; null until they are there, and nothing is shown or taken away without them. */
  accounts: readonly AccountRow[] | null;
}): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  const { today } = useDeskViewer();
  const { hasMore, error, more, ...audit } = useAudit(filter);
  const rows = accounts ? audit.rows : [];
  const isLoading = audit.isLoading || !accounts;
  const names = new Map(accounts?.map(({ id, name }) => [id, name]));
  const columns = auditColumns({ text, moment, nameOf: (id) => names.get(id) ?? id });
  return (
    <>
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
      {!isLoading && !error && rows.length === 0 && <p className="text-ink-2">{text('audit.none')}</p>}
      {hasMore && !error && rows.length > 0 && (
        <p className="mt-1 border-line border-t pt-3">
          <button
            type="button"
            aria-disabled={isLoading}
            onClick={() => !isLoading && more()}
            className="h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
          >
            {text('audit.more')}
          </button>
        </p>
      )}
    </>
  );
}
