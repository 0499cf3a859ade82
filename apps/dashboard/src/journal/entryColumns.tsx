import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import { bound } from '../locale/bound.ts';
import type { Text } from '../locale/useText.ts';
import type { Column } from '../page/columns.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { Days } from '../time/useDays.ts';
import { WhenText } from '../time/WhenText.tsx';
import type { ListedEntry } from './journalPage.ts';
import { SubjectLink } from './SubjectLink.tsx';
import { subjectOf } from './subject.ts';

/** When what happened, about what, since when it is known, who entered it and which papers say so. */
export function entryColumns({
  text,
  days,
  rows,
}: {
  text: Text;
  days: Days;
  /** Those that are shown: what is the same in each of them needs no column. */
  rows: readonly ListedEntry[];
}): readonly Column<ListedEntry>[] {
  return [
    {
      ...{ key: 'when', title: text('journal.occurred'), width: 'tabular:w-[150px]', isPlain: true },
      value: ({ occurred }) => occurred.edtf,
      show: ({ occurred }) => <WhenText when={occurred} />,
    },
    {
      ...{ key: 'what', title: text('journal.what'), isPlain: true },
      value: ({ summary }) => summary,
      show: ({ summary, synthetic, corrects }) => (
        <>
          {bound(summary)}
          {synthetic && <SyntheticTag />}
          {corrects && (
            <span className="block text-ink-2">
              {text('journal.corrects')}: <s>{corrects.summary}</s>
            </span>
          )}
        </>
      ),
    },
    {
      ...{ key: 'about', title: text('journal.about'), width: 'tabular:w-[20%]', isPlain: true },
      value: ({ subject }) => subjectOf(subject).name,
      show: ({ subject }) => <SubjectLink subject={subject} />,
    },
    {
      ...{ key: 'known', title: text('journal.known'), width: 'tabular:w-[150px]' },
      isHidden: rows.every(({ occurred, known }) => known.edtf === occurred.edtf),
      value: ({ known }) => known.edtf,
      // Said only where it is another day: most things are known as soon as they have occurred.
      show: ({ occurred, known }) => (known.edtf === occurred.edtf ? null : <WhenText when={known} />),
    },
    {
      ...{ key: 'recorded', title: text('journal.entered'), width: 'tabular:w-[160px]', isSortable: true },
      value: ({ recordedAt }) => recordedAt,
      show: ({ recordedAt, recordedBy }) =>
        recordedBy ? (
          <>
            <time dateTime={recordedAt}>{days.moment(recordedAt)}</time>, {recordedBy.name}
          </>
        ) : (
          text('journal.ofDataset')
        ),
    },
    {
      ...{ key: 'by', title: text('journal.enteredBy'), isHidden: true },
      value: ({ recordedBy }) => recordedBy?.name ?? text('journal.ofDataset'),
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[22%]' },
      value: ({ sources }) => sourcesText(sources),
      show: ({ sources }) => (sources.length > 0 ? <SourceList sources={sources} isBrief={true} /> : null),
    },
    { ...{ key: 'kind', title: text('journal.kind'), isHidden: true }, value: ({ kind }) => kind },
    {
      ...{ key: 'synthetic', title: text('column.synthetic'), isHidden: true },
      value: ({ synthetic }) => (synthetic ? text('synthetic.tag') : null),
    },
  ];
}
