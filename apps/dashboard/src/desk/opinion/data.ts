import { graphql, type ResultOf } from '@concord/contract';
import type { Choice } from '../form/choice.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { type DeskBody, membersOf, PartiesFragment, partiesOf } from '../parties.ts';

export const OpinionQuery = graphql(
  `
    query DeskOpinion($slug: String!, $locale: Locale!) {
      ...DeskParties
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        decisions {
          id
          state
          number
          minutes
          taken {
            text(locale: $locale)
          }
          bodies {
            id
            names {
              short(locale: $locale)
            }
          }
        }
      }
    }
  `,
  [PartiesFragment],
);

export type OpinionData = ResultOf<typeof OpinionQuery>;
export type OpinionDossier = NonNullable<OpinionData['dossier']>;
type Decision = OpinionDossier['decisions'][number];

/** The decisions that were taken, the last one first: by a draft nothing is decided. */
export function takenOf({ decisions }: OpinionDossier): readonly Decision[] {
  return decisions.filter(({ state }) => state === 'TAKEN').toReversed();
}

/** «№ 53/24-9.2», with whose it is and when it was taken. */
export function decisionChoice({ id, number, minutes, taken, bodies }: Decision): Choice {
  const named = number ?? minutes;
  const about = [...bodies.map(({ names }) => names.short), taken?.text].filter(Boolean).join(', ');
  return named ? { id, label: `№ ${named}`, hint: about } : { id, label: about };
}

/** Who may give an opinion: first who sits in the bodies that decided, then the other states and administrations of the same world. */
export function dissentersOf(
  data: OpinionData,
  bodies: readonly DeskBody[],
  { synthetic }: OpinionDossier,
  decision: Decision | undefined,
): readonly Choice[] {
  const members = membersOf(bodies, decision?.bodies.map(({ id }) => id) ?? []);
  const { others } = partiesOf(data, bodies, synthetic);
  return [...new Map([...members, ...others].map((choice) => [choice.id, choice])).values()];
}

export const OpinionMutation = graphql(
  `
    mutation DeskGiveDissentingOpinion($input: GiveDissentingOpinionInput!, $locale: Locale!) {
      giveDissentingOpinion(input: $input) {
        __typename
        ... on DissentingOpinionGiven {
          entries {
            ...DeskEntry
          }
          dissentingOpinion {
            decision {
              dossier {
                ...DeskRecorded
              }
            }
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);
