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

/** Where a dossier stands on a day, in brief. */
export const DossierQuery = graphql(`
  query Dossier($slug: String!, $asOf: LocalDate) {
    dossier(slug: $slug, asOf: $asOf) {
      id slug title synthetic asOf position version
      attention { reason sentence daysWaiting daysLate }
      documents { document { id title kind } statuses { organisation { slug } status since } }
      steps { state reason step { id key name type } }
    }
  }
`);

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
