import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import type { Catalogue } from '../locale/messages/index.ts';
import type { MessageId } from '../locale/messages/ru.ts';
import { screenMessagesOf } from '../locale/messages/screen.ts';
import type { ScreenMessageId } from '../locale/messages/screenRu.ts';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { Notice } from './Notice.tsx';
import { openScreen, type ScreenCode } from './post.ts';
import { useSecret } from './useSecret.ts';

/** How long to wait before an answer that did not come is asked for again, in milliseconds: nobody may be there to press anything. */
const AGAIN = 5_000;

/** Makes this browser a screen, with the address that an administrator was shown, and leads to the wall. */
export default function ScreenPage(): ReactNode {
  const { locale, messages } = useIntl();
  const all = { ...(messages as Catalogue), ...screenMessagesOf(locale as Locale) };
  return (
    <IntlProvider locale={locale} messages={all}>
      <Opening />
    </IntlProvider>
  );
}

function Opening(): ReactNode {
  const text = useScreenText();
  const { href } = useAddress();
  const token = useSecret();
  const [answer, setAnswer] = useState<Readonly<{ token: string; code: ScreenCode }>>();
  const [isInstead, setInstead] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const wall = href('/', { mode: 'wall' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    if (token === '') return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void openScreen(token, isInstead).then((code) => {
      if (!isWanted) return;
      // Everything is loaded anew: nothing of what was seen before stays.
      if (code === 'DONE') return window.location.replace(wall);
      setAnswer({ token, code });
      if (code === 'THROTTLED' || code === 'NONE') timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [token, isInstead, attempt, wall]);

  const code = answer?.token === token ? answer.code : undefined;
  return (
    <AccountFrame title={text('screen.title')}>
      {token === '' ? <Notice>{text('screen.noAddress')}</Notice> : <Told code={code} isInstead={isInstead} />}
      {code === 'SIGNED_IN' && !isInstead && (
        <>
          <button
            type="button"
            onClick={() => setInstead(true)}
            className="mt-6 h-11 w-full rounded-md bg-accent font-[560] text-dense text-on-stand"
          >
            {text('screen.instead')}
          </button>
          <p className="mt-4 text-small">
            <TextLink to={href('/')}>{text('screen.stay')}</TextLink>
          </p>
        </>
      )}
    </AccountFrame>
  );
}

function Told({ code, isInstead }: { code: ScreenCode | undefined; isInstead: boolean }): ReactNode {
  const text = useScreenText();
  switch (code) {
    case 'WRONG':
    case 'THROTTLED':
      return <Notice>{text(`screen.${code}`)}</Notice>;
    case 'NONE':
      return <Notice>{text('screen.waiting')}</Notice>;
    case 'SIGNED_IN':
      if (!isInstead) return <Notice>{text('screen.signedIn')}</Notice>;
      break;
    case 'DONE':
    case undefined:
      break;
    default:
      return code satisfies never;
  }
  return (
    <p aria-busy="true" className="mt-5 text-ink-2">
      {text('screen.asking')}
    </p>
  );
}

function useScreenText(): (id: ScreenMessageId) => string {
  const intl = useIntl();
  // The catalogue around has these messages in it, which the type of messages does not know.
  return (id) => intl.formatMessage({ id: id as unknown as MessageId });
}
