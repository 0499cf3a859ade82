import { builder } from '../builder.ts';
import type { DossierView } from '../loading.ts';

/** A dossier on a day. */
export const DossierRef = builder.objectRef<DossierView>('Dossier');
