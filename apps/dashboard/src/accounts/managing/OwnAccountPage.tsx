import { type ReactNode, useState } from 'react';
import { useDeskViewer } from '../../desk/viewer.ts';
import { Section } from '../../page/Section.tsx';
import { Notice } from '../Notice.tsx';
import { post } from '../post.ts';
import { Asked } from './Asked.tsx';
import { ManagingFrame } from './ManagingFrame.tsx';
import { TokenForm } from './TokenForm.tsx';
import { TokenShown } from './TokenShown.tsx';
import { Tokens } from './Tokens.tsx';
import { useManagingText } from './text.ts';

/** Who one is here, one's tokens, and the way out on every device. */
export function OwnAccountPage(): ReactNode {
  const text = useManagingText();
  const { account, name, role, state } = useDeskViewer();
  const [secret, setSecret] = useState<string>();
  const [made, setMade] = useState(0);
  const [isStuck, setStuck] = useState(false);
  const title = text('account.own');
  const what = text(`role.${role}`);
  const lead = state ? text('account.ofState', { role: what, state: state.names.full }) : what;
  const leave = async (): Promise<void> => {
    // Everything is loaded anew: nothing of what was seen stays.
    if ((await post('sign-out-everywhere')) === 'DONE') window.location.assign('/');
    else setStuck(true);
  };
  return (
    <ManagingFrame title={title} lead={text('desk.ofState', { name, state: lead })}>
      <div className="mt-8 flex flex-col gap-10">
        {role !== 'VIEWER' && (
          <Section title={text('tokens.new')} hint={text('tokens.hint')}>
            <TokenForm
              onMade={(given) => {
                setSecret(given);
                setMade(made + 1);
              }}
            />
            {secret && <TokenShown key={secret} secret={secret} onClose={() => setSecret(undefined)} />}
          </Section>
        )}
        <Section title={text('tokens.own')}>
          <Tokens account={account} again={made} />
        </Section>
        <Section title={text('sessions.title')} hint={text('sessions.hint')}>
          <div className="border-line border-t pt-4">
            <Asked
              label={text('account.sign-out-everywhere')}
              about={name}
              question={text('sessions.ask')}
              cancel={text('managing.cancel')}
              onDo={() => void leave()}
            />
            {isStuck && <Notice>{text('signIn.UNEXPECTED')}</Notice>}
          </div>
        </Section>
      </div>
    </ManagingFrame>
  );
}
