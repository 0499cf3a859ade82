import { type Document, type Id, partyOf, summaryTable } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import type { DossierView } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { badInput } from '../text/problem.ts';
import { within } from '../within.ts';
import { CommentRef, DispositionEnum } from './comment.ts';

/** A page of comments: of a dossier, or of a state. */
export const CommentConnectionRef = builder.connectionObject(
  {
    type: CommentRef,
    name: 'CommentConnection',
    description: 'A page of comments.',
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all that you may see (всего).',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  { name: 'CommentEdge', description: 'A comment in a page.' },
);

builder.objectField(DossierRef, 'comments', (t) =>
  t.connection(
    {
      type: CommentRef,
      description:
        'The comments on its documents (замечания) that you may see, document by document, in the order of the summary table.',
      args: {
        document: t.arg.id({ description: 'Only on this document (документ).' }),
        party: t.arg.id({ description: 'Only of this party (сторона).' }),
        disposition: t.arg({
          type: [DispositionEnum],
          description: 'Only with one of these (результат рассмотрения).',
        }),
        open: t.arg.boolean({
          description: 'Only those that nobody has considered yet (не рассмотрены), or only others.',
        }),
      },
      resolve: (view, { document, party, disposition, open, ...page }, context) => {
        const documentIds = documentsOf(context, view, document).map(({ id }) => id);
        const partyId = party ? partyOfFilter(context, view, party) : undefined;
        const found = documentIds
          .flatMap((id) => summaryTable(view.records, id)?.rows ?? [])
          .map(({ comment }) => comment)
          .filter(
            (comment) =>
              (partyId ?? comment.partyId) === comment.partyId &&
              (!disposition || (comment.disposition !== null && disposition.includes(comment.disposition))) &&
              (open ?? comment.disposition === null) === (comment.disposition === null),
          );
        return arrayPage(
          context,
          page,
          found.map((comment) => within(view, comment)),
        );
      },
    },
    CommentConnectionRef,
  ),
);

/** All documents of a dossier, or the one that is asked for. @throws for one that is not in it */
export function documentsOf(
  context: Context,
  { records, value }: DossierView,
  document: string | null | undefined,
): readonly Document[] {
  const own = [...records.document.values()].filter(({ dossierId }) => dossierId === value.id);
  if (document === null || document === undefined) return own;
  const id = recordIdOf(document, 'Document');
  const found = own.filter((each) => each.id === id);
  if (found.length > 0) return found;
  const sent = document.slice(0, 80);
  throw badInput(context, {
    ru: `document: документа ${sent} в этом досье нет. Возьмите id из поля documents досье.`,
    en: `document: this dossier has no document ${sent}. Take an id from the dossier's documents.`,
  });
}

function partyOfFilter(context: Context, { records }: DossierView, party: string): Id {
  const id = partyIdOf(party);
  if (partyOf(records, id)) return id;
  const sent = party.slice(0, 80);
  throw badInput(context, {
    ru: `party: стороны ${sent} на этот день нет. Возьмите id из запросов memberStates или bodies.`,
    en: `party: there is no party ${sent} on that day. Take an id from memberStates or bodies.`,
  });
}
