/**
 * Whether a key is that of the palette: Ctrl or ⌘ with K. Where the layout writes no Latin letters («л» in the Russian one) the key
 * that bears K is meant; where it writes others (Dvorak) the letter is.
 */
export function isPaletteKey({ key, code, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (!(metaKey || ctrlKey) || altKey || shiftKey) return false;
  return key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
}
