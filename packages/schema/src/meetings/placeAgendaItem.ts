import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { OfficeEnum } from './agenda.ts';
import { MeetingResult, runMeeting } from './runMeeting.ts';

const VERSION = 'The meeting’s `version` that you saw (версия); another one now is refused.';

const PlaceAgendaItemInput = builder.inputType('PlaceAgendaItemInput', {
  description: 'A question was put on the agenda (внести вопрос в повестку). Nothing is considered by it.',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting (заседание); not cancelled.' }),
    number: t.string({
      required: true,
      description: 'As printed (номер): «55/25-13». One that names another meeting is refused.',
    }),
    dossier: t.string({ description: 'Slug of the dossier that it is about (досье).' }),
    documents: t.idList({ description: 'The documents that it names (документы): of any dossier, or papers.' }),
    ...whenFields(t, 'put on the agenda'),
    expectedVersion: t.int({ description: VERSION }),
  }),
});

const NameOfficerInput = builder.inputType('NameOfficerInput', {
  description: 'A paper names who is in an office at a meeting (указать должностное лицо).',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting (заседание); not cancelled.' }),
    office: t.field({ type: OfficeEnum, required: true, description: 'The office (должность).' }),
    name: t.field({ type: LocalizedTextInput, required: true, description: 'What the person is called (имя).' }),
    ...whenFields(t, 'said'),
    expectedVersion: t.int({ description: VERSION }),
  }),
});

builder.mutationFields((t) => ({
  placeAgendaItem: t.field({
    type: MeetingResult,
    description: 'A question was put on the agenda of a meeting (внести вопрос в повестку). For the secretariat.',
    args: {
      input: t.arg({
        type: PlaceAgendaItemInput,
        required: true,
        description: 'Which question, where (какой вопрос и в какую повестку).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const documents = input.documents ?? [];
      const command = {
        command: 'placeAgendaItem',
        ...{ meetingId: recordIdOf(input.meeting, 'Meeting'), number: input.number },
        ...{ dossier: input.dossier ?? null, documentIds: documents.map((id) => recordIdOf(id, 'Document')) },
        ...whenSaid(input),
      } as const;
      return runMeeting(context, command, input, [input.meeting, ...documents, input.source.paper]);
    },
  }),
  nameOfficer: t.field({
    type: MeetingResult,
    description: 'Who is in an office at a meeting (указать должностное лицо): its chair. For the secretariat.',
    args: {
      input: t.arg({ type: NameOfficerInput, required: true, description: 'Who, where (кто и на каком заседании).' }),
    },
    resolve: (_root, { input }, context) => {
      const { office, name } = input;
      const meetingId = recordIdOf(input.meeting, 'Meeting');
      const command = { command: 'nameOfficer', meetingId, office, name, ...whenSaid(input) } as const;
      return runMeeting(context, command, input, [input.meeting, input.source.paper]);
    },
  }),
}));
