import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { DatasetRefused, type Problem } from './problem.ts';
import { sayYamlError, TOO_DEEP, tooDeepAt, valuesIn } from './yamlProblems.ts';

/** After so many faults of one file the others say nothing new. */
const PROBLEMS_AT_MOST = 10;

type Path = readonly PropertyKey[];

/** A YAML file as values, and the lines on which they stand. */
export type YamlFile = Readonly<{
  name: string;
  value: unknown;
  /** The line on which the value at `path` stands. */
  lineOf(path: Path): number;
  /** What to throw for a problem with the value at `path`. */
  refusal(path: Path, message: string): DatasetRefused;
  /** What was wrong with the value at `path`, as problems with their lines. */
  problemsOf(error: ZodError, path: Path): readonly Problem[];
}>;

/**
 * Reads YAML 1.2: dates stay the text that they are.
 *
 * @param name what errors call the file
 * @throws {DatasetRefused} when it is no YAML, says a key twice, holds a NUL, or unfolds to too much
 */
export function readYaml(name: string, text: string): YamlFile {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    throw new DatasetRefused([{ file: name, line, message: 'a NUL character (U+0000); expected text without one' }]);
  }
  const tooDeep = tooDeepAt(text);
  if (tooDeep) throw new DatasetRefused([{ file: name, line: tooDeep, message: TOO_DEEP }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0)
    throw new DatasetRefused(
      document.errors.slice(0, PROBLEMS_AT_MOST).map((error) => ({
        file: name,
        line: lines.linePos(error.pos[0]).line,
        message: sayYamlError(error),
      })),
    );

  const lineOf = (path: Path, key?: string): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (!isNode(node)) continue;
      const named =
        key !== undefined && isMap(node)
          ? node.items.find(({ key: at }) => isScalar(at) && at.value === key)
          : undefined;
      const start = isNode(named?.key) ? named.key.range : node.range;
      if (start) return lines.linePos(start[0]).line;
    }
    return 1;
  };
  return {
    name,
    value: valuesIn(document, name, lines),
    lineOf: (path) => lineOf(path),
    refusal: (path, message) => new DatasetRefused([{ file: name, line: lineOf(path), message }]),
    problemsOf: (error, path) =>
      error.issues.flatMap((issue) => {
        const at = [...path, ...issue.path];
        const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) => ({
            file: name,
            line: lineOf(at, key),
            message: `${where}unknown key "${key}"; expected only the keys that prisma/datasets/README.md lists`,
          }));
        return [{ file: name, line: lineOf(at), message: `${where}${issue.message}` }];
      }),
  };
}
