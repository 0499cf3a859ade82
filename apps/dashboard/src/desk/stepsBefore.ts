/**
 * The steps from which a step can be reached, however far: to those a document can be sent back.
 *
 * @param after the steps right before it, by id
 */
export function stepsBefore<Step extends Readonly<{ id: string; after: readonly string[] }>>(
  steps: readonly Readonly<{ step: Step }>[],
  { after }: Readonly<{ after: readonly string[] }>,
): readonly Step[] {
  const found = new Set<string>();
  const look = (ids: readonly string[]): void => {
    for (const id of ids.filter((each) => !found.has(each))) {
      found.add(id);
      look(steps.find(({ step }) => step.id === id)?.step.after ?? []);
    }
  };
  look(after);
  return steps.map(({ step }) => step).filter(({ id }) => found.has(id));
}
