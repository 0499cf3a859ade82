import { decisionStream } from '@concord/domain';
import { z } from 'zod';
import { type Fields, type Reading, text } from '../fields.ts';
import type { FormsOf } from './form.ts';
import { partyRef } from './party.ts';

/** That a party does not share a decision, said with it or after it, in its own words, in a paper, or both. */
export function dissentForms(fields: Fields, { names, records }: Reading): FormsOf<'dissentingOpinionGiven'> {
  const decisionOf = ({ decisionId }: Readonly<{ decisionId: string }>) => records.decision.get(decisionId);
  return {
    dissentingOpinionGiven: {
      streamKind: 'meeting',
      streamKindOf(payload) {
        const decision = decisionOf(payload);
        return decision ? decisionStream(decision).streamKind : 'meeting';
      },
      payload: z
        .strictObject({
          decision: fields.ref('decision'),
          party: partyRef(fields, names),
          text: text.nullable().default(null),
          paper: fields.ref('document').nullable().default(null),
        })
        .refine((given) => given.text !== null || given.paper !== null, {
          path: ['text'],
          message: 'nothing, and no paper; expected the words of the party, or the paper that gives them',
        })
        .transform(({ decision: decisionId, party: partyId, paper: paperId, ...rest }, context) => {
          const dissentingOpinionId = names.declare('dissentingOpinion', `${decisionId} ${partyId}`);
          if (dissentingOpinionId) return { dissentingOpinionId, decisionId, partyId, paperId, ...rest };
          const message = 'its opinion on this decision was given before; expected it once';
          context.issues.push({ code: 'custom', input: partyId, path: ['party'], message });
          return z.NEVER;
        }),
      streamOf: (payload) => decisionOf(payload)?.streamId ?? '',
    },
  };
}
