import { type ReactNode, useState } from 'react';
import { TextField } from '../../desk/form/TextField.tsx';
import { recordedBy, useSend } from '../../desk/form/useSend.ts';
import { useLocale } from '../../locale/useLocale.ts';

import { AccountFields, type AccountValues, stateOf } from './AccountFields.tsx';
import { type AccountsData, CreateAccountMutation } from './data.ts';
import { LinkShown, type SignInLink } from './LinkShown.tsx';
import { ShortForm } from './ShortForm.tsx';
import { useManagingText } from './text.ts';

const EMPTY: AccountValues = { name: '', role: 'VIEWER', state: '' };

/** Makes an account, and shows the link for its owner. */
export function CreateAccount({
  states,
  onMade,
}: {
  states: AccountsData['memberStates'];
  onMade: () => void;
}): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const [values, setValues] = useState(EMPTY);
  const [email, setEmail] = useState('');
  const [made, setMade] = useState<Readonly<{ link: SignInLink; name: string }>>();
  const { sending, run } = useSend();
  const make = async (): Promise<void> => {
    const { name, role } = values;
    const variables = { input: { name, email, role, state: stateOf(values) }, locale: wire };
    const done = await run(async (send) => recordedBy(await send(CreateAccountMutation, variables)));
    if (!done) return;
    setMade({ link: done.link, name });
    setValues(EMPTY);
    setEmail('');
    onMade();
  };
  return (
    <>
      <ShortForm
        label={text('accounts.new')}
        sending={sending}
        submit={text('accounts.make')}
        onSend={() => void make()}
      >
        <AccountFields values={values} states={states} onChange={setValues}>
          <TextField name="email" label={text('signIn.email')} value={email} onChange={setEmail} />
        </AccountFields>
      </ShortForm>
      {made && <LinkShown key={made.link.path} {...made} onClose={() => setMade(undefined)} />}
    </>
  );
}
