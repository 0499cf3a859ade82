import { type PartySignature, type Signatures, signaturesOf } from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { SignatureStateEnum } from './enums.ts';

export const DocumentSignatureRef = builder.objectRef<Within<PartySignature>>('DocumentSignature').implement({
  description:
    'A party and its signature of a document (подпись). Who is not recorded is not known: neither signed nor not.',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who (сторона).',
      resolve: (own) => partyShape(within(own, own.value.party)),
    }),
    state: t.field({
      type: SignatureStateEnum,
      description:
        'What counts on the day (состояние): the latest that is recorded of the party; with a reservation also where it made one as it ratified.',
      resolve: ({ value }) => value.state,
    }),
    when: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it signed, or did not (когда); null where nothing is recorded.',
      resolve: ({ value }) => value.when,
    }),
    withdrawn: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When its withdrawal was in effect (выход), after it signed; null where it did not, or signed or declined anew since then.',
      resolve: ({ value }) => (value.withdrawal ? value.until : null),
    }),
    leaves: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Since when it will have withdrawn, where it gave notice of that (когда выходит); null otherwise.',
      resolve: ({ value }) => (value.withdrawal ? null : value.until),
    }),
    text: t.string({
      nullable: true,
      description: 'The reservation (оговорка) or the dissenting opinion (особое мнение), in the party’s own words.',
      resolve: ({ value }) => value.signature?.text ?? null,
    }),
    reservation: t.string({
      nullable: true,
      description:
        'The reservation (оговорка) or the declaration that it made with its notification or deposit and has not withdrawn, in its own words; null where there is none.',
      resolve: ({ value }) => value.reservation?.reservation ?? null,
    }),
    needsProcedures: t.boolean({
      nullable: true,
      description:
        'Whether its law requires internal procedures before it is bound (внутригосударственные процедуры), as it said last or as follows from its notification; null where nobody said.',
      resolve: ({ value }) => value.needsProcedures,
    }),
    offRoute: t.boolean({
      description:
        'Certainly before the document was open for signature: a deviation from the route (отступление от маршрута).',
      resolve: ({ value }) => value.offRoute,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: (own) =>
        [own.value.signature, own.value.reservation, own.value.withdrawal].flatMap((fact) =>
          fact ? sourcesOf(within(own, fact)) : [],
        ),
    }),
  }),
});

const DocumentSignaturesRef = builder.objectRef<Within<Signatures>>('DocumentSignatures').implement({
  description: 'Who signed a document, state by state (подписи).',
  fields: (t) => ({
    parties: t.field({
      type: [DocumentSignatureRef],
      description:
        'Each full member of the body of its signature step on the day, and whoever else is recorded (стороны): states by code, then administrations.',
      complexity: { field: 1, multiplier: 10 },
      resolve: (own) => own.value.parties.map((each) => within(own, each)),
    }),
    cannotTell: t.string({
      nullable: true,
      description: 'Why nobody can tell who else has to sign (почему сказать нельзя); null where that is known.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.cannotTell && inLocale(value.cannotTell, locale, context),
    }),
    openSince: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'Since when it was open for signature (открыт для подписания): what comes before the signature step was done then. Null where it was not, or nobody can tell.',
      resolve: ({ value }) => (typeof value.opened === 'string' ? null : value.opened),
    }),
  }),
});

builder.objectField(DocumentRef, 'signatures', (t) =>
  t.field({
    type: DocumentSignaturesRef,
    nullable: true,
    description: 'Who signed it (подписи); null for a paper that travels in no dossier.',
    resolve: (own) =>
      own.value.dossierId === null ? null : within(own, signaturesOf(own.records, own.value, own.day)),
  }),
);
