import { COMMAND_ACCESS } from '@concord/domain';
import type { Viewer } from '../accounts/viewer.ts';
import { fromWire } from '../locale/wire.ts';

/** What is entered at the desk, by what it is about, in the order in which it comes by. */
export const TASK_GROUPS = [
  { group: 'dossiers', tasks: ['dossier', 'document', 'revision', 'paper'] },
  { group: 'letters', tasks: ['letter', 'reply', 'comment'] },
  { group: 'meetings', tasks: ['meeting', 'postpone', 'cancel', 'hold', 'attendance', 'opinion'] },
  { group: 'steps', tasks: ['step', 'rule', 'signature', 'notification', 'deposit', 'force'] },
  { group: 'instructions', tasks: ['condition', 'report', 'discharge'] },
  { group: 'journal', tasks: ['correction', 'sight'] },
] as const;

export type Task = (typeof TASK_GROUPS)[number]['tasks'][number];

export function allTasks(): readonly Task[] {
  return TASK_GROUPS.flatMap(({ tasks }): readonly Task[] => tasks);
}

/** The command that a task sends; of a reply one of those that it may come to. */
const COMMANDS: Readonly<Record<Task, keyof typeof COMMAND_ACCESS>> = {
  ...{ dossier: 'openDossier', document: 'addDocument', revision: 'issueRevision', paper: 'registerPaper' },
  ...{ letter: 'requestPositions', reply: 'recordReply', comment: 'disposeComment' },
  ...{ meeting: 'announceMeeting', postpone: 'postponeMeeting', cancel: 'cancelMeeting', hold: 'holdMeeting' },
  ...{ attendance: 'recordAttendance', opinion: 'giveDissentingOpinion' },
  ...{
    step: 'recordStepOccurrence',
    rule: 'nameDecisionRule',
    signature: 'recordSignature',
    notification: 'recordNotification',
  },
  ...{ deposit: 'recordDeposit', force: 'recordEntryIntoForce' },
  ...{ condition: 'recordConditionMet', report: 'giveReport', discharge: 'dischargeInstruction' },
  correction: 'correctEntry',
  sight: 'changeVisibility',
};

/** What somebody of a role may enter, a delegate of its own state; nothing for who only reads. */
export function tasksOf(role: Viewer['role'] | undefined): readonly Task[] {
  return role ? allTasks().filter((task) => COMMAND_ACCESS[COMMANDS[task]][fromWire(role)] !== 'no') : [];
}
