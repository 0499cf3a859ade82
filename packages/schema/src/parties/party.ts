import type { Administration, Body, Collective, MemberState, Party } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { MemberStateRef } from '../states/memberState.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { NamesRef } from '../text/names.ts';
import { datedId, type Within, within } from '../within.ts';

const CollectiveRef = builder.objectRef<Within<Collective>>('Collective');

builder.node(CollectiveRef, {
  description:
    'Addressees as a letter writes them (коллективный адресат): «АС РСС». Resolved to members only where membership is cited.',
  id: { resolve: (collective) => innerId(datedId(collective)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'collective', id),
  fields: (t) => ({
    wording: t.string({
      description: 'As written (как в письме).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.wording, locale, context),
    }),
  }),
});

/** An administration of a state. */
export const AdministrationRef = builder.objectRef<Within<Administration>>('Administration');

builder.node(AdministrationRef, {
  description: 'An administration of a state (администрация): RCC’s members are communications administrations (АС).',
  id: { resolve: (administration) => innerId(datedId(administration)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'administration', id),
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах).',
      resolve: ({ value }) => value.slug,
    }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called (наименование).',
      resolve: ({ value }) => value.names,
    }),
    state: t.field({
      type: MemberStateRef,
      description: 'The state that it belongs to (государство).',
      resolve: (administration) => {
        const state = administration.records.memberState.get(administration.value.memberStateId);
        if (!state) throw new GraphQLError('The state is not among what you may see.');
        return within(administration, state);
      },
    }),
  }),
});

type PartyShape = Within<MemberState> | Within<Body> | Within<Collective> | Within<Administration>;

/** Whoever may be asked, instructed or counted. */
export const PartyRef = builder.unionType('Party', {
  description: 'Whoever may be asked, instructed or counted (сторона).',
  types: [MemberStateRef, AdministrationRef, BodyRef, CollectiveRef],
  resolveType: (party: PartyShape) => {
    if ('code' in party.value) return 'MemberState';
    if ('memberStateId' in party.value) return 'Administration';
    return 'bodyKind' in party.value ? 'Body' : 'Collective';
  },
});

/** A party of the domain as the union wants it. */
export function partyShape(party: Within<Party>): PartyShape {
  return within(party, party.value.record) as PartyShape;
}
