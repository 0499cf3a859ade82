import { graphql, type ResultOf } from '@concord/contract';
import { isWaiting } from '../../instructions/isWaiting.ts';
import { PartyFragment } from '../../parties/party.ts';
import { type Choice, onlyOf } from '../form/choice.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
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
              condition(locale: $locale)
              conditionStep {
                id
              }
              conditionMet {
                edtf
              }
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

/** Those of them that wait for a condition in words. */
export function waitingIn(dossier: InstructionsDossier) {
  return openIn(dossier).filter(isWaiting);
}

/** One of some by its id, the only one where no id is given; null where it is none of them. */
export function instructionChoice(instructions: ReturnType<typeof openIn>, wanted: string | null): Choice | null {
  const found = wanted ? instructions.find(({ id }) => id === wanted) : onlyOf(instructions);
  return found ? { id: found.id, label: found.object } : null;
}

export const GiveReportMutation = graphql(
  `
    mutation DeskGiveReport($input: GiveReportInput!, $locale: Locale!) {
      giveReport(input: $input) {
        __typename
        ... on ReportGiven {
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

export const ConditionMetMutation = graphql(
  `
    mutation DeskRecordConditionMet($input: RecordConditionMetInput!, $locale: Locale!) {
      recordConditionMet(input: $input) {
        __typename
        ... on ConditionMet {
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

export const DischargeMutation = graphql(
  `
    mutation DeskDischargeInstruction($input: DischargeInstructionInput!, $locale: Locale!) {
      dischargeInstruction(input: $input) {
        __typename
        ... on InstructionDischarged {
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
