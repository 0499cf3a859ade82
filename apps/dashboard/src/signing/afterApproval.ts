import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { PartyLinkFragment, partyText } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

export const AfterApprovalFragment = graphql(
  `
    fragment AfterApproval on Document {
      signatures {
        openSince {
          ...WhenText
        }
        cannotTell(locale: $locale)
        parties {
          party {
            ...PartyLink
          }
          state
          text
          needsProcedures
          offRoute
          when {
            edtf
            ...WhenText
          }
          withdrawn {
            edtf
            ...WhenText
          }
          sources {
            ...SourceText
          }
        }
      }
      notifications(first: 50) {
        totalCount
        edges {
          node {
            party {
              ...PartyLink
            }
            reservation
            reservationWithdrawn {
              edtf
            }
            when {
              edtf
              ...WhenText
            }
            sources {
              ...SourceText
            }
          }
        }
      }
      deposits(first: 50) {
        totalCount
        edges {
          node {
            party {
              ...PartyLink
            }
            reservation
            reservationWithdrawn {
              edtf
            }
            when {
              edtf
              ...WhenText
            }
            sources {
              ...SourceText
            }
          }
        }
      }
      forceRule {
        text(locale: $locale)
        citation(locale: $locale)
      }
      entryIntoForce {
        state
        mismatch
        notYet(locale: $locale)
        cannotTell(locale: $locale)
        computed {
          ...WhenText
        }
        recorded {
          ...WhenText
        }
        withdrawn {
          ...WhenText
        }
        sources {
          ...SourceText
        }
        byState {
          state
          mismatch
          party {
            ...PartyLink
          }
          since {
            edtf
            ...WhenText
          }
          provisional {
            state
            cannotTell(locale: $locale)
            since {
              edtf
              ...WhenText
            }
          }
          withdrawn {
            edtf
            ...WhenText
          }
          leaves {
            edtf
            ...WhenText
          }
        }
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

export type AfterApprovalData = ResultOf<typeof AfterApprovalFragment>;
export type Signature = NonNullable<AfterApprovalData['signatures']>['parties'][number];
export type Instrument = AfterApprovalData['deposits']['edges'][number]['node'];
type StateForce = NonNullable<AfterApprovalData['entryIntoForce']>['byState'][number];

/** What one party did with a document after its approval; null where nothing is recorded, which says nothing. */
export type PartyRow = Readonly<{
  party: FragmentOf<typeof PartyLinkFragment>;
  signature: Signature | null;
  notification: Instrument | null;
  deposit: Instrument | null;
  force: StateForce | null;
}>;

/** Party by party, in the order of the signatures: what each signed, notified and deposited, and since when it is bound. */
export function partyRows(document: FragmentOf<typeof AfterApprovalFragment>): readonly PartyRow[] {
  const { signatures, notifications, deposits, entryIntoForce } = readFragment(AfterApprovalFragment, document);
  const rows = new Map<string, PartyRow>();
  const add = (party: PartyRow['party'], what: Partial<PartyRow>): void => {
    const none = { party, signature: null, notification: null, deposit: null, force: null };
    rows.set(partyText(party), { ...(rows.get(partyText(party)) ?? none), ...what });
  };
  for (const signature of signatures?.parties ?? []) add(signature.party, { signature });
  for (const { node } of notifications.edges) add(node.party, { notification: node });
  for (const { node } of deposits.edges) add(node.party, { deposit: node });
  for (const force of entryIntoForce?.byState ?? []) add(force.party, { force });
  return [...rows.values()];
}

/** Of which of the two more is recorded than has come: how many of how many. */
export function cutIn(document: FragmentOf<typeof AfterApprovalFragment>) {
  const { notifications, deposits } = readFragment(AfterApprovalFragment, document);
  return (['notification', 'deposit'] as const)
    .map((what) => ({ what, of: what === 'deposit' ? deposits : notifications }))
    .map(({ what, of: { edges, totalCount } }) => ({ what, shown: edges.length, total: totalCount }))
    .filter(({ shown, total }) => shown < total);
}

/** Whether anything is known of what comes after the approval. */
export function hasFollowed(document: FragmentOf<typeof AfterApprovalFragment>): boolean {
  const { signatures, forceRule, entryIntoForce } = readFragment(AfterApprovalFragment, document);
  const isTold = partyRows(document).some(
    ({ signature, notification, deposit }) => signature?.when || signature?.withdrawn || notification || deposit,
  );
  return Boolean(signatures?.openSince || forceRule || entryIntoForce?.recorded || entryIntoForce?.withdrawn || isTold);
}

/** The day of what is told of a signature: that it was given or refused, or of a party that withdrew, that it did. */
export function signatureDay({ when, withdrawn }: Signature): Signature['when'] {
  return withdrawn ?? when;
}
