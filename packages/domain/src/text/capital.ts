/** «решение» at the beginning of a sentence: «Решение». */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
