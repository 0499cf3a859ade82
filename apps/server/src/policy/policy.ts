import type { Viewer } from '@concord/domain';

export const INTROSPECTION = ['open', 'signed-in', 'closed'] as const;
export const ANONYMOUS_OPERATIONS = ['any', 'persisted'] as const;

/** Who may ask what, whatever the fields themselves say. */
export type Policy = Readonly<{
  /** Who may read the schema: everybody, those who have signed in, nobody. */
  introspection: (typeof INTROSPECTION)[number];
  /** What may be asked without signing in: anything, or only the operations that the dashboard and the explorer send. */
  anonymousOperations: (typeof ANONYMOUS_OPERATIONS)[number];
}>;

export const DEFAULT_POLICY: Policy = { introspection: 'open', anonymousOperations: 'any' };

/** Whether a viewer may read the schema. */
export function mayReadSchema({ introspection }: Policy, { role }: Viewer): boolean {
  return introspection === 'open' || (introspection === 'signed-in' && role !== 'anonymous');
}

/** Whether a viewer is told "did you mean": who guesses names gets no help, analysts do. */
export function getsSuggestions(policy: Policy, viewer: Viewer): boolean {
  return viewer.role !== 'anonymous' && mayReadSchema(policy, viewer);
}
