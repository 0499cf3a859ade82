import {
  type Act,
  type DecisionState,
  type EntryKind,
  type GiveInstruction,
  type GiveReport,
  type Id,
  type InstructionStatus,
  instructionsOf,
  type LocalDate,
  type MeasureState,
  type NewEntry,
  type Payloads,
  parseWhen,
  type StreamKind,
  type When,
} from '../src/index.ts';
import type { Story } from './story.ts';

/** Tells one more entry of a story, known when it happened. */
export function tell<K extends EntryKind>(
  story: Story,
  kind: K,
  when: string,
  payload: Payloads[K],
  [streamId, streamKind]: readonly [Id, StreamKind] = ['dossier', 'dossier'],
): Story {
  const occurred = parseWhen(when) as When;
  const entry = { streamId, streamKind, kind, version: 1, payload, occurred, known: occurred, sources: [] };
  return story.decided([{ ...entry, visibility: 'public' } as unknown as NewEntry]);
}

/** Avalia is instructed, without a condition, a term or a period unless a test says so. */
export function instructed(story: Story, when: string, different: Partial<Payloads['instructionGiven']> = {}): Story {
  return tell(story, 'instructionGiven', when, {
    ...{ instructionId: 'instruction', dossierId: 'dossier', decisionId: null, actId: null },
    ...{ object: { ru: 'доложить о ходе', en: 'report on progress' }, executorIds: ['XA'], coExecutorIds: [] },
    ...{ reportToIds: ['group'], condition: null, term: null, period: null, asNeeded: false },
    ...different,
  });
}

export function reported(story: Story, when: string, instructionId = 'instruction', byIds: readonly Id[] = ['XA']) {
  const reportId = `report-${story.entries.length}`;
  const payload = { reportId, dossierId: 'dossier', instructionId, byIds, meetingId: null, text: null };
  return tell(story, 'reportGiven', when, payload);
}

export function conditionMet(story: Story, when: string, instructionId = 'instruction'): Story {
  return tell(story, 'conditionMet', when, { instructionId, dossierId: 'dossier' });
}

export function discharged(story: Story, when: string, reason = 'исполнено', instructionId = 'instruction'): Story {
  return tell(story, 'instructionDischarged', when, { instructionId, dossierId: 'dossier', reason });
}

/** A measure of the draft, charged to Avalia and Borea unless a test says otherwise. */
export function measured(story: Story, when: string, different: Partial<Payloads['measureAdded']> = {}): Story {
  return tell(story, 'measureAdded', when, {
    ...{ measureId: 'measure', dossierId: 'dossier', documentId: 'draft', number: '2.1' },
    ...{ title: { ru: 'Обмен реестрами', en: 'Exchange of registers' }, executorIds: ['XA', 'XB'], term: null },
    ...different,
  });
}

export function progressed(story: Story, when: string, partyId: Id, measureState: MeasureState): Story {
  const progressId = `progress-${story.entries.length}`;
  const payload = { progressId, dossierId: 'dossier', measureId: 'measure', partyId, measureState, text: null };
  return tell(story, 'measureProgressed', when, payload);
}

export const ACT: Act = {
  ...{ actId: 'act', verb: 'instruct', object: { ru: 'подготовить отчёт', en: 'prepare a report' } },
  ...{ executorIds: ['XA'], coExecutorIds: ['XB'], reportToIds: ['group'] },
  ...{ condition: { wording: { ru: 'после подписания', en: 'after signature' }, stepId: 'sign' } },
  ...{ term: null, asNeeded: true },
};

/** A decision of the meeting `meeting` with one act in one clause: drafted, or taken. */
export function decision(story: Story, when: string, state: DecisionState, act: Partial<Act> = {}): Story {
  const kind = state === 'taken' ? 'decisionTaken' : 'decisionDrafted';
  const payload = {
    ...{ decisionId: 'decision', meetingId: 'meeting', bodyIds: [], manner: 'meeting' as const },
    ...{ agendaItemId: null, dossierId: 'dossier', number: '7/1' },
    ...{ minutes: null, paperId: null, documentIds: ['draft'], recitals: [] },
    clauses: [{ number: '1', acts: [{ ...ACT, ...act }] }],
  };
  return tell(story, kind, when, state === 'taken' ? { ...payload, draftedForId: null } : payload, [
    'meeting',
    'meeting',
  ]);
}

/** A party gave a dissenting opinion on the decision of the meeting. */
export function dissented(
  story: Story,
  when: string,
  partyId: Id,
  text: string | null = 'Не разделяем пункт 1',
): Story {
  const dissentingOpinionId = `opinion-${story.entries.length}`;
  const payload = { dissentingOpinionId, decisionId: 'decision', partyId, text, paperId: null };
  return tell(story, 'dissentingOpinionGiven', when, payload, ['meeting', 'meeting']);
}

/** How the first instruction of the story stands on a day, by what was known then. */
export function standing(story: Story, day: LocalDate, instructionId = 'instruction'): InstructionStatus {
  const found = instructionsOf(story.recordsOf(day), 'dossier', day).find(
    ({ instruction }) => instruction.id === instructionId,
  );
  if (!found) throw new Error(`There is no such instruction on ${day}.`);
  return found;
}

const SAID = { dossier: 'dossier', known: null, source: { paperId: 'letter', locator: 'clause 1' } } as const;

/** Avalia is instructed by the act of the decision, with what a test wants to be different. */
export function giving(occurred: string, different: Partial<GiveInstruction> = {}): GiveInstruction {
  return {
    ...{ command: 'giveInstruction', ...SAID, occurred, decisionId: 'decision', actId: 'act', object: null },
    ...{ executorIds: null, coExecutorIds: null, reportToIds: null, condition: null },
    ...{ term: null, period: null, asNeeded: null },
    ...different,
  };
}

export function reporting(occurred: string, different: Partial<GiveReport> = {}): GiveReport {
  return {
    ...{ command: 'giveReport', ...SAID, occurred, instructionId: 'instruction', byIds: ['XA'], meetingId: null },
    ...{ text: null, source: null },
    ...different,
  };
}
