import { graphql } from './graphql.ts';

/** What happens, one line each, from now on or since a cursor. */
export const JournalSubscription = graphql(`
  subscription Journal($after: Cursor) {
    journal(after: $after) {
      __typename
      ... on JournalEntries {
        cursor
        entries { id kind cursor recordedAt synthetic summary occurred { edtf } }
      }
      ... on ResyncRequired { reason }
    }
  }
`);

/** Where a dossier stands, in brief. The query and the subscription take the same, so that one replaces the other whole. */
const DossierInBrief = graphql(`
  fragment DossierInBrief on Dossier @_unmask {
    id slug title synthetic asOf position version
    attention { reason sentence daysWaiting daysLate }
    documents { document { id title kind } statuses { organisation { slug } status since } }
    steps { state reason step { id key name type } }
  }
`);

/** Where a dossier stands on a day, in brief. */
export const DossierQuery = graphql(
  `
    query Dossier($slug: String!, $asOf: LocalDate) {
      dossier(slug: $slug, asOf: $asOf) { ...DossierInBrief }
    }
  `,
  [DossierInBrief],
);

/** The same dossier whenever it, or something that it refers to, changes. */
export const DossierSubscription = graphql(
  `
    subscription DossierChanged($slug: String!, $after: Cursor) {
      dossierChanged(slug: $slug, after: $after) {
        __typename
        ... on DossierState {
          cursor
          dossier { ...DossierInBrief }
        }
        ... on ResyncRequired { reason }
      }
    }
  `,
  [DossierInBrief],
);

/** States a position; the answer is the result or a refusal. */
export const ExpressPositionMutation = graphql(`
  mutation ExpressPosition($input: ExpressPositionInput!) {
    expressPosition(input: $input) {
      __typename
      ... on PositionExpressed { cursor entry { id } dossier { id version } }
      ... on CommandRefused { code message facts }
    }
  }
`);
