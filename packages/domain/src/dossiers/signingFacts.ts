import type { Id } from '../journal/entry.ts';
import type { Document, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyName, partyNameById } from '../parties/party.ts';
import { entryIntoForce } from '../signing/force.ts';
import { forceRuleOf } from '../signing/forceRuleOf.ts';
import { forceRuleText } from '../signing/forceRuleText.ts';
import type { Force } from '../signing/held.ts';
import type { Instrument } from '../signing/instruments.ts';
import { factsOf as signaturesRecorded } from '../signing/signed.ts';
import { inBoth, joined, quotedBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { FORCE_STATE_TEXT, PROVISIONAL_STATE_TEXT, SIGNATURE_MANNER_TEXT } from '../text/vocabulary.ts';
import { inWords, whenText } from '../text/whenText.ts';
import type { When } from '../time/when.ts';
import type { OnDay } from './differences.ts';
import { allOf, because, type Fact, placeOf } from './fact.ts';

/** Who signed, notified and deposited, and whether the documents of a dossier are in force. */
export function signingFacts({ records, day }: OnDay, dossierId: Id): readonly Fact[] {
  const { notification, deposit } = records;
  return [
    ...rowsBy(notification, 'dossierId', dossierId).map((row) => instrumentFact(records, 'notification', row)),
    ...rowsBy(deposit, 'dossierId', dossierId).map((row) => instrumentFact(records, 'deposit', row)),
    ...rowsBy(records.document, 'dossierId', dossierId).flatMap((document) => [
      ...signatureFacts(records, document),
      ...forceFacts({ records, day }, document),
    ]),
  ];
}

/** Of each party the latest counts: a reservation that came after the signature stands in its place. */
function signatureFacts(records: Records, document: Document): readonly Fact[] {
  const latest = new Map(signaturesRecorded(records, document.id).map((signature) => [signature.partyId, signature]));
  return [...latest.values()].map(({ partyId, streamVersion, manner, occurred, text }) => ({
    kind: 'signature',
    key: `${document.id} ${partyId}`,
    place: `${document.slug} ${placeOf(streamVersion)}`,
    subject: ofParty(document, partyNameById(records, partyId)),
    value: allOf(manner, occurred.edtf, text),
    text: inBoth((locale) => because(`${SIGNATURE_MANNER_TEXT[manner][locale]} (${whenText(occurred, locale)})`, text)),
  }));
}

function instrumentFact(
  records: Records,
  kind: 'notification' | 'deposit',
  { id, streamVersion, documentId, partyId, occurred }: Instrument,
): Fact {
  const document = records.document.get(documentId);
  const party = partyNameById(records, partyId);
  return {
    ...{ kind, key: id, place: placeOf(streamVersion), subject: document ? ofParty(document, party) : party },
    value: occurred.edtf,
    text: inWords(occurred),
  };
}

/**
 * Whether a document is in force for all, once anything is recorded of that; and for the parties for which it is so since another
 * day, or no more. Time alone can bring it into force.
 */
function forceFacts({ records, day }: OnDay, document: Document): readonly Fact[] {
  const rule = forceRuleOf(records, document.id);
  const recorded = [
    ...rowsBy(records.entryIntoForce, 'documentId', document.id),
    ...rowsBy(records.withdrawal, 'documentId', document.id),
  ];
  if (!rule && recorded.length === 0) return [];
  const { byState, ...all } = entryIntoForce(records, document, day);
  const other = byState.filter(
    ({ state, since, notice }) =>
      all.state !== 'withdrawn' &&
      (state === 'withdrawn' || notice !== null || (state === 'inForce' && since?.edtf !== all.since?.edtf)),
  );
  const ofRule = rule && forceRuleText(records, rule);
  return [
    {
      ...{ kind: 'entryIntoForce', key: document.id, place: document.slug, subject: quotedBoth(document.title) },
      value: allOf(forceValue(all), ofRule?.ru),
      text: inBoth((locale) => {
        const text = forceText(all, WITHDRAWN)[locale];
        return ofRule ? `${text}; ${ofRule[locale]}` : text;
      }),
    },
    ...other.map(({ party, ...own }) => ({
      kind: 'entryIntoForce' as const,
      key: `${document.id} ${party.record.id}`,
      place: `${document.slug} ${partyName(party).ru}`,
      subject: ofParty(document, partyName(party)),
      value: forceValue(own),
      text: forceText(own, WITHDREW),
    })),
    ...byState.flatMap(({ party, provisional }) =>
      provisional?.state === 'applied' && provisional.since
        ? [provisionalFact(document, party, provisional.since)]
        : [],
    ),
  ];
}

/** «временно применяется с 1 мая 2026» */
function provisionalFact(document: Document, party: Party, since: When): Fact {
  const [name, applied] = [partyName(party), PROVISIONAL_STATE_TEXT.applied];
  return {
    ...{ kind: 'entryIntoForce', key: `${document.id} ${party.record.id} provisional` },
    ...{ place: `${document.slug} ${name.ru}`, subject: ofParty(document, name), value: since.edtf },
    text: inBoth((locale) => `${applied[locale]} ${locale === 'ru' ? 'с' : 'since'} ${whenText(since, locale)}`),
  };
}

function forceValue({ state, since, notice, until }: Force): string {
  if (state === 'withdrawn') return allOf(state, until?.edtf);
  return notice ? allOf(state, since?.edtf, 'notice', until?.edtf) : allOf(state, since?.edtf);
}

/**
 * «в силе; дата вступления: 5 марта 2026», «снят: 3 мая 2026», «в силе; дата вступления: …; уведомление о выходе: …, выход: 18 августа
 * 2009»
 */
function forceText({ state, since, withdrawal, notice, until }: Force, withdrawn: LocalizedText): LocalizedText {
  return inBoth((locale) => {
    const left = until ? whenText(until, locale) : '';
    if (withdrawal) return `${withdrawn[locale]}: ${left}`;
    const text = [FORCE_STATE_TEXT[state][locale]];
    if (since) text.push(`${SINCE[locale]}: ${whenText(since, locale)}`);
    if (notice) text.push(`${NOTICE[locale]}: ${whenText(notice.occurred, locale)}, ${LEAVES[locale]}: ${left}`);
    return text.join('; ');
  });
}

/** «Соглашение», Горния */
function ofParty({ title }: Document, party: LocalizedText): LocalizedText {
  return joined(quotedBoth(title), party);
}

const SINCE: LocalizedText = { ru: 'дата вступления', en: 'entry into force' };
const WITHDRAWN: LocalizedText = { ru: 'снят', en: 'withdrawn' };
const NOTICE: LocalizedText = { ru: 'уведомление о выходе', en: 'notice of withdrawal' };
const LEAVES: LocalizedText = { ru: 'выход', en: 'leaves' };
const WITHDREW: LocalizedText = { ru: 'выход', en: 'withdrew' };
