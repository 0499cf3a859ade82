import type { ServerResponse } from 'node:http';
import type { LocalDate, Locale } from '@concord/domain';
import type { Register } from '@concord/register';
import { type AccountBook, createContext, schema } from '@concord/schema';
import { createYoga } from 'graphql-yoga';
import { type CredentialId, tokenOf } from '../accounts/index.ts';
import { type Budget, type Caller, callerOf, type Limits, pay, type TakeTurn } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import type { Persisted } from '../policy/persisted.ts';
import { createPolicyPlugin } from '../policy/plugin.ts';
import type { Policy } from '../policy/policy.ts';
import { createAnswerLimit } from './answerLimit.ts';
import { createCostLimits } from './cost.ts';
import { createKnownOperations } from './knownOperations.ts';
import { createMask } from './masking.ts';
import { createRequestRules } from './requests.ts';
import { createResponseTypes } from './responses.ts';
import { createLimits, createTextLimits } from './textLimits.ts';
import { createInTime, createTimeLimit } from './timeLimit.ts';
import { createUpdates } from './updates.ts';

/** What the transports know of who asks: the same for HTTP, server-sent events and WebSocket. */
export type Asking = Caller &
  Readonly<{
    locale: Locale;
    /** The token or session that was shown. */
    by?: CredentialId | undefined;
    /** What it is answered with, and with it the request as it comes; none where the server asks itself. */
    reply?: ServerResponse;
    /** Whether it takes any type of response. */
    namesNoType?: boolean;
  }>;

/** The GraphQL engine: parsing, limits, execution and masking, once for all transports. */
export function createEngine(
  given: Readonly<{
    register: Register;
    accounts: AccountBook;
    today: () => LocalDate;
    budget: Budget;
    takeTurn: TakeTurn;
    limits: Limits;
    policy: Policy;
    persisted: Persisted | undefined;
    log: Logger;
  }>,
) {
  const { register, accounts, today, budget, takeTurn, limits, policy, persisted, log } = given;
  const inTime = createInTime(limits.seconds, register);
  const known = createKnownOperations();
  return createYoga<Asking, ReturnType<typeof createContext>>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ viewer, by, locale, address }) => {
      const caller = callerOf({ viewer, address });
      const charge = async (cost: number) => void (await pay(budget, { viewer, address }, cost));
      return createContext({ register, accounts, viewer, token: tokenOf(by), locale, caller, charge, today, inTime });
    },
    maskedErrors: { maskError: createMask(log) },
    plugins: [
      createTextLimits(),
      createLimits(),
      createRequestRules(takeTurn),
      createPolicyPlugin(policy, persisted),
      createResponseTypes(limits),
      createCostLimits(budget, limits, policy),
      createTimeLimit(inTime),
      createAnswerLimit(),
      createUpdates({ budget, inTime, register, log }),
      known.forgetInvalid,
    ],
    parserAndValidationCache: { documentCache: known.operations, errorCache: known.unreadable },
    // Bodies are read, and their size is bounded, by the rules of requests.
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    // Everything that a person should read is logged by the mask.
    logging: { debug: () => {}, info: () => {}, warn: (...args) => log.warn({ args }, 'graphql'), error: () => {} },
  });
}

export type Engine = ReturnType<typeof createEngine>;
