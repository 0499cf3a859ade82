const answers = new WeakMap<object, Map<string, unknown>>();

/**
 * What was worked out about some records before, or what `make` works out now. Records that were given to a rule never
 * change, so an answer is good as long as they exist; it is forgotten with them.
 *
 * @param about the records, or the table, that the answer is taken from
 * @param question everything else that the answer depends on
 */
export function remember<Answer>(about: object, question: string, make: () => Answer): Answer {
  let known = answers.get(about);
  if (!known) {
    known = new Map();
    answers.set(about, known);
  }
  if (known.has(question)) return known.get(question) as Answer;
  const answer = make();
  known.set(question, answer);
  return answer;
}
