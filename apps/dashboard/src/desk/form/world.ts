import { createContext } from 'react';

/** Whether a form is about something fictional: what it names is then of the fictional world, too. */
export const FictionalContext = createContext(false);
