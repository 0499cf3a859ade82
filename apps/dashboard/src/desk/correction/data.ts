import { graphql, type ResultOf } from '@concord/contract';
import { RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const CorrectionQuery = graphql(`
  query DeskCorrection($slug: String!, $locale: Locale!) {
    dossier(slug: $slug) {
      slug
      title(locale: $locale)
      synthetic
      version
      documents {
        document {
          id
          title(locale: $locale)
        }
      }
      journal(first: 50) {
        nodes {
          id
          kind
          summary(locale: $locale)
          occurred {
            text(locale: $locale)
          }
          recordedBy {
            name
          }
          mayCorrect
          sources {
            locator
          }
          corrects {
            id
          }
        }
      }
    }
  }
`);

export type CorrectionDossier = NonNullable<ResultOf<typeof CorrectionQuery>['dossier']>;
export type CorrectedEntry = CorrectionDossier['journal']['nodes'][number];

export const CorrectMutation = graphql(
  `
    mutation DeskCorrectEntry($input: CorrectEntryInput!, $locale: Locale!) {
      correctEntry(input: $input) {
        __typename
        ... on EntryCorrected {
          entries {
            id
            summary(locale: $locale)
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [RecordedFragment, RefusedFragment],
);
