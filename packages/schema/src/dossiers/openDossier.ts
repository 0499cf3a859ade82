import type { RouteNamed } from '@concord/domain';
import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { concernedField, VisibilityEnum } from '../viewer/visibility.ts';
import { newDocumentFields, newDocumentOf } from './newDocument.ts';

const RouteVersionInput = builder.inputType('RouteVersionInput', {
  description: 'A version of a route (версия маршрута): by id, or by slug and version.',
  fields: (t) => ({
    id: t.id({ description: 'The route (маршрут), of that version.' }),
    slug: t.string({ description: 'Its short name (краткое имя), when no id is given.' }),
    version: t.int({ description: 'Its version (версия), when no id is given.' }),
  }),
});

const OpeningDocumentInput = builder.inputType('OpeningDocumentInput', {
  description: 'A document with which a dossier is opened (документ досье).',
  fields: (t) => ({
    ...newDocumentFields(t),
    revisionLabel: t.string({ required: true, description: 'What its first revision is called (редакция).' }),
  }),
});

const OpenDossierInput = builder.inputType('OpenDossierInput', {
  description: 'Documents will travel together on a route (открыть досье).',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Short name in addresses (краткое имя); no other dossier has it.' }),
    title: t.field({ type: WrittenTextInput, required: true, description: 'Its title (наименование).' }),
    route: t.field({
      type: RouteVersionInput,
      required: true,
      description: 'The version of a route on which it stays (маршрут). The dossier is fictional when that is.',
    }),
    documents: t.field({
      type: [OpeningDocumentInput],
      required: true,
      description: 'The documents, at least one (документы).',
    }),
    visibility: t.field({
      type: VisibilityEnum,
      required: true,
      description: 'Who may see it (кто видит): never more than may see the route.',
    }),
    concerned: concernedField(t),
    ...whenFields(t, 'opened'),
  }),
});

const OpenDossierResult = carriedResult('OpenDossier', 'DossierOpened', 'The dossier was opened (досье открыто).');

builder.mutationField('openDossier', (t) =>
  t.field({
    type: OpenDossierResult,
    description:
      'A dossier is opened with its documents and their first revisions, all of it or nothing (открыть досье). For the secretariat.',
    args: {
      input: t.arg({
        type: OpenDossierInput,
        required: true,
        description: 'Which documents, on which route (какие документы и по какому маршруту).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          ...{ command: 'openDossier', slug: input.slug, title: writtenOf(input.title), route: routeOf(input.route) },
          documents: input.documents.map((document) => newDocumentOf(document, document.revisionLabel)),
          visibility: input.visibility,
          concerned: input.concerned,
          ...whenSaid(input),
        },
        input,
        [input.route.id, input.source.paper],
      ),
  }),
);

function routeOf({ id, slug, version }: typeof RouteVersionInput.$inferInput): RouteNamed {
  return id ? { id: recordIdOf(id, 'Route') } : { slug: slug ?? '', version: version ?? 0 };
}
