import { randomUUID } from 'node:crypto';
import { ExpressPositionMutation, graphql } from '@concord/contract';
import { createConcordClient } from '../../src/index.ts';

/** The dossier that may be written to. */
export const TRAINING = 'registry-data-exchange';

/** Writes to the register, straight to its server: what a test breaks does not concern it. */
export type Secretariat = Readonly<{
  /** Where the journal stands. */
  position(): Promise<string>;
  /** Enters positions one after another. @returns the ids of the entries */
  express(count: number): Promise<readonly string[]>;
}>;

const StandingQuery = graphql(`
  query Standing($slug: String!) {
    dossier(slug: $slug) {
      position
      documents { document { id } }
      progress { step { id } stands { party { ... on MemberState { id } } } }
    }
  }
`);

export function secretariatOf(server: string, token: string, today: string): Secretariat {
  const { urql } = createConcordClient({ url: `${server}/graphql`, token });

  const standing = async () => {
    const { data, error } = await urql.query(StandingQuery, { slug: TRAINING }).toPromise();
    if (!data?.dossier) throw error ?? new Error('the training dossier is not there');
    return data.dossier;
  };
  const expressOne = async () => {
    const { documents, progress } = await standing();
    const [document] = documents.map(({ document: { id } }) => id);
    const [party] = progress?.stands.flatMap(({ party }) => ('id' in party ? [party.id] : [])) ?? [];
    if (!document || !progress || !party) throw new Error('nobody is asked in the training dossier');
    const input = {
      dossier: TRAINING,
      document,
      step: progress.step.id,
      party,
      stand: 'AGREED' as const,
      occurred: today,
      text: randomUUID(),
      idempotencyKey: randomUUID(),
    };
    const { data, error } = await urql.mutation(ExpressPositionMutation, { input }).toPromise();
    if (data?.expressPosition.__typename !== 'PositionExpressed') throw error ?? new Error(JSON.stringify(data));
    return data.expressPosition.entry.id;
  };

  return {
    position: async () => (await standing()).position,
    async express(count) {
      const ids: string[] = [];
      while (ids.length < count) ids.push(await expressOne());
      return ids;
    },
  };
}
