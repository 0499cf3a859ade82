import { graphql } from '@concord/contract';

export const RefusedFragment = graphql(`
  fragment Refused on CommandRefused @_unmask {
    __typename
    code
    message(locale: $locale)
    facts
  }
`);
