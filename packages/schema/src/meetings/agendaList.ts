import { type AgendaItem, dossiersOn, meetingDay } from '@concord/domain';
import { builder } from '../builder.ts';
import { belonging, day, named, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import type { Within } from '../within.ts';
import { AgendaItemRef, agendaWithin } from './agenda.ts';

type Own = Within<AgendaItem>;

const TERMS = { en: 'agenda items', ru: 'вопросы повестки' };
const AgendaItemConnectionRef = connectionOf(AgendaItemRef, 'AgendaItem', TERMS);

const AgendaItemList = listOf<Own>(
  'AgendaItem',
  TERMS,
  {
    ...ofDossier(({ value, records }: Own) => dossiersOn(records, value)),
    bodies: named(
      'Only of meetings of one of these bodies, by short name (органы).',
      ({ value, records }) =>
        records.meeting.get(value.meetingId)?.sittings.map(({ bodyId }) => records.body.get(bodyId)?.slug),
      BODIES,
    ),
    meetings: belonging(['Meeting'], 'Only of one of these meetings (заседания).', ({ value }) => value.meetingId),
    documents: belonging(
      ['Document'],
      'Only with one of these documents (документы).',
      ({ value }) => value.documentIds,
    ),
    number: text('As printed (номер).', ({ value }) => value.number),
    day: day('When the meeting was held, else for when it was announced (день заседания).', meetingDay),
  },
  {
    DAY: falling('By the day of the meeting, the latest first (по дню).', meetingDay),
    NUMBER: rising('By number (по номеру).', ({ value }) => value.number),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('agendaItems', (t) =>
  t.connection(
    {
      type: AgendaItemRef,
      description:
        'The questions on the agendas of all meetings that you may see (вопросы повестки), in the order in which they were recorded.',
      args: { ...AgendaItemList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        return AgendaItemList.page(
          context,
          all,
          args,
          agendaWithin(all, () => true),
        );
      },
    },
    AgendaItemConnectionRef,
  ),
);
