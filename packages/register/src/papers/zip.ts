import { inflateRawSync } from 'node:zlib';

/** Why an archive is not unpacked. */
export type ZipFault = 'broken' | 'tooLarge';

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;

/** How much an archive may hold unpacked, in bytes: all of it, and what in it is no picture and no font. */
export type Unpacked = Readonly<{ all: number; xml: number }>;

/** What in a .docx is kept as it is, and read by nobody here. */
const NOT_READ = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|odttf|ttf|fntdata)$/i;

type Packed = Readonly<{ name: string; method: number; packed: number; unpacked: number; at: number }>;

/**
 * Whether a ZIP archive can be unpacked within a limit. What its directory says of sizes is summed up first; only then is each
 * entry unpacked, into no more than it says, so that an archive that lies about its sizes fills no memory.
 *
 * @param most how much it may hold
 * @returns undefined when it can; 'broken' also for what no word processor writes (ZIP64, something before the archive)
 */
export function zipFault(content: Buffer, most: Unpacked): ZipFault | undefined {
  try {
    const entries = directoryOf(content);
    const read = entries.filter(({ name }) => !NOT_READ.test(name));
    if (sizeOf(entries) > most.all || sizeOf(read) > most.xml) return 'tooLarge';
    return entries.every((entry) => unpacksAsSaid(content, entry)) ? undefined : 'broken';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge';
    return 'broken';
  }
}

function sizeOf(entries: readonly Packed[]): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
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
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => content.readUInt16LE(at + field));
    entries.push({
      name: content.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + name + extra + comment;
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
