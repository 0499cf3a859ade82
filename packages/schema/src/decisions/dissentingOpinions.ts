import { type DissentingOpinion, decidingBodies, dissentingOpinionsOverall, dossiersOn } from '@concord/domain';
import { builder } from '../builder.ts';
import { belonging, day, named, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { DissentingOpinionRef } from './dissentingOpinion.ts';

type Own = Within<DissentingOpinion>;

const TERMS = { en: 'dissenting opinions', ru: 'особые мнения' };
const DissentingOpinionConnectionRef = connectionOf(DissentingOpinionRef, 'DissentingOpinion', TERMS);

const decisionOf = ({ value, records }: Own) => records.decision.get(value.decisionId);

const DissentingOpinionList = listOf<Own>(
  'DissentingOpinion',
  TERMS,
  {
    ...ofDossier((own: Own) => {
      const decision = decisionOf(own);
      return decision ? dossiersOn(own.records, decision) : [];
    }),
    ...ofParties(({ value }: Own) => [value.partyId]),
    decisions: belonging(['Decision'], 'Only on one of these decisions (решения).', ({ value }) => value.decisionId),
    bodies: named(
      'Only on decisions of one of these bodies, by short name (органы).',
      (own) => {
        const decision = decisionOf(own);
        return decision && decidingBodies(own.records, decision).map((id) => own.records.body.get(id)?.slug);
      },
      BODIES,
    ),
    when: day('When it was given (когда высказано).', ({ value }) => value.occurred),
    known: day('Since when it is known (с какого дня известно).', ({ value }) => value.known),
    text: text('In its own words (текст).', ({ value }) => value.text),
  },
  {
    WHEN: falling('The latest first (по дню).', ({ value }) => value.occurred),
    KNOWN: falling('What became known last first (по дню, с которого известно).', ({ value }) => value.known),
    PARTY: byParty(({ value }) => value.partyId),
    DECISION: rising('By the number of the decision (по номеру решения).', (own) => decisionOf(own)?.number ?? null),
  },
);

builder.queryField('dissentingOpinions', (t) =>
  t.connection(
    {
      type: DissentingOpinionRef,
      description: 'The dissenting opinions (особые мнения) on all decisions that you may see, the latest first.',
      args: { ...DissentingOpinionList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const opinions = dissentingOpinionsOverall(all.records).map((opinion) => within(all, opinion));
        return DissentingOpinionList.page(context, all, args, opinions);
      },
    },
    DissentingOpinionConnectionRef,
  ),
);
