import type { NewEntry } from '../commands/decision.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { statesConcerned } from '../sight/visibility.ts';
import { stateByCode } from '../states/find.ts';
import { quotedBoth } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { LocalizedText, Names } from '../text/text.ts';
import type { Id } from './entry.ts';
import { type Records, TABLE_NAMES, type TableName } from './records.ts';

/** What an entry brings together although the one is real and the other fictional, by name. */
export type Mixture = Readonly<{ real: readonly LocalizedText[]; synthetic: readonly LocalizedText[] }>;

/**
 * Whether an entry would mix the real with the fictional: no position is ever invented for a real state, no fictional state
 * speaks on a real dossier, and no fictional paper proves a real fact. Looked at is all that the entry names: its stream, the
 * papers that it cites, the states that it concerns, and every id in its payload, also in what a correction puts in the place of another entry.
 *
 * @param records what the entry can refer to; what they do not hold is on neither side
 * @returns what stands on either side; undefined when all of it is on one
 */
export function mixesSynthetic(
  records: Records,
  { streamId, payload, sources, visibility }: Pick<NewEntry, 'streamId' | 'payload' | 'sources' | 'visibility'>,
): Mixture | undefined {
  const sides = { real: new Map<Id, LocalizedText>(), synthetic: new Map<Id, LocalizedText>() };
  if ('synthetic' in payload) sides[payload.synthetic ? 'synthetic' : 'real'].set(streamId, newName(payload));
  const concerned = statesConcerned(visibility).flatMap((code) => stateByCode(records, code)?.id ?? []);
  for (const id of [streamId, ...idsIn(payload), ...sources.map(({ paperId }) => paperId), ...concerned]) {
    const subject = subjectOf(records, id);
    if (subject) sides[subject.synthetic ? 'synthetic' : 'real'].set(subject.id, subject.name);
  }
  if (sides.real.size === 0 || sides.synthetic.size === 0) return undefined;
  return { real: [...sides.real.values()], synthetic: [...sides.synthetic.values()] };
}

/** Whether what has this id is fictional; undefined when the records do not hold it. */
export function isFictional(records: Records, id: Id): boolean | undefined {
  return subjectOf(records, id)?.synthetic;
}

/** The tables whose records say of themselves whether they are fictional; any other record is what its stream is. */
const SAYING = [
  'organisation',
  'memberState',
  'body',
  'route',
  'document',
  'meeting',
  'dossier',
] as const satisfies readonly TableName[];

type Subject = Readonly<{ id: Id; synthetic: boolean; name: LocalizedText }>;

/** What a record is about: itself, or the subject of its stream. */
function subjectOf(records: Records, id: Id): Subject | undefined {
  for (const table of SAYING) {
    const record = records[table].get(id);
    if (record) return { id, synthetic: record.synthetic, name: nameOf(records, id) };
  }
  for (const table of TABLE_NAMES) {
    const streamId = records[table].get(id)?.streamId;
    if (streamId !== undefined && streamId !== id) return subjectOf(records, streamId);
  }
  return undefined;
}

/** What a state, a body, a document, a dossier … is called for a person; of a meeting, that it is one. */
export function nameOf(records: Records, id: Id): LocalizedText {
  const party = partyOf(records, id);
  if (party) return partyName(party);
  const names = records.organisation.get(id)?.names;
  if (names) return shortName(names);
  const title = (records.dossier.get(id) ?? records.document.get(id) ?? records.route.get(id))?.title;
  return title ? quotedBoth(title) : MEETING;
}

function newName(payload: object): LocalizedText {
  if ('names' in payload) {
    return shortName(payload.names as Names);
  }
  if (!('title' in payload)) return MEETING;
  const title = payload.title as LocalizedText;
  return quotedBoth(title);
}

const MEETING: LocalizedText = { ru: 'заседание', en: 'a meeting' };

/** Every id that a payload names, however deep: references are called `…Id` and `…Ids` throughout. */
export function idsIn(value: unknown): readonly Id[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /Ids?$/.test(key) ? [inner].flat().filter((id) => typeof id === 'string') : idsIn(inner),
  );
}
