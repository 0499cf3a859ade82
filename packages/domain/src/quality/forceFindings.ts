import type { Document, EntryIntoForce, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { partyName, partyOf } from '../parties/party.ts';
import type { ForceAnswer } from '../signing/answer.ts';
import { entryIntoForce } from '../signing/force.ts';
import type { Force } from '../signing/held.ts';
import { whenOf } from '../signing/spans.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords, whenText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Papers that say of the entry into force, for all or for one party, what cannot be true by the rule and what is recorded: both dates
 * are told. Where a paper says that a document is in force and what its rule asks for is not known, that is unknown.
 */
export function forceFindings(records: Records, day: LocalDate): readonly Finding[] {
  const ids = new Set(rowsOf(records.entryIntoForce).map(({ documentId }) => documentId));
  return [...ids].flatMap((id) => {
    const document = records.document.get(id);
    if (!document) return [];
    const { byState, ...all } = entryIntoForce(records, document, day);
    return [all, ...byState].flatMap((force) => findingOf(records, document, force));
  });
}

function findingOf(records: Records, document: Document, { recorded, computed, mismatch }: Force): readonly Finding[] {
  if (!recorded) return [];
  const label = labelOf(records, document, recorded);
  const tell = (kind: 'contradictory' | 'unknown', what: LocalizedText): readonly Finding[] => {
    const text = inBoth((locale) => `${label[locale]}: ${what[locale]}`);
    return [finding(records, 'entryIntoForce', recorded, kind, text)];
  };
  if (computed.kind === 'notYet') return tell('unknown', notKnownText(recorded, computed.reason));
  return mismatch ? tell('contradictory', datesText(recorded, computed)) : [];
}

function datesText({ occurred }: EntryIntoForce, computed: ForceAnswer): LocalizedText {
  const said = inWords(occurred);
  const follows = inBoth((locale) => (computed.kind === 'date' ? whenText(whenOf(computed.span), locale) : ''));
  return {
    ru: `документ сообщает о вступлении в силу ${said.ru}, по порядку вступления в силу следует ${follows.ru}`,
    en: `a paper gives the entry into force as ${said.en}, by its rule it follows as ${follows.en}`,
  };
}

function notKnownText({ occurred }: EntryIntoForce, reason: LocalizedText): LocalizedText {
  const said = inWords(occurred);
  return {
    ru: `документ сообщает о вступлении в силу ${said.ru}, а чего требует порядок, известно не всё. ${reason.ru}`,
    en: `a paper gives the entry into force as ${said.en}, and not all that its rule asks for is known. ${reason.en}`,
  };
}

/** The document, and the party where it is about one: «Соглашение (Авалия)». */
function labelOf(records: Records, { title }: Document, { partyId }: EntryIntoForce): LocalizedText {
  const party = partyOf(records, partyId ?? '');
  return inBoth((locale) => (party ? `${title[locale]} (${partyName(party)[locale]})` : title[locale]));
}
