import { EXPRESSED_STANDS, type Position, positionsOverall } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { belonging, day, named, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll, viewOf } from '../loading.ts';
import { StepRef, StepTypeEnum } from '../routes/step.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { ExpressedStandEnum, PositionRef } from './progress.ts';
import { DossierRef } from './ref.ts';

type Own = Within<Position>;

const stepOf = ({ value, records }: Own) => records.step.get(value.stepId);
const documentOf = ({ value, records }: Own) => records.revision.get(value.revisionId)?.documentId;

builder.objectFields(PositionRef, (t) => ({
  dossier: t.field({
    type: DossierRef,
    nullable: true,
    description: 'In which dossier (досье); null when it cannot be seen.',
    resolve: (own) => {
      const dossier = own.records.dossier.get(own.value.dossierId);
      return dossier ? viewOf(own, dossier) : null;
    },
  }),
  step: t.field({
    type: StepRef,
    description: 'At which step (этап).',
    resolve: (own) => {
      const step = stepOf(own);
      if (!step) throw new GraphQLError('The step is not among what you may see.');
      return within(own, step);
    },
  }),
}));

const TERMS = { en: 'positions', ru: 'позиции' };

/** A page of positions: of all, or of a state. */
export const PositionConnectionRef = connectionOf(PositionRef, 'Position', TERMS);

/** How positions are filtered and ordered. */
export const PositionList = listOf<Own>(
  'Position',
  TERMS,
  {
    ...ofDossier(({ value }: Own) => value.dossierId),
    ...ofParties(({ value }: Own) => [value.partyId]),
    stands: oneOf(ExpressedStandEnum, 'Only what says one of these (что сказано).', ({ value }) => value.stand),
    documents: belonging(['Document'], 'Only of one of these documents (документы), in any revision.', documentOf),
    revisions: belonging(['Revision'], 'Only of one of these revisions (редакции).', ({ value }) => value.revisionId),
    steps: belonging(['Step'], 'Only at one of these steps (этапы).', ({ value }) => value.stepId),
    stepTypes: oneOf(StepTypeEnum, 'Only at steps of one of these types (вид этапа).', (own) => stepOf(own)?.stepType),
    bodies: named(
      'Only at steps of one of these bodies, by short name (органы).',
      (own) => stepOf(own)?.bodyIds.map((id) => own.records.body.get(id)?.slug),
      BODIES,
    ),
    occurred: day('When it was said (когда сказано).', ({ value }) => value.occurred),
    known: day('Since when it is known (с какого дня известно).', ({ value }) => value.known),
    text: text('In its own words (текст).', ({ value }) => value.text),
  },
  {
    OCCURRED: falling('What was said last first (по дню).', ({ value }) => value.occurred),
    KNOWN: falling('What became known last first (по дню, с которого известно).', ({ value }) => value.known),
    PARTY: byParty(({ value }) => value.partyId),
    DOSSIER: byDossier(({ value }) => value.dossierId),
    STAND: rising('By what is said (по позиции), agreement first.', ({ value }) =>
      EXPRESSED_STANDS.indexOf(value.stand),
    ),
  },
);

builder.queryField('positions', (t) =>
  t.connection(
    {
      type: PositionRef,
      description:
        'What parties said (позиции) in all dossiers that you may see, the latest first; what was said again stands there again.',
      args: { ...PositionList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const positions = positionsOverall(all.records).map((position) => within(all, position));
        return PositionList.page(context, all, args, positions);
      },
    },
    PositionConnectionRef,
  ),
);
