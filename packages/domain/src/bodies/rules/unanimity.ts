import { consensus } from './consensus.ts';
import type { ConsentRule } from './consent.ts';

/** Unanimity: everybody agrees. To abstain, or to declare no interest, is not to agree; it leaves the decision open. */
export const unanimity: ConsentRule = {
  effectOf: (stand) => (stand.stand === 'abstained' ? 'leavesOpen' : consensus.effectOf(stand)),
  carried: { ru: 'Единогласие: согласны все.', en: 'Unanimity: all agree.' },
};
