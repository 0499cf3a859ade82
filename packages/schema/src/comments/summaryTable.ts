import { type Disposition, revisionsOf, type SummaryRow, type SummaryTable, summaryTable } from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef, RevisionRef } from '../documents/document.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { day, flag, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { byParty, ofParties } from '../lists/shared.ts';
import { type Within, within } from '../within.ts';
import { CommentRef, DispositionEnum } from './comment.ts';
import { documentsOf } from './comments.ts';

const SummaryRowRef = builder.objectRef<Within<SummaryRow>>('SummaryRow').implement({
  description: 'One comment in the summary table (строка сводной таблицы).',
  fields: (t) => ({
    number: t.int({ description: 'Its number in the table (№ п/п), from 1.', resolve: ({ value }) => value.number }),
    element: t.string({
      nullable: true,
      description: 'The structural element of its group (структурный элемент); null for the whole document.',
      resolve: ({ value }) => value.element,
    }),
    comment: t.field({
      type: CommentRef,
      description: 'The comment (замечание), with who made it and what became of it.',
      resolve: (row) => within(row, row.value.comment),
    }),
    letterNumber: t.string({
      nullable: true,
      description: 'The letter that brought it, as printed (№ письма); null where it bears none or came otherwise.',
      resolve: ({ value }) => value.reply?.letterNumber ?? null,
    }),
    isEarlier: t.boolean({
      description: 'Whether it is about an earlier revision than the table’s (к прежней редакции).',
      resolve: ({ value }) => value.isEarlier,
    }),
  }),
});

const TERMS = { en: 'rows of the summary table', ru: 'строки сводной таблицы' };
const SummaryRowConnectionRef = connectionOf(SummaryRowRef, 'SummaryRow', TERMS);

type Row = Within<SummaryRow>;

const SummaryRowList = listOf<Row>(
  'SummaryRow',
  TERMS,
  {
    ...ofParties(({ value }: Row) => [value.comment.partyId]),
    dispositions: oneOf(
      DispositionEnum,
      'Only with one of these (результат рассмотрения).',
      ({ value }) => value.comment.disposition,
    ),
    open: flag(
      'Only those that nobody has considered yet (не рассмотрены), or only others.',
      ({ value }) => value.comment.disposition === null,
    ),
    earlier: flag(
      'Only those on an earlier revision (к прежней редакции), or only others.',
      ({ value }) => value.isEarlier,
    ),
    element: text('The structural element (структурный элемент).', ({ value }) => value.element),
    occurred: day('When the comment was made (когда сделано).', ({ value }) => value.comment.occurred),
  },
  {
    NUMBER: rising('By its number in the table (по номеру).', ({ value }) => value.number),
    OCCURRED: rising('What was made first first (по дню).', ({ value }) => value.comment.occurred),
    PARTY: byParty(({ value }) => value.comment.partyId),
  },
);

const DispositionCountRef = builder
  .objectRef<Readonly<{ disposition: Disposition; count: number }>>('DispositionCount')
  .implement({
    description: 'How many comments have a disposition (число замечаний).',
    fields: (t) => ({
      disposition: t.expose('disposition', {
        type: DispositionEnum,
        description: 'The disposition (результат рассмотрения).',
      }),
      count: t.exposeInt('count', { description: 'How many comments have it (сколько).' }),
    }),
  });

const SummaryTableRef = builder.objectRef<Within<SummaryTable>>('SummaryTable').implement({
  description:
    'The comments on a document and what became of them (сводная таблица замечаний), as far as you may see: every comment once, grouped by structural element in natural order.',
  fields: (t) => ({
    revision: t.field({
      type: RevisionRef,
      description: 'Of which revision (редакция); comments on earlier ones are in it too.',
      resolve: (table) => within(table, table.value.revision),
    }),
    counts: t.field({
      type: [DispositionCountRef],
      description: 'How many have each disposition (по результатам); with `open` they sum to all.',
      resolve: ({ value }) => [...value.counts],
    }),
    open: t.int({
      description: 'How many nobody has considered yet (не рассмотрено).',
      resolve: ({ value }) => value.open,
    }),
    rows: t.connection(
      {
        type: SummaryRowRef,
        description: 'The rows (строки), in the order of the table.',
        args: SummaryRowList.args(t.arg),
        resolve: (table, args, context) => {
          const rows = table.value.rows.map((row) => within(table, row));
          return SummaryRowList.page(context, table, args, rows);
        },
      },
      SummaryRowConnectionRef,
    ),
  }),
});

builder.objectField(DossierRef, 'summaryTable', (t) =>
  t.field({
    type: SummaryTableRef,
    nullable: true,
    description: 'The summary table of a document (сводная таблица замечаний); null when it has no such revision.',
    args: {
      document: t.arg.id({ required: true, description: 'The document (документ).' }),
      revision: t.arg.id({ description: 'The revision (редакция); the latest unless given.' }),
    },
    resolve: (view, { document, revision }, context) => {
      const [found] = documentsOf(context, view, document);
      const revisionId = revision ? recordIdOf(revision, 'Revision') : undefined;
      const table = found && summaryTable(view.records, found.id, revisionId);
      return table ? within(view, table) : null;
    },
  }),
);

builder.objectField(DocumentRef, 'summaryTable', (t) =>
  t.field({
    type: SummaryTableRef,
    nullable: true,
    description: 'Its summary table (сводная таблица замечаний); null when it has no such revision.',
    args: { revision: t.arg.string({ description: 'The revision by its label (редакция); the latest unless given.' }) },
    resolve: (own, { revision }) => {
      const named = revisionsOf(own.records, own.value.id).find(({ label }) => label === revision);
      if (typeof revision === 'string' && !named) return null;
      const table = summaryTable(own.records, own.value.id, named?.id);
      return table ? within(own, table) : null;
    },
  }),
);
