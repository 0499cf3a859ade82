import { type Limits, type RunningServer, startServer } from '../../src/index.ts';
import type { World } from './world.ts';

/** Another server on the register of a world, with limits that a test can reach. Programs of this machine are counted. */
export function serve(
  { register, log, today }: World,
  limits: Partial<Limits>,
  proxies: readonly string[] = [],
  dashboardDir?: string,
): Promise<RunningServer> {
  const settings = { register, log, proxies, dashboardDir, today: () => today, host: '127.0.0.1', port: 0 };
  return startServer({ ...settings, limits: { loopback: true, ...limits } });
}
