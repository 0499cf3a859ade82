import type { Notice } from '@concord/domain';
import { builder } from '../builder.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';

export const NoticeInput = builder.inputType('NoticeInput', {
  description: 'How long before it leaves a party gives notice of its withdrawal (срок уведомления о выходе).',
  fields: (t) => ({
    months: t.int({ required: true, description: 'So many months before (за сколько месяцев).' }),
    citation: t.field({
      type: LocalizedTextInput,
      required: true,
      description: 'Where it says so (статья), such as "article 9"; at most 300 characters.',
    }),
  }),
});

/** The same as the domain takes it. */
export function noticeOf(input: typeof NoticeInput.$inferInput | null | undefined): Notice | null {
  return input ? { months: input.months, citation: { ru: input.citation.ru, en: input.citation.en } } : null;
}
