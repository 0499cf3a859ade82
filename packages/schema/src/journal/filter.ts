import { type Id, KIND_VERSIONS, STREAM_KINDS, type StreamKind } from '@concord/domain';
import type { EntryConditions } from '@concord/register';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { recordIdOf } from '../ids.ts';
import { DayComparison } from '../lists/comparisons.ts';
import { checkKnown, DOSSIERS, unknownName } from '../lists/known.ts';
import { DIRECTION, type Ordering } from '../lists/order.ts';
import { loadViews } from '../loading.ts';
import { enumOf } from '../text/enums.ts';

const SubjectKindEnum = enumOf('JournalSubject', 'What an entry is about (предмет записи).', STREAM_KINDS, {
  organisation: { ru: 'организация', en: 'an organisation' },
  state: { ru: 'государство или его администрация', en: 'a state or an administration of it' },
  body: { ru: 'орган', en: 'a body' },
  route: { ru: 'маршрут', en: 'a route' },
  document: { ru: 'документ', en: 'a paper' },
  meeting: { ru: 'заседание', en: 'a meeting' },
  dossier: { ru: 'досье', en: 'a dossier' },
});

const MomentComparison = builder.inputType('MomentComparison', {
  description: 'Bounds of an instant (сравнение моментов); what is left out does not restrict.',
  fields: (t) => ({
    lt: t.field({ type: 'DateTime', description: 'Before it (<, раньше).' }),
    lte: t.field({ type: 'DateTime', description: 'Not after it (≤, не позже).' }),
    gt: t.field({ type: 'DateTime', description: 'After it (>, позже).' }),
    gte: t.field({ type: 'DateTime', description: 'Not before it (≥, не раньше).' }),
  }),
});

const JournalFilterInput = builder.inputType('JournalFilter', {
  description:
    'Which entries (отбор записей журнала); what is left out does not restrict, what is given has to hold together.',
  fields: (t) => ({
    kinds: t.stringList({ description: 'Only entries of these kinds (виды записей), such as positionExpressed.' }),
    about: t.field({ type: [SubjectKindEnum], description: 'Only what is about one of these (предмет записи).' }),
    dossiers: t.stringList({ description: 'Only of one of these dossiers, by short name (досье).' }),
    subjects: t.idList({
      description:
        'Only about one of these things (о чём): a dossier, a meeting, a body, a state, a route, a paper, an organisation.',
    }),
    known: t.field({ type: DayComparison, description: 'The day by which it was known (с какого дня известно).' }),
    recorded: t.field({ type: MomentComparison, description: 'When it was entered (когда внесено).' }),
    entered: t.boolean({
      description: 'Only what somebody entered (внесено людьми), or only what a dataset brought (из набора данных).',
    }),
  }),
});

const JournalOrderEnum = builder.enumType('JournalOrder', {
  description: 'By what entries are ordered (порядок записей журнала): a cursor is a place in the journal.',
  values: { RECORDED: { description: 'As they were recorded (по порядку внесения).' } },
});

/** The arguments by which entries are chosen and ordered. */
export const JOURNAL_ARGS = {
  filter: { type: JournalFilterInput, description: 'Which (отбор); all unless given.' },
  orderBy: { type: JournalOrderEnum, description: 'By what they are ordered (порядок).' },
  direction: { ...DIRECTION, description: 'Which way round (направление); as the field says unless given.' },
} as const;

export type JournalChoice = Ordering & Readonly<{ filter?: typeof JournalFilterInput.$inferInput | null | undefined }>;

/** Refuses kinds of entries that there are not. @throws for the first of them */
export function checkKinds(context: Context, field: string, kinds: readonly string[]): void {
  const unknown = kinds.find((kind) => !Object.hasOwn(KIND_VERSIONS, kind));
  if (unknown === undefined) return;
  throw unknownName(context, field, unknown, {
    ru: 'такого вида записей нет. Как называется вид, говорит поле kind записи: positionExpressed',
    en: 'no such kind of entry. The field kind of an entry says how it is called: positionExpressed',
  });
}

/** What a filter asks for, as the register takes it. @throws for kinds and dossiers that are not known, and for ids of nothing here */
export async function entryChoice(context: Context, { filter }: JournalChoice): Promise<EntryConditions> {
  const { kinds, about, dossiers, subjects, known, recorded, entered } = filter ?? {};
  checkKinds(context, 'filter.kinds', kinds ?? []);
  const named = dossiers && (await idsOf(context, dossiers));
  const given = subjects?.map((id) => subjectOf(context, id));
  const streamIds = named && given ? named.filter((id) => given.includes(id)) : (named ?? given);
  return {
    ...(streamIds ? { streamIds } : {}),
    ...(kinds ? { kinds } : {}),
    ...(about ? { streamKinds: about as readonly StreamKind[] } : {}),
    ...(known ? { knownBy: known } : {}),
    ...(recorded ? { recordedAt: recorded } : {}),
    ...(typeof entered === 'boolean' ? { entered } : {}),
  };
}

const SUBJECTS = ['Dossier', 'Meeting', 'Body', 'MemberState', 'Route', 'Document', 'Organisation'];

async function idsOf(context: Context, slugs: readonly string[]): Promise<readonly Id[]> {
  const { views, snapshot } = await loadViews(context, { slugs });
  // These are all that are asked for, or were: of any other nothing is known.
  const from = { records: snapshot.records, snapshot: { ...snapshot, whole: true } };
  checkKnown(context, 'filter.dossiers', DOSSIERS, from, slugs);
  return views.map(({ value }) => value.id);
}

function subjectOf(context: Context, sent: string): Id {
  const id = recordIdOf(sent, ...SUBJECTS);
  if (id !== sent) return id;
  throw unknownName(context, 'filter.subjects', sent, {
    ru: `не id того, о чём бывают записи. Ожидается id: ${SUBJECTS.join(', ')}`,
    en: `no id of what entries are about. Expected the id of one of: ${SUBJECTS.join(', ')}`,
  });
}
