import { graphql, type ResultOf } from '@concord/contract';
import { SubjectFragment } from '../../journal/subject.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
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
      steps {
        step {
          id
          after
          name(locale: $locale)
        }
      }
    }
  }
`);

export const CorrectionEntryQuery = graphql(
  `
  query DeskCorrectionEntry($id: ID!, $locale: Locale!) {
    node(id: $id) {
      __typename
      ... on JournalEntry {
        id
        kind
        summary(locale: $locale)
        occurred {
          text(locale: $locale)
        }
        sources {
          locator
        }
        dossier {
          slug
        }
        synthetic
        subject {
          ...Subject
        }
      }
    }
  }
`,
  [SubjectFragment],
);

export type CorrectionDossier = NonNullable<ResultOf<typeof CorrectionQuery>['dossier']>;
export type CorrectedEntry = Extract<
  NonNullable<ResultOf<typeof CorrectionEntryQuery>['node']>,
  { __typename: 'JournalEntry' }
>;

export const CorrectMutation = graphql(
  `
    mutation DeskCorrectEntry($input: CorrectEntryInput!, $locale: Locale!) {
      correctEntry(input: $input) {
        __typename
        ... on EntryCorrected {
          entries {
            ...DeskEntry
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
