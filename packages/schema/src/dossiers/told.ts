import {
  type Consolidation,
  DOSSIER_STATUS_TEXT,
  type Id,
  onDossier,
  partiesOf,
  type StatusReport,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DecisionRef, decisionsWithin } from '../decisions/decision.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { AgendaItemRef, agendaWithin } from '../meetings/agenda.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { OrganisationRef } from '../organisations/organisation.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { DossierStatusEnum } from './dossierDocument.ts';
import { ConsultationRequestRef, StepOccurrenceRef, StepPlanRef } from './occurrence.ts';
import { DossierRef } from './ref.ts';

// What the papers tell beside the steps of the route: decisions, agenda items, summaries of answers, and how a paper itself
// says that things stand.

const ConsolidationRef = builder.objectRef<Within<Consolidation>>('Consolidation').implement({
  description: 'The answers to a request were summarised and forwarded (свод предложений).',
  fields: (t) => ({
    by: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who did it (кем); null where no source says.',
      resolve: (own) => party(own, own.value.bodyId),
    }),
    to: t.field({
      type: PartyRef,
      nullable: true,
      description: 'To whom they were forwarded (кому).',
      resolve: (own) => party(own, own.value.recipientId),
    }),
    when: t.field({ type: WhenRef, description: 'When (когда).', resolve: ({ value }) => value.occurred }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

const StatusReportRef = builder.objectRef<Within<StatusReport>>('StatusReport').implement({
  description:
    'What a paper itself says of where documents stand (сообщённый статус). The status of a document is derived all the same.',
  fields: (t) => ({
    organisation: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Where (организация); null when the paper does not say.',
      resolve: (own) => {
        const organisation = own.records.organisation.get(own.value.organisationId ?? '');
        return organisation ? within(own, organisation) : null;
      },
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'Of which documents (документы).',
      resolve: (own) =>
        own.value.documentIds.flatMap((id) => {
          const document = own.records.document.get(id);
          return document ? [within(own, document)] : [];
        }),
    }),
    status: t.field({
      type: DossierStatusEnum,
      description: 'What it says (что сказано).',
      resolve: ({ value }) => value.status,
    }),
    text: t.string({
      description: 'The status in words (статус).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(DOSSIER_STATUS_TEXT[value.status], locale, context),
    }),
    when: t.field({ type: WhenRef, description: 'When it said so (когда).', resolve: ({ value }) => value.occurred }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectFields(DossierRef, (t) => ({
  decisions: t.field({
    type: [DecisionRef],
    description:
      'Decisions on it or on documents of it, and drafts of such (решения и проекты решений), in the order in which they were recorded.',
    resolve: (view) => {
      const ids = new Set(onDossier(view.records, 'decision', view.value.id).map(({ id }) => id));
      return decisionsWithin(view, ({ id }) => ids.has(id));
    },
  }),
  agendaItems: t.field({
    type: [AgendaItemRef],
    description: 'The questions under which it or documents of it are on an agenda (вопросы повестки).',
    resolve: (view) => {
      const ids = new Set(onDossier(view.records, 'agendaItem', view.value.id).map(({ id }) => id));
      return agendaWithin(view, ({ id }) => ids.has(id));
    },
  }),
  statusReports: t.field({
    type: [StatusReportRef],
    description: 'What papers themselves say of where its documents stand (сообщённые статусы).',
    resolve: (view) =>
      [...view.records.statusReport.values()]
        .filter(({ dossierId }) => dossierId === view.value.id)
        .map((report) => within(view, report)),
  }),
}));

builder.objectFields(StepOccurrenceRef, (t) => ({
  actors: t.field({
    type: [PartyRef],
    description: 'Who did it (кем), in the order in which the paper names them; empty where it names nobody.',
    resolve: (own) => own.value.actorIds.flatMap((id) => party(own, id) ?? []),
  }),
  decision: t.field({
    type: DecisionRef,
    nullable: true,
    description: 'The decision by which it was done (на основании решения).',
    resolve: (own) => {
      const [decision] = decisionsWithin(own, ({ id }) => id === own.value.decisionId);
      return decision ?? null;
    },
  }),
  purpose: t.string({
    nullable: true,
    description: 'What it was done for (для чего); null where the paper does not say.',
    args: {
      locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
    },
    resolve: ({ value }, { locale }, context) => value.purpose && inLocale(value.purpose, locale, context),
  }),
  sources: t.field({
    type: [SourceRefType],
    description: 'All papers that say so (источники).',
    resolve: sourcesOf,
  }),
}));

builder.objectFields(StepPlanRef, (t) => ({
  sources: t.field({
    type: [SourceRefType],
    description: 'All papers that say so (источники).',
    resolve: (own) => sourcesOf(within(own, own.value.plan)),
  }),
}));

builder.objectFields(ConsultationRequestRef, (t) => ({
  sender: t.field({
    type: PartyRef,
    nullable: true,
    description: 'Who sent it (отправитель); null where no source says.',
    resolve: (own) => party(own, own.value.senderId),
  }),
  asksFor: t.string({
    nullable: true,
    description: 'What it asks for (что запрошено), where that is something else than positions.',
    args: {
      locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
    },
    resolve: ({ value }, { locale }, context) => value.asksFor && inLocale(value.asksFor, locale, context),
  }),
  meeting: t.field({
    type: MeetingRef,
    nullable: true,
    description: 'The meeting that it prepares (к какому заседанию).',
    resolve: (own) => {
      const meeting = own.records.meeting.get(own.value.meetingId ?? '');
      return meeting ? within(own, meeting) : null;
    },
  }),
  consolidations: t.field({
    type: [ConsolidationRef],
    description: 'That the answers were summarised and forwarded (свод); from then on nobody is awaited because of it.',
    resolve: (own) =>
      [...own.records.consolidation.values()]
        .filter(({ requestId }) => requestId === own.value.id)
        .map((consolidation) => within(own, consolidation)),
  }),
}));

function party(from: Within<unknown>, id: Id | null) {
  const [found] = id === null ? [] : partiesOf(from.records, [id]);
  return found ? partyShape(within(from, found)) : null;
}
