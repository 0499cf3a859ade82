import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { givenOf, offRouteField, resultOf, subjectFields } from './inputs.ts';

const RecordNotificationInput = builder.inputType('RecordNotificationInput', {
  description: 'A state notified that its internal procedures are fulfilled (внести уведомление).',
  fields: (t) => ({
    ...subjectFields(t, 'received'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    offRoute: offRouteField(t),
  }),
});

const RecordDepositInput = builder.inputType('RecordDepositInput', {
  description: 'A state deposited its instrument (внести сдачу на хранение).',
  fields: (t) => ({
    ...subjectFields(t, 'deposited'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    offRoute: offRouteField(t),
  }),
});

builder.mutationFields((t) => ({
  recordNotification: t.field({
    type: resultOf('NotificationGiven', 'The notification was recorded (уведомление внесено).'),
    description:
      'A state notified that its internal procedures are fulfilled (внести уведомление). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordNotificationInput,
        required: true,
        description: 'Who notified, and when (кто и когда уведомил).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(context, { command: 'recordNotification', ...givenOf(input) }, input, [
        input.document,
        input.party,
        input.source.paper,
      ]),
  }),
  recordDeposit: t.field({
    type: resultOf('DepositMade', 'The deposit was recorded (сдача на хранение внесена).'),
    description: 'A state deposited its instrument (внести сдачу на хранение). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordDepositInput,
        required: true,
        description: 'Who deposited it, and when (кто и когда сдал на хранение).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(context, { command: 'recordDeposit', ...givenOf(input) }, input, [
        input.document,
        input.party,
        input.source.paper,
      ]),
  }),
}));
