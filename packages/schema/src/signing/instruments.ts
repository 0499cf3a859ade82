import { type Instrument, inOrder, partyOf, type Withdrawal } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { arrayPage } from '../page.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';

const GivenInterface = builder.interfaceRef<Within<Instrument | Withdrawal>>('SigningFact').implement({
  description: 'What happened to a document after its approval (событие после утверждения).',
  fields: (t) => ({
    when: t.field({
      type: WhenRef,
      description: 'When, as exactly as it is known (когда).',
      resolve: ({ value }) => value.occurred,
    }),
    known: t.field({
      type: WhenRef,
      description: 'Since when it is known (с какого дня известно).',
      resolve: ({ value }) => value.known,
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

const NotificationRef = builder.objectRef<Within<Instrument>>('Notification').implement({
  description:
    'A party notified that its internal procedures are fulfilled (уведомление о выполнении внутригосударственных процедур).',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({ type: PartyRef, description: 'Who notified (сторона).', resolve: partyIn }),
  }),
});

const DepositRef = builder.objectRef<Within<Instrument>>('Deposit').implement({
  description: 'A party deposited its instrument (сдача на хранение).',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({ type: PartyRef, description: 'Who deposited it (сторона).', resolve: partyIn }),
  }),
});

const WithdrawalRef = builder.objectRef<Within<Withdrawal>>('Withdrawal').implement({
  description: 'A document was withdrawn (снятие), or a party withdrew from it (выход): from then on it is not bound.',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who withdrew (сторона); null where the document itself was withdrawn.',
      resolve: (own) => (own.value.partyId === null ? null : partyIn(own)),
    }),
  }),
});

builder.objectFields(DocumentRef, (t) => ({
  notifications: t.connection(
    {
      type: NotificationRef,
      description: 'The notifications of internal procedures (уведомления), in the order in which they came.',
      resolve: (own, args, context) => page(context, args, own, own.records.notification),
    },
    {
      name: 'NotificationConnection',
      description: 'A page of notifications.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'NotificationEdge', description: 'A notification in a page.' },
  ),
  deposits: t.connection(
    {
      type: DepositRef,
      description: 'The deposits of instruments (сдача на хранение), in the order in which they came.',
      resolve: (own, args, context) => page(context, args, own, own.records.deposit),
    },
    {
      name: 'DepositConnection',
      description: 'A page of deposits.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'DepositEdge', description: 'A deposit in a page.' },
  ),
  withdrawals: t.connection(
    {
      type: WithdrawalRef,
      description: 'That it was withdrawn (снятие), and who withdrew from it (выход), in order.',
      resolve: (own, args, context) => page(context, args, own, own.records.withdrawal),
    },
    {
      name: 'WithdrawalConnection',
      description: 'A page of withdrawals.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'WithdrawalEdge', description: 'A withdrawal in a page.' },
  ),
}));

function page<T extends Instrument | Withdrawal>(
  context: Context,
  args: Parameters<typeof arrayPage>[1],
  own: Within<Readonly<{ id: string }>>,
  rows: ReadonlyMap<string, T>,
) {
  const of = inOrder([...rows.values()].filter(({ documentId }) => documentId === own.value.id));
  return arrayPage(
    context,
    args,
    of.map((row) => within(own, row)),
  );
}

function partyIn(own: Within<Readonly<{ partyId: string | null }>>) {
  const party = partyOf(own.records, own.value.partyId ?? '');
  if (!party) throw new GraphQLError('The party is not among what you may see.');
  return partyShape(within(own, party));
}
