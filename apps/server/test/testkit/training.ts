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
  dossiers(filter: { synthetic: true }) { edges { node {
    slug
    documents { document { id } }
    progress { step { id } stands { party { ... on MemberState { id code } } } }
  } } }
}`;

/** Finds the training dossier's open step through the API, as a client would. */
export async function findOpenStep({ url }: Pick<World, 'url'>, token: string): Promise<OpenStep> {
  const { body } = await ask(url, { query: FIND, token });
  const { slug, documents, progress } = body.data.dossiers.edges[0].node;
  const parties = progress.stands.map(({ party }: { party: { id: string; code: string } }) => [party.code, party.id]);
  return { dossier: slug, document: documents[0].document.id, step: progress.step.id, parties: new Map(parties) };
}

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
