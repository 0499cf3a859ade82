import { graphql, type ResultOf } from '@concord/contract';
import { listOf, type RowOf } from '../../live/list.ts';
import { useWholeList } from '../../live/useWholeList.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { PartyFragment } from '../../parties/party.ts';
import { type Choice, onlyOf } from '../form/choice.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const InstructionsQuery = graphql(
  `
    query DeskInstructions($slug: String!, $locale: Locale!, $after: String) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        instructions(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
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

const INSTRUCTIONS = listOf(InstructionsQuery, ({ dossier }) => dossier?.instructions);
type Instruction = RowOf<typeof INSTRUCTIONS>;

/** The instructions that are still followed up: a page of them comes with the form, and of a longer list the rest a moment later. */
export function useOpenInstructions(dossier: InstructionsDossier): readonly Instruction[] {
  const { wire: locale } = useLocale();
  const variables = { slug: dossier.slug, locale };
  const { rows } = useWholeList(INSTRUCTIONS, { data: { dossier }, position: null, variables, isAskedAtOnce: true });
  return rows.filter(({ discharged }) => discharged === null);
}

/** One of some by its id, the only one where no id is given; null where it is none of them. */
export function instructionChoice(instructions: readonly Instruction[], wanted: string | null): Choice | null {
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
