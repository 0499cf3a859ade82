import { type Administration, compareText } from '@concord/domain';
import { builder } from '../builder.ts';
import { flag, named, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { ADMINISTRATIONS, STATES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { loadReference } from '../loading.ts';
import { AdministrationRef } from '../parties/party.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';

type Own = Within<Administration>;

const stateOf = ({ value, records }: Own) => records.memberState.get(value.memberStateId);

const TERMS = { en: 'administrations', ru: 'администрации' };
const AdministrationConnectionRef = connectionOf(AdministrationRef, 'Administration', TERMS);

const AdministrationList = listOf<Own>(
  'Administration',
  TERMS,
  {
    slugs: named('Only these (краткие имена), by short name.', ({ value }) => value.slug, ADMINISTRATIONS),
    states: named(
      'Only of one of these states, by code (государства); lower case is forgiven.',
      (own) => stateOf(own)?.code,
      STATES,
    ),
    name: text('Only what is called so (наименование), short or in full.', ({ value: { names } }) => [
      ...[names.ru.short, names.ru.full, names.en.short, names.en.full],
    ]),
    synthetic: flag(
      'Only what is fictional, or only what is real (учебные примеры).',
      (own) => stateOf(own)?.synthetic ?? null,
    ),
  },
  {
    SLUG: rising('By short name (по краткому имени).', ({ value }) => value.slug),
    NAME: rising('By name (по наименованию).', ({ value }) => value.names.ru.short),
    STATE: rising('By state (по государству), by code.', (own) => stateOf(own)?.code ?? null),
  },
);

builder.queryField('administrations', (t) =>
  t.connection(
    {
      type: AdministrationRef,
      description: 'All administrations of states (администрации связи и другие), by short name.',
      args: { ...AdministrationList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const reference = await loadReference(context, asOf);
        const administrations = [...reference.records.administration.values()]
          .filter(({ memberStateId }) => reference.records.memberState.has(memberStateId))
          .sort((a, b) => compareText(a.slug, b.slug))
          .map((administration) => within(reference, administration));
        return AdministrationList.page(context, reference, args, administrations);
      },
    },
    AdministrationConnectionRef,
  ),
);
