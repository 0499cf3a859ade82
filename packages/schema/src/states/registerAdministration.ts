import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { recordIdOf } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { AdministrationRef } from '../parties/party.ts';
import { NamesInput, namesOf } from '../text/namesInput.ts';

const RegisterAdministrationInput = builder.inputType('RegisterAdministrationInput', {
  description: 'An administration of a state comes into the register (зарегистрировать администрацию).',
  fields: (t) => ({
    state: t.id({ required: true, description: 'The state (государство).' }),
    slug: t.string({
      required: true,
      description: 'Short name in addresses (краткое имя в адресах); no other administration’s.',
    }),
    names: t.field({ type: NamesInput, required: true, description: 'What it is called (наименования).' }),
    ...whenFields(t, 'founded or first named'),
  }),
});

const RegisterAdministrationResult = recordedResult(
  'AdministrationRegistered',
  'administration',
  AdministrationRef,
  'The administration was registered (администрация зарегистрирована).',
);

builder.mutationField('registerAdministration', (t) =>
  t.field({
    type: RegisterAdministrationResult,
    description:
      'An administration of a state comes into the register (зарегистрировать администрацию). For administrators.',
    args: {
      input: t.arg({
        type: RegisterAdministrationInput,
        required: true,
        description: 'Which one (какая администрация).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { slug, names, state } = input;
      const own = { memberStateId: recordIdOf(state, 'MemberState'), slug, names: namesOf(names) };
      return runRecorded(
        context,
        { command: 'registerAdministration', ...own, ...whenSaid(input) },
        input,
        [state, input.source.paper],
        [
          (from, id) => loadWithin(from, 'administration', id),
          ({ payload }) => ('administrationId' in payload ? String(payload.administrationId) : ''),
        ],
      );
    },
  }),
);
