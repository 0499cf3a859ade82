import { DISPOSITION_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList } from '../live/useWholeList.ts';
import { languageOf } from '../locale/languageOf.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import type { Column } from '../page/columns.ts';
import { NameLink } from '../page/NameLink.tsx';
import { TableSection } from '../page/TableSection.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { type Comment, STATE_COMMENTS } from './said.ts';
import type { MemberState, StateAsked } from './state.ts';

/** The comments of a state and what became of each, the latest first. */
export function StateComments({ state, asked }: { state: MemberState; asked: StateAsked }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const resultText = ({ disposition }: Comment): string =>
    disposition ? DISPOSITION_TEXT[fromWire(disposition)][locale] : text('comments.open');
  const { position } = state;
  const list = useWholeList(STATE_COMMENTS, { data: { memberState: state }, position, variables: asked });
  const columns: readonly Column<Comment>[] = [
    {
      ...{ key: 'made', title: text('column.when'), width: 'tabular:w-[150px]', isPlain: true, isSortable: true },
      value: ({ occurred }) => occurred.edtf,
      show: ({ occurred }) => <WhenText when={occurred} />,
    },
    {
      ...{
        key: 'commented',
        title: text('column.document'),
        width: 'tabular:w-[28%]',
        isPlain: true,
        isSortable: true,
      },
      value: ({ revision }) => `${revision.document.title}, ${writtenIn(revision.label, locale)}`,
      show: ({ revision: { document, label } }) => (
        <>
          <NameLink
            to={
              document.dossier
                ? href(`/dossiers/${document.dossier.slug}/comments`, { document: document.slug })
                : href(`/documents/${document.slug}`)
            }
          >
            {document.title}
          </NameLink>
          <span className="text-ink-3">{`, ${writtenIn(label, locale)}`}</span>
        </>
      ),
    },
    {
      ...{ key: 'element', title: text('comments.element'), width: 'tabular:w-[130px]', isPlain: true },
      value: ({ element }) => (element === null ? text('comments.whole') : writtenIn(element, locale)),
    },
    {
      ...{ key: 'comment', title: text('comments.text'), isPlain: true },
      value: ({ text: words }) => words,
      show: ({ text: words }) => <span lang={languageOf(words)}>{words}</span>,
    },
    {
      ...{
        key: 'result',
        title: text('comments.disposition'),
        width: 'tabular:w-[20%]',
        isPlain: true,
        isSortable: true,
      },
      value: resultText,
      show: (row) => (
        <>
          <b className={`font-[560] ${row.disposition ? '' : 'text-ink-3'}`}>{resultText(row)}</b>
          {row.reason && <span className="block text-ink-2">{row.reason}</span>}
        </>
      ),
    },
  ];
  return (
    <TableSection
      {...{
        title: text('state.commentsTitle'),
        hint: text('state.commentsHint'),
        columns,
        list,
      }}
      name={`comments-${state.code}-${state.asOf}`}
      keyOf={({ id }) => id}
      empty={null}
    />
  );
}
