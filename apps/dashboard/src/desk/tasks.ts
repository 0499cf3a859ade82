import { COMMAND_ACCESS } from '@concord/domain';
import type { Viewer } from '../accounts/viewer.ts';
import { fromWire } from '../locale/wire.ts';

/** What is entered at the desk, by what it is about, in the order in which it comes by. */
export const TASK_GROUPS = [
  { group: 'dossiers', tasks: ['dossier', 'document', 'revision', 'paper', 'relation'] },
  { group: 'letters', tasks: ['letter', 'reply', 'summary', 'comment'] },
  { group: 'meetings', tasks: ['meeting', 'postpone', 'cancel', 'hold', 'attendance', 'decision', 'opinion'] },
  { group: 'steps', tasks: ['step', 'rule', 'bodyRule', 'signature', 'notification', 'deposit', 'force'] },
  { group: 'instructions', tasks: ['instruction', 'condition', 'report', 'discharge'] },
  { group: 'journal', tasks: ['correction', 'sight'] },
] as const;

export type Task = (typeof TASK_GROUPS)[number]['tasks'][number];

function allTasks(): readonly Task[] {
  return TASK_GROUPS.flatMap(({ tasks }): readonly Task[] => tasks);
}

/** The command that a task sends; of a reply one of those that it may come to. */
const COMMANDS: Readonly<Record<Task, keyof typeof COMMAND_ACCESS>> = {
  ...{ dossier: 'openDossier', document: 'addDocument', revision: 'issueRevision', paper: 'registerPaper' },
  relation: 'relateDocuments',
  ...{ letter: 'requestPositions', reply: 'recordReply', summary: 'consolidateReplies', comment: 'disposeComment' },
  ...{ meeting: 'announceMeeting', postpone: 'postponeMeeting', cancel: 'cancelMeeting', hold: 'holdMeeting' },
  ...{ attendance: 'recordAttendance', decision: 'takeDecision', opinion: 'giveDissentingOpinion' },
  ...{
    step: 'recordStepOccurrence',
    rule: 'nameDecisionRule',
    bodyRule: 'citeDecisionRule',
    signature: 'recordSignature',
    notification: 'recordNotification',
  },
  ...{ deposit: 'recordDeposit', force: 'recordEntryIntoForce' },
  instruction: 'giveInstruction',
  ...{ condition: 'recordConditionMet', report: 'giveReport', discharge: 'dischargeInstruction' },
  correction: 'correctEntry',
  sight: 'changeVisibility',
};

/** What somebody of a role may enter, a delegate of its own state; nothing for who only reads. */
export function tasksOf(role: Viewer['role'] | undefined): readonly Task[] {
  return role ? allTasks().filter((task) => COMMAND_ACCESS[COMMANDS[task]][fromWire(role)] !== 'no') : [];
}
