import { graphql, type ResultOf } from '@concord/contract';
import { PartyFragment } from '../../parties/party.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

/** The drafts of a dossier with all that they say, in both languages: a decision that is taken is entered whole. */
export const DraftsQuery = graphql(
  `
    query DeskDrafts($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        decisions {
          id
          state
          number
          minutes
          manner
          meeting {
            id
            title(locale: $locale)
            held {
              edtf
            }
          }
          bodies {
            id
            names {
              short(locale: $locale)
            }
          }
          agendaItem {
            id
          }
          paper {
            id
          }
          documents {
            id
            title(locale: $locale)
          }
          recitals {
            verb
            ru: object(locale: RU)
            en: object(locale: EN)
            references {
              ru: title(locale: RU)
              en: title(locale: EN)
            }
          }
          clauses {
            number
            acts {
              verb
              ru: object(locale: RU)
              en: object(locale: EN)
              executors {
                ...Party
              }
              coExecutors {
                ...Party
              }
              reportTo {
                ...Party
              }
              conditionRu: condition(locale: RU)
              conditionEn: condition(locale: EN)
              conditionStep {
                id
              }
              term {
                edtf
                inferred
              }
              asNeeded
            }
          }
        }
      }
    }
  `,
  [PartyFragment],
);

export type DraftsDossier = NonNullable<ResultOf<typeof DraftsQuery>['dossier']>;
export type Draft = DraftsDossier['decisions'][number];

export const TakeMutation = graphql(
  `
    mutation DeskTakeDecision($input: TakeDecisionInput!, $locale: Locale!) {
      takeDecision(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ... on DecisionRecorded {
          entries {
            ...DeskEntry
          }
          decision {
            dossier {
              ...DeskRecorded
            }
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);
