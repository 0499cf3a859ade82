import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { loadWithin } from '../loading.ts';
import { NamesInput, namesOf } from '../text/namesInput.ts';
import { OrganisationRef } from './organisation.ts';

const RegisterOrganisationInput = builder.inputType('RegisterOrganisationInput', {
  description: 'An organisation comes into the register (зарегистрировать организацию).',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Short name in addresses (краткое имя в адресах), such as rcc; no other organisation’s.',
    }),
    names: t.field({ type: NamesInput, required: true, description: 'What it is called (наименования).' }),
    synthetic: t.boolean({ description: 'Whether it is fictional (учебный пример); real unless given.' }),
    ...whenFields(t, 'founded or first named'),
  }),
});

const RegisterOrganisationResult = recordedResult(
  'OrganisationRegistered',
  'organisation',
  OrganisationRef,
  'The organisation was registered (организация зарегистрирована).',
);

builder.mutationField('registerOrganisation', (t) =>
  t.field({
    type: RegisterOrganisationResult,
    description: 'An organisation comes into the register (зарегистрировать организацию). For administrators.',
    args: {
      input: t.arg({ type: RegisterOrganisationInput, required: true, description: 'Which one (какая организация).' }),
    },
    resolve: (_root, { input }, context) => {
      const { slug, names, synthetic } = input;
      const own = { slug, names: namesOf(names), synthetic: synthetic ?? false };
      return runRecorded(
        context,
        { command: 'registerOrganisation', ...own, ...whenSaid(input) },
        input,
        [input.source.paper],
        [(from, id) => loadWithin(from, 'organisation', id), ({ streamId }) => streamId],
      );
    },
  }),
);
