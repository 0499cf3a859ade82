import {
  type DocumentForce,
  entryIntoForce,
  type Force,
  type ProvisionalApplication,
  type StateForce,
  whenOf,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { ForceStateEnum, ProvisionalStateEnum } from './enums.ts';

const ForceInterface = builder.interfaceRef<Within<Force>>('Force').implement({
  description: 'Entry into force (вступление в силу), as it follows from the rule and as papers say it.',
  fields: (t) => ({
    state: t.field({
      type: ForceStateEnum,
      description: 'Whether it is in force on the day (состояние).',
      resolve: ({ value }) => value.state,
    }),
    since: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'Since when, as exactly as it can be told (с какого времени); with a mismatch from the earlier of both dates to the later. It may be yet to come.',
      resolve: ({ value }) => value.since,
    }),
    computed: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When it enters into force by the rule (расчётная дата), as exact as what it is counted from; where the rule can be read in two ways, from the earlier day to the later, open where by one of them it has not come about yet.',
      resolve: ({ value: { computed } }) => (computed.kind === 'date' ? whenOf(computed.span) : null),
    }),
    notYet: t.string({
      nullable: true,
      description: 'What the rule still lacks (чего ещё не хватает); null where there is a date, or nobody can tell.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value: { computed } }, { locale }, context) =>
        computed.kind === 'notYet' ? inLocale(computed.reason, locale, context) : null,
    }),
    cannotTell: t.string({
      nullable: true,
      description:
        'Why nobody can tell what follows from the rule, or on which day of `computed` (почему сказать нельзя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value: { computed } }, { locale }, context) => {
        const why = computed.kind === 'cannotTell' ? computed.reason : computed.kind === 'date' && computed.unsure?.why;
        return why ? inLocale(why, locale, context) : null;
      },
    }),
    recorded: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it entered into force as a paper says (по документу); null where none does.',
      resolve: ({ value }) => value.recorded?.occurred ?? null,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: (own) => (own.value.recorded ? sourcesOf(within(own, own.value.recorded)) : []),
    }),
    mismatch: t.boolean({
      description:
        'What the paper says does not follow from the rule and what is recorded, however it is read (расхождение): another day does, or none yet. Both are shown.',
      resolve: ({ value }) => value.mismatch,
    }),
    withdrawn: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When it was withdrawn, or the withdrawal of the party was in effect (снятие, выход); null where it is bound.',
      resolve: ({ value }) => (value.withdrawal ? value.until : null),
    }),
    notice: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When the party gave notice of a withdrawal that is not certainly in effect yet (уведомление о выходе): until then it is bound. Null where it gave none.',
      resolve: ({ value }) => value.notice?.occurred ?? null,
    }),
    leaves: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Since when that withdrawal is in effect (когда выходит), where notice was given; null otherwise.',
      resolve: ({ value }) => (value.notice ? value.until : null),
    }),
  }),
});

const ProvisionalApplicationRef = builder.objectRef<ProvisionalApplication>('ProvisionalApplication').implement({
  description: 'The provisional application of a document by a party (временное применение), on the day.',
  fields: (t) => ({
    state: t.field({
      type: ProvisionalStateEnum,
      description:
        'Applied, not or not yet, no more because it is in force or the party withdrew, or nobody can tell (состояние).',
      resolve: ({ state }) => state,
    }),
    since: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Since when (с какого времени), as exactly as it can be told. It may be yet to come.',
      resolve: ({ since }) => since,
    }),
    cannotTell: t.string({
      nullable: true,
      description: 'Why nobody can tell (почему сказать нельзя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ why }, { locale }, context) => why && inLocale(why, locale, context),
    }),
  }),
});

const StateForceRef = builder.objectRef<Within<StateForce>>('StateForce').implement({
  description: 'Entry into force for one party (вступление в силу для стороны).',
  interfaces: [ForceInterface],
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'For whom (сторона).',
      resolve: (own) => partyShape(within(own, own.value.party)),
    }),
    provisional: t.field({
      type: ProvisionalApplicationRef,
      nullable: true,
      description:
        'How far it applies the document provisionally until then (временное применение); null where no article provides for that.',
      resolve: ({ value }) => value.provisional,
    }),
  }),
});

const EntryIntoForceRef = builder.objectRef<Within<DocumentForce>>('EntryIntoForce').implement({
  description: 'Entry into force of a document (вступление в силу), for all and state by state.',
  interfaces: [ForceInterface],
  fields: (t) => ({
    byState: t.field({
      type: [StateForceRef],
      description:
        'For each party that has to sign or signed, notified, deposited or withdrew, or of which a paper says so (по сторонам).',
      complexity: { field: 1, multiplier: 10 },
      resolve: (own) => own.value.byState.map((each) => within(own, each)),
    }),
  }),
});

builder.objectField(DocumentRef, 'entryIntoForce', (t) =>
  t.field({
    type: EntryIntoForceRef,
    nullable: true,
    description: 'Its entry into force (вступление в силу); null for a paper that travels in no dossier.',
    resolve: (own) =>
      own.value.dossierId === null ? null : within(own, entryIntoForce(own.records, own.value, own.day)),
  }),
);
