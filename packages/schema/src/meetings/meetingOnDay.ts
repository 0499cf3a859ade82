import {
  bodyBySlug,
  candidatesText,
  consideredAt,
  type Meeting,
  type MeetingDossier,
  meetingBySlug,
  meetingsNumbered,
} from '@concord/domain';
import type { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { StepOccurrenceRef, StepPlanRef } from '../dossiers/occurrence.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { loadAll, viewOf, withAll } from '../loading.ts';
import { StepRef } from '../routes/step.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { MeetingRef } from './meeting.ts';

const MeetingDossierRef = builder.objectRef<Within<MeetingDossier>>('MeetingDossier').implement({
  description: 'A dossier at a meeting (досье на заседании): what was done with it there, or that it is planned there.',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'The dossier (досье).',
      resolve: (own) => viewOf(own, own.value.dossier),
    }),
    step: t.field({
      type: StepRef,
      description: 'The step (этап); what was for information belongs to one, and is none.',
      resolve: (own) => within(own, own.value.step),
    }),
    occurrence: t.field({
      type: StepOccurrenceRef,
      nullable: true,
      description: 'What was done there with each document (результаты); null while no source says so.',
      resolve: (own) => own.value.occurrence && within(own, own.value.occurrence),
    }),
    plan: t.field({
      type: StepPlanRef,
      nullable: true,
      description: 'That it was announced for this meeting, and what became of it (план); null when it was not.',
      resolve: (own) => own.value.plan && within(own, own.value.plan),
    }),
  }),
});

builder.objectField(MeetingRef, 'considered', (t) =>
  t.field({
    type: [MeetingDossierRef],
    description:
      'The dossiers that it considered, or is planned to, as known on that day (рассмотренные досье), by short name.',
    complexity: { field: 1, multiplier: 20 },
    resolve: async (meeting, _args, context) => {
      const all = await withAll(context, meeting);
      return consideredAt(all.records, meeting.value.id, all.day).map((dossier) => within(all, dossier));
    },
  }),
);

builder.queryField('meeting', (t) =>
  t.field({
    type: MeetingRef,
    nullable: true,
    description:
      'One meeting (заседание) on a day, by its number or its short name; null when no such one was known by then.',
    args: {
      number: t.arg.string({
        required: true,
        description:
          'As written (номер): 55/25, № 55/25, or that of one body, 55. A number that several meetings carry is refused. Or its `slug`.',
      }),
      body: t.arg.string({
        description: 'Short name of a body that sits (орган): tells meetings of the same number apart.',
      }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { number, body, asOf }, context) => {
      const all = await loadAll(context, asOf);
      const sitting = typeof body === 'string' ? bodyBySlug(all.records, body) : undefined;
      if (typeof body === 'string' && !sitting) return null;
      const found = meetingsNumbered(all.records, number, sitting?.id);
      if (found.length > 1) throw ambiguous(context, all, number, found);
      const meeting = found[0] ?? (sitting ? undefined : meetingBySlug(all.records, number));
      return meeting ? within(all, meeting) : null;
    },
  }),
);

function ambiguous(
  context: Context,
  { records }: Within<unknown>,
  number: string,
  meetings: readonly Meeting[],
): GraphQLError {
  const candidates = candidatesText(records, meetings);
  const written = number.trim().slice(0, 40);
  return badInput(context, {
    ru: `Номер ${written} есть у нескольких заседаний: ${candidates.ru}. Укажите номер целиком или орган (body); id каждого даёт meetings этого органа.`,
    en: `Several meetings carry the number ${written}: ${candidates.en}. Give the number in full, or the body; the body’s meetings give the id of each.`,
  });
}
