import { graphql, type ResultOf } from '@concord/contract';
import { DecisionFragment } from '../decisions/Decision.tsx';
import { StatusesFragment } from '../dossiers/Statuses.tsx';
import { LetterFragment } from '../letters/Letter.tsx';
import { AfterApprovalFragment } from '../signing/afterApproval.ts';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { RelationFragment } from './Relations.tsx';
import { RevisionFragment } from './revision.ts';
import { SourceTextFragment } from './SourceText.tsx';

export const DocumentPageQuery = graphql(
  `
    query DocumentPage($locale: Locale!, $slug: String!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      document(slug: $slug, asOf: $asOf) {
        id
        slug
        title(locale: $locale)
        kind
        number
        dated {
          ...WhenText
        }
        purpose(locale: $locale)
        supersededBy {
          by {
            slug
            title(locale: $locale)
          }
          since {
            ...WhenText
          }
        }
        synthetic
        asOf
        position
        inRussian: citation(locale: RU)
        inEnglish: citation(locale: EN)
        citations(first: 1) {
          nodes {
            place
          }
        }
        dossier {
          slug
          title(locale: $locale)
          documents {
            document {
              slug
            }
            ...Statuses
          }
        }
        revisions {
          id
          ...Revision
        }
        requests {
          id
          answersKnown
          ...Letter
        }
        decisions {
          id
          ...Decision
        }
        relations {
          ...Relation
        }
        ...AfterApproval
        sources {
          ...SourceText
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [
    WhenTextFragment,
    StatusesFragment,
    RevisionFragment,
    LetterFragment,
    DecisionFragment,
    RelationFragment,
    AfterApprovalFragment,
    SourceTextFragment,
  ],
);

export type DocumentData = NonNullable<ResultOf<typeof DocumentPageQuery>['document']>;
