import type { Id } from '@concord/domain';

/** The dossier that a file is about, and the route that it travels on. */
export type OpenDossier = Readonly<{ dossierId: Id; slug: string; route: string }>;
