import { type Names, type RussianCases, shortName } from '@concord/domain';
import { builder } from '../builder.ts';
import { inLocale, LocaleEnum } from './locale.ts';

const RussianCasesRef = builder.objectRef<RussianCases>('RussianCases').implement({
  description: 'The Russian short name in its six cases (падежи), as data: names are never declined by an algorithm.',
  fields: (t) => ({
    nominative: t.exposeString('nominative', { description: 'именительный: кто?' }),
    genitive: t.exposeString('genitive', { description: 'родительный: кого?' }),
    dative: t.exposeString('dative', { description: 'дательный: кому?' }),
    accusative: t.exposeString('accusative', { description: 'винительный: кого?' }),
    instrumental: t.exposeString('instrumental', { description: 'творительный: кем?' }),
    prepositional: t.exposeString('prepositional', { description: 'предложный: о ком?' }),
  }),
});

/** What a state, a body or an organisation is called. */
export const NamesRef = builder.objectRef<Names>('Names').implement({
  description: 'What a state, a body or an organisation is called (наименование).',
  fields: (t) => ({
    short: t.string({
      description: 'The short name, for lists and sentences (краткое наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (names, { locale }, context) => inLocale(shortName(names), locale, context),
    }),
    full: t.string({
      description: 'The official name (полное наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ ru, en }, { locale }, context) => inLocale({ ru: ru.full, en: en.full }, locale, context),
    }),
    cases: t.field({
      type: RussianCasesRef,
      description: 'The Russian short name in its cases (падежи).',
      resolve: ({ ru }) => ru.cases,
    }),
  }),
});
