import { type BodyDossier, bodyBySlug, dossiersAt, meetingsOfBody } from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { StepStatusRef } from '../dossiers/stepStatus.ts';
import { loadAll, viewOf, withAll } from '../loading.ts';
import { MeetingConnectionRef } from '../meetings/list.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { arrayPage } from '../page.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { BodyRef } from './ref.ts';

const BodyDossierRef = builder.objectRef<Within<BodyDossier>>('BodyDossier').implement({
  description: 'A dossier at a step of a body (досье на этапе органа).',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'The dossier (досье).',
      resolve: (own) => viewOf(own, own.value.dossier),
    }),
    status: t.field({
      type: StepStatusRef,
      description:
        'Where it stands with the step (состояние этапа): CANNOT_TELL where nobody can tell whether it has come.',
      resolve: (own) => within(own, own.value.status),
    }),
  }),
});

const BodyDossierConnectionRef = builder.connectionObject(
  {
    type: BodyDossierRef,
    name: 'BodyDossierConnection',
    description: 'A page of the dossiers at a body.',
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего); a dossier at two steps of the body counts twice.',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  { name: 'BodyDossierEdge', description: 'A dossier at a body in a page.' },
);

builder.objectFields(BodyRef, (t) => ({
  meetings: t.connection(
    {
      type: MeetingRef,
      description: 'At which it sits (заседания): held and planned ones, the newest first.',
      resolve: (body, args, context) => {
        const meetings = meetingsOfBody(body.records, body.value.id);
        return arrayPage(
          context,
          args,
          meetings.map((meeting) => within(body, meeting)),
        );
      },
    },
    MeetingConnectionRef,
  ),
  dossiers: t.connection(
    {
      type: BodyDossierRef,
      description:
        'The dossiers that are at a step of it on that day (досье у органа), the most pressing first; a dossier at two of its steps twice.',
      resolve: async (body, args, context) => {
        const all = await withAll(context, body);
        return arrayPage(
          context,
          args,
          dossiersAt(all.records, body.value.id, all.day).map((dossier) => within(all, dossier)),
        );
      },
    },
    BodyDossierConnectionRef,
  ),
}));

builder.queryField('body', (t) =>
  t.field({
    type: BodyRef,
    nullable: true,
    description: 'One body (орган) on a day; null when none by that name was known by then.',
    args: {
      slug: t.arg.string({ required: true, description: 'Its short name, such as cis-economic-council.' }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { slug, asOf }, context) => {
      const all = await loadAll(context, asOf);
      const body = bodyBySlug(all.records, slug);
      return body ? within(all, body) : null;
    },
  }),
);
