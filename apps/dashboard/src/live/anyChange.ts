import { graphql } from '@concord/contract';

/** Whatever is entered, of which only the place in the journal is wanted: a page that asks anew follows it. */
export const AnyChangeSubscription = graphql(`
  subscription AnyChange($after: Cursor) {
    journal(after: $after) {
      __typename
      ... on JournalEntries {
        cursor
      }
      ... on ResyncRequired {
        reason
      }
    }
  }
`);
