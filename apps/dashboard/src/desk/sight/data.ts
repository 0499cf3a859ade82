import { graphql, type ResultOf } from '@concord/contract';
import { VISIBILITY_TEXT } from '@concord/domain';
import type { Locale } from '../../locale/locale.ts';
import { fromWire } from '../../locale/wire.ts';
import type { Choice } from '../form/choice.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const SeenQuery = graphql(`
    query DeskSeen($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        id
        slug
        title(locale: $locale)
        synthetic
        version
        visibility
        concerned
        documents {
          document {
            id
            slug
            title(locale: $locale)
            visibility
            concerned
          }
        }
        comments(first: 100) {
          edges {
            node {
              id
              element
              text
              visibility
              concerned
            }
          }
        }
      }
    }
`);

export type SeenDossier = NonNullable<ResultOf<typeof SeenQuery>['dossier']>;

type ForWhom = Pick<SeenDossier, 'visibility' | 'concerned'>;

/** What can be for others: the dossier, its documents, the comments on them; each says for whom it is. */
export function subjectsOf(dossier: SeenDossier, locale: Locale): readonly Choice[] {
  const { id, title, documents, comments } = dossier;
  return [
    { id, label: title, hint: forWhomText(dossier, locale) },
    ...documents.map(({ document }) => ({
      ...{ id: document.id, label: document.title, hint: forWhomText(document, locale) },
    })),
    ...comments.edges.map(({ node }) => ({
      ...{ id: node.id, label: [node.element, node.text].filter(Boolean).join(': ').slice(0, 90) },
      hint: forWhomText(node, locale),
    })),
  ];
}

function forWhomText({ visibility, concerned }: ForWhom, locale: Locale): string {
  return [VISIBILITY_TEXT[fromWire(visibility)][locale], ...concerned].join(' ');
}

export const ChangeVisibilityMutation = graphql(
  `
    mutation DeskChangeVisibility($input: ChangeVisibilityInput!, $locale: Locale!) {
      changeVisibility(input: $input) {
        __typename
        ... on VisibilityChanged {
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
