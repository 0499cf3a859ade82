import { type ReactNode, useState } from 'react';
import { recordedBy, type Send, useSend } from '../../desk/form/useSend.ts';
import { useLocale } from '../../locale/useLocale.ts';

import { Asked } from './Asked.tsx';
import { type AccountRow, ChangeAccountMutation, EndSessionsMutation, RenewLinkMutation } from './data.ts';
import { LinkShown, type SignInLink } from './LinkShown.tsx';
import { Told } from './Told.tsx';
import { useManagingText } from './text.ts';

/** A new link, the end of all sessions, and whether the account may be used: each asks first. */
export function AccountDeeds({ account, onDone }: { account: AccountRow; onDone: () => void }): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const { id, name, disabledAt } = account;
  const [link, setLink] = useState<SignInLink>();
  const [said, setSaid] = useState('');
  const [last, setLast] = useState<() => void>();
  const { sending, run } = useSend();
  const told = async (what: string, steps: (send: Send) => Promise<unknown>): Promise<void> => {
    setSaid('');
    setLink(undefined);
    if (!(await run(steps))) return;
    setSaid(what);
    onDone();
  };
  const renew = async (): Promise<void> => {
    setSaid('');
    const done = await run(async (send) => recordedBy(await send(RenewLinkMutation, { account: id, locale: wire })));
    if (done) setLink(done.link);
  };
  const end = (send: Send): Promise<unknown> =>
    send(EndSessionsMutation, { account: id, locale: wire }).then(recordedBy);
  const turn = (send: Send): Promise<unknown> =>
    send(ChangeAccountMutation, { input: { account: id, disabled: disabledAt === null }, locale: wire }).then(
      recordedBy,
    );
  const begin = (deed: () => Promise<void>): void => {
    setLast(() => () => void deed());
    void deed();
  };
  const cancel = text('managing.cancel');
  return (
    <div className="border-line border-t pt-4">
      <Told text={said} sending={sending} onRetry={() => last?.()} />
      <div className="flex flex-wrap items-start gap-3">
        <Asked
          {...{ label: text('accounts.renew'), about: name, question: text('accounts.renewAsk'), cancel }}
          onDo={() => begin(renew)}
        />
        <Asked
          {...{ label: text('accounts.end'), about: name, question: text('accounts.endAsk'), cancel }}
          onDo={() => begin(() => told(text('accounts.ended'), end))}
        />
        {disabledAt === null ? (
          <Asked
            key="disable"
            {...{ label: text('accounts.disable'), about: name, question: text('accounts.disableAsk'), cancel }}
            onDo={() => begin(() => told(text('accounts.isDisabled'), turn))}
          />
        ) : (
          <Asked
            key="enable"
            {...{ label: text('accounts.enable'), about: name, question: text('accounts.enableAsk'), cancel }}
            onDo={() => begin(() => told(text('accounts.isEnabled'), turn))}
          />
        )}
      </div>
      {link && <LinkShown key={link.path} link={link} name={name} onClose={() => setLink(undefined)} />}
    </div>
  );
}
