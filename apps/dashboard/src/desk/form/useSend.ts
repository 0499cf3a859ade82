import type { LiveError, Operation } from '@concord/client';
import type { RefusalCode } from '@concord/domain';
import { useState } from 'react';
import { useClient } from '../../live/client.ts';
import { problemOf } from '../../live/useOnce.ts';

/** Why a command was not carried out, in the reader's language, with its facts. */
export type Refused = Readonly<{
  __typename: 'CommandRefused';
  code: string;
  message: string;
  facts: unknown;
  /** The part of the form that says the command which was refused, where that has names of its own for its fields: `paper`, `comments[0].`. */
  part?: string;
}>;

/** What the one field of a mutation brings. */
type Union<Data> = Exclude<Data[keyof Data], null | undefined>;
/** The same, when it was carried out. */
export type Recorded<Data> = Exclude<Union<Data>, { __typename: 'CommandRefused' }>;

/** What became of one command. */
export type Outcome<Data> =
  | Readonly<{ kind: 'recorded'; result: Recorded<Data> }>
  | Readonly<{ kind: 'refused'; refusal: Refused }>
  | Readonly<{ kind: 'failed'; error: LiveError }>;

/** What a form shows of its sending. */
export type Sending =
  | Readonly<{ status: 'open' }>
  | Readonly<{ status: 'sending' }>
  | Readonly<{ status: 'refused'; refusal: Refused; turn: number }>
  | Readonly<{ status: 'failed'; error: LiveError }>;

/** Sends one command. */
export type Send = <Data extends object, Variables extends object>(
  mutation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Outcome<Data>>;

/**
 * Sends what a form says: one command, or several that follow from each other. What is refused or fails ends it, with everything that
 * was filled in still there; sent again under the same keys, what was carried out already is not carried out twice.
 */
export function useSend(): Readonly<{
  sending: Sending;
  run<Done>(steps: (send: Send) => Promise<Done>): Promise<Done | undefined>;
}> {
  const client = useClient();
  const [sending, setSending] = useState<Sending>({ status: 'open' });
  const send: Send = async (mutation, variables) => {
    const { data, error } = await client.urql.mutation(mutation, variables).toPromise();
    if (error || !data) return { kind: 'failed', error: problemOf(error) };
    const [answer] = Object.values(data) as { __typename: string }[];
    if (answer?.__typename === 'CommandRefused') return { kind: 'refused', refusal: answer as Refused };
    return { kind: 'recorded', result: answer as never };
  };
  return {
    sending,
    async run(steps) {
      setSending({ status: 'sending' });
      try {
        const done = await steps(send);
        setSending({ status: 'open' });
        return done;
      } catch (stopped) {
        // What nobody foresaw is an error of the page, and its form can be sent again.
        setSending((before) => (stopped instanceof Stopped ? stopped.shown(before) : { status: 'open' }));
        if (!(stopped instanceof Stopped)) throw stopped;
        return undefined;
      }
    },
  };
}

/** Ends the sending of a form: something was refused, or did not arrive. */
class Stopped extends Error {
  readonly outcome: Exclude<Outcome<object>, { kind: 'recorded' }>;

  constructor(outcome: Exclude<Outcome<object>, { kind: 'recorded' }>) {
    super(outcome.kind);
    this.outcome = outcome;
  }

  shown(before: Sending): Sending {
    if (this.outcome.kind === 'failed') return { status: 'failed', error: this.outcome.error };
    const turn = before.status === 'refused' ? before.turn + 1 : Date.now();
    return { status: 'refused', refusal: this.outcome.refusal, turn };
  }
}

/** What was recorded; anything else ends the sending, told at the fields of a part of the form where one is given. */
export function recordedBy<Data>(outcome: Outcome<Data>, part?: string): Recorded<Data> {
  if (outcome.kind === 'recorded') return outcome.result;
  if (outcome.kind === 'refused' && part) throw new Stopped({ ...outcome, refusal: { ...outcome.refusal, part } });
  throw new Stopped(outcome);
}

/** Ends the sending of what cannot be sent at all: it would be no command. Told as the register would refuse it, at a field where given. */
export function unsaid(code: RefusalCode, message: string, field?: string): never {
  const facts = field === undefined ? {} : { field };
  throw new Stopped({ kind: 'refused', refusal: { __typename: 'CommandRefused', code, message, facts } });
}
