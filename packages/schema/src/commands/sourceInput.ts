import { type AlsoCiting, BROUGHT, type RegisterPaper, type SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NewPaperInput, paperOf } from '../documents/newPaper.ts';
import { recordIdOf } from '../ids.ts';
import { badInput } from '../text/problem.ts';
import type { InputFields } from './inputs.ts';

/** What a source says besides its paper. */
function placeFields(t: InputFields) {
  return {
    locator: t.string({
      required: true,
      description: 'The place in it (место): a paragraph, a clause; at most 300 characters.',
    }),
    words: t.stringList({
      description:
        'The few words there that carry the fact, as written (слова источника): at most 12, of at most 90 characters.',
    }),
    inferred: t.boolean({ description: 'Whether the place says it only by inference (восстановлено).' }),
  };
}

const OtherSourceInput = builder.inputType('OtherSourceInput', {
  description: 'Another paper, or another place of the same, that says so too (ещё один источник).',
  fields: (t) => ({
    paper: t.id({ required: true, description: 'A registered document (документ).' }),
    ...placeFields(t),
  }),
});

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
    ...placeFields(t),
    also: t.field({
      type: [OtherSourceInput],
      description: 'What says the same besides (другие источники): every entry of the command cites it, too.',
    }),
  }),
});

/** A source as the domain takes it. */
export function sourceRef({ paper, locator, words, inferred }: SourceSaid): SourceRef {
  const noted = words && words.length > 0 ? { words } : {};
  const paperId = paper ? recordIdOf(paper, 'Document') : BROUGHT;
  return { paperId, locator, ...noted, ...(inferred ? { inferred } : {}) };
}

type SourceSaid = Omit<typeof SourceInput.$inferInput, 'also'>;

/** What of an input may say which paper the command brings. */
export type Citing = Readonly<{ source?: typeof SourceInput.$inferInput | null | undefined }>;

/** The other sources of an input, as a command takes them; nothing where it names none. */
export function alsoCited({ source }: Citing): AlsoCiting {
  return source?.also && source.also.length > 0 ? { moreSources: source.also.map(sourceRef) } : {};
}

/** The global ids of the papers that an input names as other sources. */
export function alsoSent({ source }: Citing): readonly string[] {
  return (source?.also ?? []).map(({ paper }) => paper);
}

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
