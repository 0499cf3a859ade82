import { addDays, isLocalDate } from '@concord/domain';
import { type ReactNode, useId } from 'react';
import { CONTROL, Field } from '../../desk/form/Field.tsx';
import { SelectField } from '../../desk/form/SelectField.tsx';
import { fromWire } from '../../locale/wire.ts';
import { type Address, useAddress } from '../../page/address.ts';
import type { AccountRow } from './data.ts';
import { useManagingText } from './text.ts';
import type { AuditFilter } from './useAudit.ts';

const KINDS = [
  ...(['SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_THROTTLED', 'SIGNED_OUT', 'SIGNED_OUT_EVERYWHERE'] as const),
  ...(['PASSWORD_SET', 'ACCOUNT_CREATED', 'ACCOUNT_CHANGED', 'SIGN_IN_LINK_MADE'] as const),
  ...(['TOKEN_CREATED', 'TOKEN_REVOKED', 'TOKEN_REFUSED', 'REFUSED'] as const),
];

/** What the address asks of the audit log; what it gives that there is not does not matter. */
export function auditFilterOf({ get }: Pick<Address, 'get'>): AuditFilter {
  const kind = KINDS.find((each) => each === get('kind'));
  const day = get('day');
  const isDay = day !== null && isLocalDate(day);
  return {
    account: get('by'),
    kinds: kind ? [kind] : null,
    since: isDay ? beginningOf(day) : null,
    until: isDay ? beginningOf(addDays(day, 1)) : null,
  };
}

/** The moment at which a day begins by the reader's clock, as the times on this page are told. */
function beginningOf(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}

/** Whose entries, of which kind and of which day are shown: the address keeps it. */
export function AuditFilters({ accounts }: { accounts: readonly AccountRow[] }): ReactNode {
  const text = useManagingText();
  const { get, set } = useAddress();
  const dayId = useId();
  return (
    <fieldset className="mb-7 grid max-w-[760px] gap-x-6 gap-y-4 sm:grid-cols-3">
      <legend className="sr-only">{text('audit.filter')}</legend>
      <SelectField
        name="by"
        label={text('audit.account')}
        choices={accounts.map(({ id, name }) => ({ id, label: name }))}
        value={get('by') ?? ''}
        onChange={(by) => set({ by: by || null })}
        none={text('audit.any')}
      />
      <SelectField
        name="kind"
        label={text('audit.what')}
        choices={KINDS.map((kind) => ({ id: kind, label: text(`audit.kind.${fromWire(kind)}`) }))}
        value={get('kind') ?? ''}
        onChange={(kind) => set({ kind: kind || null })}
        none={text('audit.any')}
      />
      <Field name="day" id={dayId} label={text('audit.day')}>
        <input
          id={dayId}
          type="date"
          value={get('day') ?? ''}
          onChange={(event) => set({ day: event.target.value || null }, { replace: true })}
          className={`${CONTROL} h-9 touch:h-11`}
        />
      </Field>
    </fieldset>
  );
}
