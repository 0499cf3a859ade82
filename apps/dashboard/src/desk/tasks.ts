/** What is entered at the desk, by what it is about, in the order in which it comes by. */
export const TASK_GROUPS = [
  { group: 'letters', tasks: ['letter', 'reply', 'comment'] },
  { group: 'meetings', tasks: ['meeting', 'postpone', 'cancel', 'hold'] },
  { group: 'steps', tasks: ['step', 'signature', 'notification', 'deposit', 'force'] },
  { group: 'instructions', tasks: ['report', 'discharge'] },
  { group: 'journal', tasks: ['correction'] },
] as const;

export type Task = (typeof TASK_GROUPS)[number]['tasks'][number];

/** What a delegate enters of its own state; which dossiers await its answer stands above it. */
const OF_DELEGATES: readonly Task[] = ['reply', 'report', 'correction'];

export function allTasks(): readonly Task[] {
  return TASK_GROUPS.flatMap(({ tasks }): readonly Task[] => tasks);
}

/** What somebody of a role may enter; nothing for who only reads. */
export function tasksOf(role: string | undefined): readonly Task[] {
  if (role === 'SECRETARIAT' || role === 'ADMIN') return allTasks();
  return role === 'DELEGATE' ? OF_DELEGATES : [];
}
