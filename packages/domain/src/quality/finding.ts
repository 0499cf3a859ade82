import type { RemarkKind } from '../dossiers/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { RecordBase, Records, TableName, Tables } from '../journal/records.ts';
import { isFictional } from '../journal/synthetic.ts';
import type { LocalizedText } from '../text/text.ts';

/** Something about the data that a reader should know: noted by a person, or found by the register itself. */
export type Finding = Readonly<{
  /** Stable as long as the data does not change. */
  id: string;
  kind: RemarkKind;
  text: LocalizedText;
  /** True for a remark that a person noted. */
  noted: boolean;
  dossierId: Id | null;
  synthetic: boolean;
  sources: readonly SourceRef[];
}>;

/** A finding about a record. */
export function finding<T extends TableName>(
  records: Records,
  table: T,
  record: Tables[T],
  kind: RemarkKind,
  text: LocalizedText,
  noted = false,
): Finding {
  const { id, sources, streamId } = record as RecordBase;
  const own = 'dossierId' in record ? record.dossierId : null;
  return {
    id: `${table} ${id} ${kind}${noted ? '' : ` ${text.en}`}`,
    kind,
    text,
    noted,
    dossierId: own ?? (records.dossier.has(streamId) ? streamId : null),
    synthetic: isFictional(records, id) ?? false,
    sources,
  };
}
