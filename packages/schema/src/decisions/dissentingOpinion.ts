import { type DissentingOpinion, dissentingOpinionsOn, partyOf } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';
import { DecisionRef } from './decision.ts';

/** What a party says beside a decision that it does not share. */
export const DissentingOpinionRef = builder.objectRef<Within<DissentingOpinion>>('DissentingOpinion');

builder.node(DissentingOpinionRef, {
  description:
    'What a party says beside a decision that it does not share, or something in it (особое мнение). The decision stands: that is no objection (возражение).',
  id: { resolve: (opinion) => innerId(datedId(opinion)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => {
    const own = await loadWithin(context, 'dissentingOpinion', id);
    const isShown = own && dissentingOpinionsOn(own.records, own.value.decisionId).includes(own.value);
    return isShown ? own : null;
  },
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The decision (решение).',
      resolve: (opinion) => {
        const decision = opinion.records.decision.get(opinion.value.decisionId);
        if (!decision) throw new GraphQLError('The decision is not among what you may see.');
        return within(opinion, decision);
      },
    }),
    party: t.field({
      type: PartyRef,
      description: 'Who gave it (сторона): a state, or an administration of one.',
      resolve: (opinion) => {
        const party = partyOf(opinion.records, opinion.value.partyId);
        if (!party) throw new GraphQLError('The party is not among what you may see.');
        return partyShape(within(opinion, party));
      },
    }),
    text: t.string({
      nullable: true,
      description: 'In its own words (текст); null where only a paper gives them.',
      resolve: ({ value }) => value.text,
    }),
    paper: t.field({
      type: DocumentRef,
      nullable: true,
      description: 'The paper that it is (документ); null where it is none by itself, or one that you may not see.',
      resolve: (opinion) => {
        const paper = opinion.records.document.get(opinion.value.paperId ?? '');
        return paper ? within(opinion, paper) : null;
      },
    }),
    when: t.field({
      type: WhenRef,
      description: 'When it was given (когда высказано): with the decision, or after it.',
      resolve: ({ value }) => value.occurred,
    }),
    known: t.field({
      type: WhenRef,
      description: 'Since when it is known (с какого дня известно).',
      resolve: ({ value }) => value.known,
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectField(DecisionRef, 'dissentingOpinions', (t) =>
  t.field({
    type: [DissentingOpinionRef],
    description: 'Who does not share it, each in its own words (особые мнения), in the order in which they were given.',
    resolve: (decision) =>
      dissentingOpinionsOn(decision.records, decision.value.id).map((opinion) => within(decision, opinion)),
  }),
);
