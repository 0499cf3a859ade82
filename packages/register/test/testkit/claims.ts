import {
  type Entry,
  findWords,
  type Id,
  type LocalizedText,
  type Outcome,
  type PaperPassage,
  passagesAt,
  type Records,
  standsIn,
  type When,
} from '@concord/domain';

const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября'],
  'декабря',
];

/** How papers write that something was done. */
const DONE: Readonly<Partial<Record<Outcome, readonly string[]>>> = {
  prepared: ['разработаны'],
  discussed: ['обсуждение'],
  heard: ['представлена информация'],
  endorsed: ['одобрены', 'одобрен', 'одобрила'],
  forwarded: ['направил'],
  submitted: ['внесен'],
};

/** Something that a fact claims, in words that its sources should carry; any one of them is enough. */
type Claim = Readonly<{ what: string; words: readonly string[] }>;

/** What is wrong with the sources of a fact: words that do not stand there, and claims that lack their words and their mark. */
export function sourceProblems(
  entry: Entry,
  records: Records,
  papers: ReadonlyMap<Id, readonly PaperPassage[]>,
): readonly string[] {
  const noted = entry.sources.flatMap(({ words = [] }) => words);
  const astray = entry.sources.flatMap(({ paperId, locator, words = [] }) => {
    const paper = papers.get(paperId);
    if (!paper) return [];
    const passages = passagesAt(paper, locator);
    if (passages.length === 0) return [`there is no ${locator}`];
    return words.filter((each) => !standsIn(passages, each)).map((each) => `"${each}" does not stand at ${locator}`);
  });
  const lacking = isInferred(entry) ? [] : lackingClaims(entry, records);
  return [
    ...astray,
    ...lacking.map(({ what, words }) => `${what}: no word of ${words.join(' / ')}, and no mark of inference`),
    ...datesOf(entry).flatMap(([name, when]) => dateProblems(name, when, noted)),
  ];
}

/** What an entry claims only by inference: of those that are marked so, the claims that their words lack. */
export function inferredClaims(entry: Entry, records: Records): readonly string[] {
  return isInferred(entry) ? lackingClaims(entry, records).map(({ what }) => what) : [];
}

function isInferred({ sources }: Entry): boolean {
  return sources.some(({ inferred }) => inferred);
}

function lackingClaims(entry: Entry, records: Records): readonly Claim[] {
  const noted = entry.sources.flatMap(({ words = [] }) => words);
  return claimsOf(entry, records).filter((claim) => !carries(noted, claim.words));
}

function carries(noted: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((words) => noted.some((each) => findWords(lower(each), lower(words)).length > 0));
}

const lower = (text: string): string =>
  text.toLowerCase().replaceAll('ё', 'е').replaceAll('содружества независимых государств', 'снг');

/** A date is inferred exactly when the words do not give all of it. */
function dateProblems(name: string, when: When, noted: readonly string[]): readonly string[] {
  const written = writtenOf(when);
  const stands = written !== undefined && carries(noted, written);
  if (stands && when.inferred) return [`${name}: ${when.edtf} is marked as inferred and stands in the words`];
  if (!stands && !when.inferred) return [`${name}: ${when.edtf} stands in no words and is not marked as inferred`];
  return [];
}

/** How a paper writes a day, or days of one month; undefined for what no paper would write. */
function writtenOf({ edtf }: When): readonly string[] | undefined {
  const [start = '', end = start] = edtf.split('/');
  if (start === '' || start.slice(0, 7) !== end.slice(0, 7) || end.length < 10) return undefined;
  const [year, month, last] = end.split('-').map(Number) as [number, number, number];
  const days = start === end ? `${last}` : `${Number(start.slice(8))}-${last}`;
  return [`${days} ${MONTHS[month - 1]} ${year}`];
}

/** The dates of a fact. When it became known follows from them; when a plan was announced no word can say. */
function datesOf({ occurred, payload }: Entry): readonly (readonly [string, When])[] {
  const own = Object.entries(payload).flatMap(([name, value]): (readonly [string, When])[] =>
    value !== null && typeof value === 'object' && 'edtf' in value ? [[name, value as When]] : [],
  );
  return [['occurred', occurred], ...own];
}

function claimsOf({ kind, payload }: Entry, records: Records): readonly Claim[] {
  switch (kind) {
    case 'organisationRegistered':
      return [{ what: 'name', words: [payload.names.ru.short, payload.names.ru.full] }];
    case 'bodyRegistered': {
      const { full, cases } = payload.names.ru;
      return [{ what: 'name', words: [full, ...Object.values(cases)] }];
    }
    case 'documentRegistered':
      return [
        { what: 'kind', words: payload.documentKind === 'backgroundNote' ? ['Справка'] : ['Проект'] },
        ...(payload.number === null ? [] : [ofNumber(payload.number)]),
      ];
    case 'documentAdded':
    case 'revisionIssued':
      return [ofDocument(records, payload.documentId)];
    case 'dossierOpened':
      return [
        { what: 'title', words: ['Концепции'] },
        { what: 'title', words: ['Плане'] },
      ];
    case 'meetingAnnounced':
    case 'meetingHeld':
      return [
        ...payload.sittings.map(({ bodyId }) => ofBody(records, bodyId)),
        ...payload.sittings.flatMap(({ number }) => (number === null ? [] : [ofNumber(`${number}`)])),
        ...ofPlace(payload.place),
      ];
    case 'officerNamed':
      return [{ what: 'name', words: [payload.name.ru, payload.name.ru.replace('. ', '.')] }];
    case 'agendaItemPlaced':
      return [ofNumber(payload.number)];
    case 'decisionTaken':
    case 'decisionDrafted':
      return [
        ...[payload.number, payload.minutes].flatMap((number) => (number === null ? [] : [ofNumber(number)])),
        ...payload.recitals.flatMap(({ references }) => references).map(referenceOf),
        ...payload.clauses
          .flatMap(({ acts }) => acts)
          .flatMap((act) => [
            ...[...act.executorIds, ...act.coExecutorIds, ...act.reportToIds].map((id) => ofBody(records, id)),
            ...(act.asNeeded ? [{ what: 'as needed', words: ['по мере необходимости'] }] : []),
            ...(act.condition ? [{ what: 'condition', words: ['после их подписания'] }] : []),
            { what: act.verb, words: act.verb === 'takeNote' ? ['принять к сведению'] : ['поручить'] },
          ]),
      ];
    case 'stepPlanned':
      return [...payload.documentIds.map((id) => ofDocument(records, id)), ...ofPlace(payload.place)];
    case 'stepOccurrenceRecorded':
      return [
        ...payload.actorIds.map((id) => ofBody(records, id)),
        ...(payload.place?.ru ? ofPlace({ ru: payload.place.ru, en: '' }) : []),
        ...payload.outcomes.flatMap(({ documentId, outcome }) =>
          outcome === 'notStated'
            ? []
            : [ofDocument(records, documentId), { what: outcome, words: DONE[outcome] ?? [outcome] }],
        ),
      ];
    case 'positionsRequested':
      return [
        ...(payload.senderId === null ? [] : [ofBody(records, payload.senderId)]),
        ofNumber(payload.letterNumber ?? ''),
        ...payload.collectives.map(({ wording }) => ({
          what: 'addressees',
          words: [wording.ru.replace('члены', 'членам')],
        })),
      ];
    case 'repliesConsolidated':
      return [
        { what: 'consolidated', words: ['обобщены'] },
        ...(payload.recipientId === null ? [] : [ofBody(records, payload.recipientId)]),
      ];
    case 'statusReported':
      return [
        { what: payload.status, words: ['продолжается'] },
        ...payload.documentIds.map((id) => ofDocument(records, id)),
      ];
    default:
      return [];
  }
}

/** How the draft writes the documents that its preamble refers to. */
const REFERENCES = [
  ...['Международного союза электросвязи', 'Целей устойчивого развития', 'Преобразование нашего мира'],
  ...['Стратегии сотрудничества', 'Плана действий'],
];

/** A document that a preamble refers to, by how its title begins. */
function referenceOf({ ru }: LocalizedText): Claim {
  const beginning = (text: string): string => text.replace('«', '').slice(0, 3);
  const written = REFERENCES.filter((words) => beginning(words) === beginning(ru));
  return { what: ru, words: ru.includes('МСЭ') ? REFERENCES.slice(0, 1) : written };
}

function ofNumber(printed: string): Claim {
  return { what: 'number', words: [printed.replace(/^исх\. № /, '')] };
}

function ofPlace(place: LocalizedText | null): readonly Claim[] {
  return place ? [{ what: 'place', words: [place.ru, place.ru.replace('отделение', 'отделении')] }] : [];
}

/** A body is called what the sources of its registration call it. */
function ofBody(records: Records, id: Id): Claim {
  const body = records.body.get(id);
  const called = body?.sources.flatMap(({ words = [] }) => words) ?? [];
  const { cases } = body?.names.ru ?? {};
  return { what: body?.slug ?? id, words: [...called, ...Object.values(cases ?? {})] };
}

function ofDocument(records: Records, id: Id): Claim {
  const concept = records.document.get(id)?.documentKind === 'concept';
  return {
    what: concept ? 'Concept' : 'Plan',
    words: concept ? ['Концепция', 'Концепции', 'Концепцию'] : ['План', 'Плана', 'Плане'],
  };
}
