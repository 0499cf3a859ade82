import { graphql, type ResultOf } from '@concord/contract';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const RuleFormQuery = graphql(`
  query DeskRuleForm($slug: String!, $locale: Locale!) {
    dossier(slug: $slug) {
      slug
      title(locale: $locale)
      synthetic
      version
      steps {
        state
        step {
          id
          type
          name(locale: $locale)
          bodies {
            names {
              short(locale: $locale)
            }
            rules {
              id
              text(locale: $locale)
              citation(locale: $locale)
              replacedBy {
                id
              }
            }
          }
        }
      }
    }
  }
`);

export type RuleDossier = NonNullable<ResultOf<typeof RuleFormQuery>['dossier']>;
type Steps = RuleDossier['steps'];

/** The steps at which a body with a cited rule decides. */
export function stepsDecided({ steps }: RuleDossier): Steps {
  return steps.filter(({ step }) => step.type !== 'SIGNATURE' && rulesAt(step).length > 0);
}

/** The rules of the bodies of a step that nothing has replaced: «Совет: важные вопросы: две трети присутствующих и голосующих (статья 18)». */
export function rulesAt({ bodies }: Steps[number]['step']): readonly Readonly<{ id: string; label: string }>[] {
  return bodies.flatMap(({ names, rules }) =>
    rules
      .filter(({ replacedBy }) => replacedBy === null)
      .map(({ id, text, citation }) => ({ id, label: `${names.short}: ${text} (${citation})` })),
  );
}

export const NameRuleMutation = graphql(
  `
    mutation DeskNameDecisionRule($input: NameDecisionRuleInput!, $locale: Locale!) {
      nameDecisionRule(input: $input) {
        __typename
        ... on DecisionRuleNamed {
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
