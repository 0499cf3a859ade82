import { graphql, type ResultOf } from '@concord/contract';
import { writtenIn } from '@concord/domain';
import type { Locale } from '../../locale/locale.ts';
import { PartyShortFragment, shortName } from '../../parties/partyShort.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { PartiesFragment } from '../parties.ts';

export const SummaryFormQuery = graphql(
  `
    query DeskSummaryForm($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        steps {
          requests {
            id
            letterNumber
            sent {
              edtf
              text(locale: $locale)
            }
            sender {
              ...PartyShort
            }
            addressees {
              __typename
            }
            consolidations {
              __typename
            }
          }
        }
      }
      ...DeskParties
    }
  `,
  [PartyShortFragment, PartiesFragment],
);

export type SummaryFormData = ResultOf<typeof SummaryFormQuery>;
export type SummaryDossier = NonNullable<SummaryFormData['dossier']>;
type Letter = SummaryDossier['steps'][number]['requests'][number];

/** The letters that ask somebody, the latest first; those of which nobody has summarised the answers stand before the others. */
export function lettersOf({ steps }: SummaryDossier): readonly Letter[] {
  const asking = steps.flatMap(({ requests }) => requests).filter(({ addressees }) => addressees.length > 0);
  const latest = asking.toSorted((a, b) => (a.sent.edtf < b.sent.edtf ? 1 : -1));
  const isOpen = ({ consolidations }: Letter): boolean => consolidations.length === 0;
  return [...latest.filter(isOpen), ...latest.filter((letter) => !isOpen(letter))];
}

/** «исх. № 51, 3 ноября 2026», with who sent it. */
export function letterName({ letterNumber, sent, sender }: Letter, unnumbered: string, locale: Locale): string {
  const by = sender ? `, ${shortName(sender)}` : '';
  return `${letterNumber === null ? unnumbered : writtenIn(letterNumber, locale)}, ${sent.text}${by}`;
}

export const ConsolidateMutation = graphql(
  `
    mutation DeskConsolidateReplies($input: ConsolidateRepliesInput!, $locale: Locale!) {
      consolidateReplies(input: $input) {
        __typename
        ... on RepliesConsolidated {
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
