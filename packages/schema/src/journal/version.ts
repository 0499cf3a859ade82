import { entriesAsOf, type Id, type LocalDate } from '@concord/domain';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DocumentRef } from '../documents/document.ts';
import { loaderOf } from '../loaders.ts';
import type { Within } from '../within.ts';

const DESCRIPTION =
  'The number of the entries of its stream that you may see (версия); give it back as `expectedVersion`.';

builder.objectField(BodyRef, 'version', (t) =>
  t.int({ description: DESCRIPTION, resolve: (own, _args, context) => versionOf(context, own, own.value.id) }),
);

builder.objectField(DocumentRef, 'version', (t) =>
  t.int({
    description: `${DESCRIPTION} A document of a dossier has that of its dossier.`,
    resolve: (own, _args, context) => versionOf(context, own, own.value.dossierId ?? own.value.id),
  }),
);

/** A stream, up to which number it is counted, and for which past day. */
type Counted = Readonly<{ streamId: Id; upTo: bigint; day: LocalDate | undefined }>;

const keyOf = ({ streamId, upTo, day }: Counted) => `${streamId} ${upTo} ${day ?? ''}`;

const counted = loaderOf<Counted, number>(async (context, keys) => {
  const versions = new Map<Counted, number>();
  for (const same of Map.groupBy(keys, ({ upTo, day }) => `${upTo} ${day ?? ''}`).values()) {
    const counts = await countOf(context, same);
    for (const key of same) versions.set(key, counts.get(key.streamId) ?? 0);
  }
  return versions;
}, keyOf);

/** How many entries of streams there are, up to one number and for one day. */
async function countOf({ register, sight }: Context, keys: readonly Counted[]): Promise<ReadonlyMap<Id, number>> {
  const [{ upTo, day } = { upTo: 0n, day: undefined }] = keys;
  const streamIds = keys.map(({ streamId }) => streamId);
  if (day === undefined) return register.countEntries({ sight, streamIds, upTo });
  const entries = entriesAsOf(await register.loadEntries({ sight, streamIds, upTo }), day);
  return new Map([...Map.groupBy(entries, ({ streamId }) => streamId)].map(([id, own]) => [id, own.length]));
}

/** Of a dossier it is known from its snapshot. */
async function versionOf(context: Context, { snapshot, day, past }: Within<unknown>, streamId: Id): Promise<number> {
  const known = snapshot.versions.get(streamId);
  if (known !== undefined) return known;
  const upTo = snapshot.position.number;
  return (await counted(context, { streamId, upTo, day: past ? day : undefined })) ?? 0;
}
