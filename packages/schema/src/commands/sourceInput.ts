import { BROUGHT, type RegisterPaper, type SourceRef } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { NewPaperInput, paperOf } from '../documents/newPaper.ts';
import { recordIdOf } from '../ids.ts';

/** The paper that says so. */
export const SourceInput = builder.inputType('SourceInput', {
  description: 'The paper that says so, and the place in it (источник).',
  fields: (t) => ({
    paper: t.id({ description: 'A registered document (документ). Give it or `newPaper`.' }),
    newPaper: t.field({
      type: NewPaperInput,
      description:
        'A paper that comes into the register with this command (новый документ): both are recorded, or neither. Who may register papers may do so.',
    }),
    locator: t.string({
      required: true,
      description: 'The place in it (место): a paragraph, a clause; at most 300 characters.',
    }),
    words: t.stringList({
      description:
        'The few words there that carry the fact, as written (слова источника): at most 12, of at most 90 characters.',
    }),
    inferred: t.boolean({ description: 'Whether the place says it only by inference (восстановлено).' }),
  }),
});

/** A source as the domain takes it. */
export function sourceRef({ paper, newPaper, locator, words, inferred }: SourceSaid): SourceRef {
  if (paper && newPaper)
    throw new GraphQLError('A source names `paper` or `newPaper`, not both.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const noted = words && words.length > 0 ? { words } : {};
  const paperId = paper ? recordIdOf(paper, 'Document') : BROUGHT;
  return { paperId, locator, ...noted, ...(inferred ? { inferred } : {}) };
}

type SourceSaid = typeof SourceInput.$inferInput;

/** What of an input may say which paper the command brings. */
export type Citing = Readonly<{ source?: SourceSaid | null | undefined }>;

/** The paper that comes into the register with a command; undefined where it brings none. */
export function broughtBy({ source }: Citing): RegisterPaper | undefined {
  return source?.newPaper ? paperOf(source.newPaper) : undefined;
}
