import {
  effectOf,
  type Instrument,
  inOrder,
  instrumentsOverall,
  type LocalDate,
  partyOf,
  type Records,
  type Withdrawal,
  whenOf,
} from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DocumentRef, documentWithin } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { belonging, day } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { AS_OF } from '../time/asOf.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';

const GivenInterface = builder.interfaceRef<Within<Instrument | Withdrawal>>('SigningFact').implement({
  description: 'What happened to a document after its approval (событие после утверждения).',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'To which document (документ).',
      resolve: (own) => documentWithin(own, own.value.documentId),
    }),
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

type Types = (typeof builder)['$inferSchemaTypes'];

/** What a party said with its notification or deposit, and when it took that back. */
function reservationFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Within<Instrument>>) {
  return {
    reservation: t.string({
      nullable: true,
      description:
        'The reservation (оговорка) or the declaration that it made with it, in its own words; null where it made none.',
      resolve: ({ value }) => value.reservation,
    }),
    reservationWithdrawn: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it withdrew that (когда снята); null while it stands.',
      resolve: ({ value }) => value.reservationWithdrawn,
    }),
  };
}

const NotificationRef = builder.objectRef<Within<Instrument>>('Notification').implement({
  description:
    'A party notified that its internal procedures are fulfilled (уведомление о выполнении внутригосударственных процедур).',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({ type: PartyRef, description: 'Who notified (сторона).', resolve: partyIn }),
    ...reservationFields(t),
  }),
});

const DepositRef = builder.objectRef<Within<Instrument>>('Deposit').implement({
  description: 'A party deposited its instrument (сдача на хранение).',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({ type: PartyRef, description: 'Who deposited it (сторона).', resolve: partyIn }),
    ...reservationFields(t),
  }),
});

const WithdrawalRef = builder.objectRef<Within<Withdrawal>>('Withdrawal').implement({
  description:
    'A document was withdrawn (снятие), or a party gave notice that it withdraws from it (уведомление о выходе): once that is in effect it is not bound.',
  interfaces: [GivenInterface],
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who withdrew (сторона); null where the document itself was withdrawn.',
      resolve: (own) => (own.value.partyId === null ? null : partyIn(own)),
    }),
    effective: t.field({
      type: WhenRef,
      description:
        'Since when it is in effect (с какого времени действует): as the paper says, else so long after the notice as the rule of the document says, else since it was given. It may be yet to come.',
      resolve: ({ records, value }) => whenOf(effectOf(records, value)),
    }),
    revoked: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When the notice was taken back (отозвано), so that it has no effect; null where it was not.',
      resolve: ({ value }) => value.revoked,
    }),
  }),
});

type Fact = Within<Instrument | Withdrawal>;

const dossierOf = ({ value, records }: Fact) => records.document.get(value.documentId)?.dossierId ?? null;

const SigningFactList = listOf<Fact>(
  'SigningFact',
  { en: 'notifications, deposits and withdrawals', ru: 'уведомления, сдача на хранение, выходы' },
  {
    ...ofDossier(dossierOf),
    ...ofParties(({ value }: Fact) => [value.partyId]),
    documents: belonging(['Document'], 'Only of one of these documents (документы).', ({ value }) => value.documentId),
    when: day('When it was (когда).', ({ value }) => value.occurred),
    known: day('Since when it is known (с какого дня известно).', ({ value }) => value.known),
  },
  {
    WHEN: falling('The latest first (по дню).', ({ value }) => value.occurred),
    KNOWN: falling('What became known last first (по дню, с которого известно).', ({ value }) => value.known),
    PARTY: byParty(({ value }) => value.partyId),
    DOCUMENT: rising(
      'By document (по документу), by short name.',
      ({ value, records }) => records.document.get(value.documentId)?.slug ?? null,
    ),
    DOSSIER: byDossier(dossierOf),
  },
);

const NotificationConnectionRef = connectionOf(NotificationRef, 'Notification', {
  en: 'notifications',
  ru: 'уведомления',
});
const DepositConnectionRef = connectionOf(DepositRef, 'Deposit', { en: 'deposits', ru: 'сдача на хранение' });
const WithdrawalConnectionRef = connectionOf(WithdrawalRef, 'Withdrawal', { en: 'withdrawals', ru: 'снятия и выходы' });

builder.objectFields(DocumentRef, (t) => ({
  notifications: t.connection(
    {
      type: NotificationRef,
      description: 'The notifications of internal procedures (уведомления), in the order in which they came.',
      args: SigningFactList.args(t.arg),
      resolve: (own, args, context) => pageOf(context, args, own, own.records.notification),
    },
    NotificationConnectionRef,
  ),
  deposits: t.connection(
    {
      type: DepositRef,
      description: 'The deposits of instruments (сдача на хранение), in the order in which they came.',
      args: SigningFactList.args(t.arg),
      resolve: (own, args, context) => pageOf(context, args, own, own.records.deposit),
    },
    DepositConnectionRef,
  ),
  withdrawals: t.connection(
    {
      type: WithdrawalRef,
      description: 'That it was withdrawn (снятие), and who withdrew from it (выход), in order.',
      args: SigningFactList.args(t.arg),
      resolve: (own, args, context) => pageOf(context, args, own, own.records.withdrawal),
    },
    WithdrawalConnectionRef,
  ),
}));

builder.queryFields((t) => ({
  notifications: t.connection(
    {
      type: NotificationRef,
      description:
        'The notifications that internal procedures are fulfilled (уведомления), over all documents that you may see, the latest first.',
      args: { ...SigningFactList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: (_root, args, context) => pageOverall(context, args, ({ notification }) => notification),
    },
    NotificationConnectionRef,
  ),
  deposits: t.connection(
    {
      type: DepositRef,
      description:
        'The deposits of instruments (сдача на хранение), over all documents that you may see, the latest first.',
      args: { ...SigningFactList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: (_root, args, context) => pageOverall(context, args, ({ deposit }) => deposit),
    },
    DepositConnectionRef,
  ),
  withdrawals: t.connection(
    {
      type: WithdrawalRef,
      description:
        'What was withdrawn (снятие) and who withdrew (выход), over all documents that you may see, the latest first.',
      args: { ...SigningFactList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: (_root, args, context) => pageOverall(context, args, ({ withdrawal }) => withdrawal),
    },
    WithdrawalConnectionRef,
  ),
}));

type Args = Parameters<typeof SigningFactList.page>[2];

function pageOf<T extends Instrument | Withdrawal>(
  context: Context,
  args: Args,
  own: Within<Readonly<{ id: string }>>,
  rows: ReadonlyMap<string, T>,
) {
  const of = inOrder([...rows.values()].filter(({ documentId }) => documentId === own.value.id));
  return page(context, args, own, of);
}

async function pageOverall<T extends Instrument | Withdrawal>(
  context: Context,
  { asOf, ...args }: Args & Readonly<{ asOf?: LocalDate | null | undefined }>,
  rowsIn: (records: Records) => ReadonlyMap<string, T>,
) {
  const all = await loadAll(context, asOf);
  return page(context, args, all, instrumentsOverall(all.records, rowsIn(all.records)));
}

function page<T extends Instrument | Withdrawal>(
  context: Context,
  args: Args,
  from: Within<unknown>,
  facts: readonly T[],
) {
  return SigningFactList.page<Within<T>, Within<unknown>>(
    context,
    from,
    args,
    facts.map((fact) => within(from, fact)),
  );
}

function partyIn(own: Within<Readonly<{ partyId: string | null }>>) {
  const party = partyOf(own.records, own.value.partyId ?? '');
  if (!party) throw new GraphQLError('The party is not among what you may see.');
  return partyShape(within(own, party));
}
