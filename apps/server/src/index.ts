export { CannotListen } from './http/listen.ts';
export { createLog, type Logger } from './log/log.ts';
export { logUnhandledRejections } from './log/unhandled.ts';
export { type RunningServer, type ServerSettings, startServer } from './main.ts';
