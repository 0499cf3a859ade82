import { graphql, type ResultOf } from '@concord/contract';
import { likeFollowed } from '@concord/domain';
import { PartyFragment, partyName } from '../../parties/party.ts';
import type { Choice } from '../form/choice.ts';
import { choiceOf, type DeskBody, PartiesFragment, partiesOf } from '../parties.ts';

export const SigningQuery = graphql(
  `
    query DeskSigning($slug: String!, $locale: Locale!) {
      ...DeskParties
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        documents {
          document {
            id
            slug
            title(locale: $locale)
            signatures {
              parties {
                party {
                  ...Party
                }
                when {
                  text(locale: $locale)
                }
              }
            }
            notifications(first: 100) {
              edges {
                node {
                  party {
                    ...Party
                  }
                  when {
                    text(locale: $locale)
                  }
                }
              }
            }
            deposits(first: 100) {
              edges {
                node {
                  party {
                    ...Party
                  }
                  when {
                    text(locale: $locale)
                  }
                }
              }
            }
            entryIntoForce {
              recorded {
                text(locale: $locale)
              }
              byState {
                party {
                  ...Party
                }
                recorded {
                  text(locale: $locale)
                }
              }
            }
          }
        }
      }
    }
  `,
  [PartiesFragment, PartyFragment],
);

export type SigningData = ResultOf<typeof SigningQuery>;
export type SigningDossier = NonNullable<SigningData['dossier']>;
export type SignedDocument = SigningDossier['documents'][number]['document'];

/** What follows the approval of a document, as the tasks of the desk are called. */
export type Followed = 'signature' | 'notification' | 'deposit' | 'force';

type Fact = Readonly<{ party: Parameters<typeof partyName>[0] | null; when: Readonly<{ text: string }> }>;

/** Who may have signed: first who is asked to or has, then the other states and administrations of the same world. */
export function signatoriesOf(
  data: SigningData,
  bodies: readonly DeskBody[],
  { synthetic }: SigningDossier,
  document: SignedDocument,
): readonly Choice[] {
  const { others } = partiesOf(data, bodies, synthetic);
  const first = (document.signatures?.parties ?? []).map(({ party }) => choiceOf(party));
  return [...new Map([...first, ...others].map((choice) => [choice.id, choice])).values()];
}

/** What is recorded of the same party already and is likely the same, each in a line; `party` is null for all. */
export function likelyFollowed(
  document: SignedDocument,
  what: Followed,
  party: Choice | null,
): readonly Readonly<{ text: string }>[] {
  const entered = { documentId: document.id, partyId: party?.id ?? null };
  const likely = likeFollowed(entered, factsOf(document, what), (fact) => ({
    ...{ documentId: document.id, partyId: fact.party && partyName(fact.party).id },
  }));
  return likely.map((fact) => ({
    text: `${fact.party ? partyName(fact.party).short : document.title}, ${fact.when.text}`,
  }));
}

function factsOf(
  { signatures, notifications, deposits, entryIntoForce }: SignedDocument,
  what: Followed,
): readonly Fact[] {
  switch (what) {
    case 'signature':
      return (signatures?.parties ?? []).flatMap(({ party, when }) => (when ? [{ party, when }] : []));
    case 'notification':
      return notifications.edges.map(({ node }) => node);
    case 'deposit':
      return deposits.edges.map(({ node }) => node);
    case 'force': {
      const forAll = entryIntoForce?.recorded ? [{ party: null, when: entryIntoForce.recorded }] : [];
      const each = entryIntoForce?.byState ?? [];
      return [...forAll, ...each.flatMap(({ party, recorded }) => (recorded ? [{ party, when: recorded }] : []))];
    }
    default:
      return what satisfies never;
  }
}
