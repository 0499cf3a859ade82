import type { PartyStand } from '../../dossiers/stand.ts';
import type { ConsentRule, Effect } from './consent.ts';

/**
 * Consensus: nobody objects, and everybody has spoken. Whoever agrees or abstains lets it pass; a reserve, a position on an
 * earlier text, a declared disinterest or no answer leaves it open: silence is not consent.
 */
export const consensus: ConsentRule = {
  effectOf: ({ stand }) => effectOf(stand, 'leavesOpen'),
  carried: { ru: 'Консенсус: возражений нет, высказались все.', en: 'Consensus: nobody objects, all have spoken.' },
};

/** Consensus to which a declared disinterest is no obstacle (Charter of the CIS, article 23). */
export const consensusDespiteDisinterest: ConsentRule = {
  effectOf: ({ stand }) => effectOf(stand, 'passes'),
  carried: {
    ru: 'Консенсус: возражений нет; незаинтересованность не препятствует.',
    en: 'Consensus: nobody objects; disinterest does not stand in the way.',
  },
};

function effectOf(stand: PartyStand['stand'], disinterest: Effect): Effect {
  switch (stand) {
    case 'agreed':
    case 'agreedWithComments':
    case 'agreedBySilence':
    case 'abstained':
      return 'passes';
    case 'objected':
      return 'stops';
    case 'disinterested':
      return disinterest;
    case 'reserved':
    case 'stale':
    case 'noAnswer':
      return 'leavesOpen';
    case 'cannotTell':
      return 'unclear';
    default:
      return stand satisfies never;
  }
}
