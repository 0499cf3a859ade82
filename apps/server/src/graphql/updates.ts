import type { Register } from '@concord/register';
import {
  type Context,
  contextNow,
  createWork,
  type Following,
  type InTime,
  isResync,
  NEW_DAY,
  type Rate,
  type Work,
} from '@concord/schema';
import { execute } from '@graphql-tools/executor';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  Kind,
  visit,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { BUSY, type Budget, callerOf, pay, TOO_MANY } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import { withinLimit } from './answerLimit.ts';
import type { Asking } from './engine.ts';
import { createMask } from './masking.ts';

type Follower = Context & Asking;

/** What followers who ask the same are told of an event, and who of them has paid for it. */
type Update = Readonly<{ work: Work<ExecutionResult>; paid: Map<string, Promise<Rate>> }>;

/**
 * Tells followers of each event. What those of one viewer, language and selection are told is worked out once for all of them; it costs
 * each caller, once while it is being worked out, what its operation costs, and has the time of an operation. A follower who cannot be
 * told does not miss it: the subscription ends, and says from which cursor to go on, or that everything must be loaded anew where a day
 * has begun: no cursor tells that.
 */
export function createUpdates(
  given: Readonly<{ budget: Budget; inTime: InTime; register: Register; log: Logger }>,
): Plugin {
  const { budget, inTime, register, log } = given;
  const mask = createMask(log);
  const updates = new WeakMap<object, Map<DocumentNode, Map<string, Update>>>();

  async function workOut(args: ExecutionArgs): Promise<ExecutionResult> {
    const now = contextNow(args.contextValue as Follower);
    try {
      const result = await inTime((signal) => execute({ ...args, contextValue: { ...now, signal }, signal }));
      const { errors, ...rest } = withinLimit(result as ExecutionResult);
      // Masked here, an error is one in the log, however many are told of it.
      return errors ? { ...rest, errors: errors.map(mask) } : rest;
    } catch (error) {
      return failed(mask(error));
    }
  }

  /** What is being worked out for whoever asks the same of an event. */
  function updateOf(event: object, key: string, args: ExecutionArgs): Update {
    const ofEvent = updates.get(event) ?? new Map<DocumentNode, Map<string, Update>>();
    const ofDocument = ofEvent.get(args.document) ?? new Map<string, Update>();
    const known = ofDocument.get(key);
    if (known) return known;
    const work = createWork(register, async () => {
      const result = await workOut({ ...args, rootValue: event });
      ofDocument.delete(key);
      return result;
    });
    const update: Update = { work, paid: new Map() };
    updates.set(event, ofEvent.set(args.document, ofDocument.set(key, update)));
    return update;
  }

  async function tell(event: object, key: string, args: ExecutionArgs): Promise<ExecutionResult> {
    if (isResync(event)) return workOut({ ...args, rootValue: event });
    const follower = args.contextValue as Follower;
    const caller = callerOf(follower);
    const { work, paid } = updateOf(event, key, args);
    const payment = paid.get(caller) ?? pay(budget, follower, follower.rate?.cost ?? 1);
    paid.set(caller, payment);
    await payment;
    return work(caller);
  }

  function follow(events: Following<object>, args: ExecutionArgs): AsyncIterableIterator<ExecutionResult> {
    const key = keyOf(args);
    let isOver = false;
    const stream: AsyncIterableIterator<ExecutionResult> = {
      async next() {
        if (isOver) return { done: true, value: undefined };
        let result: ExecutionResult;
        try {
          const { done, value } = await events.next();
          if (done) return { done: true, value: undefined };
          result = await tell(value, key, args);
          if (!isLost(result)) return { done: false, value: result };
        } catch (error) {
          result = failed(mask(error));
        }
        isOver = true;
        const after = events.toldUpTo();
        await events.return?.();
        if (after === undefined) return { done: false, value: await workOut({ ...args, rootValue: NEW_DAY }) };
        return { done: false, value: { ...result, errors: [...(result.errors ?? []), resume(after)] } };
      },
      // Ends at once, also while `next` waits.
      async return() {
        isOver = true;
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const source = await createSourceEventStream(args);
        return isAsyncIterable(source) ? follow(source as Following<object>, args) : source;
      });
    },
  };
}

/** What makes an answer to an event another one: who asks, in which language, and the variables that its selection reads. */
function keyOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const { viewer, locale } = contextValue as Follower;
  const roots: ReadonlySet<unknown> = new Set(getOperationAST(document, operationName)?.selectionSet.selections);
  const read = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    // What is followed is the event's affair: where somebody began, as `after` says, changes nothing in it.
    Argument: (_node, _key, _parent, _path, ancestors) => (roots.has(ancestors.at(-1)) ? false : undefined),
    Variable: ({ name }) => void read.add(name.value),
  });
  return JSON.stringify([viewer, locale, operationName, [...read].map((name) => [name, variableValues?.[name]])]);
}

/** The codes with which an update is not told, though it might be later. */
const PASSING: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'TOO_SLOW', BUSY, TOO_MANY]);

/** Whether something of it is missing that could be told later. */
function isLost({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => PASSING.has(extensions.code));
}

function failed(error: GraphQLError): ExecutionResult {
  return { data: null, errors: [error] };
}

/** @param after up to where everything was told */
function resume(after: string): GraphQLError {
  return new GraphQLError(
    'This update could not be told now. Subscribe again after the cursor `after`; nothing is lost. ' +
      'Обновление сейчас не передано. Подпишитесь снова с курсора `after`: ничего не будет потеряно.',
    { extensions: { code: 'RESUME', after } },
  );
}
