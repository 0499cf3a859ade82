import { builder } from '../builder.ts';

/** A text of the register's own, in both languages. */
export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in both languages (текст на двух языках).',
  fields: (t) => ({
    ru: t.string({ required: true, description: 'По-русски.' }),
    en: t.string({ required: true, description: 'In English (по-английски).' }),
  }),
});
