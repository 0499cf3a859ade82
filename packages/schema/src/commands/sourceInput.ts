import { BROUGHT, type RegisterPaper, type SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NewPaperInput, paperOf } from '../documents/newPaper.ts';
import { recordIdOf } from '../ids.ts';
import { badInput } from '../text/problem.ts';

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
export function sourceRef({ paper, locator, words, inferred }: SourceSaid): SourceRef {
  const noted = words && words.length > 0 ? { words } : {};
  const paperId = paper ? recordIdOf(paper, 'Document') : BROUGHT;
  return { paperId, locator, ...noted, ...(inferred ? { inferred } : {}) };
}

type SourceSaid = typeof SourceInput.$inferInput;

/** What of an input may say which paper the command brings. */
export type Citing = Readonly<{ source?: SourceSaid | null | undefined }>;

/**
 * The paper that comes into the register with a command; undefined where it brings none.
 *
 * @throws for a source that names a paper and brings another, or does neither
 */
export function broughtBy(context: Context, { source }: Citing): RegisterPaper | undefined {
  if (!source) return undefined;
  if (Boolean(source.paper) === Boolean(source.newPaper))
    throw badInput(context, {
      ru: 'source: ожидается `paper` или `newPaper`, одно из двух. Укажите документ или внесите новый.',
      en: 'source: expected `paper` or `newPaper`, one of the two. Name a document, or bring a new one.',
    });
  return source.newPaper ? paperOf(source.newPaper) : undefined;
}
