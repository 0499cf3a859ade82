import type { Id } from '../journal/entry.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partyName } from '../parties/party.ts';
import { inBoth, joined, quotedBoth } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { LocalizedText } from '../text/text.ts';
import { DOSSIER_STATUS_TEXT, REMARK_KIND_TEXT } from '../text/vocabulary.ts';
import { answerFacts } from './answerFacts.ts';
import { awaitedIn } from './awaited.ts';
import { awaitedText } from './awaitedText.ts';
import type { DifferenceKind, OnDay } from './differences.ts';
import { type Fact, placeOf } from './fact.ts';
import { holder } from './holder.ts';
import { instructionFacts } from './instructionFacts.ts';
import { nameFacts } from './nameFacts.ts';
import { relationFacts } from './relationFacts.ts';
import { signingFacts } from './signingFacts.ts';
import { documentStatuses } from './status.ts';
import { standFacts, stepFacts } from './stepFacts.ts';
import { toldFacts } from './toldFacts.ts';

/**
 * All that a dossier says on a day; nothing when it is not known.
 *
 * @param stepIds the steps of which the stands of parties are told
 * @param partyIds whose names are told
 */
export function factsOf(
  side: OnDay,
  dossierId: Id,
  stepIds: ReadonlySet<Id>,
  partyIds: ReadonlySet<Id>,
): readonly Fact[] {
  const dossier = side.records.dossier.get(dossierId);
  if (!dossier) return [];
  return [
    { ...one('dossier', quotedBoth(dossier.title)), value: 'known', text: { ru: 'известно', en: 'known' } },
    ...nameFacts(side, dossierId, partyIds),
    ...statusFacts(side, dossierId),
    ...holderFacts(side, dossierId),
    ...stepFacts(side, dossierId),
    ...standFacts(side, dossierId, stepIds),
    outstandingFact(side, dossierId),
    ...toldFacts(side, dossierId),
    ...relationFacts(side, dossierId),
    ...answerFacts(side, dossierId),
    ...instructionFacts(side, dossierId),
    ...signingFacts(side, dossierId),
    ...remarkFacts(side, dossierId),
  ];
}

const one = <K extends DifferenceKind>(kind: K, subject: LocalizedText) => ({ kind, key: '', place: '', subject });

function statusFacts({ records, day }: OnDay, dossierId: Id): readonly Fact[] {
  return documentStatuses(records, dossierId, day).flatMap(({ document, statuses }) =>
    statuses.map(({ organisation, status }) => ({
      kind: 'documentStatus' as const,
      key: `${document.id} ${organisation.id}`,
      place: `${document.slug} ${organisation.slug}`,
      subject: joined(quotedBoth(document.title), shortName(organisation.names)),
      value: status,
      text: DOSSIER_STATUS_TEXT[status],
    })),
  );
}

function holderFacts({ records, day }: OnDay, dossierId: Id): readonly Fact[] {
  const party = holder(records, dossierId, day);
  if (!party) return [];
  return [{ ...one('holder', { ru: 'У кого', en: 'Held by' }), value: party.record.id, text: partyName(party) }];
}

function outstandingFact({ records, day }: OnDay, dossierId: Id): Fact {
  const awaited = awaitedIn(records, dossierId, day);
  const items = awaited.kind === 'list' ? awaited.items : [];
  const value = items.map(({ step, party, daysLate }) => `${step.id} ${party.record.id} ${daysLate !== null}`);
  return {
    ...one('outstanding', { ru: 'Кого ждём', en: 'Awaited' }),
    value: awaited.kind === 'list' ? value.sort().join() : awaited.reason.ru,
    text: awaitedText(awaited),
    isNothingNew: awaited.kind === 'list' && items.length === 0,
  };
}

function remarkFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.remark, 'dossierId', dossierId).map(({ id, streamVersion, remarkKind, text }) => ({
    kind: 'remark',
    key: `${id} ${remarkKind}`,
    place: placeOf(streamVersion),
    subject: inBoth((locale) => `${REMARK[locale]}: ${REMARK_KIND_TEXT[remarkKind][locale]}`),
    value: `${text.ru} ${text.en}`,
    text,
  }));
}

const REMARK: LocalizedText = { ru: 'Замечание к данным', en: 'Remark on the data' };
