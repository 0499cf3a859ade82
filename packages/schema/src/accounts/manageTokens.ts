import { builder } from '../builder.ts';
import { RoleEnum } from '../viewer/viewer.ts';
import { bookOf } from './context.ts';
import { TokenMadeResult, TokenRevokedResult } from './result.ts';

const CreateAccessTokenInput = builder.inputType('CreateAccessTokenInput', {
  description: 'A token of the sender’s own account (новый токен).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for (название).' }),
    role: t.field({
      type: RoleEnum,
      description: 'As whom it speaks (роль): no more than the sender, who it is unless given.',
    }),
    readOnly: t.boolean({ required: true, description: 'Whether it may enter nothing (только чтение).' }),
    days: t.int({ required: true, description: 'After how many days it ends (срок): 1 to 366.' }),
  }),
});

builder.mutationField('createAccessToken', (t) =>
  t.field({
    type: TokenMadeResult,
    description:
      'A token for a program (выпустить токен); made with a token, it ends with that one. For analysts, delegates, the secretariat and administrators.',
    args: {
      input: t.arg({
        type: CreateAccessTokenInput,
        required: true,
        description: 'For what, and for how long (для чего и на какой срок).',
      }),
    },
    resolve: (_root, { input }, context) =>
      bookOf(context).createToken(context.viewer, { ...input, role: input.role ?? null }, context.token),
  }),
);

const CreateDeviceTokenInput = builder.inputType('CreateDeviceTokenInput', {
  description: 'A token for a screen on a wall (токен экрана).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Which screen (название).' }),
    days: t.int({ required: true, description: 'After how many days it ends (срок): 1 to 366.' }),
  }),
});

builder.mutationField('createDeviceToken', (t) =>
  t.field({
    type: TokenMadeResult,
    description:
      'A token with which a screen reads as a viewer, and enters nothing (токен экрана); made with a token, it ends with that one. For administrators.',
    args: {
      input: t.arg({
        type: CreateDeviceTokenInput,
        required: true,
        description: 'For which screen (для какого экрана).',
      }),
    },
    resolve: (_root, { input }, context) => bookOf(context).createDeviceToken(context.viewer, input, context.token),
  }),
);

builder.mutationField('revokeAccessToken', (t) =>
  t.field({
    type: TokenRevokedResult,
    description:
      'Ends a token; what it keeps open is closed (отозвать). One’s own; for administrators any. A token that may do less than its account ends itself alone.',
    args: { token: t.arg.id({ required: true, description: 'Which token (токен).' }) },
    resolve: (_root, { token }, context) => bookOf(context).revokeToken(context.viewer, token, context.token),
  }),
);
