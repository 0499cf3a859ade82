/**
 * What moves a cursor or turns the direction of writing: a reader would be shown another text than was entered. Line breaks and tabs may
 * stand in a text. Unicode Standard Annex 9, explicit formatting characters.
 */
const MISLEADING = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

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
