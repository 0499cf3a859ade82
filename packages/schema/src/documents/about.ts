import { citationOf, decisionsAbout, latestRevision, positionsOn, requestsAbout, revisionsOf } from '@concord/domain';
import { builder } from '../builder.ts';
import { DecisionRef, decisionsWithin } from '../decisions/decision.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { PositionRef } from '../dossiers/progress.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { viewOf, withAll } from '../loading.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { within } from '../within.ts';
import { DocumentRef, RevisionRef } from './document.ts';

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

// What the register holds of a document besides its title: its revisions, what was said, asked and decided of it.

builder.objectFields(DocumentRef, (t) => ({
  dossier: t.field({
    type: DossierRef,
    nullable: true,
    description: 'The dossier in which it travels (досье); null for a paper.',
    resolve: async (own, _args, context) => {
      const { dossierId } = own.value;
      if (dossierId === null) return null;
      const at = own.records.dossier.has(dossierId) ? own : await withAll(context, own);
      const dossier = at.records.dossier.get(dossierId);
      return dossier ? viewOf(at, dossier) : null;
    },
  }),
  revisions: t.field({
    type: [RevisionRef],
    description: 'Its revisions (редакции), the latest first; none for a paper, and where there is no text yet.',
    complexity: { field: 1, multiplier: 5 },
    resolve: (own) => revisionsOf(own.records, own.value.id).map((revision) => within(own, revision)),
  }),
  decisions: t.field({
    type: [DecisionRef],
    description:
      'The decisions on it, and drafts of such (решения и проекты решений); of a paper those whose text it holds.',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (own, _args, context) => {
      // A paper travels nowhere, so the decisions on it may stand in any dossier.
      const all = own.value.dossierId === null ? await withAll(context, own) : own;
      const ids = new Set(decisionsAbout(all.records, own.value.id).map(({ id }) => id));
      return decisionsWithin(all, ({ id }) => ids.has(id));
    },
  }),
  requests: t.field({
    type: [ConsultationRequestRef],
    description: 'The letters that ask about it (письма с запросом позиции), the latest first.',
    complexity: { field: 1, multiplier: 5 },
    resolve: (own) => requestsAbout(own.records, own.value).map((request) => within(own, request)),
  }),
  citation: t.string({
    description: 'How it is named where it is referred to (библиографическая ссылка), with its latest revision.',
    args: { locale: t.arg(LOCALE) },
    resolve: ({ value, records }, { locale }, context) =>
      inLocale(citationOf(value, latestRevision(records, value.id)), locale, context),
  }),
}));

builder.objectField(RevisionRef, 'positions', (t) =>
  t.field({
    type: [PositionRef],
    description: 'What parties said of it (позиции), the latest first; what was said again stands there again.',
    complexity: { field: 1, multiplier: 11 },
    resolve: (own) => positionsOn(own.records, own.value.id).map((position) => within(own, position)),
  }),
);
