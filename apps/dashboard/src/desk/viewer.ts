import { graphql, type ResultOf } from '@concord/contract';
import { createContext, useContext } from 'react';

export const DeskViewerQuery = graphql(`
  query DeskViewer($locale: Locale!) {
    viewer {
      account
      name
      role
      readOnly
      state {
        id
        code
        names {
          short(locale: $locale)
          full(locale: $locale)
        }
      }
    }
    board {
      asOf
    }
  }
`);

/** Who works at the desk, and which day is today there. */
export type DeskViewer = NonNullable<ResultOf<typeof DeskViewerQuery>['viewer']> & Readonly<{ today: string }>;

export const DeskViewerContext = createContext<DeskViewer | null>(null);

export function useDeskViewer(): DeskViewer {
  const viewer = useContext(DeskViewerContext);
  if (!viewer) throw new Error('A form stands outside of the desk.');
  return viewer;
}

/** Whether somebody enters what others said and did, and not only the word of one state. */
export function isSecretariat({ role }: Pick<DeskViewer, 'role'>): boolean {
  return role === 'SECRETARIAT' || role === 'ADMIN';
}
