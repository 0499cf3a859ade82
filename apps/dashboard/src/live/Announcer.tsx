import { type ReactNode, useEffect, useState } from 'react';

/** How long an announcement stays for those who read by ear, in milliseconds. */
const STAYS = 7_000;

/**
 * Says once, politely, what a batch of changes brought, to those who do not see it.
 *
 * @param turn another number for another batch, also when it says the same
 */
export function Announcer({ text, turn }: { text: string; turn: number }): ReactNode {
  const [said, setSaid] = useState({ text: '', turn });
  useEffect(() => {
    setSaid({ text, turn });
    const timer = setTimeout(() => setSaid({ text: '', turn }), STAYS);
    return () => clearTimeout(timer);
  }, [text, turn]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {/* Another element for another turn: the same words in the same one would not be heard again. */}
      <span key={said.turn}>{said.text}</span>
    </p>
  );
}
