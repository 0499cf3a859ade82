/** Why a file cannot be a paper's text. */
export type PaperProblem = 'unreadable' | 'tooLarge' | 'tooIntricate' | 'notText' | 'notDocx' | 'empty';

/** A file that was not taken: the message names it, says what is wrong and what was expected. */
export class PaperRefused extends Error {
  readonly file: string;
  readonly problem: PaperProblem;

  constructor(file: string, problem: PaperProblem, what: string) {
    super(`${file}: ${what}`);
    this.name = 'PaperRefused';
    this.file = file;
    this.problem = problem;
  }
}
