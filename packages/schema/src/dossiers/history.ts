import {
  type Id,
  type SourceRef,
  STREAM_KINDS,
  type StreamKind,
  statesConcerned,
  visibilityKind,
} from '@concord/domain';
import type { JournalPosition, StoredEntry } from '@concord/register';
import { builder } from '../builder.ts';
import { accountName } from '../journal/entry.ts';
import { enumOf } from '../text/enums.ts';
import { LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { VisibilityEnum } from '../viewer/visibility.ts';
import { DossierRef } from './ref.ts';

const STREAM_KIND_TEXT: Readonly<Record<StreamKind, { ru: string; en: string }>> = {
  organisation: { ru: 'организация', en: 'an organisation' },
  state: { ru: 'государство с администрациями', en: 'a state with its administrations' },
  body: { ru: 'орган', en: 'a body' },
  route: { ru: 'маршрут', en: 'a route' },
  document: { ru: 'документ', en: 'a paper' },
  meeting: { ru: 'заседание', en: 'a meeting' },
  dossier: { ru: 'досье', en: 'a dossier' },
};

const StreamKindEnum = enumOf(
  'StreamKind',
  'What a stream of entries is about (о чём поток записей).',
  STREAM_KINDS,
  STREAM_KIND_TEXT,
);

const RawSourceRef = builder.objectRef<SourceRef>('RawSource').implement({
  description: 'A paper by its inner id, and the place in it (источник, как записан).',
  fields: (t) => ({
    paperId: t.exposeString('paperId', { description: 'The stream of the paper (документ).' }),
    place: t.string({ description: 'The place as a key (место).', resolve: ({ locator }) => locator }),
    words: t.stringList({
      description: 'The words there that carry the fact (слова); none where nobody noted them.',
      resolve: ({ words = [] }) => [...words],
    }),
    inferred: t.boolean({
      description: 'Whether the place says it only by inference (восстановлено).',
      resolve: ({ inferred = false }) => inferred,
    }),
  }),
});

type RawEntry = Readonly<{
  entry: StoredEntry;
  /** Those of the entry whose papers are seen. */
  sources: readonly SourceRef[];
  account: Readonly<{ name: string; role: string }> | null;
}>;

const RawEntryRef = builder.objectRef<RawEntry>('RawEntry').implement({
  description:
    'An entry as `evolve` of @concord/domain takes it (запись, как она складывается): inner ids, and the payload of its kind.',
  fields: (t) => ({
    id: t.string({ description: 'Its inner id (внутренний идентификатор), a UUID.', resolve: ({ entry }) => entry.id }),
    streamId: t.string({
      description: 'The inner id of what it is about (внутренний идентификатор предмета).',
      resolve: ({ entry }) => entry.streamId,
    }),
    streamKind: t.field({
      type: StreamKindEnum,
      description: 'What it is about (о чём).',
      resolve: ({ entry }) => entry.streamKind,
    }),
    streamVersion: t.int({
      description: 'Its place among those of its stream that you may see (порядковый номер), from 1 without gaps.',
      resolve: ({ entry }) => entry.streamVersion,
    }),
    kind: t.string({
      description: 'What happened (вид записи): positionExpressed.',
      resolve: ({ entry }) => entry.kind,
    }),
    version: t.int({
      description: 'The version of the payload’s shape (версия формата); `upcast` fills in what older ones lack.',
      resolve: ({ entry }) => entry.version,
    }),
    payload: t.field({
      type: 'JSON',
      description: 'What it says (содержание), in the shape of its kind; `Payloads` of @concord/domain types it.',
      resolve: ({ entry }) => entry.payload,
    }),
    occurred: t.field({
      type: WhenRef,
      description: 'When in the world (когда произошло).',
      resolve: ({ entry }) => entry.occurred,
    }),
    known: t.field({
      type: WhenRef,
      description: 'Since when the register’s sources knew it (с какого дня известно).',
      resolve: ({ entry }) => entry.known,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was entered (когда внесено).',
      resolve: ({ entry }) => entry.recordedAt,
    }),
    recordedBy: t.string({
      nullable: true,
      description:
        'What the account is called that entered it (кем внесено), to who is not signed in its role; null for a dataset.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ account }, { locale }, context) => account && accountName(account, locale, context),
    }),
    sources: t.field({
      type: [RawSourceRef],
      description: 'What it cites (источники), as far as the papers are in this history: others are not for you.',
      resolve: ({ sources }) => [...sources],
    }),
    visibility: t.field({
      type: VisibilityEnum,
      description: 'Who may see it (кто видит).',
      resolve: ({ entry }) => visibilityKind(entry.visibility),
    }),
    concerned: t.stringList({
      description: 'The codes of the states for which it is (заинтересованные государства); none unless `CONCERNED`.',
      resolve: ({ entry }) => [...statesConcerned(entry.visibility)],
    }),
  }),
});

/** The document or paper that an entry brings in, and others may cite from then on. */
function papersOf(entry: StoredEntry): readonly Id[] {
  return entry.kind === 'documentRegistered' || entry.kind === 'documentAdded' ? [entry.payload.documentId] : [];
}

type History = Readonly<{ position: JournalPosition; entries: readonly RawEntry[] }>;

const HistoryRef = builder.objectRef<History>('DossierHistory').implement({
  description:
    'Everything from which a dossier is told on any day (история досье): who folds these entries by `daysOf` of @concord/domain has the same records as this server.',
  fields: (t) => ({
    position: t.field({
      type: 'Cursor',
      description: 'The place in the journal up to which it goes (место в журнале).',
      resolve: ({ position }, _args, { register }) => register.cursors.encode(position),
    }),
    entries: t.field({
      type: [RawEntryRef],
      description:
        'Those that you may see, in the order of the journal (записи): of the dossier, of states, bodies and organisations, of its route and meetings, and of the papers that these cite; of other dossiers and papers only what tells that a document there supersedes one of this.',
      complexity: { field: 1, multiplier: 100 },
      resolve: ({ entries }) => [...entries],
    }),
  }),
});

builder.objectField(DossierRef, 'history', (t) =>
  t.field({
    type: HistoryRef,
    description:
      'The entries from which it is told on any day (история для просмотра по дням); the same whatever day this answer is of.',
    resolve: async ({ value, snapshot }, _args, context) => {
      const { register, sight } = context;
      const { position } = snapshot;
      const entries = await register.loadHistory(sight, value.id, position.number);
      const ids = entries.flatMap(({ recordedBy }) => recordedBy ?? []);
      const accounts = await register.prisma.authUser.findMany({
        where: { id: { in: [...new Set(ids)] } },
        select: { id: true, name: true, role: true },
      });
      const papers = new Set(entries.flatMap(papersOf));
      const byId = new Map(accounts.map((account) => [account.id, account]));
      return {
        position,
        entries: entries.map((entry) => ({
          entry,
          sources: entry.sources.filter(({ paperId }) => papers.has(paperId)),
          account: byId.get(entry.recordedBy ?? '') ?? null,
        })),
      };
    },
  }),
);
