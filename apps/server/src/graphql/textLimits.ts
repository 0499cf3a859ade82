import type { LocalizedText } from '@concord/domain';
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { GraphQLError, Lexer, Source, TokenKind, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** How deep lists and objects may be nested in variables. No input of the schema needs more than four. */
const VARIABLES_DEPTH = 32;
/** How many values they may hold, in lists and objects together; several times what the dashboard's largest input needs. */
const VARIABLES_VALUES = 2_000;
const FEWER = `В переменных больше ${VARIABLES_VALUES} значений. Разбейте на несколько запросов.`;
const FLATTER = `Переменные вложены больше чем на ${VARIABLES_DEPTH} уровня. Передайте более плоские данные.`;
/** How long the text of an operation may be, in UTF-16 code units; what varies belongs in variables. */
const TEXT_LENGTH = 32_768;
/** How deep brackets may be nested in the text of an operation. */
const TEXT_DEPTH = 64;

/** @param what what there may be only so much of, and what to do */
const refusal = (what: LocalizedText) => ({
  exposeLimits: true,
  // Thrown inside a visitor the error would miss its HTTP status, and would close a WebSocket.
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: Error) => {
      const said = error.message.replace('Syntax Error: ', '');
      context?.reportError(
        new GraphQLError(`${said} ${what.en} ${what.ru}`, { extensions: { code: 'QUERY_TOO_LARGE' } }),
      );
    },
  ],
});

const DEPTH = {
  en: 'Ask for what is deeper by its id.',
  ru: 'Запрос вложен слишком глубоко: более глубокое запрашивайте по id.',
};
const ALIASES = { en: 'Ask in several requests.', ru: 'Слишком много псевдонимов: разбейте на несколько запросов.' };
const DIRECTIVES = { en: 'Leave some out.', ru: 'Слишком много директив: уберите лишние.' };

/**
 * Bounds on the text of an operation, several times what the dashboard's largest one needs. What an operation costs to
 * answer is bounded elsewhere, so the armor's own estimate is off, and who is told names is a matter of the policy.
 */
export function createLimits() {
  return EnvelopArmorPlugin({
    maxTokens: { n: 4_000, exposeLimits: true, propagateOnRejection: true, onReject: [] },
    maxDepth: { n: 20, flattenFragments: true, ignoreIntrospection: true, ...refusal(DEPTH) },
    // By default aliases of `__typename` are not counted, and a thousand of them pass.
    maxAliases: { n: 60, allowList: [], ...refusal(ALIASES) },
    maxDirectives: { n: 50, ...refusal(DIRECTIVES) },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
}

/**
 * Refuses a text that is too long to be remembered with its result, or whose brackets are nested so deep that the parser,
 * which is recursive, would overflow the stack. What cannot be read says so by a code.
 */
export function createTextLimits(): Plugin {
  return {
    onParse({ params }) {
      const text = String(params.source);
      if (text.length > TEXT_LENGTH)
        throw tooLarge({
          en: `The operation is longer than ${TEXT_LENGTH} characters. Put what varies into variables.`,
          ru: `Запрос длиннее ${TEXT_LENGTH} знаков. Передавайте изменяемое в переменных.`,
        });
      if (nesting(text) > TEXT_DEPTH) throw tooDeep(TEXT_DEPTH);
      return ({ result }) => {
        // The engine does so by itself, but for HTTP only.
        if (result instanceof GraphQLError) result.extensions.code ??= 'GRAPHQL_PARSE_FAILED';
      };
    },
  };
}

/** What is refused before it is read as an operation. */
export function tooLarge({ en, ru }: LocalizedText): GraphQLError {
  return new GraphQLError(`${en} ${ru}`, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
}

/** An operation that is nested too deep. */
export function tooDeep(most: number): GraphQLError {
  return tooLarge({
    en: `The operation is nested more than ${most} levels deep. ${DEPTH.en}`,
    ru: `Запрос вложен больше чем на ${most} уровней. Более глубокое запрашивайте по id.`,
  });
}

function nesting(text: string): number {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  let deepest = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) depth += 1;
      if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) depth -= 1;
      deepest = Math.max(deepest, depth);
    }
  } catch {
    // The parser stops at the same character, and says what is wrong with it.
  }
  return deepest;
}

/**
 * Refuses variables that are nested so deep that walking them would overflow the stack, or that hold so much that only to read it by
 * the schema would keep everybody waiting.
 *
 * @returns the error to answer with, or undefined when the variables may be read
 */
export function refuseLargeVariables(variables: unknown): GraphQLError | undefined {
  let level: readonly unknown[] = [variables];
  let count = 1;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > VARIABLES_DEPTH)
      return refuseVariables(
        'VARIABLES_TOO_DEEP',
        `Variables are nested more than ${VARIABLES_DEPTH} levels deep. Send a flatter input. ${FLATTER}`,
      );
    const inside = level.flatMap((value) => (typeof value === 'object' && value !== null ? [valuesOf(value)] : []));
    // Counted before anything of them is copied: a body holds half a million.
    count += inside.reduce((sum, { length }) => sum + length, 0);
    if (count > VARIABLES_VALUES)
      return refuseVariables(
        'VARIABLES_TOO_LARGE',
        `Variables hold more than ${VARIABLES_VALUES} values. Send several requests. ${FEWER}`,
      );
    level = inside.flat();
  }
  return undefined;
}

function valuesOf(value: object): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(value);
}

function refuseVariables(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
