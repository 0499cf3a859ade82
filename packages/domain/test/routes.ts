import type { Outcome, StepDefinition } from '../src/index.ts';
import { Story } from './story.ts';

/** The steps of a route, in order, each with what is different from an approval that comes after the one before. */
export type Shape = Readonly<Record<string, Partial<Omit<StepDefinition, 'stepId' | 'name' | 'key'>>>>;

/** Drafting, the experts, who need not be asked, the council, signature. */
export const LINE: Shape = {
  draft: { stepType: 'preparation' },
  experts: { stepType: 'expertReview', necessity: 'may' },
  council: {},
  sign: { stepType: 'signature' },
};
/** Law and finance beside each other, both before the council. */
export const BOTH: Shape = {
  draft: { stepType: 'preparation' },
  law: { after: ['draft'] },
  finance: { after: ['draft'] },
  council: { after: ['law', 'finance'] },
};
/** The council or, instead of it, a letter to all; either leads to signature. */
export const EITHER: Shape = {
  draft: { stepType: 'preparation' },
  council: { after: ['draft'] },
  letter: { after: ['draft'] },
  sign: { after: ['council', 'letter'], join: 'any', stepType: 'signature' },
};
/** The lawyers, and then a way to choose, of which none by itself must be taken. */
export const CHOICE: Shape = {
  draft: { stepType: 'preparation' },
  law: {},
  council: { after: ['law'], necessity: 'may' },
  letter: { after: ['law'], necessity: 'may' },
  sign: { after: ['council', 'letter'], join: 'any', stepType: 'signature' },
};
/** A letter to the states, whose answers are summarised, and the council. */
export const ASKED: Shape = {
  draft: { stepType: 'preparation' },
  states: { stepType: 'consultation' },
  council: {},
  sign: { stepType: 'signature' },
};
/** Two bodies decide at one step. */
export const TWO: Shape = {
  draft: { stepType: 'preparation' },
  council: { bodyIds: ['group', 'board'] },
  sign: { stepType: 'signature' },
};

/**
 * What happened, one event after the other: `12.01 council draft approved, plan returned>draft by board for information`, `15.01 revision`,
 * `10.01 council planned 01.02`, `07.01 states asked`, `09.01 states summarised`, `09.01 withdrawn`; `nothing`.
 */
export function storyOf(shape: Shape, events: string): Story {
  const story = Story.commonwealth(2).body('board').member('board', 'XA');
  for (const [id, given] of Object.entries(shape)) story.step(id, given);
  story.dossier('2026-01-01', events.includes('plan ') ? ['draft', 'plan'] : ['draft']);
  for (const event of events === 'nothing' ? [] : events.split('; ')) {
    const [, day, month, stepId = '', rest = ''] = /^(\d\d)\.(\d\d) (\w+) ?(.*)$/.exec(event) ?? [];
    const on = `2026-${month}-${day}`;
    if (stepId === 'revision') story.revision(on, 'draft-2');
    else if (stepId === 'withdrawn') story.withdrew(on);
    else if (rest.startsWith('planned ')) story.planned(on, stepId, `2026-${rest.slice(-2)}-${rest.slice(-5, -3)}`);
    else if (rest === 'asked') story.asked(on, stepId, ['XA', 'XB']);
    else if (rest === 'summarised') story.summarised(on, lastRequest(story));
    else tell(story, on, stepId, rest);
  }
  return story;
}

function lastRequest({ entries }: Story): string {
  const asked = entries.findLast((entry) => entry.kind === 'positionsRequested');
  return asked?.kind === 'positionsRequested' ? asked.payload.requestId : '';
}

function tell(story: Story, on: string, stepId: string, said: string): void {
  const [, outcome = '', backTo, by, information] =
    /^(.*?)(?:>(\w+))?(?: by (\w+))?( for information)?$/.exec(said) ?? [];
  const pairs = outcome.split(', ').map((each) => (each.includes(' ') ? each.split(' ') : ['draft', each]));
  const outcomes = Object.fromEntries(pairs) as Readonly<Record<string, Outcome>>;
  if (backTo) story.returned(on, stepId, backTo);
  else story.happened(on, stepId, outcomes, { forInformation: Boolean(information), ...(by && { actorIds: [by] }) });
}

/** The cases of a table, each as what was and, in the line below it, what is expected. */
export function casesIn(table: string): readonly (readonly [given: string, expected: string])[] {
  const lines = table.trim().split(/\n\s*/);
  return lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1] ?? ''] as const] : []));
}
