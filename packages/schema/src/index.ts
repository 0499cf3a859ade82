export type * from './accounts/book.ts';
export { type Context, createContext } from './context.ts';
export { schema } from './schema.ts';
