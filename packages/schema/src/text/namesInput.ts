import type { Names } from '@concord/domain';
import { builder } from '../builder.ts';

const CasesInput = builder.inputType('RussianCasesInput', {
  description:
    'The Russian short name in its cases besides the nominative (падежи), as data: names are never declined by an algorithm.',
  fields: (t) => ({
    genitive: t.string({ required: true, description: 'родительный: кого?' }),
    dative: t.string({ required: true, description: 'дательный: кому?' }),
    accusative: t.string({ required: true, description: 'винительный: кого?' }),
    instrumental: t.string({ required: true, description: 'творительный: кем?' }),
    prepositional: t.string({ required: true, description: 'предложный: о ком?' }),
  }),
});

const RussianNamesInput = builder.inputType('RussianNamesInput', {
  description: 'What it is called in Russian (наименование по-русски).',
  fields: (t) => ({
    short: t.string({ required: true, description: 'The short name, in the nominative (краткое).' }),
    full: t.string({ required: true, description: 'The official name (полное).' }),
    cases: t.field({ type: CasesInput, required: true, description: 'The short name in the other cases (падежи).' }),
  }),
});

const EnglishNamesInput = builder.inputType('EnglishNamesInput', {
  description: 'What it is called in English (наименование по-английски).',
  fields: (t) => ({
    short: t.string({ required: true, description: 'The short name (краткое).' }),
    full: t.string({ required: true, description: 'The official name (полное).' }),
  }),
});

/** What a state, an administration, a body or an organisation is called. */
export const NamesInput = builder.inputType('NamesInput', {
  description: 'What it is called, in both languages (наименования).',
  fields: (t) => ({
    ru: t.field({ type: RussianNamesInput, required: true, description: 'По-русски.' }),
    en: t.field({ type: EnglishNamesInput, required: true, description: 'In English (по-английски).' }),
  }),
});

/** The same as the domain takes it: the nominative is the short name. */
export function namesOf({ ru, en }: typeof NamesInput.$inferInput): Names {
  return { ru: { ...ru, cases: { nominative: ru.short, ...ru.cases } }, en };
}
