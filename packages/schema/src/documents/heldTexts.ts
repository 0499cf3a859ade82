import type { TextSize } from '@concord/register';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { ANSWER_TOO_LARGE } from '../text/problem.ts';

/** How much of files and their texts one answer may hold, in bytes: some 2,000 pages. */
const MOST = 8 * 1024 * 1024;
/** What a paragraph weighs besides its text: each is a field of the answer. */
const PARAGRAPH = 100;
/** So many bytes cost as much as a field. */
const BYTES_OF_A_FIELD = 100;

const held = new WeakMap<Context, number>();

/** What the text of a file weighs in an answer, in bytes. */
export function weightOf({ bytes, paragraphs }: TextSize): number {
  return bytes + PARAGRAPH * paragraphs;
}

/**
 * Counts what an answer is to hold of a file, each time that it does: before that is loaded, and against what its caller may take in a
 * minute.
 *
 * @throws {GraphQLError} when the answer would hold more than one may, or its caller has had all of this minute
 */
export async function hold(context: Context, bytes: number): Promise<void> {
  const sum = (held.get(context) ?? 0) + bytes;
  held.set(context, sum);
  if (sum > MOST) {
    const message = {
      ru: 'В одном ответе запрошено больше 8 МБ текстов файлов. Запрашивайте тексты по одному.',
      en: 'More than 8 MB of the texts of files are asked for in one answer. Ask for them one by one.',
    };
    throw new GraphQLError(message[context.locale], { extensions: { code: ANSWER_TOO_LARGE } });
  }
  await context.charge?.(Math.ceil(bytes / BYTES_OF_A_FIELD));
}
