import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Viewer } from '../accounts/viewer.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { TASK_GROUPS, tasksOf } from './tasks.ts';
import { useDeskText } from './text.ts';

/** What somebody of a role can enter, by what it is about. */
export function Tasks({ role }: { role: Viewer['role'] }): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  const own = tasksOf(role);
  return (
    <div className="mt-8 max-w-[900px]">
      <Section title={text('desk.tasks')} hint={text('desk.tasksHint')}>
        {TASK_GROUPS.map(({ group, tasks }) => {
          const offered = tasks.filter((task) => own.includes(task));
          return (
            offered.length > 0 && (
              <section
                key={group}
                aria-labelledby={`tasks-${group}`}
                className="grid gap-x-6 border-line border-t py-1.5 sm:grid-cols-[150px_1fr]"
              >
                <h3 id={`tasks-${group}`} className="pt-1.5 font-normal text-ink-3 text-small max-sm:pt-2">
                  {text(`desk.group.${group}`)}
                </h3>
                <ul>
                  {offered.map((task) => (
                    <li key={task}>
                      <Link
                        href={href(`/desk/${task}`)}
                        className="group grid gap-x-6 rounded-md py-1 hover:bg-wash touch:min-h-11 touch:content-center sm:grid-cols-[230px_1fr]"
                      >
                        <span className="font-[560] text-accent group-hover:underline">
                          {text(`desk.task.${task}`)}
                        </span>
                        <span className="text-ink-2">{text(`desk.task.${task}.hint`)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </Section>
    </div>
  );
}
