import {
  type ApprovalProgress,
  answeredWithoutPosition,
  CARRIES_ANSWERS,
  CARRIES_TEXT,
  type Carries,
  type ChangeOfStand,
  deviationOf,
  EXPRESSED_STANDS,
  endedText,
  type PartyStand,
  type Position,
  partyOf,
  type RuleNaming,
  STAND_TEXT,
  STANDS,
  type Stand,
} from '@concord/domain';
import { GraphQLError } from 'graphql';
import { DecisionRuleRef, rulesWithin } from '../bodies/decisionRule.ts';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { RevisionRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

export const StandEnum = enumOf('Stand', 'Where a party stands (позиция стороны).', STANDS, STAND_TEXT);
export const ExpressedStandEnum = enumOf(
  'ExpressedStand',
  'What a party can say (выраженная позиция). No reply is the absence of a position.',
  EXPRESSED_STANDS,
  STAND_TEXT,
);
const CarriesAnswerEnum = enumOf('CarriesAnswer', 'Whether it carries (проходит ли).', CARRIES_ANSWERS, CARRIES_TEXT);

/** What a state said of a revision at a step. */
export const PositionRef = builder.objectRef<Within<Position>>('Position');

builder.node(PositionRef, {
  description: 'What a party says of a revision at a step (позиция).',
  id: { resolve: (position) => innerId(datedId(position)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'position', id),
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who says it (сторона).',
      resolve: (position) => {
        const party = partyOf(position.records, position.value.partyId);
        if (!party) throw new GraphQLError('The party is not among what you may see.');
        return partyShape(within(position, party));
      },
    }),
    stand: t.field({
      type: ExpressedStandEnum,
      description: 'What it says (что сказано).',
      resolve: ({ value }) => value.stand,
    }),
    text: t.string({
      nullable: true,
      description: 'In its own words (текст); null when only the stand is known.',
      resolve: ({ value }) => value.text,
    }),
    occurred: t.field({
      type: WhenRef,
      description: 'When it said so (когда сказано).',
      resolve: ({ value }) => value.occurred,
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'Of which revision (редакция).',
      resolve: (position) => {
        const revision = position.records.revision.get(position.value.revisionId);
        if (!revision) throw new GraphQLError('The revision is not among what you may see.');
        return within(position, revision);
      },
    }),
    offRoute: t.boolean({
      description:
        'Whether it was certainly said without being asked, or after the step was done: a deviation from the route (отступление от маршрута).',
      resolve: (position) => deviationOf(position.records, position.value) !== null,
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

const PartyStandRef = builder.objectRef<Within<PartyStand>>('PartyStand').implement({
  description: 'A party’s place in the progress of approval (место стороны в ходе согласования).',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'The party (сторона).',
      resolve: (stand) => partyShape(within(stand, stand.value.party)),
    }),
    stand: t.field({
      type: StandEnum,
      description: 'Where it stands (положение).',
      resolve: ({ value }) => value.stand,
    }),
    hasVote: t.boolean({
      description:
        'Whether it is counted (с правом голоса): a full member on the day, or one of whom nobody can tell. Whoever else was asked has a voice, and stops nothing.',
      resolve: ({ value }) => !value.voiceOnly,
    }),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when (с какого дня).',
      resolve: ({ value }) => value.since,
    }),
    answeredWithoutPosition: t.boolean({
      description:
        'Whether it answered what it was asked of this revision without a position (ответила без позиции): its stand is `NO_ANSWER`.',
      resolve: ({ value }) => answeredWithoutPosition(value),
    }),
    awaited: t.boolean({
      description:
        'Whether it has still to speak (ждём): not once it answered what it was asked, with or without a position.',
      resolve: ({ value }) => value.awaited,
    }),
    late: t.boolean({
      description: 'Still awaited although its term has passed (просрочено).',
      resolve: ({ value }) => value.late,
    }),
    position: t.field({
      type: PositionRef,
      nullable: true,
      description: 'What it said last, also when that is stale by now (позиция).',
      resolve: (stand) => stand.value.position && within(stand, stand.value.position),
    }),
    source: t.field({
      type: SourceRefType,
      nullable: true,
      description: 'The paper that says so (источник); null when it was entered by the party itself.',
      resolve: (stand) => (stand.value.position ? (sourcesOf(within(stand, stand.value.position))[0] ?? null) : null),
    }),
  }),
});

const StandCountRef = builder.objectRef<Readonly<{ stand: Stand; count: number }>>('StandCount').implement({
  description: 'How many parties have a stand (число сторон).',
  fields: (t) => ({
    stand: t.expose('stand', { type: StandEnum, description: 'The stand (позиция).' }),
    count: t.exposeInt('count', { description: 'How many parties have it (число сторон).' }),
  }),
});

const CarriesRef = builder.objectRef<Carries>('Carries').implement({
  description: 'Whether the decision carries by the body’s rule (проходит ли решение), with the reason.',
  fields: (t) => ({
    answer: t.expose('answer', {
      type: CarriesAnswerEnum,
      description: 'Yes (да, нет, пока нет или сказать нельзя), no, not yet, or cannot tell.',
    }),
    reason: t.string({
      description: 'Why, in a sentence (почему).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ reason }, { locale }, context) => inLocale(reason, locale, context),
    }),
  }),
});

const ChangeOfStandRef = builder.objectRef<Within<ChangeOfStand>>('ChangeOfStand').implement({
  description: 'A change of one party’s stand (изменение позиции).',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who would change (сторона).',
      resolve: (change) => partyShape(within(change, change.value.party)),
    }),
    from: t.field({
      type: StandEnum,
      description: 'From which stand (прежняя позиция).',
      resolve: ({ value }) => value.from,
    }),
    to: t.field({ type: StandEnum, description: 'To which stand (новая позиция).', resolve: ({ value }) => value.to }),
  }),
});

const RuleNamingRef = builder.objectRef<Within<RuleNaming>>('RuleNaming').implement({
  description: 'What a source says of the rule by which a body decides at a step (указанное правило).',
  fields: (t) => ({
    rule: t.field({
      type: DecisionRuleRef,
      description:
        'The rule that it names (правило). A later one for the same matter takes its place; the progress has the one that holds.',
      resolve(own) {
        const { decisionRuleId } = own.value;
        const bodyId = own.records.decisionRule.get(decisionRuleId)?.bodyId ?? '';
        const rule = rulesWithin(own, bodyId).find(({ value }) => value.id === decisionRuleId);
        if (!rule) throw new GraphQLError('The rule is not among what you may see.');
        return rule;
      },
    }),
    when: t.field({ type: WhenRef, description: 'When it was said (когда).', resolve: ({ value }) => value.occurred }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

/** How far a revision has got at a step, for one body. */
export const ApprovalProgressRef = builder.objectRef<Within<ApprovalProgress>>('ApprovalProgress').implement({
  description:
    'The progress of approval (ход согласования) of a revision at a step and one body. Each party that has a vote or was asked has exactly one stand; the counts of those who have a vote sum to the total.',
  fields: (t) => ({
    step: t.field({
      type: StepRef,
      description: 'The step (этап).',
      resolve: (progress) => within(progress, progress.value.step),
    }),
    body: t.field({
      type: BodyRef,
      description: 'The body (орган).',
      resolve: (progress) => within(progress, progress.value.body),
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'The revision (редакция).',
      resolve: (progress) => within(progress, progress.value.revision),
    }),
    isUnderWay: t.boolean({
      description:
        'Whether the dossier is at the step on that day (этап идёт): not when it has left it, or has yet to come to it.',
      resolve: ({ value }) => value.isUnderWay,
    }),
    total: t.int({
      description: 'How many parties have a vote (всего), as far as anybody can tell.',
      resolve: ({ value }) => value.total,
    }),
    stands: t.field({
      type: [PartyStandRef],
      description: 'Where each of them stands (позиции сторон), and whoever was asked without having a vote.',
      complexity: { field: 1, multiplier: 11 },
      resolve: (progress) => progress.value.stands.map((stand) => within(progress, stand)),
    }),
    counts: t.field({
      type: [StandCountRef],
      description: 'How many of those who have a vote have each stand that occurs (итоги).',
      resolve: ({ value }) => [...value.counts],
    }),
    notAsked: t.field({
      type: [PartyRef],
      description: 'Outside the total: parties that were neither eligible nor asked (не запрошены).',
      resolve: (progress) => progress.value.notAsked.map((party) => partyShape(within(progress, party))),
    }),
    notRequired: t.field({
      type: [PartyRef],
      description:
        'Outside the total: associates and observers, with a voice but no vote, and where a body works and decides nothing its members that no letter names (не требуется).',
      resolve: (progress) => progress.value.notRequired.map((party) => partyShape(within(progress, party))),
    }),
    voices: t.field({
      type: [PartyStandRef],
      description:
        'Those of `notRequired` that have spoken all the same, and whoever spoke without being asked (голос без права решения): they are heard, and in no count.',
      resolve: (progress) => progress.value.voices.map((voice) => within(progress, voice)),
    }),
    rule: t.field({
      type: DecisionRuleRef,
      nullable: true,
      description:
        'The rule by which the body decides (правило): that for the matter which a source names for the step, else the general one; null where no source says, and where it works and decides nothing.',
      resolve: (progress) => (progress.value.rule ? within(progress, progress.value.rule) : null),
    }),
    possibleRules: t.field({
      type: [DecisionRuleRef],
      description:
        'The rules that may hold where no source says which does (возможные правила); none where it is told, or none is cited.',
      resolve: (progress) => progress.value.possibleRules.map((rule) => within(progress, rule)),
    }),
    ruleReason: t.string({
      nullable: true,
      description:
        'Why the rule holds, or why nobody can tell which (почему это правило); null where the body has one rule, or none is cited.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.ruleReason && inLocale(value.ruleReason, locale, context),
    }),
    ruleNaming: t.field({
      type: RuleNamingRef,
      nullable: true,
      description: 'What a source says of the rule at the step (указанное правило); null where none does.',
      resolve: (progress) => progress.value.ruleNaming && within(progress, progress.value.ruleNaming),
    }),
    carries: t.field({
      type: CarriesRef,
      description: 'Whether it carries today (проходит ли); where several rules may hold, only what all of them say.',
      resolve: ({ value }) => value.carries,
    }),
    ended: t.string({
      nullable: true,
      description:
        'How the step ended for the document (чем кончилось), in words; whether it carries is then no question any more. Null while it goes on, or has yet to come.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value, records }, { locale }, context) => {
        const ended = endedText(records, value);
        return ended && inLocale(ended, locale, context);
      },
    }),
    wouldPass: t.field({
      type: t.listRef(t.listRef(ChangeOfStandRef)),
      description:
        'The smallest sets of changes that would carry it, whichever rule holds (что нужно, чтобы прошло), at most 20, those first that ask fewer to change their mind; none when it carries, when nobody can tell, without a quorum, or once it was decided. While a silence procedure runs, whoever says nothing need not change: only who stands in the way of its end does.',
      resolve: (progress) => progress.value.wouldPass.map((set) => set.map((change) => within(progress, change))),
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The last day for an answer (срок); null where none is given.',
      resolve: ({ value }) => value.term,
    }),
    termUnknown: t.string({
      nullable: true,
      description:
        'Why no last day can be told although a letter or the step gives a term (почему срок назвать нельзя): its working days stand in no calendar, say. Null otherwise.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termUnknown && inLocale(value.termUnknown, locale, context),
    }),
    termDayOff: t.string({
      nullable: true,
      description:
        'That the body does not work on the last day, by its calendar (срок в нерабочий день); null otherwise. The term stays what it is.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termDayOff && inLocale(value.termDayOff, locale, context),
    }),
    daysInStep: t.int({
      nullable: true,
      description: 'Calendar days since the dossier came to the step (дней на этапе); null when unknown.',
      resolve: ({ value }) => value.daysInStep,
    }),
  }),
});
