import type { CiteDecisionRule } from '../bodies/citeDecisionRule.ts';
import type { EndMembership } from '../bodies/endMembership.ts';
import type { RegisterBody } from '../bodies/registerBody.ts';
import type { StartMembership } from '../bodies/startMembership.ts';
import type { CiteCalendar } from '../calendars/citeCalendar.ts';
import type { RegisterOrganisation } from '../organisations/registerOrganisation.ts';
import type { PublishRoute } from '../routes/publishRoute.ts';
import type { RegisterAdministration } from '../states/registerAdministration.ts';
import type { RegisterState } from '../states/registerState.ts';

/** What administrators enter: about no dossier and no meeting, but what both refer to. */
export type RegistryCommand =
  | RegisterState
  | RegisterAdministration
  | RegisterOrganisation
  | RegisterBody
  | StartMembership
  | EndMembership
  | PublishRoute
  | CiteDecisionRule
  | CiteCalendar;
