import { ANSWER_TOO_LARGE } from '@concord/schema';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { answerTooLarge } from '../limits/index.ts';

/** How large an answer may be, in bytes of JSON. */
const MOST = 16 * 1024 * 1024;

/** Gives no answer that is too large: what it costs to ask says little of how long the texts in it are. */
export function createAnswerLimit(): Plugin {
  return {
    onExecute: () => ({
      onExecuteDone({ result, setResult }) {
        if (!isAsyncIterable(result)) setResult(withinLimit(result));
      },
    }),
  };
}

/** An answer, or the error in its place when it is too large: before it is written as a whole, which would take several times its size. */
export function withinLimit<Result extends ExecutionResult>(result: Result): Result | ExecutionResult {
  const told = result.errors?.find(({ extensions }) => extensions.code === ANSWER_TOO_LARGE);
  if (told)
    return { errors: [new GraphQLError(told.message, { extensions: { ...told.extensions, http: { status: 400 } } })] };
  return isLarger(result.data, MOST) ? { errors: [answerTooLarge(MOST)] } : result;
}

/** Whether a value has more bytes as JSON, about; it is not looked through further than that. */
function isLarger(value: unknown, most: number): boolean {
  let size = 0;
  const left: unknown[] = [value];
  while (left.length > 0 && size <= most) {
    const next = left.pop();
    if (typeof next === 'string') size += Buffer.byteLength(next) + 3;
    else if (Array.isArray(next)) for (const each of next) left.push(each);
    else if (typeof next === 'object' && next !== null)
      for (const [name, each] of Object.entries(next)) {
        size += name.length + 4;
        left.push(each);
      }
    else size += 6;
  }
  return size > most;
}
