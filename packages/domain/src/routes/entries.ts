import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';

/** What is done at a step. At a follow-up a body hears how the work goes, and decides nothing about the documents. */
export const STEP_TYPES = [
  'preparation',
  'endorsement',
  'submission',
  'expertReview',
  'consultation',
  'followUp',
  'approval',
  'signature',
  'implementation',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** What days a term is counted in. */
export const TERM_UNITS = ['calendarDays', 'workingDays'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** A station of a route. */
export type StepDefinition = Readonly<{
  stepId: Id;
  /** Stable within the route: `expert-group`. */
  key: string;
  name: LocalizedText;
  stepType: StepType;
  /** The lane in which it is drawn and whose status it moves. */
  organisationId: Id;
  /** The bodies that consider it; several for a joint meeting. */
  bodyIds: readonly Id[];
  /** The steps that come before it, by id. */
  after: readonly Id[];
  /** Whether all of `after` must be done, or any one of them. */
  join: 'all' | 'any';
  /** Whether the dossier must pass here, or may. */
  necessity: 'must' | 'may';
  /** The usual number of days in this step; null where no source gives one. */
  termDays: number | null;
  /** What days these are; working days are those of the calendar of the body that has to speak. */
  termUnit: TermUnit;
  /** Whether a position on an earlier revision goes on counting for a later one; else it is stale and has to be confirmed. */
  carriesOver: boolean;
}>;

/** A version of a route: a graph of typed steps. A published version changes only where it is corrected. */
export type RoutePublished = Readonly<{
  routeId: Id;
  slug: string;
  routeVersion: number;
  title: LocalizedText;
  synthetic: boolean;
  /** In the order in which they are read. */
  steps: readonly StepDefinition[];
}>;
