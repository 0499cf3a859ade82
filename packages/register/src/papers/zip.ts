import { inflateRawSync } from 'node:zlib';

/** Why an archive is not unpacked. */
export type ZipFault = 'broken' | 'tooLarge';

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;

type Packed = Readonly<{ method: number; packed: number; unpacked: number; at: number }>;

/**
 * Whether a ZIP archive can be unpacked within a limit. What its directory says of sizes is summed up first; only then is each
 * entry unpacked, into no more than it says, so that an archive that lies about its sizes fills no memory.
 *
 * @param limit bytes of all entries together
 * @returns undefined when it can; 'broken' also for what no word processor writes (ZIP64, something before the archive)
 */
export function zipFault(content: Buffer, limit: number): ZipFault | undefined {
  try {
    const entries = directoryOf(content);
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limit) return 'tooLarge';
    return entries.every((entry) => unpacksAsSaid(content, entry)) ? undefined : 'broken';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge';
    return 'broken';
  }
}

/** @throws {RangeError} when it ends in the middle of something */
function directoryOf(content: Buffer): readonly Packed[] {
  const end = content.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > content.length) throw new RangeError('no end of the directory');
  const entries: Packed[] = [];
  let at = content.readUInt32LE(end + 16);
  // As far as there are entries, whatever number of them is said: so do those who unpack.
  while (at < end) {
    if (content.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry of the directory');
    entries.push({
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
    });
    const [name, extra, comment] = [28, 30, 32].map((field) => content.readUInt16LE(at + field));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (at !== end || entries.length === 0) throw new RangeError('the directory does not end where it should');
  return entries;
}

function unpacksAsSaid(content: Buffer, { method, packed, unpacked, at }: Packed): boolean {
  const start = at + LOCAL_LENGTH + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  const data = content.subarray(start, start + packed);
  if (data.length !== packed) return false;
  if (method === 0) return packed === unpacked;
  return method === 8 && inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) }).length === unpacked;
}
