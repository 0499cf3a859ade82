import type { Written } from '@concord/domain';
import { builder } from '../builder.ts';

/** A text of the register's own, in both languages. */
export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in both languages (текст на двух языках).',
  fields: (t) => ({
    ru: t.string({ required: true, description: 'По-русски.' }),
    en: t.string({ required: true, description: 'In English (по-английски).' }),
  }),
});

/** A text in the language or languages in which it was written. */
export const WrittenTextInput = builder.inputType('WrittenTextInput', {
  description:
    'A text in both languages, or in the one in which it was written: readers of the other are given it so (текст).',
  fields: (t) => ({
    ru: t.string({ description: 'По-русски.' }),
    en: t.string({ description: 'In English (по-английски).' }),
  }),
});

/** The same as the domain takes it. */
export function writtenOf({ ru, en }: typeof WrittenTextInput.$inferInput): Written {
  return { ...(typeof ru === 'string' ? { ru } : {}), ...(typeof en === 'string' ? { en } : {}) };
}
