import type { AgainSays, Locale } from '@concord/domain';
import { builder } from '../../builder.ts';
import { type InputFields, placeInstead, placeLanguageFields } from '../../commands/inputs.ts';
import { DecisionMannerEnum } from '../../decisions/decision.ts';
import { ClauseInput, clauseOf, RecitalInput, recitalOf } from '../../decisions/inputs.ts';
import { recordIdOf } from '../../ids.ts';
import { partyIdOf } from '../../letters/ids.ts';
import { OfficeEnum } from '../../meetings/agenda.ts';
import { SittingInput, sittingOf } from '../../meetings/announce.ts';
import { AttendanceInput } from '../../meetings/hold.ts';
import { LocalizedTextInput } from '../../text/localizedInput.ts';
import { INFERRED } from '../../time/inferred.ts';
import { occurredField, said, saidAs } from './said.ts';

function placeFields(t: InputFields) {
  return {
    place: t.string({ description: 'Where (место), as written.' }),
    ...placeLanguageFields(t),
  };
}

/** What was announced instead. */
export const MeetingInsteadInput = builder.inputType('MeetingInsteadInput', {
  description:
    'What was announced of a meeting instead (объявление заседания). The numbers are those of the meeting when it is held, too.',
  fields: (t) => ({
    sittings: t.field({ type: [SittingInput], description: 'The bodies that are to sit, all of them (органы).' }),
    planned: t.string({ description: `For when (на какие дни), EDTF. ${INFERRED}` }),
    ...placeFields(t),
    ...occurredField(t, 'announced'),
  }),
});

/** To when a meeting was put off instead. */
export const PostponementInsteadInput = builder.inputType('PostponementInsteadInput', {
  description:
    'To when a meeting was put off instead (перенос заседания); of one that was cancelled only when that was.',
  fields: (t) => ({
    planned: t.string({ description: `For when now (новые дни), EDTF; null where nobody said. ${INFERRED}` }),
    ...occurredField(t, 'put off or cancelled'),
  }),
});

/** How a meeting was held instead. */
export const HeldInsteadInput = builder.inputType('HeldInsteadInput', {
  description:
    'When and where a meeting was held instead, and who attended (состоявшееся заседание). What it did in dossiers moves to that day.',
  fields: (t) => ({
    ...placeFields(t),
    attendance: t.field({
      type: [AttendanceInput],
      description: 'Who attended, whole (присутствовали): of a body that is not named nothing is known.',
    }),
    ...occurredField(t, 'held'),
  }),
});

/** Who attended instead. */
export const AttendanceInsteadInput = builder.inputType('AttendanceInsteadInput', {
  description: 'Who attended for the body instead (присутствовали).',
  fields: (t) => ({ parties: t.idList({ required: true, description: 'Who was there, all of them (стороны).' }) }),
});

/** What stands on the agenda instead. */
export const AgendaItemInsteadInput = builder.inputType('AgendaItemInsteadInput', {
  description: 'What stands on the agenda instead (вопрос повестки); what is left out stays.',
  fields: (t) => ({
    number: t.string({ description: 'As printed (номер): «55/25-13».' }),
    dossier: t.string({ description: 'Slug of the dossier that it is about (досье); null for none.' }),
    documents: t.idList({ description: 'The documents that it names, all of them (документы).' }),
    ...occurredField(t, 'put on the agenda'),
  }),
});

/** Who was in an office instead. */
export const OfficerInsteadInput = builder.inputType('OfficerInsteadInput', {
  description: 'Who was in an office at the meeting instead (должностное лицо).',
  fields: (t) => ({
    office: t.field({ type: OfficeEnum, description: 'The office (должность).' }),
    name: t.field({ type: LocalizedTextInput, description: 'What the person is called (имя).' }),
    ...occurredField(t, 'said'),
  }),
});

/** What was drafted or decided instead. */
export const DecisionInsteadInput = builder.inputType('DecisionInsteadInput', {
  description:
    'What was drafted or decided instead (решение); what is left out stays. An act that says the same, or stands in the same place, is the same one.',
  fields: (t) => ({
    bodies: t.idList({ description: 'The bodies whose decision it is, all of them (чьё решение).' }),
    manner: t.field({
      type: DecisionMannerEnum,
      description: 'How it was taken (способ принятия); null where no source says.',
    }),
    number: t.string({ description: 'As printed (номер): «53/24-9.2»; null for none.' }),
    minutes: t.string({ description: 'The number of the minutes (протокол); null for none.' }),
    agendaItem: t.id({ description: 'The item of the agenda (вопрос повестки); null for none.' }),
    dossier: t.string({ description: 'Slug of the dossier that it is about (досье); null for none.' }),
    paper: t.id({ description: 'The paper that holds its text (документ с текстом); null for none.' }),
    documents: t.idList({ description: 'The documents that it is about, all of them (документы).' }),
    recitals: t.field({ type: [RecitalInput], description: 'Its preamble, whole (преамбула).' }),
    clauses: t.field({ type: [ClauseInput], description: 'Its operative clauses, all of them (пункты).' }),
    ...occurredField(t, 'drafted or taken'),
  }),
});

/** Who gave a dissenting opinion instead, and in what words. */
export const DissentingOpinionInsteadInput = builder.inputType('DissentingOpinionInsteadInput', {
  description: 'Who does not share the decision instead, and in what words (особое мнение); what is left out stays.',
  fields: (t) => ({
    party: t.id({ description: 'Who gave it (сторона).' }),
    text: t.string({ description: 'In its own words (текст); null where only a paper gives them.' }),
    paper: t.id({ description: 'The paper that it is (документ); null for none.' }),
    ...occurredField(t, 'given'),
  }),
});

const documentsOf = (ids: readonly string[] | null | undefined) => said(ids?.map((id) => recordIdOf(id, 'Document')));

export function meetingInstead(input: typeof MeetingInsteadInput.$inferInput, locale: Locale): AgainSays['meeting'] {
  const { sittings, planned, occurred } = input;
  return {
    sittings: said(sittings?.map(sittingOf)),
    ...{ planned: said(planned), occurred: said(occurred) },
    place: placeInstead(input, locale),
  };
}

export function postponementInstead(input: typeof PostponementInsteadInput.$inferInput): AgainSays['postponement'] {
  return { planned: input.planned, occurred: said(input.occurred) };
}

export function heldInstead(input: typeof HeldInsteadInput.$inferInput, locale: Locale): AgainSays['held'] {
  const { attendance, occurred } = input;
  const attended = attendance?.map(({ body, parties }) => ({
    bodyId: recordIdOf(body, 'Body'),
    partyIds: parties.map(partyIdOf),
  }));
  return {
    ...(attended ? { attendance: attended } : {}),
    ...{ occurred: said(occurred), place: placeInstead(input, locale) ?? undefined },
  };
}

export function attendanceInstead(input: typeof AttendanceInsteadInput.$inferInput): AgainSays['attendance'] {
  return { partyIds: input.parties.map(partyIdOf) };
}

export function agendaItemInstead(input: typeof AgendaItemInsteadInput.$inferInput): AgainSays['agendaItem'] {
  const { number, dossier, documents, occurred } = input;
  return { number: said(number), dossier, documentIds: documentsOf(documents), occurred: said(occurred) };
}

export function officerInstead(input: typeof OfficerInsteadInput.$inferInput): AgainSays['officer'] {
  return { office: said(input.office), name: said(input.name), occurred: said(input.occurred) };
}

export function dissentingOpinionInstead(
  input: typeof DissentingOpinionInsteadInput.$inferInput,
): AgainSays['dissentingOpinion'] {
  const { party, text, paper, occurred } = input;
  return {
    ...{ partyId: saidAs(party, partyIdOf) ?? undefined, text, occurred: said(occurred) },
    paperId: saidAs(paper, (id) => recordIdOf(id, 'Document')),
  };
}

export function decisionInstead(input: typeof DecisionInsteadInput.$inferInput): AgainSays['decision'] {
  const { bodies, manner, number, minutes, agendaItem, dossier, paper, documents, recitals, clauses, occurred } = input;
  return {
    ...{ bodyIds: said(bodies?.map((id) => recordIdOf(id, 'Body'))), manner },
    ...{ number, minutes, dossier, documentIds: documentsOf(documents), occurred: said(occurred) },
    agendaItemId: saidAs(agendaItem, (id) => recordIdOf(id, 'AgendaItem')),
    paperId: saidAs(paper, (id) => recordIdOf(id, 'Document')),
    ...{ recitals: said(recitals?.map(recitalOf)), clauses: said(clauses?.map(clauseOf)) },
  };
}
