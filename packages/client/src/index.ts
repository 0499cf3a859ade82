export type { Backoff } from './backoff.ts';
export { type ClientSettings, type ConcordClient, createConcordClient, type Following, type Times } from './client.ts';
export type { ConnectionState, ConnectionStatus, ConnectionStore } from './connection.ts';
export { OperationError, unansweredBy } from './errors.ts';
export { type LiveError, type LiveSettings, type LiveState, type LiveStore, live } from './live.ts';
export { operationText } from './operationText.ts';
export type { Operation } from './resume.ts';
