/** How long a file stays at hand for a browser that is slow to take it, in milliseconds. */
const STAYS = 60_000;

/** Hands a file to the reader, as a download. */
export function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), STAYS);
}
