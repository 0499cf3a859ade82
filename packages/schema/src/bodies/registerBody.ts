import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { NamesInput, namesOf } from '../text/namesInput.ts';
import { BodyKindEnum } from './body.ts';
import { BodyResult, runBody } from './bodyResult.ts';

const RegisterBodyInput = builder.inputType('RegisterBodyInput', {
  description: 'A body of an organisation comes into the register (зарегистрировать орган). Fictional where that is.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Short name in addresses (краткое имя в адресах); no other body’s.',
    }),
    kind: t.field({ type: BodyKindEnum, required: true, description: 'What kind of body it is (вид органа).' }),
    organisation: t.id({ required: true, description: 'The organisation that it belongs to (организация).' }),
    parent: t.id({ description: 'The body that it is part of (вышестоящий орган).' }),
    names: t.field({ type: NamesInput, required: true, description: 'What it is called (наименования).' }),
    ...whenFields(t, 'founded or first named'),
  }),
});

builder.mutationField('registerBody', (t) =>
  t.field({
    type: BodyResult,
    description: 'A body of an organisation comes into the register (зарегистрировать орган). For administrators.',
    args: { input: t.arg({ type: RegisterBodyInput, required: true, description: 'Which one (какой орган).' }) },
    resolve: (_root, { input }, context) => {
      const { slug, kind, organisation, parent, names } = input;
      const command = {
        command: 'registerBody',
        ...{ slug, bodyKind: kind, organisationId: recordIdOf(organisation, 'Organisation') },
        ...{ parentId: parent ? recordIdOf(parent, 'Body') : null, names: namesOf(names), ...whenSaid(input) },
      } as const;
      return runBody(context, command, input, [organisation, parent, input.source.paper]);
    },
  }),
);
