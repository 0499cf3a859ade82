import { type Document, locatorText, type SourceRef } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { DocumentRef } from './document.ts';

type Source = Readonly<{ paper: Within<Document> }> & Omit<SourceRef, 'paperId'>;

/** The paper that says so, and the place in it. */
export const SourceRefType = builder.objectRef<Source>('Source').implement({
  description: 'The paper that says so, and the place in it (источник).',
  fields: (t) => ({
    paper: t.field({ type: DocumentRef, description: 'The paper (документ).', resolve: ({ paper }) => paper }),
    locator: t.string({
      description: 'The place in it (место): a paragraph, a clause.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ locator }, { locale }, context) => inLocale(locatorText(locator), locale, context),
    }),
    place: t.string({
      description:
        'The place as a key, the same in every language (место, ключ): `paragraph 4`, `clause 2`, `heading`.',
      resolve: ({ locator }) => locator,
    }),
    words: t.stringList({
      description:
        'The few words there that carry the fact, as written (слова источника); none where nobody noted them.',
      resolve: ({ words = [] }) => [...words],
    }),
    inferred: t.boolean({
      description: 'Whether the place says it only by inference (восстановлено): something was concluded, not read.',
      resolve: ({ inferred = false }) => inferred,
    }),
  }),
});

type Sourced = Readonly<{ sources: readonly SourceRef[] }>;

/** The sources of a record, as far as their papers can be seen. */
export function sourcesOf(record: Within<Sourced>): Source[] {
  return record.value.sources.flatMap(({ paperId, ...place }) => {
    const paper = record.records.document.get(paperId);
    return paper ? [{ paper: within(record, paper), ...place }] : [];
  });
}

/**
 * The first source of a record, as a field gives it that promises one.
 *
 * @throws where its paper cannot be seen; the list of all sources is only shorter then
 */
export function promisedSource(record: Within<Sourced>): Source {
  const source = sourceOf(record);
  if (!source) throw new GraphQLError('The source of this fact is not among what you may see. Ask for `sources`.');
  return source;
}

/** The first source of a record whose paper can be seen; null where none is. */
export function sourceOf(record: Within<Sourced>): Source | null {
  return sourcesOf(record)[0] ?? null;
}
