import { graphql, type ResultOf } from '@concord/contract';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const OpenFormQuery = graphql(`
  query DeskOpenForm($locale: Locale!) {
    routes {
      id
      title(locale: $locale)
      version
      synthetic
    }
  }
`);

/** The dossiers that are called somewhat like what is typed. */
export const TitledQuery = graphql(`
  query DeskTitled($text: String!, $locale: Locale!) {
    search(text: $text, kinds: [DOSSIER], first: 20) {
      edges {
        node {
          title(locale: $locale)
        }
      }
    }
  }
`);

export type OpenFormData = ResultOf<typeof OpenFormQuery>;

export const TravellingQuery = graphql(`
  query DeskTravelling($slug: String!, $locale: Locale!) {
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
        }
      }
    }
  }
`);

/** A dossier with the documents that travel in it. */
export type TravellingDossier = NonNullable<ResultOf<typeof TravellingQuery>['dossier']>;

export const OpenMutation = graphql(
  `
    mutation DeskOpenDossier($input: OpenDossierInput!, $locale: Locale!) {
      openDossier(input: $input) {
        __typename
        ... on DossierOpened {
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

export const AddDocumentMutation = graphql(
  `
    mutation DeskAddDocument($input: AddDocumentInput!, $locale: Locale!) {
      addDocument(input: $input) {
        __typename
        ... on DocumentAdded {
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

export const IssueRevisionMutation = graphql(
  `
    mutation DeskIssueRevision($input: IssueRevisionInput!, $locale: Locale!) {
      issueRevision(input: $input) {
        __typename
        ... on RevisionIssued {
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

export const AttachTextMutation = graphql(
  `
    mutation DeskAttachRevisionText($input: AttachRevisionTextInput!, $locale: Locale!) {
      attachRevisionText(input: $input) {
        __typename
        ... on RevisionTextAttached {
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

/** What of these is likely the same as what is being entered, since it is called the same; each in a line. */
export function likelyTitled(title: string, known: readonly string[]): readonly Readonly<{ text: string }>[] {
  const plain = plainTitle(title);
  if (plain === '') return [];
  return known.filter((each) => plainTitle(each) === plain).map((text) => ({ text }));
}

/** A title by its letters and digits: case, quotation marks and points do not tell two apart. */
function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
