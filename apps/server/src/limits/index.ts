export { type Address, addressOf } from './address.ts';
export { type Admit, createAdmission } from './admission.ts';
export { type Budget, type Caller, callerOf, createBudget } from './budget.ts';
export { createConnections } from './connections.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { pay } from './pay.ts';
export { answerTooLarge, BUSY, busy, TOO_MANY, tooCostly, tooMany, tooManyText, tooSlow } from './refusals.ts';
export { createTurns, type TakeTurn } from './turns.ts';
