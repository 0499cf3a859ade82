import { type LocalDate, type Locale, type Records, sightOf, type Viewer, type Visibility } from '@concord/domain';
import type { Register } from '@concord/register';

/** What a resolver knows: the register, who asks, the day and the language; and the answers of this operation so far. */
export type Context = Readonly<{
  register: Register;
  viewer: Viewer;
  sight: readonly Visibility[];
  today: LocalDate;
  locale: Locale;
  /** States, bodies, routes, papers and meetings as they are today; loaded once for an operation. */
  reference: () => Promise<Records>;
}>;

/** The context of one operation; a subscription keeps its own for as long as it lives, so the day is asked for anew. */
export function createContext({
  today,
  ...given
}: Readonly<{ register: Register; viewer: Viewer; today: () => LocalDate; locale: Locale }>): Context {
  const sight = sightOf(given.viewer);
  let loading: Promise<Records> | undefined;
  const reference = (): Promise<Records> => {
    loading ??= given.register.loadDossiers({ ids: [] }, { sight }).then(({ records }) => records);
    return loading;
  };
  return {
    ...given,
    sight,
    reference,
    get today() {
      return today();
    },
  };
}
