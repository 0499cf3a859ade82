/** Something in a dataset's file that cannot be loaded: where it stands, what is there and what was expected. */
export type Problem = Readonly<{ file: string; line: number; message: string }>;

/** A dataset that was not loaded, not even in part. The message has a line `file:line: …` for each problem. */
export class DatasetRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      [
        'The dataset was not loaded; nothing of it was recorded.',
        ...problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
      ].join('\n'),
    );
    this.name = 'DatasetRefused';
    this.problems = problems;
  }
}
