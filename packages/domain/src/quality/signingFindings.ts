import type { Records, Signature } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { partyNameById } from '../parties/party.ts';
import { openedFor, wasEarly } from '../signing/checkOpen.ts';
import { INSTRUMENT_TABLES, type Instrument, type InstrumentTable, instrumentsIn } from '../signing/instruments.ts';
import { leavingsOf } from '../signing/leaving.ts';
import { isEarly } from '../signing/opened.ts';
import { isSigned } from '../signing/signed.ts';
import { canBeSame, spanOf } from '../signing/spans.ts';
import { inBoth } from '../text/listText.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { INSTRUMENT_TEXT, SIGNATURE_MANNER_TEXT } from '../text/vocabulary.ts';
import { inWords, whenText } from '../text/whenText.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Signatures and instruments that certainly came before the document was open for them, and a further notification or deposit of a
 * state that had given one on another day and had not withdrawn in between: the first counts.
 */
export function signingFindings(records: Records): readonly Finding[] {
  return [
    ...rowsOf(records.signature)
      .filter(({ manner }) => isSigned(manner))
      .flatMap((row) => earlyFinding(records, 'signature', row, SIGNATURE_MANNER_TEXT[row.manner])),
    ...INSTRUMENT_TABLES.flatMap((table) =>
      rowsOf<Instrument>(records[table]).flatMap((row) => [
        ...earlyFinding(records, table, row, INSTRUMENT_TEXT[table]),
        ...furtherFinding(records, table, row),
      ]),
    ),
  ];
}

function earlyFinding(
  records: Records,
  table: 'signature' | InstrumentTable,
  row: Signature | Instrument,
  what: LocalizedText,
): readonly Finding[] {
  const document = records.document.get(row.documentId);
  const openFor = table === 'signature' ? 'signature' : 'instrument';
  if (!document) return [];
  const opened = openedFor(records, document, openFor);
  // A document that was sent back is open no longer: what came before that was in order as it stood then.
  if (!isEarly(row, opened) || !wasEarly(records, document, row.occurred, openFor)) return [];
  const since = typeof opened === 'string' ? null : inWords(opened);
  const against = inBoth((locale) => `${NOT_OPEN[locale]}${since ? ` (${OPEN[locale]}: ${since[locale]})` : ''}`);
  return [contradiction(records, table, row, what, against)];
}

function furtherFinding(records: Records, table: InstrumentTable, row: Instrument): readonly Finding[] {
  const { documentId, partyId } = row;
  const all = instrumentsIn(records, documentId, table).filter((each) => each.partyId === partyId);
  const before = all.slice(0, all.indexOf(row)).findLast((each) => !canBeSame(spanOf(each), spanOf(row)));
  if (!before) return [];
  const [from, to] = [spanOf(before).earliest ?? '', spanOf(row).latest ?? '9'];
  const isAnew = leavingsOf(records, documentId, partyId)
    .map(({ effect }) => effect)
    .some(({ earliest, latest }) => (latest ?? '9') >= from && (earliest ?? '') <= to);
  if (isAnew) return [];
  const against = inBoth((locale) => `${GIVEN[locale]} (${whenText(before.occurred, locale)}), ${FIRST[locale]}`);
  return [contradiction(records, table, row, INSTRUMENT_TEXT[table], against)];
}

/** «Соглашение (Авалия): сдача на хранение, 1 марта 2026, хотя …» */
function contradiction(
  records: Records,
  table: 'signature' | InstrumentTable,
  row: Signature | Instrument,
  what: LocalizedText,
  against: LocalizedText,
): Finding {
  const title = records.document.get(row.documentId)?.title ?? UNNAMED;
  const party = partyNameById(records, row.partyId);
  const text = inBoth((locale) => {
    const when = whenText(row.occurred, locale);
    return `${title[locale]} (${party[locale]}): ${what[locale]}, ${when}, ${against[locale]}`;
  });
  return finding(records, table, row, 'contradictory', text);
}

const NOT_OPEN: LocalizedText = {
  ru: 'хотя документ ещё не был открыт для подписания',
  en: 'although the document was not open for signature yet',
};
const OPEN: LocalizedText = { ru: 'открыт', en: 'open since' };
const GIVEN: LocalizedText = { ru: 'хотя внесено более раннее', en: 'although an earlier one is recorded' };
const FIRST: LocalizedText = { ru: 'и учитывается оно', en: 'which is the one that counts' };
