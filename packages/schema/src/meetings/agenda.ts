import { type AgendaItem, OFFICE_TEXT, OFFICES, type Officer } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { documentsNamed } from '../documents/named.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { innerId } from '../ids.ts';
import { loadViews, loadWithin } from '../loading.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { datedId, type Within, within } from '../within.ts';
import { MeetingRef } from './meeting.ts';

/** A question on the agenda of a meeting. */
export const AgendaItemRef = builder.objectRef<Within<AgendaItem>>('AgendaItem');

builder.node(AgendaItemRef, {
  description: 'A question on the agenda of a meeting (вопрос повестки), and what travels under it.',
  id: { resolve: (item) => innerId(datedId(item)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => withMeeting(await loadWithin(context, 'agendaItem', id)),
  fields: (t) => ({
    number: t.string({ description: 'As printed (номер): «55/25-13».', resolve: ({ value }) => value.number }),
    meeting: t.field({
      type: MeetingRef,
      description: 'The meeting (заседание).',
      resolve: (item) => {
        const meeting = item.records.meeting.get(item.value.meetingId);
        if (!meeting) throw new GraphQLError('The meeting is not among what you may see.');
        return within(item, meeting);
      },
    }),
    dossier: t.field({
      type: DossierRef,
      nullable: true,
      description: 'The dossier that it is about (досье); null when there is none, or none that you may see.',
      resolve: async ({ value, day, past }, _args, context) => {
        if (value.dossierId === null) return null;
        return (await loadViews(context, { ids: [value.dossierId] }, past ? day : null)).views[0] ?? null;
      },
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'The documents that it names (документы), as far as they can be seen.',
      resolve: (item, _args, context) => documentsNamed(context, item, item.value.documentIds),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

export const OfficeEnum = enumOf('Office', 'In which office a person is (должность).', OFFICES, OFFICE_TEXT);

const OfficerRef = builder.objectRef<Within<Officer>>('Officer').implement({
  description: 'A person in an office at a meeting (должностное лицо).',
  fields: (t) => ({
    office: t.field({ type: OfficeEnum, description: 'The office (должность).', resolve: ({ value }) => value.office }),
    name: t.string({
      description: 'What the person is called (имя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.name, locale, context),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

/** Agenda items of the same records; those of a meeting that cannot be seen are left out. */
export function agendaWithin(from: Within<unknown>, wanted: (item: AgendaItem) => boolean) {
  const { agendaItem, meeting } = from.records;
  const seen = [...agendaItem.values()].filter((each) => meeting.has(each.meetingId) && wanted(each));
  return seen.map((each) => within(from, each));
}

/** What belongs to a meeting, unless that cannot be seen: it may be more hidden, or known later. */
function withMeeting<T extends Within<Readonly<{ meetingId: string }>>>(own: T | null): T | null {
  return own?.records.meeting.has(own.value.meetingId) ? own : null;
}

builder.objectField(MeetingRef, 'agenda', (t) =>
  t.field({
    type: [AgendaItemRef],
    description: 'What is on its agenda (повестка), as far as it is known.',
    resolve: (meeting) => agendaWithin(meeting, ({ meetingId }) => meetingId === meeting.value.id),
  }),
);

builder.objectField(MeetingRef, 'officers', (t) =>
  t.field({
    type: [OfficerRef],
    description: 'Who is in which office there (должностные лица): its chair, where a paper names one.',
    resolve: (meeting) =>
      [...meeting.records.officer.values()]
        .filter(({ meetingId }) => meetingId === meeting.value.id)
        .map((officer) => within(meeting, officer)),
  }),
);
