import {
  type Comment,
  commentsOverall,
  DISPOSITIONS,
  type Document,
  type Id,
  partyOf,
  summaryTable,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import { belonging, day, flag, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { type DossierView, loadAll, viewOf } from '../loading.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { CommentRef, DispositionEnum } from './comment.ts';

const TERMS = { en: 'comments', ru: 'замечания' };

/** A page of comments: of all, of a dossier, or of a state. */
export const CommentConnectionRef = connectionOf(CommentRef, 'Comment', TERMS);

type Own = Within<Comment>;

const documentOf = ({ value, records }: Own) => records.revision.get(value.revisionId)?.documentId;

/** How comments are filtered and ordered. */
export const CommentList = listOf<Own>(
  'Comment',
  TERMS,
  {
    ...ofDossier(({ value }: Own) => value.dossierId),
    ...ofParties(({ value }: Own) => [value.partyId]),
    documents: belonging(['Document'], 'Only on one of these documents (документы), in any revision.', documentOf),
    revisions: belonging(['Revision'], 'Only on one of these revisions (редакции).', ({ value }) => value.revisionId),
    dispositions: oneOf(
      DispositionEnum,
      'Only with one of these (результат рассмотрения).',
      ({ value }) => value.disposition,
    ),
    open: flag(
      'Only those that nobody has considered yet (не рассмотрены), or only others.',
      ({ value }) => !value.disposition,
    ),
    occurred: day('When it was made (когда сделано).', ({ value }) => value.occurred),
    disposed: day('When it was considered (когда рассмотрено).', ({ value }) => value.disposed),
    element: text('The structural element that it is about (структурный элемент).', ({ value }) => value.element),
    text: text('In its own words (текст).', ({ value }) => value.text),
  },
  {
    OCCURRED: falling('What was made last first (по дню).', ({ value }) => value.occurred),
    DISPOSED: falling('What was considered last first (по дню рассмотрения).', ({ value }) => value.disposed),
    DISPOSITION: rising('By what became of it (по результату): accepted first.', ({ value }) =>
      value.disposition ? DISPOSITIONS.indexOf(value.disposition) : null,
    ),
    PARTY: byParty(({ value }) => value.partyId),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.objectField(CommentRef, 'dossier', (t) =>
  t.field({
    type: DossierRef,
    nullable: true,
    description: 'In which dossier (досье); null when it cannot be seen.',
    resolve: (own) => {
      const dossier = own.records.dossier.get(own.value.dossierId);
      return dossier ? viewOf(own, dossier) : null;
    },
  }),
);

builder.queryField('comments', (t) =>
  t.connection(
    {
      type: CommentRef,
      description: 'The comments (замечания) in all dossiers that you may see, the latest first.',
      args: { ...CommentList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const comments = commentsOverall(all.records).map((comment) => within(all, comment));
        return CommentList.page(context, all, args, comments);
      },
    },
    CommentConnectionRef,
  ),
);

builder.objectField(DossierRef, 'comments', (t) =>
  t.connection(
    {
      type: CommentRef,
      description:
        'The comments on its documents (замечания) that you may see, document by document, in the order of the summary table.',
      args: {
        ...CommentList.args(t.arg),
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
        const comments = found.map((comment) => within(view, comment));
        return CommentList.page(context, view, page, comments);
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
