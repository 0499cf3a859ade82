import { graphql, type ResultOf } from '@concord/contract';
import { PartyFragment } from '../../parties/party.ts';
import type { Choice } from '../form/choice.ts';
import { RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const InstructionsQuery = graphql(
  `
    query DeskInstructions($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        instructions(first: 100) {
          edges {
            node {
              id
              object(locale: $locale)
              discharged {
                edtf
              }
              reason(locale: $locale)
              executors {
                ...Party
              }
              coExecutors {
                ...Party
              }
            }
          }
        }
      }
    }
  `,
  [PartyFragment],
);

export type InstructionsDossier = NonNullable<ResultOf<typeof InstructionsQuery>['dossier']>;

/** The instructions that are still followed up. */
export function openIn({ instructions }: InstructionsDossier) {
  return instructions.edges.map(({ node }) => node).filter(({ discharged }) => discharged === null);
}

/** One of those by its id; null where it is none of them. */
export function instructionChoice(dossier: InstructionsDossier, wanted: string | null): Choice | null {
  const found = openIn(dossier).find(({ id }) => id === wanted);
  return found ? { id: found.id, label: found.object } : null;
}

export const GiveReportMutation = graphql(
  `
    mutation DeskGiveReport($input: GiveReportInput!, $locale: Locale!) {
      giveReport(input: $input) {
        __typename
        ... on ReportGiven {
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

export const DischargeMutation = graphql(
  `
    mutation DeskDischargeInstruction($input: DischargeInstructionInput!, $locale: Locale!) {
      dischargeInstruction(input: $input) {
        __typename
        ... on InstructionDischarged {
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
