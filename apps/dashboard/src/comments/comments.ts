import { graphql, type ResultOf } from '@concord/contract';
import type { Disposition } from '@concord/domain';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf, type RowOf } from '../live/list.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyLinkFragment, partyText } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

export const CommentsPageQuery = graphql(
  `
    query CommentsPage(
      $locale: Locale!
      $slug: String!
      $document: String!
      $isDocumentGiven: Boolean!
      $revision: String
      $asOf: LocalDate
      $isDayGiven: Boolean!
      $after: String
    ) {
      dossier(slug: $slug, asOf: $asOf) {
        slug
        title(locale: $locale)
        synthetic
        asOf
        position
        documents {
          document {
            slug
            title(locale: $locale)
          }
        }
      }
      document(slug: $document, asOf: $asOf) @include(if: $isDocumentGiven) {
        slug
        title(locale: $locale)
        revisions {
          label
        }
        requests {
          answersKnown
        }
        summaryTable(revision: $revision) {
          revision {
            label
            issued {
              ...WhenText
            }
          }
          rows(first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                number
                element
                letterNumber
                isEarlier
                comment {
                  element
                  text
                  proposedWording
                  disposition
                  reason
                  occurred {
                    edtf
                    ...WhenText
                  }
                  disposed {
                    edtf
                    ...WhenText
                  }
                  party {
                    ...PartyLink
                  }
                  revision {
                    label
                  }
                  sources {
                    ...SourceText
                  }
                }
              }
            }
          }
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [WhenTextFragment, PartyLinkFragment, SourceTextFragment],
);

export type CommentsData = ResultOf<typeof CommentsPageQuery>;

/** The rows of a table; none where there is no table. */
export const COMMENTS = listOf(CommentsPageQuery, ({ document }) => document?.summaryTable?.rows);
export type CommentRow = RowOf<typeof COMMENTS>;

/** What became of a comment; `open` while nobody has considered it. */
export type Result = Disposition | 'open';

export function resultOf({ comment: { disposition } }: CommentRow): Result {
  return disposition ? fromWire(disposition) : 'open';
}

export function writerOf({ comment: { party } }: CommentRow): string | null {
  return party && partyText(party);
}

/** Another wording for the same place, which a proposal can be read against. */
export type Compared = Readonly<{ number: number; writer: string | null; wording: string }>;

/**
 * What each proposed wording is read against, by the number of its row: the proposal for the same structural element that stands before it in
 * the table. The first one of an element, and one for the whole document, stands by itself.
 */
export function comparisons(rows: readonly CommentRow[]): ReadonlyMap<number, Compared> {
  const last = new Map<string, Compared>();
  const found = new Map<number, Compared>();
  for (const row of rows) {
    const { number, element, comment } = row;
    if (element === null || comment.proposedWording === null) continue;
    const before = last.get(element);
    if (before) found.set(number, before);
    last.set(element, { number, writer: writerOf(row), wording: comment.proposedWording });
  }
  return found;
}
