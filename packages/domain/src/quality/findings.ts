import type { RemarkKind } from '../dossiers/entries.ts';
import { type Records, TABLE_NAMES } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import { bodyFindings } from './bodyFindings.ts';
import { decisionFindings } from './decisionFindings.ts';
import { dossierFindings } from './dossierFindings.ts';
import { type Finding, finding } from './finding.ts';
import { forceFindings } from './forceFindings.ts';
import { meetingFindings } from './meetingFindings.ts';
import { recordFindings } from './recordFindings.ts';
import { signingFindings } from './signingFindings.ts';

/** In which order kinds are read: what contradicts itself first. */
export const FINDING_ORDER: readonly RemarkKind[] = ['contradictory', 'unsourced', 'unknown', 'inferred', 'misspelt'];

/**
 * What is inferred, unknown, contradictory, misspelt or without a source in the data of a day, in the order of
 * `FINDING_ORDER`. Misspellings only a reader of the papers can note; the rest is found in the records as well.
 */
export function findings(records: Records, day: LocalDate): readonly Finding[] {
  return remember(records, `findings ${day}`, () => {
    const noted = rowsOf(records.remark).map((remark) =>
      finding(records, 'remark', remark, remark.remarkKind, remark.text, true),
    );
    const found = [
      ...TABLE_NAMES.flatMap((table) => recordFindings(records, table)),
      ...bodyFindings(records, day),
      ...dossierFindings(records, day),
      ...decisionFindings(records, day),
      ...meetingFindings(records),
      ...forceFindings(records, day),
      ...signingFindings(records),
    ];
    const rank = ({ kind }: Finding): number => FINDING_ORDER.indexOf(kind);
    return [...noted, ...found].sort((a, b) => rank(a) - rank(b));
  });
}
