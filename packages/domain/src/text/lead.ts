import { inBoth, listBoth } from './listText.ts';
import type { LocalizedText } from './text.ts';

/**
 * What is said before names, of one and of several. A Russian verb in the past would need the gender of the one, which no name brings:
 * it agrees with «сторона» instead.
 */
export type Lead = Readonly<{ one: LocalizedText; more: LocalizedText }>;

/** «вышла одна сторона», «вышли» */
export function leadFor(count: number, lead: Lead | LocalizedText): LocalizedText {
  if (!('one' in lead)) return lead;
  return count === 1 ? lead.one : lead.more;
}

/** «вышла одна сторона: Авалия», «вышли: Авалия и Борея» */
export function afterLead(lead: Lead | LocalizedText, names: readonly LocalizedText[]): LocalizedText {
  const [said, list] = [leadFor(names.length, lead), listBoth(names)];
  return inBoth((locale) => `${said[locale]}: ${list[locale]}`);
}
