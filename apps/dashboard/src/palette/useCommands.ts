import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { pagesOf } from '../accounts/pages.ts';
import { useViewer } from '../accounts/viewer.ts';
import { type Task, tasksOf } from '../desk/tasks.ts';
import type { Locale } from '../locale/locale.ts';
import { deskMessagesOf } from '../locale/messages/desk.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { chooseTheme, keptTheme, THEMES } from '../theme/theme.ts';
import { WORDS } from './words.ts';

/** Something that the palette leads to or does. */
export type PaletteItem = Readonly<{
  id: string;
  label: string;
  /** What it is, or where it belongs. */
  hint: string;
  /** Of what it is told, where several are called alike. */
  about?: string;
  /** By what else it is found, in either language. */
  words?: string;
  /** A page of the dashboard, or what is done instead. */
  to: string | (() => void);
}>;

/** What is entered of one dossier: from its page, of that one. */
const OF_DOSSIER: ReadonlySet<Task> = new Set([
  'document',
  'revision',
  'letter',
  'reply',
  'comment',
  'step',
  'opinion',
]);

/** The pages and commands that the palette knows without asking the server. */
export function useCommands(): readonly PaletteItem[] {
  const text = useText();
  const { href, here, set } = useAddress();
  const { locale } = useIntl();
  const viewer = useViewer();
  const hint = text('palette.commands');
  const command = (id: string, label: string, to: PaletteItem['to']): PaletteItem => ({
    ...{ id, label, hint, to },
    words: WORDS[id] ?? '',
  });
  const other = locale === 'en' ? 'ru' : 'en';
  const deskMessages = deskMessagesOf(locale as Locale);
  const [path] = useLocation();
  const slug = /^\/dossiers\/([^/]+)/.exec(path)?.[1];
  return [
    command('overview', text('page.overview'), href('/')),
    command('matrix', text('matrix.title'), href('/matrix')),
    command('owed', text('page.owed'), href('/owed')),
    command('digest', text('page.digest'), href('/digest')),
    command('meetings', text('page.meetings'), href('/meetings')),
    command('instructions', text('page.instructions'), href('/instructions')),
    command('desk', text('page.desk'), href('/desk')),
    command('journal', text('journal.title'), href('/journal')),
    command('quality', text('page.quality'), href('/quality')),
    ...tasksOf(viewer?.role).map((task) => ({
      ...command(
        `desk ${task}`,
        deskMessages[`desk.task.${task}`],
        href(`/desk/${task}`, slug && OF_DOSSIER.has(task) ? { dossier: slug } : {}),
      ),
      hint: text('page.desk'),
      words: `${WORDS.desk} ${WORDS[task] ?? ''}`,
    })),
    ...(slug ? [command('comments', text('comments.title'), href(`/dossiers/${slug}/comments`))] : []),
    ...pagesOf(viewer).map(({ to, name }) => command(name, text(name), href(to))),
    command('wall', text('palette.wall'), href('/', { mode: 'wall' })),
    command('explorer', text('palette.explorer'), () => location.assign(`/explorer?lang=${locale}`)),
    command('language', text('palette.language'), here({ lang: other })),
    command('theme', text('palette.theme'), () =>
      chooseTheme(THEMES[(THEMES.indexOf(keptTheme()) + 1) % THEMES.length] ?? 'system'),
    ),
    command('today', text('palette.today'), () => set({ asOf: null })),
    command('print', text('palette.print'), () => print()),
  ];
}
