import { builder } from '../builder.ts';
import type { InputFields } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { givenOf, offRouteField, partyIdOf, resultOf, subjectFields, subjectOf } from './inputs.ts';

function reservationField(t: InputFields) {
  return t.string({
    description:
      'The reservation (оговорка) or the declaration that it made with it, in its own words, at most 10,000 characters; left out where it made none.',
  });
}

const RecordNotificationInput = builder.inputType('RecordNotificationInput', {
  description: 'A state notified that its internal procedures are fulfilled (внести уведомление).',
  fields: (t) => ({
    ...subjectFields(t, 'received'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    reservation: reservationField(t),
    offRoute: offRouteField(t),
  }),
});

const RecordDepositInput = builder.inputType('RecordDepositInput', {
  description: 'A state deposited its instrument (внести сдачу на хранение).',
  fields: (t) => ({
    ...subjectFields(t, 'deposited'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    reservation: reservationField(t),
    offRoute: offRouteField(t),
  }),
});

const WithdrawReservationInput = builder.inputType('WithdrawReservationInput', {
  description:
    'A state withdrew the reservation that it had made with its notification or deposit (снять оговорку). One that it made with its signature is withdrawn by a signature without one.',
  fields: (t) => ({
    ...subjectFields(t, 'withdrawn'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
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
      run(
        context,
        { command: 'recordNotification', ...givenOf(input), reservation: input.reservation ?? null },
        input,
        [input.document, input.party, input.source.paper],
      ),
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
      run(context, { command: 'recordDeposit', ...givenOf(input), reservation: input.reservation ?? null }, input, [
        input.document,
        input.party,
        input.source.paper,
      ]),
  }),
  withdrawReservation: t.field({
    type: resultOf(
      'ReservationWithdrawn',
      'That the reservation was withdrawn was recorded (снятие оговорки внесено).',
    ),
    description:
      'A state withdrew the last reservation that it had made with a notification or deposit (снять оговорку). For the secretariat.',
    args: {
      input: t.arg({
        type: WithdrawReservationInput,
        required: true,
        description: 'Who withdrew its reservation to which document, and when (кто снял оговорку, к чему и когда).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(context, { command: 'withdrawReservation', ...subjectOf(input), partyId: partyIdOf(input.party) }, input, [
        input.document,
        input.party,
        input.source.paper,
      ]),
  }),
}));
