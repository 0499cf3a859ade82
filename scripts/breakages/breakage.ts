/** One line that is made wrong in the way of a likely slip, and the test that must notice. */
export type Breakage = Readonly<{
  /** What it is called, also on the command line. */
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  replace: string;
  test: string;
  /** Words of the title of the test that must fail, as they stand in its file: a `%s` among them is any word. */
  testName: string;
  /** What would happen to whom if it went unnoticed. */
  why: string;
}>;
