import { buildDashboard } from '../../dashboard.ts';

/** Vitest's global setup: what a start would build first is built, so that no test waits for it. */
export default function setup(): void {
  buildDashboard();
}
