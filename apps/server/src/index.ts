export { CannotListen } from './http/listen.ts';
export { DEFAULT_LIMITS, type Limits } from './limits/index.ts';
export { createLog, type Logger } from './log/log.ts';
export { logUnhandledRejections } from './log/unhandled.ts';
export { type RunningServer, type ServerSettings, startServer } from './main.ts';
