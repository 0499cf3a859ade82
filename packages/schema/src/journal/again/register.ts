import type { AgainSays } from '@concord/domain';
import { BodyKindEnum } from '../../bodies/body.ts';
import { builder } from '../../builder.ts';
import { recordIdOf } from '../../ids.ts';
import { NamesInput, namesOf } from '../../text/namesInput.ts';
import { occurredField, said, saidAs } from './said.ts';

/** What an organisation is called instead. */
export const OrganisationInsteadInput = builder.inputType('OrganisationInsteadInput', {
  description: 'What an organisation is called instead (организация); its short name in addresses stays.',
  fields: (t) => ({
    names: t.field({ type: NamesInput, description: 'What it is called (наименования).' }),
    ...occurredField(t, 'founded or first named'),
  }),
});

/** What a state is called instead. */
export const StateInsteadInput = builder.inputType('StateInsteadInput', {
  description: 'What a state is called instead (государство); what is left out stays.',
  fields: (t) => ({
    code: t.string({
      description: 'ISO 3166-1 alpha-2 (код); refused while something is for the state of the old one.',
    }),
    names: t.field({ type: NamesInput, description: 'What it is called (наименования).' }),
    ...occurredField(t, 'first named'),
  }),
});

/** What an administration is called instead. */
export const AdministrationInsteadInput = builder.inputType('AdministrationInsteadInput', {
  description:
    'What an administration is called instead (администрация). One of another state is taken back and registered anew.',
  fields: (t) => ({
    names: t.field({ type: NamesInput, description: 'What it is called (наименования).' }),
    ...occurredField(t, 'founded or first named'),
  }),
});

/** What a body is instead. */
export const BodyInsteadInput = builder.inputType('BodyInsteadInput', {
  description:
    'What a body is, and what it is called, instead (орган); what is left out stays, and so does its short name in addresses.',
  fields: (t) => ({
    kind: t.field({ type: BodyKindEnum, description: 'What kind of body it is (вид органа).' }),
    organisation: t.id({ description: 'The organisation that it belongs to (организация).' }),
    parent: t.id({ description: 'The body that it is part of (вышестоящий орган); null for none.' }),
    names: t.field({ type: NamesInput, description: 'What it is called (наименования).' }),
    ...occurredField(t, 'founded or first named'),
  }),
});

type Named = Readonly<{
  names?: typeof NamesInput.$inferInput | null | undefined;
  occurred?: string | null | undefined;
}>;

/** What an organisation or an administration says instead. */
export function namedInstead({ names, occurred }: Named): AgainSays['organisation'] & AgainSays['administration'] {
  return { names: said(names && namesOf(names)), occurred: said(occurred) };
}

export function stateInstead({ code, ...named }: typeof StateInsteadInput.$inferInput): AgainSays['state'] {
  return { code: said(code), ...namedInstead(named) };
}

export function bodyInstead(input: typeof BodyInsteadInput.$inferInput): AgainSays['body'] {
  const { kind, organisation, parent, ...named } = input;
  return {
    ...{ bodyKind: said(kind), organisationId: said(organisation && recordIdOf(organisation, 'Organisation')) },
    ...{ parentId: saidAs(parent, (id) => recordIdOf(id, 'Body')), ...namedInstead(named) },
  };
}
