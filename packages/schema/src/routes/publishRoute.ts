import type { StepGiven } from '@concord/domain';
import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { recordIdOf } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { NecessityEnum, RouteRef, StepJoinEnum, StepTypeEnum, TermUnitEnum } from './step.ts';

/** A step as it is sent. */
export const RouteStepInput = builder.inputType('RouteStepInput', {
  description: 'A station of a route that is published (этап).',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: 'Short name that no other step of this version has (ключ этапа): expert-group.',
    }),
    name: t.field({ type: WrittenTextInput, required: true, description: 'Its name (наименование).' }),
    type: t.field({ type: StepTypeEnum, required: true, description: 'What is done there (вид этапа).' }),
    organisation: t.id({ required: true, description: 'The organisation whose lane it lies in (организация).' }),
    bodies: t.idList({ description: 'The bodies that consider it (органы); several for a joint meeting.' }),
    after: t.stringList({ description: 'Keys of the steps that come before it (после); none for a first one.' }),
    join: t.field({
      type: StepJoinEnum,
      description: 'Whether all of the steps before it must be done (слияние), or any one; all unless given.',
    }),
    necessity: t.field({
      type: NecessityEnum,
      required: true,
      description: 'Whether it must be passed, or may (обязательность).',
    }),
    termDays: t.int({
      description: 'The usual term in days (срок), 1 to 3650; none where no source gives one.',
    }),
    termUnit: t.field({
      type: TermUnitEnum,
      description: 'What days these are (единица срока); calendar days unless given.',
    }),
    carriesOver: t.boolean({
      description:
        'Whether a position on an earlier revision goes on counting for a later one (позиции сохраняются); unless given it has to be confirmed.',
    }),
  }),
});

const PublishRouteInput = builder.inputType('PublishRouteInput', {
  description: 'A version of a route is published (утвердить маршрут).',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Short name in addresses (краткое имя в адресах), the same for all its versions.',
    }),
    title: t.field({ type: WrittenTextInput, required: true, description: 'Its title (наименование).' }),
    steps: t.field({
      type: [RouteStepInput],
      required: true,
      description: 'The steps (этапы), 1 to 100, in the order in which they are read. None waits for itself.',
    }),
    expectedVersion: versionField(t, '`version` of the route’s latest version, 0 where there is none'),
    ...whenFields(t, 'laid down'),
  }),
});

const PublishRouteResult = recordedResult(
  'RoutePublished',
  'route',
  RouteRef,
  'The version of the route was published (версия маршрута утверждена).',
);

builder.mutationField('publishRoute', (t) =>
  t.field({
    type: PublishRouteResult,
    description:
      'The next version of a route is published, or the first of a new one (утвердить маршрут). Dossiers stay on the version ' +
      'that they have. Fictional where the organisations of its steps are. For administrators.',
    args: { input: t.arg({ type: PublishRouteInput, required: true, description: 'Its steps (его этапы).' }) },
    resolve: (_root, { input }, context) => {
      const steps = input.steps.map(stepGiven);
      const { slug, title } = input;
      return runRecorded(
        context,
        { command: 'publishRoute', slug, title: writtenOf(title), steps, ...whenSaid(input) },
        input,
        [input.source.paper, ...input.steps.flatMap(({ organisation, bodies }) => [organisation, ...(bodies ?? [])])],
        [(from, id) => loadWithin(from, 'route', id), ({ streamId }) => streamId],
      );
    },
  }),
);

/** A step as the domain takes it. */
export function stepGiven(input: typeof RouteStepInput.$inferInput): StepGiven {
  const { key, name, type, organisation, bodies, after, join, necessity, ...step } = input;
  return {
    ...{ key, name: writtenOf(name), stepType: type, necessity, join: join ?? 'all' },
    ...{ termDays: step.termDays ?? null, termUnit: step.termUnit ?? 'calendarDays' },
    ...{ carriesOver: step.carriesOver ?? false, organisationId: recordIdOf(organisation, 'Organisation') },
    ...{ after: after ?? [], bodyIds: (bodies ?? []).map((body) => recordIdOf(body, 'Body')) },
  };
}
