import type { SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import { recordIdOf } from '../ids.ts';

/** The paper that says so. */
export const SourceInput = builder.inputType('SourceInput', {
  description: 'The paper that says so, and the place in it (источник).',
  fields: (t) => ({
    paper: t.id({ required: true, description: 'A registered document.' }),
    locator: t.string({
      required: true,
      description: 'The place in it: a paragraph, a clause; at most 300 characters.',
    }),
  }),
});

/** A source as the domain takes it. */
export function sourceRef({ paper, locator }: typeof SourceInput.$inferInput): SourceRef {
  return { paperId: recordIdOf(paper, 'Document'), locator };
}
