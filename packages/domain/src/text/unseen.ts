/**
 * What moves a cursor or turns the direction of writing: a reader would be shown another text than was entered. Line breaks and tabs may
 * stand in a text. Unicode Standard Annex 9, explicit formatting characters.
 */
const MISLEADING = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** What leaves no mark on paper: white space, invisible joints, and letters that are blank. */
const BLANK = /[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a text holds control characters, or characters that turn the direction of writing. */
export function isMisleading(text: string): boolean {
  return MISLEADING.test(text);
}

/** Whether nothing of a text is seen. */
export function isBlank(text: string): boolean {
  return text.replace(BLANK, '') === '';
}
