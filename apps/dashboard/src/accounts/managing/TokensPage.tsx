import { type ReactNode, useState } from 'react';
import { TextField } from '../../desk/form/TextField.tsx';
import { recordedBy, useSend } from '../../desk/form/useSend.ts';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { Section } from '../../page/Section.tsx';
import { DaysField } from './DaysField.tsx';
import { AccountsQuery, CreateDeviceTokenMutation } from './data.ts';
import { ManagingFrame } from './ManagingFrame.tsx';
import { ScreenShown } from './ScreenShown.tsx';
import { ShortForm } from './ShortForm.tsx';
import { Tokens } from './Tokens.tsx';
import { useManagingText } from './text.ts';

/** The tokens of all accounts, and a new one for a screen on a wall. */
export function TokensPage(): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const { data } = useOnce(AccountsQuery, { locale: wire });
  const [name, setName] = useState('');
  const [days, setDays] = useState('366');
  const [shown, setShown] = useState<Readonly<{ secret: string; name: string }>>();
  const [made, setMade] = useState(0);
  const { sending, run } = useSend();
  const make = async (): Promise<void> => {
    const variables = { input: { name, days: Number(days) }, locale: wire };
    const done = await run(async (send) => recordedBy(await send(CreateDeviceTokenMutation, variables)));
    if (!done) return;
    setShown({ secret: done.secret, name });
    setName('');
    setMade(made + 1);
  };
  const names = new Map(data?.accounts.map((account) => [account.id, account.name]));
  return (
    <ManagingFrame title={text('admin.tokens')}>
      <div className="mt-8 flex flex-col gap-10">
        <Section title={text('devices.new')} hint={text('devices.hint')}>
          <ShortForm
            label={text('devices.new')}
            sending={sending}
            submit={text('tokens.make')}
            onSend={() => void make()}
          >
            <TextField name="name" label={text('devices.name')} value={name} onChange={setName} />
            <DaysField value={days} onChange={setDays} />
          </ShortForm>
          {shown && <ScreenShown key={shown.secret} {...shown} onClose={() => setShown(undefined)} />}
        </Section>
        <Section title={text('tokens.all')}>
          <Tokens account={null} ownerOf={(id) => names.get(id) ?? id} again={made} />
        </Section>
      </div>
    </ManagingFrame>
  );
}
