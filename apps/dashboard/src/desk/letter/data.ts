import { graphql, type ResultOf } from '@concord/contract';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { PartiesFragment } from '../parties.ts';

export const LetterFormQuery = graphql(
  `
    query DeskLetterForm($slug: String!, $locale: Locale!) {
      ...DeskParties
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        steps {
          state
          step {
            id
            name(locale: $locale)
            bodies {
              id
              names {
                short(locale: $locale)
              }
            }
          }
          plans {
            meeting {
              id
              title(locale: $locale)
            }
          }
          requests {
            letterNumber
            sent {
              edtf
              text(locale: $locale)
            }
          }
        }
      }
    }
  `,
  [PartiesFragment],
);

export type LetterFormData = ResultOf<typeof LetterFormQuery>;
export type LetterDossier = NonNullable<LetterFormData['dossier']>;

export const RequestPositionsMutation = graphql(
  `
    mutation DeskRequestPositions($input: RequestPositionsInput!, $locale: Locale!) {
      requestPositions(input: $input) {
        __typename
        ... on PositionsRequested {
          entries {
            ...DeskEntry
          }
          request {
            termUnknown(locale: $locale)
            termDayOff(locale: $locale)
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);
