import { bodiesOf } from '../bodies/find.ts';
import { membershipsOn } from '../bodies/membership.ts';
import type { Id } from '../journal/entry.ts';
import type { RecordBase } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText, Names } from '../text/text.ts';
import { courseOf } from './course.ts';
import type { OnDay } from './differences.ts';
import { allOf, type Fact } from './fact.ts';

/** Who has to do with a dossier on a day: the bodies of its steps and who sits in them, and who asked, was asked or informed, spoke or is to act. */
export function partyIdsOf({ records, day }: OnDay, dossierId: Id): readonly Id[] {
  const bodyIds = courseOf(records, dossierId)?.steps.flatMap((step) => step.bodyIds) ?? [];
  return [
    ...bodyIds,
    ...bodiesOf(records, bodyIds).flatMap(({ id }) => membershipsOn(records, id, day).map(({ partyId }) => partyId)),
    ...rowsBy(records.consultationRequest, 'dossierId', dossierId).flatMap(
      ({ senderId, addresseeIds, informedIds }) => [
        ...(senderId === null ? [] : [senderId]),
        ...addresseeIds,
        ...informedIds,
      ],
    ),
    ...rowsBy(records.position, 'dossierId', dossierId).map(({ partyId }) => partyId),
    ...rowsBy(records.instruction, 'dossierId', dossierId).flatMap(({ executorIds, coExecutorIds }) => [
      ...executorIds,
      ...coExecutorIds,
    ]),
  ];
}

/** What the dossier and its documents are called, and the states, administrations and bodies among these parties. */
export function nameFacts({ records }: OnDay, dossierId: Id, partyIds: ReadonlySet<Id>): readonly Fact[] {
  const dossier = records.dossier.get(dossierId);
  return [
    ...(dossier ? [titleFact('dossier', dossier, '')] : []),
    ...rowsBy(records.document, 'dossierId', dossierId).map((document) =>
      titleFact('document', document, document.slug),
    ),
    ...partiesOf(records, partyIds).flatMap((party) => (party.kind === 'collective' ? [] : [partyFact(party)])),
  ];
}

function titleFact(
  kind: 'dossier' | 'document',
  { id, entryId, title }: RecordBase & Readonly<{ title: LocalizedText }>,
  slug: string,
): Fact {
  const place = `${Object.keys(SUBJECTS).indexOf(kind)} ${slug}`;
  return {
    kind: 'name',
    key: id,
    place,
    subject: SUBJECTS[kind],
    value: allOf(title.ru, title.en),
    text: title,
    entryId,
  };
}

function partyFact({ kind, record }: Exclude<Party, { kind: 'collective' }>): Fact {
  const { id, entryId, names } = record;
  const place = `${Object.keys(SUBJECTS).indexOf(kind)} ${'code' in record ? record.code : record.slug}`;
  const value = allOf(names.ru.full, names.ru.short, names.en.full, names.en.short);
  return { kind: 'name', key: id, place, subject: SUBJECTS[kind], value, text: namesText(names), entryId };
}

/** «Борейская Республика (Борея)» */
function namesText(names: Names): LocalizedText {
  return inBoth((locale) => {
    const { full, short } = names[locale];
    return full === short ? full : `${full} (${short})`;
  });
}

/** In the order in which they are told. */
const SUBJECTS = {
  dossier: { ru: 'Наименование досье', en: 'Title of the dossier' },
  document: { ru: 'Наименование документа', en: 'Title of a document' },
  memberState: { ru: 'Наименование государства', en: 'Name of a state' },
  administration: { ru: 'Наименование администрации', en: 'Name of an administration' },
  body: { ru: 'Наименование органа', en: 'Name of a body' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
