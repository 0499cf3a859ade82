import { createContext } from 'react';

/** Which day is shown; null for the present. What another day shows is no change. */
export const ShownDay = createContext<string | null>(null);
