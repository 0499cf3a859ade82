import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';

export const AgendaFragment = graphql(
  `
    fragment Agenda on Meeting {
      agenda {
        number
        dossier {
          slug
          title(locale: $locale)
        }
        documents {
          slug
          title(locale: $locale)
        }
        sources {
          ...SourceText
        }
      }
      considered {
        dossier {
          slug
          title(locale: $locale)
        }
        step {
          name(locale: $locale)
        }
        occurrence {
          forInformation
          outcomes {
            document {
              slug
              title(locale: $locale)
            }
            outcome
          }
          sources {
            ...SourceText
          }
        }
        plan {
          state
          documents {
            slug
            title(locale: $locale)
          }
          sources {
            ...SourceText
          }
        }
      }
    }
  `,
  [SourceTextFragment],
);

type Data = ResultOf<typeof AgendaFragment>;
type Considered = Data['considered'][number];
type Named = Readonly<{ slug: string; title: string }>;

/** A document under a question, and what was done with it there; `outcome` null while no source tells. */
export type AgendaDocument = Named &
  Readonly<{ outcome: NonNullable<Considered['occurrence']>['outcomes'][number]['outcome'] | null }>;

/** A question of a meeting: as its agenda numbers it, or without a number what was considered or is planned all the same. */
export type AgendaRow = Readonly<{
  key: string;
  number: string | null;
  dossier: Named | null;
  step: string | null;
  documents: readonly AgendaDocument[];
  isForInformation: boolean;
  sources: Data['agenda'][number]['sources'];
}>;

/**
 * The questions of a meeting, by number: each with the documents under it and what was done with each. What was considered and stands on
 * no agenda comes last.
 */
export function agendaRows(meeting: FragmentOf<typeof AgendaFragment>): readonly AgendaRow[] {
  const { agenda, considered } = readFragment(AgendaFragment, meeting);
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const listed = agenda
    .map((item): AgendaRow => {
      const own = considered.filter(({ dossier }) => dossier.slug === item.dossier?.slug);
      return rowOf(item.number, item.number, item.dossier, own, item.documents, item.sources);
    })
    .sort((a, b) => compare(a.key, b.key));
  const rest = considered.filter(({ dossier }) => !agenda.some((item) => item.dossier?.slug === dossier.slug));
  return [
    ...listed,
    ...[...Map.groupBy(rest, ({ dossier }) => dossier.slug)].map(([slug, own]) =>
      rowOf(slug, null, own[0]?.dossier ?? null, own, [], []),
    ),
  ];
}

function rowOf(
  key: string,
  number: string | null,
  dossier: Named | null,
  own: readonly Considered[],
  named: readonly Named[],
  sources: AgendaRow['sources'],
): AgendaRow {
  const documents = new Map<string, AgendaDocument>();
  const planned = own.flatMap(({ plan }) => plan?.documents ?? []);
  for (const { slug, title } of [...named, ...planned]) documents.set(slug, { slug, title, outcome: null });
  for (const { document, outcome } of own.flatMap(({ occurrence }) => occurrence?.outcomes ?? []))
    documents.set(document.slug, { ...document, outcome });
  return {
    ...{ key, number, dossier, documents: [...documents.values()] },
    step: [...new Set(own.map(({ step }) => step.name))].join(', ') || null,
    isForInformation: own.some(({ occurrence }) => occurrence?.forInformation),
    sources: [...sources, ...own.flatMap(({ occurrence, plan }) => (occurrence ?? plan)?.sources ?? [])].filter(
      (source, index, all) => all.findIndex((each) => JSON.stringify(each) === JSON.stringify(source)) === index,
    ),
  };
}
