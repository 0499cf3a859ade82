import type { LocalDate } from '@concord/domain';

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

/** A dataset without fault, some of whose facts are not known yet on this day: a later day can load it. */
export class DatasetNotYet extends Error {
  /**
   * @param title what people call the dataset
   * @param last where the fact stands that is known last
   * @param since the day since when that is known
   */
  constructor(title: string, last: Omit<Problem, 'message'>, since: LocalDate, today: LocalDate) {
    const why = `it is known only since ${since} (${last.file}:${last.line}), and today is ${today}`;
    super(`${title}: not loaded yet, because ${why}; it can be loaded on ${since} or later`);
    this.name = 'DatasetNotYet';
  }
}

/** A dataset whose key was loaded before with another content: as another version of it, or as somebody else's dataset. */
export class DatasetChanged extends Error {
  /** What a start says of it, which goes on. */
  readonly line: string;

  constructor(key: string, title: string) {
    super(
      [
        `${title}: not loaded, because a dataset with the key "${key}" was loaded before with another content.`,
        'If this is another dataset, give it a key of its own in `dataset:`.',
        'If it is a newer version: a fact that was loaded is corrected by an entry, not by editing its file.',
      ].join('\n'),
    );
    this.name = 'DatasetChanged';
    this.line = `${title}: loaded before, in another version; it stays as it was loaded`;
  }
}
