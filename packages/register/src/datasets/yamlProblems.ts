import { type Alias, CST, type Document, Lexer, type LineCounter, visit, type YAMLError } from 'yaml';
import { DatasetRefused } from './problem.ts';

/** How many lists and keys in brackets may stand inside each other. */
const LEVELS = 100;

export const TOO_DEEP = 'too many levels inside each other; expected the few that prisma/datasets/README.md describes';
/** What the lexer puts between the pieces of a text, to say what comes next. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

const NO_ALIASES = 'expected each value written out, or a few aliases of short ones';

/** What is wrong with a YAML, in words that say what was expected. */
export function sayYamlError({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'a second document begins here (---); expected one in a file';
    case 'RESOURCE_EXHAUSTION':
      return TOO_DEEP;
    case 'DUPLICATE_KEY':
      return 'this key stands there twice; expected unique keys';
    default:
      return `no YAML (${message}); expected it as prisma/datasets/README.md shows it`;
  }
}

/**
 * The values of a document.
 *
 * @throws {DatasetRefused} when aliases (`*name`) blow it up or name nothing, or it is too deep
 */
export function valuesIn(document: Document, file: string, lines: LineCounter): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // What the library throws here says no line; only an alias can be wrong by now, or the depth.
    const alias = error instanceof RangeError ? undefined : firstAlias(document, error);
    const message = alias ? sayAlias(alias, error) : TOO_DEEP;
    throw new DatasetRefused([{ file, line: lines.linePos(alias?.range?.[0] ?? 0).line, message }]);
  }
}

function sayAlias({ source }: Alias, error: unknown): string {
  if (isUnresolved(error)) return `the alias *${source} names nothing that stands above; ${NO_ALIASES}`;
  return `aliases (*${source}) that unfold to too much; ${NO_ALIASES}`;
}

function isUnresolved(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unresolved alias');
}

/** The alias to which the error is owed, as far as it can be told: the one that names nothing, or else the first. */
function firstAlias(document: Document, error: unknown): Alias | undefined {
  const found: Alias[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (isUnresolved(error) && alias.resolve(document)) return undefined;
      found.push(alias);
      return visit.BREAK;
    },
  });
  return found[0];
}

/**
 * The line on which more lists and keys in brackets stand inside each other than is read, undefined when there is none: of many
 * more the parser would take all memory.
 */
export function tooDeepAt(text: string): number | undefined {
  let [depth, offset, isScalar] = [0, 0, false];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.includes(token)) isScalar = token === CST.SCALAR;
    else {
      if (!isScalar && (token === '[' || token === '{')) depth += 1;
      if (!isScalar && (token === ']' || token === '}')) depth -= 1;
      if (depth > LEVELS) return text.slice(0, offset).split('\n').length;
      offset += token.length;
      isScalar = false;
    }
  }
  return undefined;
}
