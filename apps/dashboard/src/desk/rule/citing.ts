import { graphql } from '@concord/contract';
import { EntryFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { PartiesFragment } from '../parties.ts';

export const CiteFormQuery = graphql(
  `
    query DeskCiteForm($locale: Locale!) {
      ...DeskParties
    }
  `,
  [PartiesFragment],
);

/** By what a decision can carry. */
export const RULE_KINDS = [
  ...(['CONSENSUS', 'CONSENSUS_DESPITE_DISINTEREST', 'UNANIMITY', 'MAJORITY'] as const),
  'SILENCE_PROCEDURE' as const,
];
export type WireRuleKind = (typeof RULE_KINDS)[number];

/** Of whom a majority is counted. */
export const MAJORITY_BASES = ['MEMBERS', 'PRESENT', 'VOTING'] as const;
export type WireMajorityBase = (typeof MAJORITY_BASES)[number];

type Share = Readonly<{ numerator: number; denominator: number }>;

/** «2/3» as a share; null for what is none. */
export function shareOf(typed: string): Share | null {
  const [, numerator, denominator] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(typed) ?? [];
  return numerator && denominator ? { numerator: Number(numerator), denominator: Number(denominator) } : null;
}

/** «9» as so many votes in favour; null for what is no whole number. */
export function countOf(typed: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : null;
}

export const CiteMutation = graphql(
  `
    mutation DeskCiteDecisionRule($input: CiteDecisionRuleInput!, $locale: Locale!) {
      citeDecisionRule(input: $input) {
        __typename
        ... on BodyRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);
