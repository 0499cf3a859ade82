import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { LocalDate } from '@concord/domain';
import { type Register, startClerk } from '@concord/register';
import {
  createAuthRoutes,
  createBook,
  createOidc,
  createQueue,
  createScreens,
  createSessions,
  createSignIn,
  createWatch,
  keepAddress,
  type OidcSettings,
  openParts,
  viewersOf,
} from './accounts/index.ts';
import { createEngine } from './graphql/engine.ts';
import { createGraphQLHandler } from './graphql/http.ts';
import { createHosts } from './http/hosts.ts';
import { createOrder } from './http/inOrder.ts';
import { listen } from './http/listen.ts';
import { isStream, replyText } from './http/reply.ts';
import { type Handlers, route } from './http/router.ts';
import { createPatientServer } from './http/server.ts';
import { createFaultReply } from './http/unread.ts';
import {
  createAdmission,
  createBudget,
  createConnections,
  createTurns,
  DEFAULT_LIMITS,
  type Limits,
} from './limits/index.ts';
import type { Logger } from './log/log.ts';
import { createDashboard } from './pages/dashboard.ts';
import { createExplorer } from './pages/explorer.ts';
import { EXPLORER_QUERIES } from './pages/explorerStart.ts';
import { readPersisted } from './policy/persisted.ts';
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts';
import { openSocket } from './socket/socket.ts';

/** How long requests that are being answered may take when the server closes, in milliseconds. */
const GRACE = 5_000;

export type ServerSettings = Readonly<{
  /** Open, and migrated. It is not closed with the server. */
  register: Register;
  /** The address to listen on: `127.0.0.1` for this machine only. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** `CONCORD_ORIGIN`: where people reach the server when a proxy stands before it, such as `https://register.example`. */
  origin?: string | undefined;
  /** The network addresses of the proxies in front of it, whose word for where a request comes from is taken. */
  proxies?: readonly string[] | undefined;
  /** The identity provider of an organisation; it needs `origin`, to which it sends people back. */
  oidc?: OidcSettings | undefined;
  /** The folder with the built dashboard. Without it only the API and the explorer are served. */
  dashboardDir?: string | undefined;
  log: Logger;
  /** What differs from `DEFAULT_LIMITS`. */
  limits?: Partial<Limits> | undefined;
  /** What differs from `DEFAULT_POLICY`. */
  policy?: Partial<Policy> | undefined;
  /** The time zone in which pages are drawn; `UTC` unless given. */
  zone?: string | undefined;
  /** The day that counts as today, asked for each operation. */
  today: () => LocalDate;
}>;

export type RunningServer = Readonly<{
  /** Where it is reached from this machine, such as `http://127.0.0.1:4000`. */
  url: string;
  /** Closes it: sockets with 1001, requests that are being answered after they are, streams at once. */
  close(): Promise<void>;
}>;

/**
 * Serves the register: `/graphql` (HTTP, server-sent events, WebSocket), the dashboard, `/explorer`, `/health`, `/ready`.
 *
 * @throws {CannotListen} when the address or the port cannot be had
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { register, host, port, log } = settings;
  const { origin, oidc, proxies = [] } = settings;
  const hosts = createHosts(host, origin);
  const parts = await openParts(register.prisma, log, { origin });
  const signIn = createSignIn(parts);
  const watch = createWatch((ids) => viewersOf(register.prisma, ids), log);
  const unhear = register.onWithdrawn(() => {
    signIn.forget();
    watch.look();
  });
  const limits = { ...DEFAULT_LIMITS, ...settings.limits };
  const budget = createBudget(limits);
  const takeTurn = createTurns();
  const admit = createAdmission({ budget, connections: createConnections(limits.connections) });
  const policy = { ...DEFAULT_POLICY, ...settings.policy };
  const isHeld = policy.anonymousOperations === 'persisted';
  const persisted = isHeld ? readPersisted(settings.dashboardDir, EXPLORER_QUERIES) : undefined;
  const accounts = createBook(parts, signIn.forget);
  const { today } = settings;
  const engine = createEngine({ register, accounts, today, budget, takeTurn, limits, policy, persisted, log });
  const queue = createQueue();
  const provider = origin && oidc ? createOidc(parts, queue, { settings: oidc, origin, log }) : undefined;
  const sessions = createSessions(parts, queue, signIn.forget);
  const isSecure = origin !== undefined && new URL(origin).protocol === 'https:';
  const screens = createScreens(parts, { sessions, signIn, queue, isSecure });
  const { zone = 'UTC' } = settings;
  const asked = { engine, signIn, hosts, admit, budget, limits, proxies, zone, log };
  const dashboard = createDashboard(settings.dashboardDir, asked);
  const handlers: Handlers = {
    register,
    hosts,
    log,
    admit,
    proxies,
    graphql: createGraphQLHandler({ engine, signIn, watch, admit, proxies, log }),
    auth: createAuthRoutes({ sessions, screens, oidc: provider, proxies }),
    explorer: createExplorer(settings.dashboardDir),
    dashboard: dashboard.reply,
  };

  const answering = new Set<ServerResponse>();
  const server = createPatientServer(limits, proxies);
  const order = createOrder();
  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!(await order.turnOf(req, res))) return;
    answering.add(res);
    res.once('close', () => answering.delete(res));
    await route(req, res, handlers);
  }
  server.on('request', (req, res) => {
    answer(req, res).catch((err: unknown) => {
      // Whoever goes away in the middle of a request, or takes too long for it, is told by nobody and is no error of ours.
      if (req.destroyed && !req.complete) return;
      const errorId = randomUUID();
      log.error({ errorId, err }, 'a request could not be answered');
      if (res.headersSent) res.destroy();
      else replyText(res, 500, `Unexpected error; the server's log has it as ${errorId}.`);
    });
  });
  server.on('clientError', createFaultReply(order, limits));
  const socket = openSocket(server, { engine, signIn, watch, hosts, admit, budget, takeTurn, limits, proxies, log });

  const clerk = startClerk(register, { today: settings.today, log: (line) => log.info({ line }, 'silence procedure') });
  const stop = async () => {
    unhear();
    watch.close();
    await Promise.all([socket.close(), clerk.close(), dashboard.close()]);
  };
  const listening = await listen(server, host, port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const url = `http://${nameOf(host)}:${listening}`;
  // It serves all the same: only `npm run account` would not know where.
  await keepAddress(register.prisma, origin === undefined ? url : new URL(origin).origin).catch((err: unknown) =>
    log.warn({ err }, 'its address could not be kept'),
  );
  log.debug({ url }, 'serving');

  return {
    url,
    async close() {
      await stop();
      for (const res of answering) if (isStream(res)) res.destroy();
      await closeServer(server);
    },
  };
}

/** How this machine reaches an address that it listens on. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}
