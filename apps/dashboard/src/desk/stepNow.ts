/** The step at which a dossier is now, where something is most likely told of; the first where it is at none. */
export function stepNow<Status extends Readonly<{ state: string }>>(steps: readonly Status[]): Status | undefined {
  return steps.find(({ state }) => state === 'MUST' || state === 'BLOCKED') ?? steps[0];
}
