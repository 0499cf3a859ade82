import { type FragmentOf, graphql, readFragment } from '@concord/contract';

export const SubjectFragment = graphql(`
  fragment Subject on Node {
    __typename
    ... on Dossier {
      slug
      title(locale: $locale)
    }
    ... on Meeting {
      slug
      title(locale: $locale)
    }
    ... on Document {
      slug
      title(locale: $locale)
    }
    ... on Route {
      title(locale: $locale)
    }
    ... on Body {
      slug
      names {
        short(locale: $locale)
      }
    }
    ... on MemberState {
      code
      names {
        short(locale: $locale)
      }
    }
    ... on Organisation {
      names {
        short(locale: $locale)
      }
    }
  }
`);

/** What an entry is about: how it is called, and the page that shows it; null where it has none of its own. */
export function subjectOf(
  subject: FragmentOf<typeof SubjectFragment>,
): Readonly<{ name: string; path: string | null }> {
  const it = readFragment(SubjectFragment, subject);
  switch (it.__typename) {
    case 'Dossier':
      return { name: it.title, path: `/dossiers/${it.slug}` };
    case 'Meeting':
      return { name: it.title, path: `/meetings/${it.slug}` };
    case 'Document':
      return { name: it.title, path: `/documents/${it.slug}` };
    case 'Body':
      return { name: it.names.short, path: `/bodies/${it.slug}` };
    case 'MemberState':
      return { name: it.names.short, path: `/states/${it.code}` };
    case 'Organisation':
      return { name: it.names.short, path: null };
    case 'Route':
      return { name: it.title, path: null };
    default:
      return { name: '', path: null };
  }
}
