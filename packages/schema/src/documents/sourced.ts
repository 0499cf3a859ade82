import type { SourceRef } from '@concord/domain';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { DataRemarkRef } from '../dossiers/dossierDocument.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { OrganisationRef } from '../organisations/organisation.ts';
import { AdministrationRef } from '../parties/party.ts';
import { RouteRef } from '../routes/step.ts';
import { MemberStateRef } from '../states/memberState.ts';
import type { Within } from '../within.ts';
import { DocumentRef, RevisionRef } from './document.ts';
import { SourceRefType, sourcesOf } from './source.ts';

type Sourced = Within<Readonly<{ sources: readonly SourceRef[] }>>;

/** Whatever an entry made says which papers that entry cites. */
const OBJECTS = [
  ...[OrganisationRef, MemberStateRef, AdministrationRef, BodyRef, RouteRef, DocumentRef, RevisionRef, MeetingRef],
  ...[DossierRef, ConsultationRequestRef, DataRemarkRef],
];

for (const ref of OBJECTS)
  builder.objectField(ref as typeof BodyRef, 'sources', (t) =>
    t.field({
      type: [SourceRefType],
      description: 'The papers that say so, each with the place and the words (источники).',
      resolve: (own: Sourced) => sourcesOf(own),
    }),
  );
