import { type Route, STEP_TYPE_TEXT, STEP_TYPES, type Step, TERM_UNIT_TEXT, TERM_UNITS } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { bodiesWithin } from '../bodies/body.ts';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { OrganisationRef, organisationWithin } from '../organisations/organisation.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { datedId, type Within, within } from '../within.ts';

export const StepTypeEnum = enumOf('StepType', 'What is done at a step (вид этапа).', STEP_TYPES, STEP_TYPE_TEXT);
export const TermUnitEnum = enumOf(
  'TermUnit',
  'What days a term is counted in (единица срока).',
  TERM_UNITS,
  TERM_UNIT_TEXT,
);
export const NecessityEnum = enumOf(
  'Necessity',
  'Whether a dossier must pass a step, or may (обязательность).',
  ['must', 'may'],
  {
    must: { ru: 'обязательно', en: 'must' },
    may: { ru: 'возможно', en: 'may' },
  },
);

export const StepJoinEnum = enumOf(
  'StepJoin',
  'Whether all of the steps before must be done, or any one of them (слияние).',
  ['all', 'any'],
  {
    all: { ru: 'все', en: 'all' },
    any: { ru: 'любой', en: 'any' },
  },
);

/** A station of a route. */
export const StepRef = builder.objectRef<Within<Step>>('Step');

builder.node(StepRef, {
  description: 'A station of a route (этап).',
  id: { resolve: (step) => innerId(datedId(step)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'step', id),
  fields: (t) => ({
    key: t.string({ description: 'Stable within the route (ключ этапа).', resolve: ({ value }) => value.key }),
    name: t.string({
      description: 'Its name (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.name, locale, context),
    }),
    type: t.field({
      type: StepTypeEnum,
      description: 'What is done there (вид этапа).',
      resolve: ({ value }) => value.stepType,
    }),
    organisation: t.field({
      type: OrganisationRef,
      description: 'The organisation whose lane it lies in (организация).',
      resolve: (step) => organisationWithin(step, step.value.organisationId),
    }),
    bodies: t.field({
      type: [BodyRef],
      description: 'The bodies that consider it (органы); several for a joint meeting.',
      resolve: (step) => bodiesWithin(step, step.value.bodyIds),
    }),
    after: t.idList({
      description: 'The steps that come before it (предшествующие этапы), by id.',
      resolve: (step) =>
        step.value.after.flatMap((id) => {
          const before = step.records.step.get(id);
          return before ? [encodeGlobalID('Step', innerId(datedId(within(step, before))))] : [];
        }),
    }),
    join: t.field({
      type: StepJoinEnum,
      description: 'Whether all of `after` must be done, or any one of them (слияние).',
      resolve: ({ value }) => value.join,
    }),
    necessity: t.field({
      type: NecessityEnum,
      description: 'Whether it must be passed (обязательность), or may.',
      resolve: ({ value }) => value.necessity,
    }),
    termDays: t.int({
      nullable: true,
      description: 'The usual term in days (срок); null where no source gives one.',
      resolve: ({ value }) => value.termDays,
    }),
    termUnit: t.field({
      type: TermUnitEnum,
      description:
        'What days these are (единица срока): calendar days, or working days of the calendar of the body that has to speak.',
      resolve: ({ value }) => value.termUnit,
    }),
    carriesOver: t.boolean({
      description:
        'Whether a position on an earlier revision goes on counting for a later one (позиции сохраняются); else it has to be confirmed.',
      resolve: ({ value }) => value.carriesOver,
    }),
  }),
});

/** A version of a route. */
export const RouteRef = builder.objectRef<Within<Route>>('Route');

builder.node(RouteRef, {
  description:
    'A version of a route (маршрут): a graph of steps. A published version changes only where it is corrected.',
  id: { resolve: (route) => innerId(datedId(route)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'route', id),
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах).',
      resolve: ({ value }) => value.slug,
    }),
    version: t.int({ description: 'Which version (версия).', resolve: ({ value }) => value.routeVersion }),
    title: t.string({
      description: 'Its title (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.title, locale, context),
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
    steps: t.field({
      type: [StepRef],
      description: 'All steps (этапы), in the order in which they are read.',
      resolve: (route) =>
        [...route.records.step.values()]
          .filter(({ routeId }) => routeId === route.value.id)
          .sort((a, b) => a.place - b.place)
          .map((step) => within(route, step)),
    }),
  }),
});
