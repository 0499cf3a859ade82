import { builder } from '../builder.ts';
import type { Resync } from './follow.ts';

const REASONS: Readonly<Record<Resync['resync'], string>> = {
  unknownCursor:
    'The cursor is unknown here: the journal may have been restored. Query again and subscribe from the new position.',
  tooFarBack: 'The cursor is too far back to be replayed. Query again and subscribe from the new position.',
  tooSlow: 'You read more slowly than entries came. Query again and subscribe from the new position.',
};

/** A cursor that is unknown or too far back. */
export const ResyncRequiredRef = builder.objectRef<Resync>('ResyncRequired').implement({
  description:
    'You cannot go on from your cursor (нужна новая загрузка): query again and subscribe from the new position. Never silence.',
  fields: (t) => ({
    reason: t.string({ description: 'Why, and what to do.', resolve: ({ resync }) => REASONS[resync] }),
  }),
});
