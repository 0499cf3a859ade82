import { stringifyDocument } from '@urql/core';
import type { Operation } from './resume.ts';

/** An operation as the server receives it, for whoever wants to read it or to run it elsewhere. */
export function operationText<Data, Variables>(operation: Operation<Data, Variables>): string {
  return stringifyDocument(operation);
}
