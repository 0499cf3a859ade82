import { builder } from './builder.ts';
import './time/scalars.ts';
import './node.ts';
import './viewer/viewer.ts';
import './organisations/organisation.ts';
import './states/memberState.ts';
import './bodies/body.ts';
import './bodies/membership.ts';
import './bodies/decisionRule.ts';
import './documents/document.ts';
import './parties/party.ts';
import './routes/step.ts';
import './meetings/meeting.ts';
import './dossiers/dossier.ts';
import './dossiers/dossiers.ts';
import './dossiers/expressPosition.ts';
import './dossiers/recordStepOccurrence.ts';
import './board/board.ts';
import './journal/entry.ts';
import './journal/connection.ts';
import './live/journal.ts';
import './live/boardChanged.ts';
import './live/dossierChanged.ts';

/** The schema, whole. */
export const schema = builder.toSchema();
