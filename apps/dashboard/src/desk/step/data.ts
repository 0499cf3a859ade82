import { graphql, type ResultOf } from '@concord/contract';
import { likeOccurrences } from '@concord/domain';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const StepFormQuery = graphql(`
  query DeskStepForm($slug: String!, $locale: Locale!) {
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
      decisions {
        id
        number
        state
      }
      steps {
        state
        reason(locale: $locale)
        step {
          id
          type
          after
          name(locale: $locale)
          bodies {
            id
            slug
            names {
              short(locale: $locale)
            }
          }
        }
        occurrences {
          when {
            edtf
            text(locale: $locale)
          }
          outcomes {
            document {
              id
            }
          }
        }
      }
    }
  }
`);

export type StepDossier = NonNullable<ResultOf<typeof StepFormQuery>['dossier']>;

export const OccurrenceMutation = graphql(
  `
    mutation DeskRecordStepOccurrence($input: RecordStepOccurrenceInput!, $locale: Locale!) {
      recordStepOccurrence(input: $input) {
        __typename
        ... on StepOccurrenceRecorded {
          entry {
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

/** What happened at the step that is likely the same as what is being entered, each in a line. */
export function likelyPassed(
  { steps }: StepDossier,
  entered: Readonly<{ stepId: string; documentIds: readonly string[]; day: string }>,
): readonly Readonly<{ text: string }>[] {
  const known = steps.flatMap(({ step, occurrences }) => occurrences.map((occurrence) => ({ step, ...occurrence })));
  const likely = likeOccurrences(entered, known, ({ step, when, outcomes }) => ({
    ...{ stepId: step.id, documentIds: outcomes.map(({ document }) => document.id), day: when.edtf },
  }));
  return likely.map(({ step, when }) => ({ text: `${step.name}, ${when.text}` }));
}
