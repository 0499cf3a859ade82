import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { deskMessagesOf } from '../locale/messages/desk.ts';
import { type Parameters, useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import type { Task } from './tasks.ts';

/** What can be entered of something, each a link to its form; `about` is what the form is opened for. */
export default function DeskLinks({
  tasks,
  about,
  name,
}: {
  tasks: readonly Task[];
  about: Parameters;
  /** What it is about, for who does not see beside what the links stand; where the heading says so, nothing. */
  name?: string | undefined;
}): ReactNode {
  const { href } = useAddress();
  const messages = deskMessagesOf(useIntl().locale as Locale);
  return (
    <nav aria-label={[messages['desk.tasks'], name].filter(Boolean).join(': ')} className="text-small print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {tasks.map((task) => (
          <li key={task}>
            <TextLink to={href(`/desk/${task}`, about)}>{messages[`desk.task.${task}`]}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
