import { type Cost, costOf, costOfIntrospection, problemOfVariables, type Rate, WrongPage } from '@concord/schema';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Budget, type Limits, pay, tooCostly } from '../limits/index.ts';
import { toldOf } from '../policy/names.ts';
import type { Policy } from '../policy/policy.ts';
import type { Asking } from './engine.ts';
import { tooDeep, tooLarge } from './textLimits.ts';
import { refuseUnreadable } from './unreadable.ts';

/** How deep and how broad an operation may be with every fragment in its place; several times what the dashboard needs. */
const DEPTH = 20;
const BREADTH = 2_000;

/** How much of what is wrong with variables is told: they are printed in it, and may be long. */
const TOLD = 400;

/** What is known of an operation when its context is made; the same for all transports. */
type Asked = Asking &
  Readonly<{
    document: DocumentNode;
    params: Readonly<{
      operationName?: string | null | undefined;
      variables?: Readonly<Record<string, unknown>> | null | undefined;
    }>;
  }>;

/**
 * Reckons each operation before anything of it is resolved, refuses what costs too much, and counts the rest against what
 * its caller may take in a minute. A subscription is counted when it begins, and again with what it is told (`updates.ts`).
 */
export function createCostLimits(budget: Budget, limits: Limits, policy: Policy): Plugin {
  async function weigh(asked: Asked): Promise<Rate> {
    const cost = reckon(asked, limits, policy);
    if (cost && cost.breadth > BREADTH)
      throw tooLarge({
        en: `The operation asks for more than ${BREADTH} fields. Ask in several requests.`,
        ru: `Запрошено больше ${BREADTH} полей. Разбейте на несколько запросов.`,
      });
    if (cost && cost.depth > DEPTH) throw tooDeep(DEPTH);
    if (cost && cost.complexity > limits.cost) throw tooCostly(cost, limits.cost);
    return pay(budget, asked, cost?.complexity ?? 1);
  }

  return {
    onParse:
      () =>
      ({ result, extendContext }) => {
        if (result !== null && !(result instanceof Error)) extendContext({ document: result } as object);
      },
    async onContextBuilding({ context, extendContext }) {
      const rate = await weigh(context as unknown as Asked);
      extendContext({ rate } as object);
    },
  };
}

/** @throws for variables that do not fit, a text that nothing can hold, and for a page of a size that no page can have, in the words of who asks */
function reckon({ document, params, locale, viewer }: Asked, limits: Limits, policy: Policy): Cost | undefined {
  const { operationName, variables } = params;
  const unreadable = refuseUnreadable(document, variables, locale);
  if (unreadable) throw unreadable;
  const problem = problemOfVariables(document, operationName, variables ?? {});
  const [told] = problem ? toldOf([problem], policy, viewer) : [];
  if (told) throw shortened(told);
  try {
    const cost = costOf(document, operationName, variables ?? {});
    const enough = { complexity: limits.cost, breadth: BREADTH };
    const ofSchema = costOfIntrospection(document, operationName, variables ?? {}, enough);
    return (
      cost && {
        depth: cost.depth,
        breadth: Math.max(cost.breadth, ofSchema.breadth),
        complexity: cost.complexity + ofSchema.complexity,
      }
    );
  } catch (error) {
    if (!(error instanceof WrongPage)) throw error;
    throw new GraphQLError(error.text[locale], { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

/** The beginning, which names the variable, and the end, which says what is wrong. */
function shortened({ message, nodes }: GraphQLError): GraphQLError {
  const told = message.length > TOLD ? `${message.slice(0, TOLD / 2)} … ${message.slice(-TOLD / 2)}` : message;
  return new GraphQLError(told, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
