import type { ReactNode } from 'react';
import { SelectField } from '../../desk/form/SelectField.tsx';
import { TextField } from '../../desk/form/TextField.tsx';
import type { AccountRow, AccountsData } from './data.ts';
import { ROLES } from './roles.ts';
import { useManagingText } from './text.ts';

/** What an administrator says of an account: no state for anybody but a delegate. */
export type AccountValues = Readonly<{ name: string; role: AccountRow['role']; state: string }>;

/** The state as a command takes it. */
export function stateOf({ role, state }: AccountValues): string | null {
  return role === 'DELEGATE' ? state || null : null;
}

/** Name, role, and for a delegate the state; `children` stand after the name. */
export function AccountFields({
  values,
  states,
  onChange,
  children,
}: {
  values: AccountValues;
  states: AccountsData['memberStates'];
  onChange: (values: AccountValues) => void;
  children?: ReactNode;
}): ReactNode {
  const text = useManagingText();
  return (
    <>
      <TextField
        name="name"
        label={text('accounts.name')}
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
      />
      {children}
      <SelectField
        name="role"
        label={text('managing.role')}
        choices={ROLES.map((role) => ({ id: role, label: text(`role.${role}`) }))}
        value={values.role}
        onChange={(role) => onChange({ ...values, role: role as AccountRow['role'] })}
        hint={text(`accounts.may.${values.role}`)}
      />
      {values.role === 'DELEGATE' && (
        <SelectField
          name="state"
          label={text('accounts.state')}
          choices={states.map(({ code, names }) => ({ id: code, label: names.short, hint: code }))}
          value={values.state}
          onChange={(state) => onChange({ ...values, state })}
          none={text('accounts.chooseState')}
        />
      )}
    </>
  );
}
