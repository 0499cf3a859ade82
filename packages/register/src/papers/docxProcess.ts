import { textOfDocx } from './docxText.ts';
import type { DocxRead, DocxToRead } from './readDocx.ts';
import { zipFault } from './zip.ts';

/** What the process does that `readDocx` starts: it reads one document, says what came of it, and ends. */
async function read({ content, unpacked }: DocxToRead): Promise<DocxRead> {
  const bytes = Buffer.from(content);
  const fault = zipFault(bytes, unpacked);
  if (fault === 'tooLarge') return { kind: 'tooLarge' };
  if (fault) return { kind: 'notDocx', why: 'no sound ZIP archive' };
  try {
    return { kind: 'read', paragraphs: await textOfDocx(bytes) };
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n', 1);
    return { kind: 'notDocx', why };
  }
}

process.once('message', async (toRead: DocxToRead) => {
  process.send?.(await read(toRead), undefined, undefined, () => process.disconnect());
});
