import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { parseNumber } from '../numbers/parse.ts';
import { bareNumber } from '../numbers/print.ts';
import { DIGITS, plainly } from '../numbers/written.ts';
import { meetingTitle } from './title.ts';

/**
 * The refusal for the number of an agenda item or of a decision that names another meeting: «55/26-13» at the meeting 55/25. A
 * number of one body («55-13») is of its joint meeting too; what is no number within a meeting, and a meeting whose numbers
 * nobody knows, contradict nothing.
 */
export function checkNumber(records: Records, { sittings }: Meeting, written: string | null): Refusal | undefined {
  const read = written === null ? undefined : parseNumber(written);
  if (written === null || read?.form !== 'item') return undefined;
  const numbers = sittings.map(({ number }) => number);
  if (numbers.every((number) => number === null)) return undefined;
  const [single] = read.meeting;
  const isOurs =
    read.meeting.length === 1
      ? numbers.some((number) => number === null || number === single)
      : read.meeting.length === numbers.length &&
        numbers.every((number, index) => number === null || number === read.meeting[index]);
  if (isOurs) return undefined;
  const expected = `${numbers.map((number) => number ?? '…').join('/')}-${read.parts.join('.')}`;
  return refuse('NUMBER_CONTRADICTS', { number: written, meeting: meetingTitle(records, sittings), expected });
}

/**
 * Whether two numbers of agenda items or of decisions of one meeting are the same, however they are written: «№ 101/9 – 4», «9-4» and
 * «4» all count the fourth question there.
 */
export function isSameItem(one: string, other: string): boolean {
  const [a, b] = [withinMeeting(one), withinMeeting(other)];
  if (!a || !b) return a === b && isSameNumber(one, other);
  const isOfOne =
    a.meeting.every((each) => b.meeting.includes(each)) || b.meeting.every((each) => a.meeting.includes(each));
  return a.parts === b.parts && isOfOne;
}

type Item = Readonly<{ meeting: readonly number[]; parts: string }>;

/** What a number counts within its meeting, and the numbers of the meeting where it names them; undefined for what is no such number. */
function withinMeeting(written: string): Item | undefined {
  const read = parseNumber(written);
  if (read?.form === 'item') return { meeting: read.meeting, parts: read.parts.join('.') };
  const [, parts] = BARE.exec(plainly(written)) ?? [];
  return parts === undefined ? undefined : { meeting: [], parts: parts.split('.').map(Number).join('.') };
}

const BARE = new RegExp(String.raw`^(?:(?:№|#|n[oº°]?(?!\p{L})\.?)\s?)?(${DIGITS}(?: ?\. ?${DIGITS})*)$`, 'iu');

/** Whether two numbers are the same, however they are written: «№ 55/25 – 13» is «55/25-13». */
export function isSameNumber(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(written: string): string {
  const read = parseNumber(written);
  return read && read.form !== 'letter' ? bareNumber(read) : written.trim().toLowerCase();
}
