import type { Command } from '@concord/domain';

/** What those who tell a story know: what their commonwealth is called, and the global ids of what they have entered. */
export type Known = Readonly<{ name: string; state: string; id(word: string): string }>;

/** A command: the day on which what it says happened, where it says one; what else is sent; under which words what comes of it is known. */
export type Sent = Readonly<{
  command: Command['command'];
  day: string | null;
  named: Readonly<Record<string, string>>;
  input: (known: Known) => object;
}>;

export function enter(command: Sent['command'], day: Sent['day'], input: Sent['input']): Sent {
  return { command, day, named: {}, input };
}

/** Of what comes into being the ids are known under words, by the field of its entries in which they stand. */
export function begin(named: Sent['named'], command: Sent['command'], day: Sent['day'], input: Sent['input']): Sent {
  return { command, day, named, input };
}

export const both = (text: string) => ({ ru: text, en: text });
const CASES = { genitive: 'С', dative: 'С', accusative: 'С', instrumental: 'С', prepositional: 'С' };
export const NAMES = { ru: { short: 'С', full: 'Совет', cases: CASES }, en: { short: 'C', full: 'Council' } };
export const CITATION = both('статья 7');

export const ofDossier = ({ name }: Known) => ({ dossier: name });
export const ofAgreement = ({ name, id }: Known) => ({ dossier: name, document: id('agreement') });

/** What is prepared and approved together. */
export const DOCUMENTS = ['agreement', 'plan', 'annex'];
