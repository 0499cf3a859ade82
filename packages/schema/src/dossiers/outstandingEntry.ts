import type { Awaited, AwaitedUnknown } from '@concord/domain';
import { builder } from '../builder.ts';
import { viewOf } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { InstrumentEnum } from '../signing/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { PositionRef } from './progress.ts';
import { DossierRef } from './ref.ts';

/** A party that is awaited, over all dossiers. */
export const OutstandingEntryRef = builder.objectRef<Within<Awaited>>('OutstandingEntry').implement({
  description: 'A party from which something is awaited, and in which dossier (кого ждём и где).',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'In which dossier (досье).',
      resolve: (entry) => viewOf(entry, entry.value.dossier),
    }),
    party: t.field({
      type: PartyRef,
      description: 'Who is awaited (сторона).',
      resolve: (entry) => partyShape(within(entry, entry.value.party)),
    }),
    step: t.field({
      type: StepRef,
      description: 'At which step (этап).',
      resolve: (entry) => within(entry, entry.value.step),
    }),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when (с какого дня); null when the day is unknown.',
      resolve: ({ value }) => value.since,
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The last day for an answer (срок); null where none is given.',
      resolve: ({ value }) => value.term,
    }),
    termUnknown: t.string({
      nullable: true,
      description: 'Why that day cannot be told although there is a term (почему срок назвать нельзя); null otherwise.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termUnknown && inLocale(value.termUnknown, locale, context),
    }),
    daysWaiting: t.int({
      nullable: true,
      description: 'Calendar days waited (дней ожидания); null when the day since which is unknown.',
      resolve: ({ value }) => value.daysWaiting,
    }),
    daysLate: t.int({
      nullable: true,
      description: 'Calendar days past the term (просрочено дней); null while it has not passed.',
      resolve: ({ value }) => value.daysLate,
    }),
    reconfirms: t.field({
      type: PositionRef,
      nullable: true,
      description:
        'The position on an earlier revision that it is to confirm (подтвердить); null for who has not spoken yet.',
      resolve: (entry) => entry.value.reconfirms && within(entry, entry.value.reconfirms),
    }),
    instrument: t.field({
      type: InstrumentEnum,
      nullable: true,
      description:
        'What it owes after it signed (уведомление, сдача на хранение), as long as the entry into force for all waits for it; null where something else is awaited.',
      resolve: ({ value }) => value.instrument,
    }),
  }),
});

/** A dossier of which nobody can tell. */
export const OutstandingUnknownRef = builder.objectRef<Within<AwaitedUnknown>>('OutstandingUnknown').implement({
  description: 'A dossier of which nobody can tell who is awaited, or who else is (сказать нельзя), and why.',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'The dossier (досье).',
      resolve: (unknown) => viewOf(unknown, unknown.value.dossier),
    }),
    reason: t.string({
      description: 'Why nobody can tell (почему); also that there has been no news for long.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.reason, locale, context),
    }),
  }),
});
