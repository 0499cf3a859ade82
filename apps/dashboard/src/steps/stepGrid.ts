import { graphql, type ResultOf } from '@concord/contract';
import { arranged, type Matrix, type MatrixCell } from '../board/matrix.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyFragment, type PartyName, partyName } from '../parties/party.ts';

export const StepGridQuery = graphql(
  `
    query StepGrid($locale: Locale!, $slug: String!, $asOf: LocalDate) {
      dossier(slug: $slug, asOf: $asOf) {
        slug
        synthetic
        asOf
        position
        stepProgresses {
          isUnderWay
          step {
            id
            key
            name(locale: $locale)
          }
          stands {
            party {
              ...Party
            }
            stand
            since
            awaited
            late
          }
        }
      }
    }
  `,
  [PartyFragment],
);

export type GridDossier = NonNullable<ResultOf<typeof StepGridQuery>['dossier']>;
export type GridStep = GridDossier['stepProgresses'][number]['step'];

/** Stands that nobody has expressed: at a step to come all have one of them. */
const UNSAID: ReadonlySet<string> = new Set(['NO_ANSWER', 'CANNOT_TELL']);

/** States by the steps of a dossier at which something was said or is asked, in the order of the route. */
export function gridOf({ slug, synthetic, stepProgresses }: GridDossier): Matrix {
  const parties = new Map<string, PartyName>();
  const columns = stepProgresses
    .filter(({ isUnderWay, stands }) => isUnderWay || stands.some(({ stand }) => !UNSAID.has(stand)))
    .map(({ step, stands }) => {
      const cells = new Map<string, MatrixCell>();
      for (const { party, stand, since, awaited, late } of stands) {
        const named = partyName(party);
        parties.set(named.id, named);
        cells.set(named.id, { mark: fromWire(stand), since, awaited, late });
      }
      return { id: step.id, slug, title: step.name, synthetic, cells };
    });
  return arranged(columns, [...parties.values()]);
}

/** How the address names a party: by its code, or where it has none by its id. */
export function keyOf({ code, id }: PartyName): string {
  return code ?? id;
}
