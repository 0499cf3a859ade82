import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { loadWithin } from '../loading.ts';
import { NamesInput, namesOf } from '../text/namesInput.ts';
import { MemberStateRef } from './memberState.ts';

const RegisterStateInput = builder.inputType('RegisterStateInput', {
  description: 'A state comes into the register (зарегистрировать государство).',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'ISO 3166-1 alpha-2, such as KZ (код); XA to XZ for fictional states, and for them alone.',
    }),
    names: t.field({ type: NamesInput, required: true, description: 'What it is called (наименования).' }),
    synthetic: t.boolean({ description: 'Whether it is fictional (учебный пример); real unless given.' }),
    ...whenFields(t, 'founded or first named'),
  }),
});

const RegisterStateResult = recordedResult(
  'StateRegistered',
  'memberState',
  MemberStateRef,
  'The state was registered (государство зарегистрировано).',
);

builder.mutationField('registerState', (t) =>
  t.field({
    type: RegisterStateResult,
    description: 'A state comes into the register (зарегистрировать государство). For administrators.',
    args: { input: t.arg({ type: RegisterStateInput, required: true, description: 'Which one (какое государство).' }) },
    resolve: (_root, { input }, context) => {
      const { code, names, synthetic } = input;
      const own = { code, names: namesOf(names), synthetic: synthetic ?? false };
      return runRecorded(
        context,
        { command: 'registerState', ...own, ...whenSaid(input) },
        input,
        [input.source.paper],
        [(from, id) => loadWithin(from, 'memberState', id), ({ streamId }) => streamId],
      );
    },
  }),
);
