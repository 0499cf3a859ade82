import type { Id } from '../journal/entry.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partyName } from '../parties/party.ts';
import { inBoth, joined, quoted, quotedBoth } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { LocalizedText } from '../text/text.ts';
import { DOSSIER_STATUS_TEXT, REMARK_KIND_TEXT } from '../text/vocabulary.ts';
import { writtenIn } from '../text/writtenIn.ts';
import { answerFacts } from './answerFacts.ts';
import { awaitedIn } from './awaited.ts';
import { awaitedText } from './awaitedText.ts';
import type { DifferenceKind, OnDay } from './differences.ts';
import { allOf, type Fact, placeOf } from './fact.ts';
import { holder } from './holder.ts';
import { instructionFacts } from './instructionFacts.ts';
import { nameFacts } from './nameFacts.ts';
import { relationFacts } from './relationFacts.ts';
import { latestRevision } from './revisions.ts';
import { saidFacts } from './saidFacts.ts';
import { signingFacts } from './signingFacts.ts';
import { documentStatuses } from './status.ts';
import { standFacts, stepFacts } from './stepFacts.ts';
import { toldFacts } from './toldFacts.ts';

/** Of what is told, beside all that a dossier says of itself. */
export type FactsOf = Readonly<{
  /** The steps of which the stands of parties are told. */
  stepIds: ReadonlySet<Id>;
  /** Other steps of which it is told what parties said there. */
  pastIds: ReadonlySet<Id>;
  /** Whose names are told. */
  partyIds: ReadonlySet<Id>;
}>;

/** All that a dossier says on a day; nothing when it is not known. */
export function factsOf(side: OnDay, dossierId: Id, { stepIds, pastIds, partyIds }: FactsOf): readonly Fact[] {
  const dossier = side.records.dossier.get(dossierId);
  if (!dossier) return [];
  return [
    { ...one('dossier', quotedBoth(dossier.title)), value: 'known', text: { ru: 'известно', en: 'known' } },
    ...nameFacts(side, dossierId, partyIds),
    ...statusFacts(side, dossierId),
    ...revisionFacts(side, dossierId),
    ...holderFacts(side, dossierId),
    ...stepFacts(side, dossierId),
    ...standFacts(side, dossierId, stepIds),
    ...saidFacts(side, dossierId, pastIds),
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

/** The text of each document that counts; the one with which a dossier became known goes without saying. */
function revisionFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.document, 'dossierId', dossierId).flatMap((document): readonly Fact[] => {
    const revision = latestRevision(records, document.id);
    if (!revision) return [];
    return [
      {
        ...{ kind: 'revision', key: document.id, place: document.slug },
        subject: {
          ru: `Редакция: ${quoted('ru', document.title.ru)}`,
          en: `Revision of ${quoted('en', document.title.en)}`,
        },
        value: allOf(revision.id, revision.label),
        text: inBoth((locale) => writtenIn(revision.label, locale)),
        isNothingNew: true,
      },
    ];
  });
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
