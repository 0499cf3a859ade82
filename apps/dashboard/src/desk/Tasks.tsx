import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { useDeskText } from './text.ts';

/** What the secretariat enters, in the order in which it comes by. */
export const TASKS = ['letter', 'reply', 'comment', 'meeting', 'hold', 'report', 'correction'] as const;

export function Tasks(): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  return (
    <div className="mt-8 max-w-[760px]">
      <Section title={text('desk.tasks')} hint={text('desk.tasksHint')}>
        <ul>
          {TASKS.map((task) => (
            <li key={task} className="border-line border-t">
              <Link
                href={href(`/desk/${task}`)}
                className="group grid gap-x-6 py-2.5 hover:bg-wash max-sm:min-h-11 sm:grid-cols-[220px_1fr]"
              >
                <span className="font-[560] text-accent group-hover:underline">{text(`desk.task.${task}`)}</span>
                <span className="text-ink-2">{text(`desk.task.${task}.hint`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
