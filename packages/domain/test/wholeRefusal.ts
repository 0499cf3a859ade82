import { type Refusal, type RefusalCode, refusalMessage } from '../src/index.ts';

/** What a message names if it is given, and does without if it is not. */
const AS_GIVEN: Readonly<Partial<Record<RefusalCode, string>>> = {
  ...{ EMPTY_TEXT: 'expected', INVALID_DATE: 'expects', KNOWN_TOO_EARLY: 'what', NOT_ASKED: 'letter' },
  NUMBER_TAKEN: 'meeting',
};

/** A refusal whose message lacks no fact that it is made of: a message with a hole in it tells nobody what to do. */
export function whole(refusal: Refusal): Refusal {
  const { code } = refusal;
  const facts = new Proxy(refusal.facts, {
    get: (given, name: string) => {
      if (name in given || name === AS_GIVEN[code]) return given[name];
      throw new Error(`${code} does not say ${name}.`);
    },
  });
  refusalMessage({ ...refusal, facts });
  return refusal;
}
