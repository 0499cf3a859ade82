import { earliestOf, latestOf, type When, whenText } from '@concord/domain';
import { builder } from '../builder.ts';
import { LocaleEnum } from '../text/locale.ts';

/** When, as exactly as it is known. */
export const WhenRef = builder.objectRef<When>('When').implement({
  description:
    'When something happened, as exactly as it is known (когда): EDTF, ISO 8601-2. A guess never passes for a fact.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'EDTF (дата по ISO 8601-2): 2018-12-11, 2018-10-09/2018-10-10, 2018-10-10/.., or XXXX-XX-XX when nothing is known.',
    }),
    earliest: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The first day that is possible (не раньше); null when no beginning is known.',
      resolve: earliestOf,
    }),
    latest: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The last day that is possible (не позже); null when no end is known.',
      resolve: latestOf,
    }),
    inferred: t.exposeBoolean('inferred', {
      description: 'Whether a part was inferred rather than read (восстановлено), such as a year.',
    }),
    text: t.string({
      description: 'In words (словами), as a person would write it.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (when, { locale }, context) => whenText(when, locale ?? context.locale),
    }),
  }),
});
