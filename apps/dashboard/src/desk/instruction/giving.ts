import { graphql, type ResultOf } from '@concord/contract';
import type { Choice } from '../form/choice.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { PartiesFragment } from '../parties.ts';

export const GiveFormQuery = graphql(
  `
    query DeskGiveForm($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        decisions {
          id
          state
          number
          clauses {
            number
            acts {
              id
              verb
              object(locale: $locale)
            }
          }
        }
      }
      ...DeskParties
    }
  `,
  [PartiesFragment],
);

export type GivingData = ResultOf<typeof GiveFormQuery>;
export type GivingDossier = NonNullable<GivingData['dossier']>;

/** How often something is to be reported. */
export const PERIODS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type WirePeriod = (typeof PERIODS)[number];

/** What the decisions that were taken instruct, by the act: «53/24-9.2, 2: подготовить отчёт». */
export function actsOf({ decisions }: GivingDossier): readonly (Choice & Readonly<{ decision: string }>)[] {
  return decisions
    .filter(({ state }) => state === 'TAKEN')
    .flatMap(({ id: decision, number, clauses }) =>
      clauses.flatMap((clause) =>
        clause.acts
          .filter(({ verb }) => verb === 'INSTRUCT')
          .map(({ id, object }) => {
            const place = [number, clause.number].filter((each) => each !== null).join(', ');
            return { id, decision, label: `${place}: ${object}` };
          }),
      ),
    );
}

export const GiveMutation = graphql(
  `
    mutation DeskGiveInstruction($input: GiveInstructionInput!, $locale: Locale!) {
      giveInstruction(input: $input) {
        __typename
        ... on InstructionGiven {
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
