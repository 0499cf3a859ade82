import {
  approvalProgresses,
  attention,
  awaitedIn,
  awaitedOverall,
  boardCounters,
  boardParties,
  candidatesText,
  changesLately,
  changeText,
  citationOf,
  commentsOfState,
  compareAttention,
  consideredAt,
  decisionsAbout,
  documentStatuses,
  dossiersAt,
  durations,
  entryIntoForce,
  everyMeeting,
  findings,
  fullMembersOf,
  holder,
  instructionsOf,
  type LocalDate,
  lastKnown,
  latestRevision,
  lettersTo,
  measuresOf,
  measuresOverall,
  meetingSlug,
  meetingState,
  meetingTitle,
  membershipsOfState,
  nextMeetings,
  participation,
  positionsOfState,
  positionsOn,
  quorumsAt,
  type Records,
  requestsAbout,
  revisionsOf,
  SEARCH_KINDS,
  type SearchKind,
  searchTexts,
  signaturesOf,
  signaturesOfState,
  standGroups,
  statesByCode,
  stepStatuses,
  summaryTable,
  voicesWithoutVote,
} from '../src/index.ts';

/**
 * All that the domain says of a day, one line each: where it stands in the answer, and what it says, in both languages where there
 * are two. A record inside an answer is told by its name, because its own lines are elsewhere.
 */
export function tellDay(records: Records, day: LocalDate): readonly string[] {
  return lines([], {
    counters: boardCounters(records, records.dossier.keys(), day),
    findings: findings(records, day),
    dossiers: by([...records.dossier.values()], nameOf, ({ id }) => tellDossier(records, id, day)),
    meetings: by(everyMeeting(records), nameOf, (meeting) => ({
      title: meetingTitle(records, meeting.sittings),
      slug: meetingSlug(records, meeting),
      state: meetingState(meeting, day),
      quorums: quorumsAt(records, meeting),
      considered: consideredAt(records, meeting.id, day),
    })),
    nextMeetings: nextMeetings(records, day),
    numbered: candidatesText(records, everyMeeting(records)),
    pressing: [...records.dossier.values()]
      .map((dossier) => ({ dossier, ...attention(records, dossier.id, day) }))
      .sort(compareAttention)
      .map(({ dossier, reason }, place) => `${place + 1}. ${reason} ${dossier.slug}`),
    parties: boardParties(records, records.dossier.keys(), day),
    awaited: awaitedOverall(records, day),
    bodies: by([...records.body.values()], nameOf, ({ id }) => ({
      members: fullMembersOf(records, id, day),
      voices: voicesWithoutVote(records, id, day),
      dossiers: dossiersAt(records, id, day),
    })),
    states: by(statesByCode(records), nameOf, ({ id }) => ({
      positions: positionsOfState(records, id),
      comments: commentsOfState(records, id),
      letters: lettersTo(records, id, day),
      memberships: membershipsOfState(records, id),
      signatures: signaturesOfState(records, id, day),
    })),
    durations: (['step', 'stepType', 'body', 'dossier'] as const).map((key) =>
      durations(records, [...records.dossier.keys()], key, day),
    ),
    participation: participation(records, [...records.dossier.keys()], day),
    measures: measuresOverall(records, day).map(({ measure, ...status }) => ({ number: measure.number, ...status })),
    found: Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, foundOf(records, kind)])),
  });
}

/** What is told from one day to the next: what is said no more begins with `-`, what is said first with `+`. */
export function tellChanges(days: readonly LocalDate[], tell: (day: LocalDate) => readonly string[]): string {
  let before: readonly string[] = [];
  const told = days.flatMap((day) => {
    const now = tell(day);
    const lost = except(before, now).map((line) => `- ${line}`);
    const gained = except(now, before).map((line) => `+ ${line}`);
    before = now;
    return [`## ${day}`, ...lost, ...gained, ''];
  });
  return told.join('\n');
}

function except(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

/** What is shown of each thing that can be found, and by what it can be. */
function foundOf(records: Records, kind: SearchKind): readonly unknown[] {
  const table = kind === 'letter' ? records.consultationRequest : records[kind];
  return [...table.keys()].toSorted().map((id) => searchTexts(records, kind, id));
}

function tellDossier(records: Records, id: string, day: LocalDate): unknown {
  const documents = [...records.document.values()].filter(({ dossierId }) => dossierId === id);
  return {
    attention: attention(records, id, day),
    holder: holder(records, id, day),
    lastKnown: lastKnown(records, id),
    awaited: awaitedIn(records, id, day),
    lately: changesLately(records, id, day).map((change) => changeText(records, change, day)),
    statuses: documentStatuses(records, id, day),
    steps: by(
      stepStatuses(records, id, day),
      ({ step }) => nameOf(step),
      (status) => ({
        ...status,
        progress: status.step.bodyIds.map((bodyId) =>
          approvalProgresses(records, id, day, { stepId: status.step.id, bodyId }),
        ),
        groups: status.step.bodyIds.map((bodyId) =>
          approvalProgresses(records, id, day, { stepId: status.step.id, bodyId }).map(standGroups),
        ),
      }),
    ),
    instructions: instructionsOf(records, id, day),
    measures: measuresOf(records, id, day),
    documents: by(documents, nameOf, (document) => ({
      signatures: signaturesOf(records, document, day),
      force: entryIntoForce(records, document, day),
      comments: summaryTable(records, document.id),
      cited: citationOf(document, latestRevision(records, document.id)),
      letters: requestsAbout(records, document),
      decisions: decisionsAbout(records, document.id),
      revisions: revisionsOf(records, document.id).map((revision) => ({
        revision,
        positions: positionsOn(records, revision.id),
      })),
    })),
  };
}

function by<T>(
  all: readonly T[],
  key: (one: T) => string,
  tell: (one: T) => unknown,
): Readonly<Record<string, unknown>> {
  const told = all.map((one) => [key(one), tell(one)] as const);
  return Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a record is called: by its slug, code, key, number or label, else by the entry that it comes from. */
function nameOf(record: object): string {
  const { slug, code, key, label, entryId } = record as Readonly<Record<string, unknown>>;
  return String(slug ?? code ?? key ?? (typeof label === 'string' ? label : entryId));
}

/** The lines of an answer. A list has a line for each of its members; nothing is said of what is not so, not known or empty. */
function lines(path: readonly string[], value: unknown): readonly string[] {
  const line = (text: string): readonly string[] => (text === '' ? [] : [`${path.join('.')}: ${text}`]);
  if (value instanceof Map) return lines(path, Object.fromEntries(value));
  if (Array.isArray(value)) return value.flatMap((each) => line(inline(each)));
  if (!isObject(value) || isText(value) || (path.length > 0 && 'entryId' in value)) return line(inline(value));
  return Object.entries(value).flatMap(([key, inner]) => lines([...path, key], inner));
}

function inline(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Map || value instanceof Set) return inline([...value]);
  if (Array.isArray(value)) return bracketed(value.map(inline));
  if (!isObject(value)) return String(value);
  if (isText(value)) return `${value.ru} | ${value.en}`;
  if ('entryId' in value) return nameOf(value);
  const parts = Object.entries(value).filter(([key]) => !BESIDES.has(key));
  return bracketed(parts.map(([key, inner]) => (inline(inner) === '' ? '' : `${key} ${inline(inner)}`)));
}

/** What an answer carries for a reader to go on from; it is what the entry cites, and not what the domain says. */
const BESIDES: ReadonlySet<string> = new Set(['sources', 'words', 'id']);

function bracketed(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length < 2 ? said.join('') : `(${said.join('; ')})`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isText(value: object): value is Readonly<{ ru: string; en: string }> {
  return 'ru' in value && 'en' in value && typeof value.ru === 'string';
}
