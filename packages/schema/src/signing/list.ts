import { SIGNATURE_STATES, type SignatureOf, signaturesOverall } from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { belonging, day, flag, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { SignatureStateEnum } from './enums.ts';
import { DocumentSignatureRef } from './signature.ts';

type Own = Within<SignatureOf>;

/** A document, and one of those who sign it. */
export const StateSignatureRef = builder.objectRef<Own>('StateSignature').implement({
  description: 'A document that a state signs (подпись государства), and whether it did.',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'The document (документ).',
      resolve: (own) => within(own, own.value.document),
    }),
    signature: t.field({
      type: DocumentSignatureRef,
      description: 'What is recorded (подпись).',
      resolve: (own) => within(own, own.value.signature),
    }),
  }),
});

const TERMS = { en: 'signatures', ru: 'подписи' };
const SignatureConnectionRef = connectionOf(StateSignatureRef, 'Signature', TERMS);

/** How signatures are filtered and ordered. */
export const SignatureList = listOf<Own>(
  'Signature',
  TERMS,
  {
    ...ofDossier(({ value }: Own) => value.document.dossierId),
    ...ofParties(({ value }: Own) => [value.signature.party.record.id]),
    documents: belonging(['Document'], 'Only of one of these documents (документы).', ({ value }) => value.document.id),
    signatureStates: oneOf(
      SignatureStateEnum,
      'Only those that stand so (состояние).',
      ({ value }) => value.signature.state,
    ),
    when: day('When it signed, or did not (когда).', ({ value }) => value.signature.when),
    offRoute: flag(
      'Only deviations from the route (отступления от маршрута), or only others.',
      ({ value }) => value.signature.offRoute,
    ),
    text: text(
      'The reservation or the dissenting opinion (оговорка, особое мнение).',
      ({ value }) => value.signature.signature?.text,
    ),
  },
  {
    WHEN: falling('What was signed last first (по дню).', ({ value }) => value.signature.when),
    STATE: rising('By what is recorded (по состоянию).', ({ value }) =>
      SIGNATURE_STATES.indexOf(value.signature.state),
    ),
    PARTY: byParty(({ value }) => value.signature.party.record.id),
    DOCUMENT: rising('By document (по документу), by short name.', ({ value }) => value.document.slug),
    DOSSIER: byDossier(({ value }) => value.document.dossierId),
  },
);

builder.queryField('signatures', (t) =>
  t.connection(
    {
      type: StateSignatureRef,
      description:
        'Who signed what (подписи), over all documents that you may see and that are open for signature or of which something is recorded, document by document. Who is not recorded is not known: neither signed nor not.',
      args: { ...SignatureList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const signatures = signaturesOverall(all.records, all.day).map((signature) => within(all, signature));
        return SignatureList.page(context, all, args, signatures);
      },
    },
    SignatureConnectionRef,
  ),
);
