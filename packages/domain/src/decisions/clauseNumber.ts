import { compareElements, placeOfElement } from '../comments/element.ts';

/** «2», «2.1», «1.2.3», «3а»: what was put in between later has a letter behind its number. */
const FORM = /^[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,4}[а-яa-z]?$/;

/**
 * The number of a clause as it is kept: without the mark behind it, in small letters.
 *
 * @returns undefined for what is no number of a clause
 */
export function parseClauseNumber(written: string): string | undefined {
  const number = written.trim().replace(/[.)]$/, '').toLowerCase();
  return FORM.test(number) ? number : undefined;
}

/** The natural order: «2» before «2.1», that before «2а», and both before «10». */
export function compareClauseNumbers(a: string, b: string): number {
  return compareElements(placeOfElement(`пункт ${a}`), placeOfElement(`пункт ${b}`));
}
