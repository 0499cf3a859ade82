import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { TextLink } from './TextLink.tsx';

/**
 * What the server says of it to programs, as people read it: without the name of the field before it, and without what follows on which query
 * tells what there is. «filter.state: «QQ» – государства с таким кодом на этот день нет. Какие есть, …»
 */
function inWords(why: string): string {
  const [, said = why] = /^(?:[\w.]+: )?(.+?\.)(?:\s|$)/.exec(why) ?? [];
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What the address asks for is not known, or not on that day: why, and where to go on from here. */
export function NotKnown({ why }: { why: string }): ReactNode {
  const text = useText();
  const [path] = useLocation();
  const { asOf, here, href } = useAddress();
  return (
    <div role="alert" className="my-4 max-w-[760px] border-soon border-l-2 py-1 pl-4">
      <p className="font-[560]">{text('error.notKnown')}</p>
      <p className="text-ink-2">{inWords(why)}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
        <TextLink to={href(path, { state: null })}>{text('error.withoutFilter')}</TextLink>
        {asOf && <TextLink to={here({ asOf: null })}>{text('error.onToday')}</TextLink>}
      </p>
    </div>
  );
}
