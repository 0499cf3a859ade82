import { createContext } from 'react';

/**
 * Which day is shown, so that what another day shows is not taken for a change; null for the present, but within a dossier, whose day
 * is moved by hand, always a day.
 */
export const ShownDay = createContext<string | null>(null);
