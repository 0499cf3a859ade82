import { randomUUID } from 'node:crypto';
import { ask } from './ask.ts';
import type { World } from './world.ts';

/** The place in the training dossier where states are being asked: what a position needs to say. */
export type OpenStep = Readonly<{
  dossier: string;
  document: string;
  step: string;
  /** Ids of the states that are asked, by code. */
  parties: ReadonlyMap<string, string>;
}>;

const FIND = `{
  dossiers(filter: { synthetic: true, statuses: [UNDER_COORDINATION] }) { edges { node {
    slug
    documents { document { id } }
    progress { step { id } stands { party { ... on MemberState { id code } } } }
  } } }
}`;

type Found = Readonly<{
  dossiers: {
    edges: readonly {
      node: {
        slug: string;
        documents: readonly { document: { id: string } }[];
        progress: { step: { id: string }; stands: readonly { party: { id: string; code: string } }[] };
      };
    }[];
  };
}>;

/** Finds the training dossier's open step through the API, as a client would. */
export async function findOpenStep({ url }: Pick<World, 'url'>, token: string): Promise<OpenStep> {
  const { body } = await ask<Found>(url, { query: FIND, token });
  const dossier = body.data.dossiers.edges[0]?.node;
  const document = dossier?.documents[0]?.document.id;
  if (!dossier || !document) throw new Error('the training dossier is not there');
  const { slug, progress } = dossier;
  const parties = new Map(progress.stands.map(({ party }) => [party.code, party.id]));
  return { dossier: slug, document, step: progress.step.id, parties };
}

/** What a position that was entered leads to; a refusal has a code instead. */
export type Expressed = Readonly<{ expressPosition: { entry: { id: string }; cursor: string; code?: string } }>;

export const EXPRESS = `mutation Express($input: ExpressPositionInput!) {
  expressPosition(input: $input) {
    __typename
    ... on PositionExpressed { entry { id version } cursor dossier { version } }
    ... on CommandRefused { code message facts }
  }
}`;

/** The input of a position that is accepted, with what a test wants to be different. */
export function position(
  open: OpenStep,
  code: string,
  occurred: string,
  different: Readonly<Record<string, unknown>> = {},
): Readonly<{ input: Readonly<Record<string, unknown>> }> {
  const { dossier, document, step, parties } = open;
  const input = { dossier, document, step, party: parties.get(code), stand: 'AGREED', occurred };
  return { input: { ...input, idempotencyKey: randomUUID(), ...different } };
}
