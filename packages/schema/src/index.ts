export type { AuditKind } from './accounts/auditKinds.ts';
export type * from './accounts/book.ts';
export { type Context, createContext } from './context.ts';
export { type Cost, costOf, problemOfVariables } from './cost.ts';
export { isResync } from './live/follow.ts';
export { createWork, type Work } from './live/work.ts';
export { WrongPage } from './pageSize.ts';
export type { Rate } from './rate.ts';
export { schema } from './schema.ts';
