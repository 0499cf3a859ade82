import { DISPOSITION_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import { languageOf } from '../locale/languageOf.ts';
import type { Locale } from '../locale/locale.ts';
import type { Text } from '../locale/useText.ts';
import type { Column } from '../page/columns.ts';
import { PartyLink } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { type CommentRow, type Compared, resultOf, writerOf } from './comments.ts';
import { WordDiff } from './WordDiff.tsx';

/** The columns of a summary table, as ГОСТ Р 1.2 names them. */
export function commentColumns(
  text: Text,
  locale: Locale,
  compared: ReadonlyMap<number, Compared>,
  isGrouped: boolean,
): readonly Column<CommentRow>[] {
  const resultText = (row: CommentRow): string => {
    const result = resultOf(row);
    return result === 'open' ? text('comments.open') : DISPOSITION_TEXT[result][locale];
  };
  return [
    {
      ...{ key: 'number', title: text('comments.number'), width: 'tabular:w-[60px]', isSortable: true, isPlain: true },
      value: ({ number }) => number,
      show: ({ number }) => <span className="text-ink-3">{number}</span>,
    },
    {
      ...{
        key: 'element',
        title: text('comments.element'),
        width: 'tabular:w-[104px]',
        isSortable: true,
        isPlain: true,
        // The heading of its group says it.
        isHidden: isGrouped,
      },
      value: ({ element }) => element && writtenIn(element, locale),
      show({ element, comment }) {
        const written = comment.element ?? element;
        return written === null ? text('comments.whole') : writtenIn(written, locale);
      },
    },
    {
      ...{ key: 'party', title: text('comments.party'), width: 'tabular:w-[150px]', isSortable: true, isPlain: true },
      tableTitle: text('column.party'),
      value: (row) => writerOf(row),
      show: (row) => <Writer row={row} text={text} locale={locale} />,
    },
    {
      ...{ key: 'letter', title: text('comments.letter'), isHidden: true },
      value: ({ letterNumber }) => letterNumber && writtenIn(letterNumber, locale),
    },
    { ...{ key: 'date', title: text('column.when'), isHidden: true }, value: ({ comment }) => comment.occurred.edtf },
    {
      ...{ key: 'text', title: text('comments.text'), isPlain: true },
      value: ({ comment }) => comment.text,
      show: ({ comment }) => <span lang={languageOf(comment.text)}>{comment.text}</span>,
    },
    {
      ...{ key: 'wording', title: text('comments.wording') },
      value: ({ comment }) => comment.proposedWording,
      show: (row) => <Wording row={row} compared={compared.get(row.number)} text={text} />,
    },
    {
      ...{
        key: 'disposition',
        title: text('comments.disposition'),
        width: 'tabular:w-[126px]',
        isSortable: true,
        isPlain: true,
      },
      value: resultText,
      show: (row) => (
        <>
          <b className={`font-[560] ${resultOf(row) === 'open' ? 'text-ink-3' : ''}`}>{resultText(row)}</b>
          {row.comment.disposed && (
            <span className="block text-ink-3">
              <WhenText when={row.comment.disposed} />
            </span>
          )}
        </>
      ),
    },
    {
      ...{ key: 'disposed', title: text('comments.disposed'), isHidden: true },
      value: ({ comment }) => comment.disposed?.edtf ?? null,
    },
    {
      ...{ key: 'reason', title: text('comments.reason') },
      value: ({ comment }) => comment.reason,
      show: ({ comment }) => comment.reason && <span lang={languageOf(comment.reason)}>{comment.reason}</span>,
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[132px]' },
      value: ({ comment }) => sourcesText(comment.sources),
      show: ({ comment }) => (
        <span className="text-ink-3">
          <SourceList sources={comment.sources} isBrief={true} isNoneSaid={true} />
        </span>
      ),
    },
  ];
}

function Writer({ row, text, locale }: { row: CommentRow; text: Text; locale: Locale }): ReactNode {
  const { comment, letterNumber, isEarlier } = row;
  return (
    <>
      {comment.party ? <PartyLink party={comment.party} /> : text('comments.hiddenParty')}
      <span className="block text-ink-3">
        {letterNumber && `${writtenIn(letterNumber, locale)}, `}
        <WhenText when={comment.occurred} />
      </span>
      {isEarlier && (
        <span className="block text-ink-3">
          {text('comments.earlier', { label: writtenIn(comment.revision.label, locale) })}
        </span>
      )}
    </>
  );
}

function Wording({ row, compared, text }: { row: CommentRow; compared: Compared | undefined; text: Text }): ReactNode {
  const wording = row.comment.proposedWording;
  if (wording === null) return <span className="text-ink-3">–</span>;
  if (!compared) return <span lang={languageOf(wording)}>{wording}</span>;
  return (
    <>
      <span lang={languageOf(wording)}>
        <WordDiff from={compared.wording} to={wording} />
      </span>
      <span className="mt-0.5 block text-ink-3">
        {text('comments.against', { number: compared.number, party: compared.writer ?? '' })}
      </span>
    </>
  );
}
