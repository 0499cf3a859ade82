import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../locale/useText.ts';
import { Notice } from './Notice.tsx';
import { providerAddress, providerName } from './post.ts';

/** Signs in with the organisation's identity provider, where there is one. */
export function ProviderButton(): ReactNode {
  const text = useText();
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<'PROVIDER_AWAY' | 'UNEXPECTED'>();
  useEffect(() => {
    let isWanted = true;
    void providerName().then((found) => isWanted && setName(found));
    return () => {
      isWanted = false;
    };
  }, []);
  if (name === null) return null;
  const go = async (): Promise<void> => {
    const answer = await providerAddress();
    if (typeof answer === 'string') setFailure(answer);
    else window.location.assign(answer.url);
  };
  return (
    <>
      <button
        type="button"
        onClick={() => void go()}
        className="mt-3 h-11 w-full rounded-md border border-line-2 font-[560] text-dense hover:border-ink-3"
      >
        {text('signIn.provider', { name })}
      </button>
      {failure && <Notice>{text(`signIn.${failure}`)}</Notice>}
    </>
  );
}
