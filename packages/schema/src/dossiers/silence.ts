import { SILENCE_STATE_TEXT, SILENCE_STATES, type Silence } from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { ApprovalProgressRef, PositionRef } from './progress.ts';

const SilenceStateEnum = enumOf(
  'SilenceState',
  'How a silence procedure stands (состояние процедуры умолчания).',
  SILENCE_STATES,
  SILENCE_STATE_TEXT,
);

const SilenceProcedureRef = builder.objectRef<Within<Silence>>('SilenceProcedure').implement({
  description:
    'How a silence procedure on a revision stands (процедура умолчания). Its outcome follows from its term: nobody has to record it.',
  fields: (t) => ({
    state: t.field({
      type: SilenceStateEnum,
      description:
        'Not started (не начата, идёт, прервана, завершена или сказать нельзя), running, broken, ended, or nobody can tell.',
      resolve: ({ value }) => value.state,
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description:
        'The last day on which an objection breaks it (срок); null before a letter sets one, or where nobody can tell (`termUnknown`).',
      resolve: ({ value }) => value.term,
    }),
    termUnknown: t.string({
      nullable: true,
      description: 'Why that day cannot be told although a letter gives a term (почему срок назвать нельзя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termUnknown && inLocale(value.termUnknown, locale, context),
    }),
    termDayOff: t.string({
      nullable: true,
      description: 'That the body does not work on that day, by its calendar (срок в нерабочий день); null otherwise.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termDayOff && inLocale(value.termDayOff, locale, context),
    }),
    brokenBy: t.field({
      type: [PartyRef],
      description:
        'Whose objection stands, or stood at the end of the term, whatever became of it since (кем прервана).',
      resolve: (silence) => silence.value.brokenBy.map((party) => partyShape(within(silence, party))),
    }),
    objections: t.field({
      type: [PositionRef],
      description: 'The objections by which it was broken (возражения), each with the paper that says so.',
      resolve: (silence) => silence.value.objections.map((position) => within(silence, position)),
    }),
    silent: t.field({
      type: [PartyRef],
      description: 'Whose silence was consent (согласовали по умолчанию).',
      resolve: (silence) => silence.value.silent.map((party) => partyShape(within(silence, party))),
    }),
  }),
});

builder.objectFields(ApprovalProgressRef, (t) => ({
  silence: t.field({
    type: SilenceProcedureRef,
    nullable: true,
    description: 'How the silence procedure stands (процедура умолчания); null where the body decides otherwise.',
    resolve: (progress) => progress.value.silence && within(progress, progress.value.silence),
  }),
}));
