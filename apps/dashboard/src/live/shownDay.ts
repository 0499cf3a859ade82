import { createContext } from 'react';

/** Which past day the page shows; null for the present. What another day shows is no change. */
export const ShownDay = createContext<string | null>(null);
