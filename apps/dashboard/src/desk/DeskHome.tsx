import type { ReactNode } from 'react';
import { Awaited } from './Awaited.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { Tasks } from './Tasks.tsx';
import { useDeskText } from './text.ts';
import { isSecretariat, useDeskViewer } from './viewer.ts';

/** What the person who is signed in can do: answer for a state, or enter what happened. */
export function DeskHome(): ReactNode {
  const text = useDeskText();
  const viewer = useDeskViewer();
  const { name, role, readOnly, state } = viewer;
  const who = state ? text('desk.ofState', { name, state: state.names.full }) : name;
  const isEntering = isSecretariat(viewer) && !readOnly;
  return (
    <DeskFrame title={text('desk.title')} lead={who} isHome={true}>
      {isEntering && <Tasks />}
      {state && role === 'DELEGATE' && <Awaited state={state.code} />}
      {!isEntering && role !== 'DELEGATE' && <p className="mt-6 max-w-[640px]">{text('desk.readsOnly')}</p>}
    </DeskFrame>
  );
}
