import {
  type Document,
  type DocumentForce,
  documentStatuses,
  entryIntoForce,
  findings,
  type LocalDate,
  whenOf,
} from '../src/index.ts';
import { Story } from './story.ts';

/** A day after everything. */
export const LATER = '2026-12-31';

/** Four states; the draft has been approved and can be signed since 20 January. */
export const approved = (states = 4): Story =>
  Story.commonwealth(states)
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'council', 'approved');

/** «Вступает в силу с третьей сдачи на хранение, а для более позднего государства со своей.» */
export const third = (daysAfter = 0): Story => approved().forceRule('2026-01-20', 'deposits', { count: 3, daysAfter });

export function forceOn(story: Story, day: LocalDate = LATER): DocumentForce {
  const records = story.recordsOf(day);
  return entryIntoForce(records, records.document.get('draft') as Document, day);
}

/** The date that follows from the rule, or what is said in its place. */
export function computed({ computed: answer }: Pick<DocumentForce, 'computed'>): string {
  if (answer.kind !== 'date') return answer.kind;
  const { edtf, inferred } = whenOf(answer.span);
  return inferred ? `${edtf} *` : edtf;
}

export function byState(story: Story, day: LocalDate = LATER): Readonly<Record<string, string>> {
  return Object.fromEntries(
    forceOn(story, day).byState.map((each) => [each.party.record.id, `${each.state} ${computed(each)}`]),
  );
}

export function statusOn(story: Story, day: LocalDate = LATER): unknown[] {
  const status = documentStatuses(story.recordsOf(day), 'dossier', day)[0]?.statuses[0];
  return [status?.status, status?.since?.edtf ?? null];
}

/** What a reader should know of the data, but that the facts of a story come without papers. */
export function found(story: Story): readonly string[] {
  return findings(story.records(), LATER)
    .filter(({ kind }) => kind !== 'unsourced')
    .map(({ kind, text }) => `${kind} ${text.en}`);
}

export function contradictions(story: Story): readonly string[] {
  return findings(story.records(), LATER)
    .filter(({ kind }) => kind === 'contradictory')
    .map(({ text }) => text.en);
}

export function draft(story: Story): Document {
  return story.records().document.get('draft') as Document;
}
