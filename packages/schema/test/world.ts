import type { LocalDate, Viewer } from '@concord/domain';
import { openRegister, type Register } from '@concord/register';
import { createDemoDatabase } from '@concord/register/testing';
import { type ExecutionResult, execute, parse, subscribe, validate } from 'graphql';
import { inject } from 'vitest';
import { createContext, schema } from '../src/index.ts';

export const TODAY: LocalDate = '2026-03-20';
export const TRAINING = 'registry-data-exchange';
export const RECORD = 'cis-digital-development-concept';

export const ANONYMOUS: Viewer = { role: 'anonymous' };
export const SECRETARIAT: Viewer = { role: 'secretariat', account: 'secretariat' };
export const delegateOf = (state: string): Viewer => ({ role: 'delegate', account: `delegate-${state}`, state });

type Variables = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

export type World = Readonly<{
  register: Register;
  /** The data of an operation that must succeed. */
  runOk(source: string, variables?: Variables, viewer?: Viewer): Promise<Data>;
  /** The messages of an operation that must fail. */
  runError(source: string, variables?: Variables, viewer?: Viewer): Promise<string[]>;
  /** Follows a subscription. */
  follow(source: string, variables?: Variables, viewer?: Viewer): Promise<AsyncGenerator<Data>>;
  close(): Promise<void>;
}>;

/** A register with both datasets, loaded as of `TODAY`, and the schema on it; `today` may move on afterwards. */
export async function openWorld(
  today: () => LocalDate = () => TODAY,
  settings: Readonly<{ pollEvery?: number }> = {},
): Promise<World> {
  const { databaseUrl, drop } = await createDemoDatabase(inject('serverUrl'), TODAY);
  const register = await openRegister({ databaseUrl, today, ...settings });
  const contextOf = (viewer: Viewer) => createContext({ register, viewer, today, locale: 'ru' });
  const run = async (source: string, variables: Variables = {}, viewer = ANONYMOUS): Promise<ExecutionResult> => {
    const document = parse(source);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return execute({ schema, document, variableValues: variables, contextValue: contextOf(viewer) });
  };
  return {
    register,
    async runOk(source, variables, viewer) {
      const { data, errors } = await run(source, variables, viewer);
      if (errors) throw new Error(errors.map(({ message, path }) => `${message} (${path?.join('.')})`).join('\n'));
      return data;
    },
    async runError(source, variables, viewer) {
      const { errors } = await run(source, variables, viewer);
      if (!errors) throw new Error('expected an error');
      return errors.map(({ message }) => message);
    },
    async follow(source, variables = {}, viewer = ANONYMOUS) {
      const result = await subscribe({
        schema,
        document: parse(source),
        variableValues: variables,
        contextValue: contextOf(viewer),
      });
      if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result.errors));
      return result;
    },
    async close() {
      await register.close();
      await drop();
    },
  };
}

/** The ids that a position needs: of the training dossier's document, its step under way and a state. */
export async function idsFor({ runOk }: World, code: string) {
  const { dossier, memberStates } = await runOk(
    `query ($slug: String!) {
      dossier(slug: $slug) { version position documents { document { id } } progress { step { id } } steps { state step { id key } } }
      memberStates { id code }
    }`,
    { slug: TRAINING },
  );
  return {
    document: dossier.documents[0].document.id as string,
    step: dossier.progress.step.id as string,
    steps: dossier.steps as readonly { state: string; step: { id: string; key: string } }[],
    party: memberStates.find((state: Data) => state.code === code).id as string,
    version: dossier.version as number,
    position: dossier.position as string,
  };
}
