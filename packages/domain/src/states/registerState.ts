import { checkNames, checkRegistered, type Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText, Names } from '../text/text.ts';

export type RegisterState = Registered &
  Readonly<{ command: 'registerState'; code: string; names: Names; synthetic: boolean }>;

/**
 * A state, by its ISO code. Refused: anyone but administrators; a code that is none, that is taken, or that is of the other side: XA to XZ
 * are of fictional states, and of them alone; a name that is empty.
 */
export function registerState(command: RegisterState, records: Records, context: DecisionContext): Decision {
  const common = checkRegistered(records, command, context);
  if (common.refusal) return { kind: 'refused', refusal: common.refusal };
  const { code, names, synthetic } = command;
  const wrong = checkCode(records, code, synthetic) ?? checkNames(names);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const memberStateId = context.newId();
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: memberStateId, streamKind: 'state', kind: 'memberStateRegistered' },
        version: KIND_VERSIONS.memberStateRegistered,
        payload: { memberStateId, code, names, synthetic },
        ...common.value,
        visibility: 'public',
      },
    ],
  };
}

/** The codes that ISO 3166-1 leaves to its users (5.2): no state has one. */
const OF_USERS = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;
const FICTIONAL: LocalizedText = {
  ru: 'код от XA до XZ: только они свободны для вымышленных государств (ISO 3166-1)',
  en: 'XA to XZ: only these codes are free for fictional states (ISO 3166-1)',
};
const REAL: LocalizedText = {
  ru: 'код государства по ISO 3166-1 alpha-2, две заглавные латинские буквы: KZ; от XA до XZ — для вымышленных',
  en: 'the code of a state by ISO 3166-1 alpha-2, two capital Latin letters: KZ; XA to XZ are for fictional ones',
};

function checkCode({ memberState }: Records, code: string, synthetic: boolean): Refusal | undefined {
  const fits = synthetic ? /^X[A-Z]$/.test(code) : /^[A-Z]{2}$/.test(code) && !OF_USERS.test(code);
  if (!fits) return refuse('INVALID_CODE', { code, expected: synthetic ? FICTIONAL : REAL });
  const isTaken = [...memberState.values()].some((state) => state.code === code);
  return isTaken ? refuse('CODE_TAKEN', { code }) : undefined;
}
