/** Prints what each operation of the dashboard costs, the dearest first: `node apps/server/scripts/costs.ts`. */
import { dashboardCosts } from '../test/testkit/dashboardCosts.ts';

console.table([...dashboardCosts()].sort((a, b) => b.complexity - a.complexity));
