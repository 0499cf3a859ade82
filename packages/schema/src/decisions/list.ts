import {
  DECISION_STATES,
  type DecisionRecord,
  decidingBodies,
  dossiersOn,
  meetingDay,
  type Records,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { belonging, day, named, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll, loadViews, viewOf } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import type { Within } from '../within.ts';
import { ClauseVerbEnum } from './clause.ts';
import { DecisionMannerEnum, DecisionRef, DecisionStateEnum, decisionsWithin } from './decision.ts';

type Own = Within<DecisionRecord>;

/** The bodies that sit at its meeting, whichever of them decided. */
const sittingAt = (records: Records, { meetingId }: DecisionRecord): readonly string[] =>
  records.meeting.get(meetingId ?? '')?.sittings.map(({ bodyId }) => bodyId) ?? [];

/** When the meeting was held, else for when it was announced; without a meeting when it was taken. */
const decisionDay = ({ value, records }: Own) =>
  value.meetingId === null ? value.taken : meetingDay({ records, value: { meetingId: value.meetingId } });

const actsOf = ({ value }: Own) => value.clauses.flatMap(({ acts }) => acts);

builder.objectField(DecisionRef, 'dossier', (t) =>
  t.field({
    type: DossierRef,
    nullable: true,
    description: 'In which dossier (досье); null when it is of none, or of none that you may see.',
    resolve: async (own, _args, context) => {
      const { value, records, day, past } = own;
      if (value.dossierId === null) return null;
      const dossier = records.dossier.get(value.dossierId);
      if (dossier) return viewOf(own, dossier);
      // Of one decision by its id no dossier was loaded with it.
      return (await loadViews(context, { ids: [value.dossierId] }, past ? day : null)).views[0] ?? null;
    },
  }),
);

const TERMS = { en: 'decisions', ru: 'решения' };
const DecisionConnectionRef = connectionOf(DecisionRef, 'Decision', TERMS);

const DecisionList = listOf<Own>(
  'Decision',
  TERMS,
  {
    ...ofDossier(({ value, records }: Own) => dossiersOn(records, value)),
    states: oneOf(
      DecisionStateEnum,
      'Only drafted ones, or only taken ones (состояние решения).',
      ({ value }) => value.decisionState,
    ),
    bodies: named(
      'Only of one of these bodies, or of their meetings, by short name (органы).',
      ({ value, records }) =>
        [...decidingBodies(records, value), ...sittingAt(records, value)].map((id) => records.body.get(id)?.slug),
      BODIES,
    ),
    manners: oneOf(
      DecisionMannerEnum,
      'Only those taken at meetings, by poll, or by a silence procedure (способ принятия).',
      ({ value }) => value.manner,
    ),
    meetings: belonging(['Meeting'], 'Only of one of these meetings (заседания).', ({ value }) => value.meetingId),
    documents: belonging(['Document'], 'Only on one of these documents (документы).', ({ value }) => value.documentIds),
    verbs: oneOf(ClauseVerbEnum, 'Only those with a clause that does this (действие пункта).', (own) =>
      actsOf(own).map(({ verb }) => verb),
    ),
    executors: ofParties<Own>((own) => actsOf(own).flatMap(({ executorIds }) => executorIds)).parties,
    number: text('As printed (номер).', ({ value }) => value.number),
    day: day(
      'When it was taken: when the meeting was held, else for when it was announced (день решения или заседания).',
      decisionDay,
    ),
  },
  {
    DAY: falling('By the day of the decision or its meeting, the latest first (по дню).', decisionDay),
    NUMBER: rising('By number (по номеру).', ({ value }) => value.number),
    STATE: rising('By whether it was drafted or taken (по состоянию).', ({ value }) =>
      DECISION_STATES.indexOf(value.decisionState),
    ),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('decisions', (t) =>
  t.connection(
    {
      type: DecisionRef,
      description:
        'The decisions that you may see, of meetings and without one, and drafts of such (решения и проекты решений), in the order in which they were recorded.',
      args: { ...DecisionList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        return DecisionList.page(
          context,
          all,
          args,
          decisionsWithin(all, () => true),
        );
      },
    },
    DecisionConnectionRef,
  ),
);
