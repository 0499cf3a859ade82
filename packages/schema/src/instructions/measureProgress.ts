import { MEASURE_STATE_TEXT, MEASURE_STATES, type MeasureLine, type MeasureStatus, NOT_KNOWN } from '@concord/domain';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';

/** How far a party has come. */
export const MeasureStateEnum = enumOf(
  'MeasureState',
  'How far a party has come with a measure (ход выполнения мероприятия).',
  MEASURE_STATES,
  MEASURE_STATE_TEXT,
);

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

/** How far one party has come. */
export const MeasureProgressRef = builder.objectRef<Within<MeasureLine>>('MeasureProgress').implement({
  description: 'How far one party has come with a measure, as it last said (ход выполнения стороной).',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who (сторона).',
      resolve: (own) => partyShape(within(own, own.value.party)),
    }),
    state: t.field({
      type: MeasureStateEnum,
      nullable: true,
      description:
        'How far it has come (ход исполнения); null when it has said nothing: that is not known, and not “not started”.',
      resolve: ({ value }) => value.latest?.measureState ?? null,
    }),
    stateText: t.string({
      description: 'How far in words; «не известно» when it has said nothing.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value: { latest } }, { locale }, context) =>
        inLocale(latest ? MEASURE_STATE_TEXT[latest.measureState] : NOT_KNOWN, locale, context),
    }),
    text: t.string({
      nullable: true,
      description: 'What it said (текст), as written.',
      resolve: ({ value }) => value.latest?.text ?? null,
    }),
    when: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it said so (когда).',
      resolve: ({ value }) => value.latest?.occurred ?? null,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: (own) => (own.value.latest ? sourcesOf(within(own, own.value.latest)) : []),
    }),
  }),
});

/** How many parties have come how far. */
export const MeasureCountRef = builder.objectRef<MeasureStatus['counts'][number]>('MeasureCount').implement({
  description: 'How many parties have come how far (сколько сторон).',
  fields: (t) => ({
    state: t.field({
      type: MeasureStateEnum,
      nullable: true,
      description: 'How far; null for those of whom it is not known (не известно).',
      resolve: ({ state }) => state,
    }),
    count: t.exposeInt('count', { description: 'How many (число).' }),
  }),
});
