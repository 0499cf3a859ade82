import { answeredIn, coordinate, refusalIn } from './everyField.ts';

/** With these codes something is refused to a role as such. */
const BARRED = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'ADMINISTRATORS_ONLY'];

type Problem = Readonly<{ extensions?: { code?: string }; path?: readonly unknown[] }>;
/** An answer to an operation, however it came. */
export type Result = Readonly<{ data?: unknown; errors?: readonly Problem[] }>;

/** What somebody is told: the fields that are answered with something, and those that are refused to their role as such. */
export class Told {
  readonly answered = new Set<string>();
  readonly refused = new Set<string>();

  /** @throws when something is answered with another error than that the role may not, or that there is no such thing */
  take({ data, errors = [] }: Result): void {
    for (const field of answeredIn(data)) this.answered.add(field);
    for (const error of errors) {
      const { code = '' } = error.extensions ?? {};
      if (BARRED.includes(code)) this.refused.add(coordinate(String(error.path?.at(-1))));
      else if (code !== 'BAD_USER_INPUT') throw new Error(JSON.stringify(error));
    }
    for (const [name, value] of Object.entries(data ?? {}))
      if (BARRED.includes(refusalIn(value) ?? '')) this.refused.add(coordinate(name));
  }
}
