import { type ReactNode, useState } from 'react';
import { recordedBy, useSend } from '../../desk/form/useSend.ts';
import { useLocale } from '../../locale/useLocale.ts';

import { AccountFields, type AccountValues, stateOf } from './AccountFields.tsx';
import { type AccountRow, type AccountsData, ChangeAccountMutation } from './data.ts';
import { ShortForm } from './ShortForm.tsx';
import { useManagingText } from './text.ts';

/** What an account is called and what it may do. */
export function ChangeAccount({
  account,
  states,
  onChanged,
}: {
  account: AccountRow;
  states: AccountsData['memberStates'];
  onChanged: () => void;
}): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const { id, name, role, state } = account;
  const [values, setValues] = useState<AccountValues>({ name, role, state: state ?? '' });
  const [isSaved, setSaved] = useState(false);
  const { sending, run } = useSend();
  const save = async (): Promise<void> => {
    setSaved(false);
    const input = { account: id, name: values.name, role: values.role, state: stateOf(values) };
    const done = await run(async (send) => recordedBy(await send(ChangeAccountMutation, { input, locale: wire })));
    if (!done) return;
    setSaved(true);
    onChanged();
  };
  return (
    <>
      <ShortForm
        label={text('accounts.change')}
        sending={sending}
        submit={text('accounts.save')}
        onSend={() => void save()}
      >
        <AccountFields
          values={values}
          states={states}
          onChange={(changed) => {
            setSaved(false);
            setValues(changed);
          }}
        />
      </ShortForm>
      <p role="status" className="mt-2 min-h-5 text-ink-2 text-small">
        {isSaved && text('accounts.saved')}
      </p>
    </>
  );
}
