import { DossierQuery, DossierSubscription, type ResultOf } from '@concord/contract';
import { type ConcordClient, type LiveSettings, type LiveState, type LiveStore, live } from '../../src/index.ts';
import { Log } from './log.ts';
import { TRAINING } from './secretariat.ts';

type Data = ResultOf<typeof DossierQuery>;
type Update = ResultOf<typeof DossierSubscription>;
type Settings = LiveSettings<Data, { slug: string }, Update, { slug: string }>;

/** A live answer, and everything that it showed, in order. */
export type LiveDossier = LiveStore<Data, Update> & Readonly<{ shown: Log<LiveState<Data, Update>> }>;

const SETTINGS: Settings = {
  query: DossierQuery,
  variables: { slug: TRAINING },
  subscription: DossierSubscription,
  subscriptionVariables: { slug: TRAINING },
  positionOf: ({ dossier }) => dossier?.position ?? null,
  merge: (data, { dossierChanged: changed }) =>
    changed.__typename === 'DossierState' ? { dossier: changed.dossier } : data,
};

/** The training dossier, kept up to date. */
export function liveDossier(client: ConcordClient, different: Partial<Settings> = {}): LiveDossier {
  const store = live(client, { ...SETTINGS, ...different });
  const shown = new Log<LiveState<Data, Update>>();
  store.subscribe(() => shown.push(store.getSnapshot()));
  return { ...store, shown };
}

/** Whether a state shows that so many entries of the dossier are known, and nothing wrong. */
export const showsVersion =
  (version: number) =>
  (state: LiveState<Data, Update>): boolean =>
    state.status === 'ready' && state.error === null && state.data.dossier?.version === version;

/** The version of a fresh answer, and all of it. */
export async function askDossier({ urql }: ConcordClient): Promise<Data & { version: number }> {
  const { data } = await urql.query(DossierQuery, { slug: TRAINING }, { requestPolicy: 'network-only' }).toPromise();
  if (!data?.dossier) throw new Error('the training dossier is not there');
  return { ...data, version: data.dossier.version };
}
