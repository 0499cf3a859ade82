import type { SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import { recordIdOf } from '../ids.ts';

/** The paper that says so. */
export const SourceInput = builder.inputType('SourceInput', {
  description: 'The paper that says so, and the place in it (источник).',
  fields: (t) => ({
    paper: t.id({ required: true, description: 'A registered document (документ).' }),
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
export function sourceRef({ paper, locator, words, inferred }: typeof SourceInput.$inferInput): SourceRef {
  const noted = words && words.length > 0 ? { words } : {};
  return { paperId: recordIdOf(paper, 'Document'), locator, ...noted, ...(inferred ? { inferred } : {}) };
}
