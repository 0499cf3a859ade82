import { type LocalDate, type Locale, sightOf, type Viewer, type Visibility } from '@concord/domain';
import type { Register } from '@concord/register';

/** What a resolver knows: the register, who asks, the day and the language. */
export type Context = Readonly<{
  register: Register;
  viewer: Viewer;
  sight: readonly Visibility[];
  today: LocalDate;
  locale: Locale;
}>;

/** The context of one operation; a subscription keeps its own for as long as it lives, so the day is asked for anew. */
export function createContext({
  today,
  ...given
}: Readonly<{ register: Register; viewer: Viewer; today: () => LocalDate; locale: Locale }>): Context {
  return {
    ...given,
    sight: sightOf(given.viewer),
    get today() {
      return today();
    },
  };
}
