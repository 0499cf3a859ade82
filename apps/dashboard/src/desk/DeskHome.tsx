import type { ReactNode } from 'react';
import { Awaited } from './Awaited.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { Tasks } from './Tasks.tsx';
import { tasksOf } from './tasks.ts';
import { useDeskText } from './text.ts';
import { Unreported } from './Unreported.tsx';
import { useDeskViewer } from './viewer.ts';

/** What the person who is signed in can do: answer for a state, or enter what happened. */
export function DeskHome(): ReactNode {
  const text = useDeskText();
  const { name, role, readOnly, state } = useDeskViewer();
  const who = state ? text('desk.ofState', { name, state: state.names.full }) : name;
  const own = tasksOf(role);
  const isEntering = own.length > 0 && !readOnly;
  return (
    <DeskFrame title={text('desk.title')} lead={who} isHome={true}>
      {state && role === 'DELEGATE' && <Awaited state={state.code} />}
      {isEntering && own.includes('hold') && <Unreported />}
      {isEntering ? <Tasks role={role} /> : <p className="mt-6 max-w-[640px]">{text('desk.readsOnly')}</p>}
    </DeskFrame>
  );
}
