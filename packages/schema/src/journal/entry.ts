import {
  FIELD_ACCESS,
  fold,
  type Id,
  isFictional,
  type Locale,
  mergeRecords,
  ROLE_TEXT,
  summaryOf,
  type Viewer,
} from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { loaderOf } from '../loaders.ts';
import { type DossierView, loadViews, viewOf } from '../loading.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { RoleEnum } from '../viewer/viewer.ts';
import { type Within, within } from '../within.ts';
import { mayCorrectEntry } from './mayCorrect.ts';

/** An entry with the records that its summary and sources are read from. */
export type EntryWithin = Within<StoredEntry>;

type SignedInRole = Exclude<Viewer['role'], 'anonymous'>;

/** What an account is called; strangers are told only what it may do. */
export function accountName(
  { name, role }: Readonly<{ name: string; role: string }>,
  locale: Locale | null | undefined,
  context: Context,
): string {
  return FIELD_ACCESS.Account?.name?.[context.viewer.role] === 'less'
    ? inLocale(ROLE_TEXT[role as SignedInRole], locale, context)
    : name;
}

const AccountRef = builder.prismaObject('AuthUser', {
  name: 'Account',
  description: 'Who entered something (учётная запись).',
  fields: (t) => ({
    name: t.string({
      description: 'What the account is called (имя); to who is not signed in only its role.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      select: { name: true, role: true },
      resolve: (account, { locale }, context) => accountName(account, locale, context),
    }),
    role: t.field({
      type: RoleEnum,
      description: 'What it may do (роль).',
      select: { role: true },
      resolve: ({ role }) => role as SignedInRole,
    }),
  }),
});

/** One thing that happened. */
export const JournalEntryRef = builder.objectRef<EntryWithin>('JournalEntry');

builder.node(JournalEntryRef, {
  description: 'One thing that happened (запись журнала). It never changes; a correction is an entry of its own.',
  id: { resolve: ({ value }) => value.id, description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => (await entryById(context, id)) ?? null,
  fields: (t) => ({
    kind: t.string({
      description: 'What happened, in the past tense (вид записи): positionExpressed.',
      resolve: ({ value }) => value.kind,
    }),
    version: t.int({
      description: 'The version of the payload’s shape (версия формата).',
      resolve: ({ value }) => value.version,
    }),
    cursor: t.field({
      type: 'Cursor',
      description: 'Its place in the journal (место).',
      resolve: ({ value }, _args, { register }) => register.cursors.encode(value),
    }),
    occurred: t.field({
      type: WhenRef,
      description: 'When in the world (когда произошло).',
      resolve: ({ value }) => value.occurred,
    }),
    known: t.field({
      type: WhenRef,
      description: 'Since when the register’s sources knew it (с какого дня известно).',
      resolve: ({ value }) => value.known,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was entered (когда внесено).',
      resolve: ({ value }) => value.recordedAt,
    }),
    recordedBy: t.prismaField({
      type: AccountRef,
      nullable: true,
      description: 'Who entered it (кем внесено); null for a dataset.',
      resolve: (query, { value }, _args, { register }) =>
        value.recordedBy === null
          ? null
          : register.prisma.authUser.findUnique({ ...query, where: { id: value.recordedBy } }),
    }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      description:
        'What it is about (о чём): the dossier, meeting, body, state … of its stream; as it was entered, where that was taken back.',
      resolve: subjectOf,
    }),
    dossier: t.field({
      type: DossierRef,
      nullable: true,
      description: 'The dossier that it belongs to (досье), as it is today; null for other streams.',
      resolve: (entry, _args, context) => (entry.value.streamKind === 'dossier' ? dossierOf(entry, context) : null),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
    corrects: t.field({
      type: JournalEntryRef,
      nullable: true,
      description: 'The entry that it corrects (что исправляет).',
      resolve: async ({ value }, _args, context) => {
        if (value.kind !== 'misentryCorrected' && value.kind !== 'factRevised') return null;
        return (await entryById(context, value.payload.corrects)) ?? null;
      },
    }),
    mayCorrect: t.boolean({
      description:
        'Whether you may correct a slip in it now (можете ли исправить): nothing has corrected it yet, and it is yours to correct. Never on a past day.',
      complexity: { field: 1 },
      resolve: (entry, _args, context) => mayCorrectEntry(entry, context),
    }),
    summary: t.string({
      description: 'In one line, for people (кратко).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value, records }, { locale }, context) => inLocale(summaryOf(value, records), locale, context),
    }),
    synthetic: t.boolean({
      description: 'Whether it is about something fictional (учебный пример).',
      resolve: isSynthetic,
    }),
  }),
});

/** An entry with the records of a dossier's view. */
export function entryWithin(view: DossierView, value: StoredEntry): EntryWithin {
  return within(view, value);
}

/** Entries with the records of the dossiers that they belong to, of one snapshot. */
export async function withinRecords(context: Context, entries: readonly StoredEntry[]): Promise<EntryWithin[]> {
  const ids = new Set(entries.flatMap(({ streamKind, streamId }) => (streamKind === 'dossier' ? [streamId] : [])));
  if (entries.length === 0) return [];
  const { snapshot, day } = await loadViews(context, { ids: [...ids] });
  return entries.map((value) => ({ value, records: snapshot.records, day, past: false, snapshot }));
}

/** Of what its stream is about; where that was taken back, of what was entered first. */
async function isSynthetic({ value, records }: EntryWithin, _args: unknown, context: Context): Promise<boolean> {
  const { streamId } = value;
  const known = isFictional(records, streamId);
  if (known !== undefined) return known;
  const [first] = (await streamEntries(context, streamId)) ?? [];
  return first !== undefined && 'synthetic' in first.payload && first.payload.synthetic;
}

/** An entry that another one names. */
const entryById = loaderOf<Id, EntryWithin>(async (context, ids) => {
  const entries = await withinRecords(context, await context.register.loadEntries({ sight: context.sight, ids }));
  return new Map(entries.map((entry) => [entry.value.id, entry]));
});

/** The entries of a stream, in order: what it said before any of it was taken back. */
const streamEntries = loaderOf<Id, readonly StoredEntry[]>(async ({ register, sight }, streamIds) =>
  Map.groupBy(await register.loadEntries({ sight, streamIds }), ({ streamId }) => streamId),
);

const dossierToday = loaderOf<Id, DossierView>(async (context, ids) => {
  const { views } = await loadViews(context, { ids });
  return new Map(views.map((view) => [view.value.id, view]));
});

/** The object that an entry's stream is about, marked with its type for the interface. */
async function subjectOf(entry: EntryWithin, _args: unknown, context: Context): Promise<never> {
  const found = (await subject(entry, context)) ?? (await subject(await asEntered(entry, context), context));
  if (!found) throw new GraphQLError('What this entry is about is no longer among what you may see.');
  return found as never;
}

/** The entry with what its stream said before any of it was corrected. */
async function asEntered(entry: EntryWithin, context: Context): Promise<EntryWithin> {
  const entries = (await streamEntries(context, entry.value.streamId)) ?? [];
  const entered = entries.filter(({ kind }) => kind !== 'misentryCorrected' && kind !== 'factRevised');
  return { ...entry, records: mergeRecords(entry.records, fold(entered)) };
}

async function subject(entry: EntryWithin, context: Context): Promise<object | null | undefined> {
  const { records, value } = entry;
  const { streamKind, streamId: id } = value;
  switch (streamKind) {
    case 'organisation':
      return typed(entry, 'Organisation', records.organisation.get(id));
    case 'state':
      return typed(entry, 'MemberState', records.memberState.get(id));
    case 'body':
      return typed(entry, 'Body', records.body.get(id));
    case 'route':
      return typed(entry, 'Route', records.route.get(id));
    case 'document':
      return typed(entry, 'Document', records.document.get(id));
    case 'meeting':
      return typed(entry, 'Meeting', records.meeting.get(id));
    case 'dossier': {
      const dossier = await dossierOf(entry, context);
      return dossier && { __typename: 'Dossier', ...dossier };
    }
    default:
      return streamKind satisfies never;
  }
}

function typed<T>(entry: EntryWithin, name: string, value: T | undefined): object | undefined {
  return value === undefined ? undefined : { __typename: name, ...within(entry, value) };
}

/** The dossier as it is today: of the entry's own snapshot, unless that is of a past day. */
async function dossierOf(entry: EntryWithin, context: Context): Promise<DossierView | null> {
  const { value, past, records } = entry;
  const own = records.dossier.get(value.streamId);
  if (own && !past) return viewOf(entry, own);
  return (await dossierToday(context, value.streamId)) ?? null;
}
