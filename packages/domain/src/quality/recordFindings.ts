import type { RemarkKind } from '../dossiers/entries.ts';
import type { Id } from '../journal/entry.ts';
import { type RecordBase, type Records, TABLE_NAMES, type TableName, type Tables } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { UNKNOWN_EDTF, type When } from '../time/when.ts';
import { type Finding, finding } from './finding.ts';
import { labelOf } from './labels.ts';

/** What a record says of itself: dates and places that were inferred, days that are unknown, no paper at all. */
export function recordFindings(records: Records, table: TableName): readonly Finding[] {
  const rows = rowsOf(records[table] as ReadonlyMap<Id, Tables[TableName]>).filter((row) => isInUse(records, row));
  if (TOLD_ELSEWHERE.has(table)) return [];
  return rows.flatMap((record) => {
    const label = labelOf(records, table, record as never);
    const tell = (kind: RemarkKind, what: LocalizedText): Finding =>
      finding(
        records,
        table,
        record as never,
        kind,
        inBoth((locale) => `${label[locale]}: ${what[locale]}`),
      );
    const whens = whensOf(record);
    const inferred = whens.filter((when) => when.inferred);
    const sources = record.sources.filter((source) => source.inferred);
    return [
      ...(record.sources.length === 0 && !isPaperItself(record) ? [tell('unsourced', UNSOURCED)] : []),
      ...(whens.some(({ edtf }) => edtf === UNKNOWN_EDTF) ? [tell('unknown', UNKNOWN_DAY)] : []),
      ...(inferred.length > 0 ? [tell('inferred', inferredDates(inferred))] : []),
      ...(sources.length > 0 ? [tell('inferred', INFERRED_SOURCE)] : []),
    ];
  });
}

/** Whether the paper that it is is there: of an opinion that is a paper of its own nothing else has to be cited. */
function isPaperItself(record: RecordBase): boolean {
  return 'paperId' in record && record.paperId !== null;
}

/** The dates that a record carries, each once. `known` follows from `occurred` where both are there. */
function whensOf(record: object): readonly When[] {
  const whens = Object.entries(record).flatMap(([name, value]): When[] =>
    name !== 'known' && value !== null && typeof value === 'object' && 'edtf' in value ? [value as When] : [],
  );
  return [...new Map(whens.map((when) => [when.edtf, when])).values()];
}

function inferredDates(whens: readonly When[]): LocalizedText {
  return inBoth((locale) => {
    const dates = listText(
      locale,
      whens.map((when) => whenText(when, locale)),
    );
    return locale === 'ru' ? `дата восстановлена, ${dates}` : `the date is inferred, ${dates}`;
  });
}

/** A paper can be named on any day; it is part of the data of a day once a fact of that day cites it. */
function isInUse(records: Records, { id }: RecordBase): boolean {
  return !isPaper(records, id) || citedPapers(records).has(id);
}

function isPaper(records: Records, id: Id): boolean {
  return records.document.get(id)?.dossierId === null;
}

function citedPapers(records: Records): ReadonlySet<Id> {
  return remember(records, 'cited papers', () => {
    const rows = TABLE_NAMES.flatMap((table) => rowsOf<RecordBase>(records[table]));
    const facts = rows.filter(({ id }) => !isPaper(records, id));
    return new Set(facts.flatMap(({ sources }) => sources.map(({ paperId }) => paperId)));
  });
}

/** A collective stands in its letter, a step in its route, a membership in its body; a remark is a finding itself. */
const TOLD_ELSEWHERE: ReadonlySet<TableName> = new Set<TableName>(['collective', 'step', 'membership', 'remark']);

const UNSOURCED: LocalizedText = { ru: 'источник не указан', en: 'no paper is cited' };
const UNKNOWN_DAY: LocalizedText = { ru: 'день неизвестен', en: 'a day is unknown' };
const INFERRED_SOURCE: LocalizedText = {
  ru: 'в источнике прямо не сказано, восстановлено по нему',
  en: 'the paper does not say it outright, it was inferred from it',
};
