import type { MajorityStated } from '@concord/domain';
import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { BodyResult, runBody } from './bodyResult.ts';
import { DecisionRuleKindEnum, MajorityBaseEnum } from './decisionRule.ts';

/** A share, as it is typed. */
export const ShareInput = builder.inputType('ShareInput', {
  description: 'A share (доля): two thirds is 2 of 3.',
  fields: (t) => ({
    numerator: t.int({ required: true, description: 'How many parts (числитель).' }),
    denominator: t.int({ required: true, description: 'Of how many (знаменатель).' }),
  }),
});

/** A majority, as it is typed. */
export const MajorityInput = builder.inputType('MajorityInput', {
  description: 'Which majority a decision needs (большинство).',
  fields: (t) => ({
    share: t.field({
      type: ShareInput,
      description: 'Which share has to be in favour (доля голосов); none where `count` says how many.',
    }),
    count: t.int({
      description:
        'How many votes in favour are enough, of however many (число голосов): nine; in the place of `share`.',
    }),
    of: t.field({ type: MajorityBaseEnum, required: true, description: 'Of whom (от какого числа).' }),
    orMore: t.boolean({
      description:
        'Whether the share itself is enough (доля или более), as it is unless given; a simple majority is more than half.',
    }),
    veto: t.idList({
      description:
        'The members whose vote against blocks, whatever the others say (чей голос против не даёт принять): states or administrations. To abstain is not to vote against.',
    }),
  }),
});

/** A majority as the domain takes it. */
export function majorityOf({ share, count, of, orMore, veto }: typeof MajorityInput.$inferInput): MajorityStated {
  const vetoIds = (veto ?? []).map(partyIdOf);
  return { of, orMore: orMore ?? true, share: share ?? null, count: count ?? null, vetoIds };
}

const CiteDecisionRuleInput = builder.inputType('CiteDecisionRuleInput', {
  description: 'How a body decides, as an article or a clause says (внести правило принятия решений).',
  fields: (t) => ({
    body: t.id({ required: true, description: 'The body (орган).' }),
    kind: t.field({ type: DecisionRuleKindEnum, required: true, description: 'By what a decision carries (вид).' }),
    matter: t.field({
      type: LocalizedTextInput,
      description: 'For what questions it holds (предмет): "important questions"; none for the general rule.',
    }),
    majority: t.field({
      type: MajorityInput,
      description: 'Where votes are counted and a source says which (большинство).',
    }),
    quorum: t.field({ type: ShareInput, description: 'Which share of the members has to take part (кворум).' }),
    from: t.string({ required: true, description: `Since when it holds (с), EDTF. ${INFERRED}` }),
    until: t.string({ description: `Until when (по), EDTF; none while it holds. ${INFERRED}` }),
    citation: t.field({ type: LocalizedTextInput, required: true, description: 'The article or clause (основание).' }),
    expectedVersion: versionField(t, '`version` of the body'),
    ...whenFields(t, 'laid down'),
  }),
});

builder.mutationField('citeDecisionRule', (t) =>
  t.field({
    type: BodyResult,
    description: 'How a body decides, with its citation (внести правило принятия решений). For administrators.',
    args: {
      input: t.arg({
        type: CiteDecisionRuleInput,
        required: true,
        description: 'Which rule, of whom (какое правило и какого органа).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { body, kind, matter, majority, quorum, from, until, citation } = input;
      const command = {
        command: 'citeDecisionRule',
        ...{ bodyId: recordIdOf(body, 'Body'), ruleKind: kind, matter: matter ?? null },
        majority: majority ? majorityOf(majority) : null,
        ...{ quorum: quorum ?? null, from, until: until ?? null, citation, ...whenSaid(input) },
      } as const;
      return runBody(context, command, input, [body, input.source.paper, ...(majority?.veto ?? [])]);
    },
  }),
);
